import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import type { StateRow } from '../../../../src/stability/list-rows.ts'
import type { Concept } from '../../../../src/stability/stability.ts'
import { Working } from '../../parts/working.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { conceptWords } from './concept-words.ts'
import { FewerStates } from './fewer-states.tsx'
import { OptionList } from './option-words.tsx'
import { StateColumns } from './state-columns.tsx'
import { StateList } from './state-list.tsx'
import { Targets } from './targets.tsx'
import { useSolved } from './use-solved.ts'
import { Warnings } from './warnings.tsx'
import './states.css'

/** So many states are shown before more are asked for. */
const atFirst = 40

/** Every state with what everybody makes of it: options and concepts as rows, states as columns; on a phone, a list. */
export function States({
  conflict,
  scenario,
}: {
  readonly conflict: ConflictView
  readonly scenario: ConflictScenario
}) {
  const work = useSolved(conflict, scenario)
  return (
    <Working work={work} what="Solving the conflict" instead={<FewerStates />}>
      {(table) => <Shown conflict={conflict} table={table} />}
    </Working>
  )
}

function Shown({ conflict, table }: { readonly conflict: ConflictView; readonly table: StabilityTable }) {
  const [sort = 'most', setSort] = useUrlState('sort')
  const [each, setEach] = useUrlState('each')
  const [most, setMost] = useState(atFirst)
  const isNarrow = useMediaQuery('screen and (max-width: 40rem)')
  const sorted = sortRows(table, sort, conflict)
  const rows = sorted.slice(0, most)
  const total = table.count.toLocaleString('en')
  return (
    <>
      <Targets conflict={conflict} table={table} />
      <div className="stability-bar">
        <p>
          {table.count === 1 ? '1 feasible state' : `${total} feasible states`}
          {table.rows.length < table.count &&
            `; listed are today’s, those of targets, equilibria and some more, ${table.rows.length.toLocaleString('en')} in all`}
          . Equilibria:{' '}
          {table.concepts
            .map((concept) => `${conceptWords[concept].name} ${table.equilibria[concept]!.toLocaleString('en')}`)
            .join(', ')}
          .
        </p>
        <NativeSelect
          label="Sort by"
          size="xs"
          value={sort}
          onChange={(event) => setSort(event.currentTarget.value === 'most' ? undefined : event.currentTarget.value)}
          data={[
            { value: 'most', label: 'equilibria first' },
            ...table.concepts.map((concept) => ({
              value: concept,
              label: `how many stay under ${conceptWords[concept].name}`,
            })),
            ...(table.rows[0]?.places
              ? conflict.parties.map(({ id, name }) => ({ value: `by:${id}`, label: `what ${name} prefers` }))
              : []),
            { value: 'code', label: 'pattern' },
          ]}
        />
        {!isNarrow && (
          <Checkbox
            size="xs"
            label="Each decision maker"
            checked={each === 'shown'}
            onChange={(event) => setEach(event.currentTarget.checked ? 'shown' : undefined)}
          />
        )}
      </div>
      {isNarrow ? (
        <>
          <OptionList conflict={conflict} />
          <StateList rows={rows} conflict={conflict} table={table} />
        </>
      ) : (
        <StateColumns rows={rows} conflict={conflict} table={table} withEach={each === 'shown'} />
      )}
      {sorted.length > most && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setMost(most * 3)}>
          Show {Math.min(most * 2, sorted.length - most).toLocaleString('en')} more states
        </Button>
      )}
      <dl className="stability-legend">
        {table.concepts.map((concept) => (
          <div key={concept}>
            <dt>{conceptWords[concept].name}</dt>
            <dd>{conceptWords[concept].meaning}</dd>
          </div>
        ))}
      </dl>
      <Warnings problems={table.warnings} />
    </>
  )
}

function sortRows({ rows, concepts }: StabilityTable, sort: string, { parties }: ConflictView): readonly StateRow[] {
  const staying = (row: StateRow, concept: number) =>
    [...(row.stays[concept] ?? '')].filter((letter) => letter === 'Y').length
  const byCode = (a: StateRow, b: StateRow) => a.code - b.code
  const byMost = (a: StateRow, b: StateRow) => b.equilibrium.length - a.equilibrium.length || byCode(a, b)
  const concept = concepts.indexOf(sort as Concept)
  const party = parties.findIndex(({ id }) => `by:${id}` === sort)
  if (sort === 'code') return rows.toSorted(byCode)
  if (concept >= 0) return rows.toSorted((a, b) => staying(b, concept) - staying(a, concept) || byMost(a, b))
  if (party >= 0) return rows.toSorted((a, b) => (a.places?.[party] ?? 0) - (b.places?.[party] ?? 0) || byMost(a, b))
  return rows.toSorted(byMost)
}
