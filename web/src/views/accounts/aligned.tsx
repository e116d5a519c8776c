import '../../parts/wide-table.css'
import { Button, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { Account } from '../../../../src/position/account.ts'
import type { AlignedAccount } from '../../../../src/position/align-accounts.ts'
import type { AlignedReport } from '../../../../src/server/contract/accounts.ts'
import { dayText } from '../../day-text.ts'
import { useAnswer } from '../../live.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { AccountSign, accountKinds } from './account-sign.tsx'
import { Filters, useFilter } from './filters.tsx'
import { KindButtons } from './kind-buttons.tsx'
import { ToldWords } from './told-words.tsx'

/** So many rows are laid out at once. */
const rowsAtOnce = 80
const kinds = Object.keys(accountKinds) as Account['kind'][]

/** Chosen reports side by side, a row for each fact. */
export function Aligned() {
  const [asked, ask] = useUrlState('reports')
  const [kind] = useUrlState('account')
  const [most, setMost] = useState(rowsAtOnce)
  const isMeant = useFilter()
  const { data, error, refetch, isPlaceholderData } = useAnswer('GET /api/accounts', asked ? { reports: asked } : {})
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading what="Laying the reports side by side" />
  const { reports, chosen, rows } = data
  if (reports.length === 0) {
    return (
      <Empty title="No reports yet">
        <p>Add some in the list of reports.</p>
      </Empty>
    )
  }
  const columns = chosen.flatMap((id) => reports.find((report) => report.id === id) ?? [])
  const meant = rows.filter(({ account }) => isMeant(account))
  const shown = meant.filter(({ account }) => kind === undefined || account.kind === kind)
  const counts = new Map(kinds.map((each) => [each, meant.filter(({ account }) => account.kind === each).length]))
  return (
    <div data-busy={isPlaceholderData ? '' : undefined}>
      <MultiSelect
        className="accounts-choose"
        label="Reports side by side"
        data={reports.map((report) => ({ value: report.id, label: labelOf(report) }))}
        value={[...chosen]}
        onChange={(ids) => ask(ids.join(','))}
        searchable
        hidePickedOptions
        nothingFoundMessage="No such report"
      />
      <div className="accounts-tools">
        <KindButtons name="account" kinds={kinds} counts={counts}>
          {(each) => (
            <>
              <AccountSign kind={each} size={16} /> {accountKinds[each]}
            </>
          )}
        </KindButtons>
        <Filters about={rows.map(({ account }) => account)} />
      </div>
      {shown.length === 0 ? (
        <Empty title={rows.length === 0 ? 'These reports tell no fact of the codebook' : 'Nothing of this kind'}>
          <p>{rows.length === 0 ? 'Choose others.' : 'Choose another kind, actor or issue.'}</p>
        </Empty>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
          <section className="wide-table-box accounts-box" aria-label="Reports side by side, a wide table" tabIndex={0}>
            <AlignedTable columns={columns} rows={shown.slice(0, most)} />
          </section>
          {shown.length > most && (
            <Button variant="default" mt="sm" onClick={() => setMost(most + rowsAtOnce)}>
              Show more: {shown.length - most} are left
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function AlignedTable({
  columns,
  rows,
}: {
  readonly columns: readonly AlignedReport[]
  readonly rows: readonly AlignedAccount[]
}) {
  return (
    <table className="wide-table accounts-table" style={{ '--columns': columns.length } as React.CSSProperties}>
      <thead>
        <tr>
          <th scope="col">Fact</th>
          {columns.map(({ id, name, title, date }) => (
            <th key={id} scope="col">
              {name}
              <span className="accounts-when">{date ? dayText(date) : 'undated'}</span>
              {title !== undefined && title !== name && <span className="accounts-title">{title}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AlignedRow key={row.account.id} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function AlignedRow({
  row: { account, told },
  columns,
}: {
  readonly row: AlignedAccount
  readonly columns: readonly AlignedReport[]
}) {
  const { kind, fact, difference } = account
  const firsts = told.flatMap(([first]) => first ?? [])
  return (
    <tr className={`accounts-${kind}`}>
      <th scope="row">
        <span className="accounts-kind">
          <AccountSign kind={kind} /> {accountKinds[kind]}
        </span>
        {fact}
        {difference !== undefined && <span className="accounts-difference">{difference}</span>}
      </th>
      {columns.map(({ id, name }, column) => (
        <td key={id} className={told[column]!.length === 0 ? 'gap' : undefined}>
          <span className="accounts-outlet">{name}</span>
          {told[column]!.length === 0 && <span className="wide-table-none">not told here</span>}
          {told[column]!.map((witness) => (
            <ToldWords
              key={`${witness.statement} ${witness.quote.start}`}
              witness={witness}
              beside={firsts.find((other) => other.report !== id)}
            />
          ))}
        </td>
      ))}
    </tr>
  )
}

const labelOf = ({ name, date, title }: AlignedReport): string =>
  [name, date ? dayText(date) : 'undated', title === name ? undefined : title].filter(Boolean).join(', ')
