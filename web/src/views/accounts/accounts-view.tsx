import { Tabs } from '@mantine/core'
import { View } from '../../parts/view.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { Aligned } from './aligned.tsx'
import { Changes } from './changes.tsx'
import './accounts.css'

/** What the outlets make of each fact, and what changed over time. */
export default function AccountsView() {
  const [show, setShow] = useUrlState('show')
  return (
    <View
      wide
      title="Accounts and changes"
      lead="What several outlets say, what one says alone, and what does not fit together; and what each actor said next."
    >
      <Tabs
        value={show === 'changes' ? 'changes' : 'accounts'}
        onChange={(value) => setShow(value === 'changes' ? 'changes' : undefined, { push: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="accounts">Accounts</Tabs.Tab>
          <Tabs.Tab value="changes">Changes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="accounts">
          <Aligned />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <Changes />
        </Tabs.Panel>
      </Tabs>
    </View>
  )
}
