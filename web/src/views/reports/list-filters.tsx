import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NameCount } from '../../../../src/server/contract/reports.ts'
import { useCase } from '../../use-case.ts'
import { DayFilter } from './day-filter.tsx'
import type { Filter, ListSearch } from './list-search.ts'

const reviews = [
  { value: '', label: 'Reviewed or not' },
  { value: 'open', label: 'With statements to review' },
  { value: 'done', label: 'All statements reviewed' },
  { value: 'none', label: 'Without positions' },
]

const statementReviews = [
  { value: '', label: 'Reviewed or not' },
  { value: 'open', label: 'Not reviewed' },
  { value: 'done', label: 'Reviewed' },
  { value: 'none', label: 'Without positions' },
]

const modes = [
  { value: '', label: 'Any wording' },
  { value: 'direct', label: 'In quotation marks' },
  { value: 'indirect', label: 'In the reporter’s words' },
  { value: 'mixed', label: 'Partly in quotation marks' },
]

const classes = [
  { value: '', label: 'Any kind of speaker' },
  { value: 'named', label: 'Named person' },
  { value: 'office', label: 'Office' },
  { value: 'collective', label: 'Country or body' },
  { value: 'anonymous', label: 'Anonymous' },
  { value: 'analyst', label: 'Analyst' },
  { value: 'document', label: 'Document' },
  { value: 'unknown', label: 'Not known' },
]

/** The search words and filters over a list. */
export function ListFilters({
  search,
  placeholder,
  outlets,
  actors,
  statements = false,
}: {
  readonly search: ListSearch
  readonly placeholder: string
  readonly outlets: readonly NameCount[]
  readonly actors: readonly NameCount[]
  /** With the filters that only statements have. */
  readonly statements?: boolean
}) {
  const { codebook, nameOf, questionOf } = useCase()
  const narrow = useMediaQuery('screen and (max-width: 48rem)', undefined, { getInitialValueInEffect: false })
  const { words, setWords, values, set, count, clear } = search
  const select = (filter: Filter, label: string, data: readonly { value: string; label: string }[]) => (
    <NativeSelect
      size="sm"
      aria-label={label}
      data={known(data, values[filter])}
      value={values[filter] ?? ''}
      onChange={({ currentTarget }) => set(filter, currentTarget.value)}
    />
  )
  const byName = ({ name, count: times }: NameCount, label = name) => ({
    value: name,
    label: `${label} (${times.toLocaleString('en')})`,
  })
  const filters: ReactNode = (
    <div className="reports-filters">
      {select('outlet', 'Outlet', [{ value: '', label: 'All outlets' }, ...outlets.map((each) => byName(each))])}
      {select('actor', 'Who speaks', [
        { value: '', label: 'Whoever speaks' },
        ...actors.map((each) => byName(each, nameOf(each.name))),
      ])}
      {statements &&
        select('issue', 'Issue', [
          { value: '', label: 'Any issue, or none' },
          ...(codebook?.issues ?? []).map(({ id }) => ({ value: id, label: questionOf(id) })),
        ])}
      {select('review', 'Review', statements ? statementReviews : reviews)}
      {statements && select('mode', 'Wording', modes)}
      {statements && select('class', 'Kind of speaker', classes)}
      <span className="reports-days">
        <DayFilter label="From" day={values.from ?? ''} onDay={(day) => set('from', day)} />
        <DayFilter label="to" day={values.to ?? ''} onDay={(day) => set('to', day)} />
      </span>
      {(count > 0 || words !== '') && (
        <Button variant="subtle" size="compact-sm" onClick={clear}>
          Clear
        </Button>
      )}
    </div>
  )
  return (
    <search className="reports-search">
      <TextInput
        className="reports-words"
        type="search"
        dir="auto"
        aria-label="Search"
        placeholder={placeholder}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {narrow ? (
        <details className="reports-more">
          <summary>{count > 0 ? `Filters (${count})` : 'Filters'}</summary>
          {filters}
        </details>
      ) : (
        filters
      )}
    </search>
  )
}

/** With the value that is set, also where the case no longer has it. */
function known(data: readonly { value: string; label: string }[], value: string | undefined) {
  return value === undefined || data.some((each) => each.value === value)
    ? [...data]
    : [...data, { value, label: value }]
}
