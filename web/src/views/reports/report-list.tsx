import { NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { memo, type Ref } from 'react'
import type { ReportOrder } from '../../../../src/position/search/search-reports.ts'
import type { ListedReport } from '../../../../src/server/contract/reports.ts'
import { ReportDay, ReportName, reviewText, StatementCount } from './report-facts.tsx'
import { useEntries } from './use-entries.ts'
import type { ListParts } from './use-list-parts.ts'

interface ReportListProps {
  readonly parts: ListParts<'GET /api/reports'>
  readonly total: number
  readonly sort: ReportOrder
  readonly descending: boolean
  readonly onSort: (sort: ReportOrder, descending: boolean) => void
  readonly onRemove: (report: ListedReport) => void
  readonly isNew: (id: string) => boolean
  readonly isGoing: (id: string) => boolean
}

const columns: readonly { readonly sort: ReportOrder; readonly name: string; readonly className?: string }[] = [
  { sort: 'title', name: 'Report' },
  { sort: 'outlet', name: 'Outlet', className: 'reports-col-outlet' },
  { sort: 'date', name: 'Date', className: 'reports-col-date' },
  { sort: 'statements', name: 'Statements', className: 'reports-col-number' },
  { sort: 'unreviewed', name: 'Reviewed', className: 'reports-col-review' },
  { sort: 'positions', name: 'Positions', className: 'reports-col-number' },
]

/** The reports: a table, or on a small screen a list of cards. Only the rows in view are in the page. */
export function ReportList(props: ReportListProps) {
  const narrow = useMediaQuery('screen and (max-width: 48rem)', undefined, { getInitialValueInEffect: false })
  return narrow ? <ReportCards {...props} /> : <ReportTable {...props} />
}

function useRows({ parts, total }: ReportListProps, estimate: number) {
  const { indexes, ...entries } = useEntries(parts, total, estimate)
  return {
    ...entries,
    rows: indexes.map((index) => {
      const part = parts.partOf(index)
      return { index, report: part?.answer.reports[part.index] }
    }),
  }
}

function ReportTable(props: ReportListProps) {
  const { sort, descending, total, onSort, onRemove, isNew, isGoing } = props
  const { ref, rows, measure, room } = useRows(props, 58)
  return (
    <table className="reports-table" aria-rowcount={total + 1}>
      <caption className="visually-hidden">Reports; reviewed counts statements, those rejected among them.</caption>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ sort: by, name, className }) => (
            <th
              key={by}
              scope="col"
              className={className}
              aria-sort={sort === by ? (descending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => onSort(by, sort === by ? !descending : startsDescending(by))}>
                {name}
                {sort === by && (descending ? <IconArrowDown size={14} /> : <IconArrowUp size={14} />)}
              </button>
            </th>
          ))}
          <th scope="col" className="reports-col-tools">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody className="reports-long" ref={ref as React.RefObject<HTMLTableSectionElement>} style={room}>
        {rows.map(({ index, report }) => (
          <Row
            key={report?.id ?? index}
            measure={measure}
            index={index}
            report={report}
            isNew={report !== undefined && isNew(report.id)}
            isGoing={report !== undefined && isGoing(report.id)}
            onRemove={onRemove}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly measure: Ref<HTMLElement>
  readonly index: number
  /** Undefined while it is on its way. */
  readonly report: ListedReport | undefined
  readonly isNew: boolean
  readonly isGoing: boolean
  readonly onRemove: (report: ListedReport) => void
}

const Row = memo(function Row({ measure, index, report, isNew, isGoing, onRemove }: RowProps) {
  return (
    <tr
      ref={measure as Ref<HTMLTableRowElement>}
      data-index={index}
      aria-rowindex={index + 2}
      className={rowClass(isNew, isGoing)}
    >
      {report ? (
        <>
          <td>
            <ReportName report={report} isNew={isNew} />
          </td>
          <td>{report.outlet ? <bdi>{report.outlet}</bdi> : <span className="gap reports-undated">no outlet</span>}</td>
          <td>
            <ReportDay {...report} />
          </td>
          <td className="reports-number">
            <StatementCount {...report} />
          </td>
          <td className="reports-number">{reviewText(report)}</td>
          <td className="reports-number">{report.positions.toLocaleString('en')}</td>
          <td className="reports-number">
            <Remove report={report} isGoing={isGoing} onRemove={onRemove} />
          </td>
        </>
      ) : (
        <td colSpan={7} className="soft">
          …
        </td>
      )}
    </tr>
  )
})

function ReportCards(props: ReportListProps) {
  const { sort, descending, total, onSort, onRemove, isNew, isGoing } = props
  const { ref, rows, measure, room } = useRows(props, 116)
  return (
    <>
      <NativeSelect
        size="sm"
        aria-label="Sorted by"
        className="reports-sort"
        value={`${sort}${descending ? ' down' : ''}`}
        data={columns.flatMap(({ sort: by, name }) => [
          { value: by, label: `${name}, ${by === 'date' ? 'oldest first' : 'upwards'}` },
          { value: `${by} down`, label: `${name}, ${by === 'date' ? 'latest first' : 'downwards'}` },
        ])}
        onChange={({ currentTarget }) => {
          const [by, down] = currentTarget.value.split(' ')
          onSort(by as ReportOrder, down !== undefined)
        }}
      />
      <ol className="reports-cards reports-long" ref={ref as React.RefObject<HTMLOListElement>} style={room}>
        {rows.map(({ index, report }) => (
          <Card
            key={report?.id ?? index}
            measure={measure}
            index={index}
            total={total}
            report={report}
            isNew={report !== undefined && isNew(report.id)}
            isGoing={report !== undefined && isGoing(report.id)}
            onRemove={onRemove}
          />
        ))}
      </ol>
    </>
  )
}

const Card = memo(function Card({
  measure,
  index,
  total,
  report,
  isNew,
  isGoing,
  onRemove,
}: RowProps & { readonly total: number }) {
  return (
    <li
      ref={measure as Ref<HTMLLIElement>}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={rowClass(isNew, isGoing)}
    >
      {report ? (
        <>
          <div>
            <ReportName report={report} isNew={isNew} />
            <p className="reports-card-facts">
              {report.outlet ? <bdi>{report.outlet}</bdi> : <span className="gap">no outlet</span>} ·{' '}
              <ReportDay {...report} /> · <StatementCount {...report} />{' '}
              {report.statements === 1 ? 'statement' : 'statements'}
              {report.read > 0 && `, ${reviewText(report)} reviewed`} · {report.positions.toLocaleString('en')}{' '}
              {report.positions === 1 ? 'position' : 'positions'}
            </p>
          </div>
          <Remove report={report} isGoing={isGoing} onRemove={onRemove} />
        </>
      ) : (
        <span className="soft">…</span>
      )}
    </li>
  )
})

function Remove({
  report,
  isGoing,
  onRemove,
}: {
  readonly report: ListedReport
  readonly isGoing: boolean
  readonly onRemove: (report: ListedReport) => void
}) {
  return (
    <button
      type="button"
      className="reports-remove"
      aria-label={`Remove ${report.title ?? report.name}`}
      disabled={isGoing}
      onClick={() => onRemove(report)}
    >
      <IconTrash size={17} stroke={1.6} aria-hidden="true" />
    </button>
  )
}

const rowClass = (isNew: boolean, isGoing: boolean) => (isGoing ? 'reports-going' : isNew ? 'reports-new' : undefined)

/** Names from the start of the alphabet; days from the latest, numbers from the largest. */
const startsDescending = (sort: ReportOrder) => !['title', 'outlet'].includes(sort)
