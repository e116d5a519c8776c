import { NativeSelect, Switch } from '@mantine/core'
import { useUrlState } from '../../use-url-state.ts'
import type { StatementOrder } from './statement-order.ts'

/** How the statements are shown, as the address says it. */
export function useStatementsShown() {
  const [order, setOrder] = useUrlState('order')
  const [show, setShow] = useUrlState('show')
  return {
    order: (order === 'doubt' ? 'doubt' : 'text') as StatementOrder,
    setOrder: (to: StatementOrder) => setOrder(to === 'doubt' ? to : undefined, { push: true }),
    onlyOpen: show === 'open',
    setOnlyOpen: (only: boolean) => setShow(only ? 'open' : undefined),
  }
}

/** Above the statements: how many are reviewed, in which order they stand, and which are shown. */
export function StatementsHead({
  reviewed,
  total,
  order,
  setOrder,
  onlyOpen,
  setOnlyOpen,
}: { readonly reviewed: number; readonly total: number } & ReturnType<typeof useStatementsShown>) {
  return (
    <div className="reading-side-head">
      <h2>Statements</h2>
      <span className="soft small" role="status">
        {reviewed.toLocaleString('en')} of {total.toLocaleString('en')} reviewed
      </span>
      <NativeSelect
        size="xs"
        aria-label="Order"
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value === 'doubt' ? 'doubt' : 'text')}
        data={[
          { value: 'text', label: 'as in the text' },
          { value: 'doubt', label: 'least sure first' },
        ]}
      />
      <Switch
        size="xs"
        label="not yet reviewed"
        checked={onlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
    </div>
  )
}
