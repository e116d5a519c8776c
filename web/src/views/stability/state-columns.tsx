import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import type { ConflictChoice } from '../../../../src/server/contract/stability.ts'
import { conceptWords } from './concept-words.ts'
import { OptionWords } from './option-words.tsx'
import { marksOf, type ShownRows } from './shown-rows.ts'
import { useAddress } from './use-scenario.ts'

/** Options, orders of preference and concepts as rows, states as columns. */
export function StateColumns({ rows, conflict, table, withEach }: ShownRows & { readonly withEach: boolean }) {
  const address = useAddress()
  const { parties, options } = conflict
  const columns = rows.length + 1
  const [opened, setOpened] = useState<string>()
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
                {marksOf(row).map((mark) => (
                  <span key={mark} className="stability-mark">
                    {mark}
                  </span>
                ))}
                <Link href={address({ show: 'why', of: row.pattern })} aria-label={`State ${row.code}, ${row.pattern}`}>
                  {row.code}
                </Link>
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
                <Fragment key={option.id}>
                  <tr>
                    <th scope="row" dir="auto">
                      <OptionName
                        option={option}
                        isOpen={opened === option.id}
                        onToggle={() => setOpened(opened === option.id ? undefined : option.id)}
                      />
                      {option.moves !== 'both' && (
                        <span className="soft">
                          {option.moves === 'forward' ? ', for good' : ', cannot be retaken'}
                        </span>
                      )}
                      {option.isIdle && <span className="soft">, nothing depends on it</span>}
                    </th>
                    {rows.map((row) => (
                      <td key={row.code} className={`stability-${row.pattern[at] === 'Y' ? 'yes' : 'no'}`}>
                        {row.pattern[at] === '-' ? '–' : row.pattern[at]}
                      </td>
                    ))}
                  </tr>
                  {opened === option.id && (
                    <tr>
                      <td colSpan={columns} className="stability-words">
                        <div>
                          <OptionWords option={option} />
                        </div>
                      </td>
                    </tr>
                  )}
                </Fragment>
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

/** The name of an option, which opens the words it was drafted from where there are any. */
function OptionName({
  option: { ownLabel, evidence },
  isOpen,
  onToggle,
}: {
  readonly option: ConflictChoice
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  if (evidence.length === 0) return ownLabel
  return (
    <button
      type="button"
      className="stability-option"
      aria-expanded={isOpen}
      title={evidence.length === 1 ? '1 statement behind it' : `${evidence.length} statements behind it`}
      onClick={onToggle}
    >
      {ownLabel}
    </button>
  )
}
