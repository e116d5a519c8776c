import './codebook.css'
import { Tabs } from '@mantine/core'
import { Link } from 'wouter'
import { useAnswer } from '../../live.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { ActorsTab } from './actors-tab.tsx'
import { IssuesTab } from './issues-tab.tsx'
import { SpeakersTab } from './speakers-tab.tsx'
import { StaleChange } from './stale-change.tsx'
import { TextTab } from './text-tab.tsx'
import { CodebookProvider, useCodebook } from './use-codebook.tsx'

const lead =
  'Who takes part, what is negotiated, and the words that point to them; each with what it finds in the reports.'

/** The codebook: actors, issues, unknown speakers, and case.yaml itself. */
export default function CodebookView() {
  const { data, error, refetch } = useAnswer('GET /api/codebook', {})
  const [meant] = useUrlState('issue')
  const [tab = meant === undefined ? 'actors' : 'issues', setTab] = useUrlState('tab')
  if (error && !data)
    return (
      <View title="Codebook" lead={lead}>
        <Failed error={error} onRetry={() => void refetch()} />
      </View>
    )
  if (!data)
    return (
      <View title="Codebook" lead={lead}>
        <Loading what="Counting what the codebook finds" />
      </View>
    )
  return (
    <View title="Codebook" lead={lead}>
      <CodebookProvider data={data}>
        <Late />
        {data.reports === 0 && (
          <p>
            There are no reports yet, so that no word finds anything. <Link href="/reports">Add some.</Link>
          </p>
        )}
        <Tabs
          value={tab}
          onChange={(next) => setTab(next === 'actors' && meant === undefined ? undefined : (next ?? undefined))}
          keepMounted={false}
        >
          <Tabs.List aria-label="Parts of the codebook">
            <Tabs.Tab value="actors">Actors ({data.actors.length})</Tabs.Tab>
            <Tabs.Tab value="issues">Issues ({data.issues.length})</Tabs.Tab>
            <Tabs.Tab value="speakers">Unknown speakers ({data.unknownSpeakers})</Tabs.Tab>
            <Tabs.Tab value="text">case.yaml</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="actors" pt="md">
            <ActorsTab />
          </Tabs.Panel>
          <Tabs.Panel value="issues" pt="md">
            <IssuesTab />
          </Tabs.Panel>
          <Tabs.Panel value="speakers" pt="md">
            <SpeakersTab />
          </Tabs.Panel>
          <Tabs.Panel value="text" pt="md">
            <TextTab />
          </Tabs.Panel>
        </Tabs>
      </CodebookProvider>
    </View>
  )
}

function Late() {
  const { stale } = useCodebook()
  return stale && <StaleChange stale={stale} />
}
