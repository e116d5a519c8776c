import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import type { StateRow } from '../../../../src/stability/list-rows.ts'
import type { Concept } from '../../../../src/stability/stability.ts'
import { ProblemList } from '../../parts/states.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { conceptWords } from './concept-words.ts'
import { takenWords } from './state-name.tsx'
import { Targets } from './targets.tsx'
import { useAddress } from './use-scenario.ts'
import { useSolved } from './use-solved.ts'
import { Working } from './working.tsx'

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
    <Working work={work} what="Solving the conflict">
      {(table) => <Shown conflict={conflict} table={table} />}
    </Working>
  )
}

function Shown({ conflict, table }: { readonly conflict: ConflictView; readonly table: StabilityTable }) {
  const [sort = 'most', setSort] = useUrlState('sort')
  const [each, setEach] = useUrlState('each')
  const [most, setMost] = useState(atFirst)
  const isNarrow = useMediaQuery('(max-width: 40rem)')
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
        <StateList rows={rows} conflict={conflict} table={table} />
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
      {table.warnings.length > 0 && <ProblemList problems={table.warnings} />}
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

interface ShownRows {
  readonly rows: readonly StateRow[]
  readonly conflict: ConflictView
  readonly table: StabilityTable
}

function marksOf({ isStatusQuo, targets }: StateRow): readonly string[] {
  return [...(isStatusQuo ? ['today'] : []), ...targets]
}

function StateColumns({ rows, conflict, table, withEach }: ShownRows & { readonly withEach: boolean }) {
  const address = useAddress()
  const { parties, options } = conflict
  const columns = rows.length + 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className="stability-scroll" aria-label="States" tabIndex={0}>
      <table className="stability-table">
        <thead>
          <tr>
            <th scope="col">Option</th>
            {rows.map((row) => (
              <th
                key={row.code}
                scope="col"
                className={
                  row.isStatusQuo ? 'stability-today' : row.targets.length > 0 ? 'stability-target' : undefined
                }
              >
                <Link href={address({ show: 'why', of: row.pattern })} aria-label={`State ${row.code}, ${row.pattern}`}>
                  {row.code}
                </Link>
                {marksOf(row).map((mark) => (
                  <span key={mark} className="stability-mark">
                    {mark}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        {parties.map(({ id, name }) => {
          const own = options.flatMap((option, at) => (option.by === id ? [{ option, at }] : []))
          if (own.length === 0) return null
          return (
            <tbody key={id}>
              <tr className="stability-group">
                <th scope="rowgroup" dir="auto">
                  <span>{name}</span>
                </th>
                <td colSpan={columns - 1} />
              </tr>
              {own.map(({ option, at }) => (
                <tr key={option.id}>
                  <th scope="row" dir="auto" title={option.id}>
                    {option.ownLabel}
                    {option.moves !== 'both' && (
                      <span className="soft">{option.moves === 'forward' ? ', for good' : ', cannot be retaken'}</span>
                    )}
                    {option.isIdle && <span className="soft">, nothing depends on it</span>}
                  </th>
                  {rows.map((row) => (
                    <td key={row.code} className={`stability-${row.pattern[at] === 'Y' ? 'yes' : 'no'}`}>
                      {row.pattern[at] === '-' ? '–' : row.pattern[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          )
        })}
        {rows[0]?.places && (
          <tbody>
            <tr className="stability-group">
              <th scope="rowgroup">
                <span>Place in the order of preference, 1 is best</span>
              </th>
              <td colSpan={columns - 1} />
            </tr>
            {parties.map(({ id, name }, i) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {rows.map((row) => (
                  <td key={row.code} className="stability-place">
                    {row.places?.[i]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )}
        <tbody>
          <tr className="stability-group">
            <th scope="rowgroup">
              <span>Who stays: ● all, an equilibrium; else how many leave</span>
            </th>
            <td colSpan={columns - 1} />
          </tr>
          {table.concepts.map((concept, c) => (
            <Fragment key={concept}>
              <tr>
                <th scope="row">{conceptWords[concept].name}</th>
                {rows.map((row) => (
                  <StandCell key={row.code} stays={row.stays[c]!} />
                ))}
              </tr>
              {withEach &&
                parties.map(({ id, name }, i) => (
                  <tr key={id} className="stability-each">
                    <th scope="row" dir="auto">
                      {name}
                    </th>
                    {rows.map((row) =>
                      row.stays[c]![i] === 'Y' ? (
                        <td key={row.code} className="stability-stays">
                          stays
                        </td>
                      ) : (
                        <td key={row.code} className="stability-leaves">
                          leaves
                        </td>
                      ),
                    )}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StandCell({ stays }: { readonly stays: string }) {
  const leaving = [...stays].filter((letter) => letter === 'N').length
  return leaving === 0 ? (
    <td className="stability-holds">
      <span aria-hidden="true">●</span>
      <span className="visually-hidden">all stay</span>
    </td>
  ) : (
    <td className="stability-fails">
      {leaving}
      <span className="visually-hidden"> leave</span>
    </td>
  )
}

function StateList({ rows, conflict }: ShownRows) {
  const address = useAddress()
  return (
    <ol className="stability-list">
      {rows.map((row) => (
        <li key={row.code}>
          <h3>
            <Link href={address({ show: 'why', of: row.pattern })} className="stability-pattern">
              {row.pattern}
            </Link>{' '}
            {marksOf(row).map((mark) => (
              <span key={mark} className="stability-mark">
                {mark}
              </span>
            ))}
          </h3>
          <p dir="auto">{takenWords(row.pattern, conflict)}</p>
          <p>
            {row.equilibrium.length === 0
              ? 'No equilibrium'
              : `● Equilibrium under ${row.equilibrium.map((concept) => conceptWords[concept].name).join(', ')}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
