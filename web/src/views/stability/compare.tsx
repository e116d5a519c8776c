import { Link } from 'wouter'
import { type ConflictScenario, formatScenario, isPlainScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import { compareEquilibria } from '../../../../src/stability/compare-equilibria.ts'
import { allConcepts } from '../../../../src/stability/stability.ts'
import type { Work } from '../../parts/use-work.ts'
import { Working } from '../../parts/working.tsx'
import { EquilibriaList } from './equilibria.tsx'
import { FewerStates } from './fewer-states.tsx'
import { KeepOrDiscard } from './keep-or-discard.tsx'
import { PickConcept, useConcept } from './pick-concept.tsx'
import { Targets } from './targets.tsx'
import { changesOf, useAddress, useScenario } from './use-scenario.ts'
import { useSolved } from './use-solved.ts'

/** Two scenarios side by side, each with its equilibria; what only one of them has is marked. */
export function Compare({ conflict }: { readonly conflict: ConflictView }) {
  const [a] = useScenario('a')
  const [b] = useScenario('s')
  const left = useSolved(conflict, a)
  const right = useSolved(conflict, b)
  const address = useAddress()
  const concepts = left.data?.concepts ?? allConcepts
  return (
    <>
      <div className="stability-bar">
        <PickConcept concepts={concepts} />
        <Link href={address({ a: formatScenario(b), s: formatScenario(a) })}>Change sides</Link>
        <Link href={address({ a: formatScenario(b) })}>Hold B fast as A</Link>
        <Link href={address({ show: 'what-if' })}>Change B under What if</Link>
      </div>
      <div className="stability-sides">
        <Side name="A" scenario={a} work={left} other={right} conflict={conflict} />
        <Side name="B" scenario={b} work={right} other={left} conflict={conflict} keep />
      </div>
    </>
  )
}

function Side({
  name,
  scenario,
  work,
  other,
  conflict,
  keep = false,
}: {
  readonly name: string
  readonly scenario: ConflictScenario
  readonly work: Work<StabilityTable>
  readonly other: Work<StabilityTable>
  readonly conflict: ConflictView
  readonly keep?: boolean
}) {
  const concept = useConcept(work.data?.concepts ?? allConcepts)
  const isPlain = isPlainScenario(scenario)
  const changes = changesOf(scenario, conflict)
  return (
    <section aria-label={`Scenario ${name}`}>
      <h2>
        {name}: {isPlain ? (conflict.source === 'draft' ? 'as drafted' : 'as conflict.yaml says') : 'what if'}
      </h2>
      {!isPlain && (
        <ul className="stability-changes">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {!isPlain && keep && <KeepOrDiscard conflict={conflict} scenario={scenario} />}
      <Working work={work} what="Solving the conflict" instead={<FewerStates />}>
        {(table) => {
          const { kept, gained } = compareEquilibria(other.data?.rows ?? table.rows, table.rows, concept)
          return (
            <>
              <h3>
                Equilibria: {table.equilibria[concept]?.toLocaleString('en')} of {table.count.toLocaleString('en')}{' '}
                states
              </h3>
              <EquilibriaList
                conflict={conflict}
                groups={[
                  { sign: '◆', word: 'only here', rows: gained },
                  { sign: '=', word: 'in both', rows: kept },
                ]}
              />
              <h3>Today and targets</h3>
              <Targets conflict={conflict} table={table} />
            </>
          )
        }}
      </Working>
    </section>
  )
}
