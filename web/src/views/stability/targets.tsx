import { Link } from 'wouter'
import { targetName } from '../../../../src/conflict/target-name.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import type { TargetRow } from '../../../../src/stability/list-rows.ts'
import type { Concept } from '../../../../src/stability/stability.ts'
import { conceptWords } from './concept-words.ts'
import { StateName } from './state-name.tsx'
import { useAddress } from './use-scenario.ts'

/** Today, and what becomes of each target. */
export function Targets({ conflict, table }: { readonly conflict: ConflictView; readonly table: StabilityTable }) {
  const address = useAddress()
  const today = table.rows.find(({ isStatusQuo }) => isStatusQuo)
  return (
    <dl className="stability-targets">
      {today && (
        <div>
          <dt>Today</dt>
          <dd>
            <StateName pattern={today.pattern} conflict={conflict} />: {underWords(today.equilibrium)}
          </dd>
        </div>
      )}
      {table.targets.map((row) => (
        <div key={row.target}>
          <dt>
            <Link href={address({ show: 'why', of: row.target })}>{targetName(row.target)}</Link>
          </dt>
          <dd>
            <span dir="auto">{conflict.targets.find(({ key }) => key === row.target)?.words ?? row.text}</span>:{' '}
            {verdictOf(row, table.concepts)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** "an equilibrium under Nash and SEQ". */
export function underWords(concepts: readonly Concept[]): string {
  return concepts.length === 0
    ? 'no equilibrium'
    : `an equilibrium under ${concepts.map((concept) => conceptWords[concept].name).join(', ')}`
}

function verdictOf({ states, equilibria }: TargetRow, concepts: readonly Concept[]): string {
  if (states === 0) return 'holds in no feasible state'
  const held = concepts.filter((concept) => (equilibria[concept] ?? 0) > 0)
  if (states === 1) return underWords(held)
  const counted = held.map((concept) => `${conceptWords[concept].name} ${equilibria[concept]!.toLocaleString('en')}`)
  const where = `holds in ${states.toLocaleString('en')} states`
  return held.length === 0 ? `${where}, none an equilibrium` : `${where}; equilibria among them: ${counted.join(', ')}`
}
