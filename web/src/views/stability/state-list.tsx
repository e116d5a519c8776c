import { Link } from 'wouter'
import { conceptWords } from './concept-words.ts'
import { marksOf, type ShownRows } from './shown-rows.ts'
import { takenWords } from './state-name.tsx'
import { useAddress } from './use-scenario.ts'

/** The states as a list, for a narrow screen. */
export function StateList({ rows, conflict }: ShownRows) {
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
