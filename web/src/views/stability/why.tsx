import type { ReactNode } from 'react'
import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, WhyAnswer } from '../../../../src/server/contract/stability.ts'
import { type ExplainedConcept, explainedConcepts } from '../../../../src/stability/find-departures.ts'
import type { Concept } from '../../../../src/stability/stability.ts'
import { useWork } from '../../parts/use-work.ts'
import { Working } from '../../parts/working.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { conceptWords } from './concept-words.ts'
import { FewerStates } from './fewer-states.tsx'
import { percent } from './percent.ts'
import { PickConcept, useConcept } from './pick-concept.tsx'
import { PickState } from './pick-state.tsx'
import { Stand } from './stand.tsx'
import { StateName } from './state-name.tsx'
import { underWords } from './targets.tsx'
import type { Told } from './told.ts'
import { Unlocks } from './unlocks.tsx'
import { useSolved } from './use-solved.ts'
import { Ways } from './ways.tsx'

/** Why a target or a state holds or not: who leaves, for what, what fails to deter it, and the least that would keep it. */
export function Why({ conflict, scenario }: { readonly conflict: ConflictView; readonly scenario: ConflictScenario }) {
  const [of, setOf] = useUrlState('of')
  const solved = useSolved(conflict, scenario)
  const concept = useConcept(explainedConcepts)
  const rows = solved.data?.rows
  const target =
    of ?? conflict.targets[0]?.key ?? (rows?.find(({ isStatusQuo }) => isStatusQuo) ?? rows?.[0])?.pattern ?? ''
  const work = useWork('POST /api/stability/explain', { scenario, target, concept }, target !== '')
  const hasUnknown = conflict.parties.some(
    ({ order }) => order.kind === 'statements' && order.wishes.some(({ reading }) => reading === 'unknown'),
  )
  const isReady = work.data !== undefined && !work.isBusy
  const counted = useWork(
    'POST /api/stability/explain',
    { scenario, target, concept, countUnknown: true },
    hasUnknown && isReady,
  )
  return (
    <>
      <div className="stability-bar">
        <PickState
          label="Why does this hold, or not?"
          value={target}
          onChange={(value) => setOf(value, { push: true })}
          conflict={conflict}
          table={solved.data}
        />
        <PickConcept concepts={explainedConcepts} />
      </div>
      <Working work={work} what="Explaining" instead={<FewerStates />}>
        {(answer) => (
          <Explained conflict={conflict} answer={answer} concept={concept}>
            {hasUnknown && (
              <Working work={counted} what="Filling in what is unknown">
                {(whole) => <Robust answer={whole} />}
              </Working>
            )}
          </Explained>
        )}
      </Working>
    </>
  )
}

function Explained({
  conflict,
  answer,
  concept,
  children,
}: Told & { readonly concept: ExplainedConcept; readonly children: ReactNode }) {
  const { explained, states } = answer.explanation
  if (!explained) return <p>It holds in no feasible state.</p>
  const { equilibrium = [] } = states.find(({ code }) => code === explained.state.code) ?? {}
  return (
    <div className="stability-why">
      <h2>
        <StateName pattern={explained.state.pattern} conflict={conflict} />
      </h2>
      <p>
        {explained.isStatusQuo && 'This is the state today. '}
        {states.length > 1 && `It is one of ${states.length} states in which this holds: the one that fewest leave. `}
        It is <strong>{underWords(equilibrium)}</strong>.
      </p>
      {children}
      {explained.decisionMakers.map((stand) => (
        <Stand key={stand.decisionMaker} stand={stand} conflict={conflict} answer={answer} />
      ))}
      <Ways explained={explained} conflict={conflict} />
      {[...new Set<ExplainedConcept>([concept, 'nash'])].map((each) => {
        const unlocks = explained.unlocks[each]
        const isNeeded = explained.decisionMakers.some(({ verdicts }) => verdicts[each] === 'leaves')
        return unlocks && isNeeded ? (
          <Unlocks key={each} concept={each} unlocks={unlocks} conflict={conflict} answer={answer} />
        ) : null
      })}
    </div>
  )
}

/** In how many of the ways to fill in unknown preferences it holds: a count, not a probability. */
function Robust({ answer: { explanation, completions } }: { readonly answer: WhyAnswer }) {
  const shares = (Object.entries(explanation.robust ?? {}) as [Concept, number][]).filter(([, share]) => share > 0)
  if (completions === undefined) return <p>The ways to fill in what is unknown are too many to count.</p>
  return (
    <p>
      Of the {completions.toLocaleString('en')} ways to fill in what is unknown, it is an equilibrium in{' '}
      {shares.length === 0
        ? 'none, under any concept'
        : shares.map(([each, share]) => `${conceptWords[each].name} ${percent(share)}`).join(', ')}
      : a count, not a probability.
    </p>
  )
}
