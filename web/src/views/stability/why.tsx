import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, WhyAnswer } from '../../../../src/server/contract/stability.ts'
import type {
  DepartureView,
  ExplainedState,
  PathsView,
  StandView,
  StatementView,
  UnlocksView,
} from '../../../../src/stability/explanation.ts'
import { type ExplainedConcept, explainedConcepts } from '../../../../src/stability/find-departures.ts'
import type { Concept } from '../../../../src/stability/stability.ts'
import { Quote } from '../../parts/quote.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { conceptWords } from './concept-words.ts'
import { failureWords, moveWords, partyName, statementPlace, stepWords } from './explain-words.ts'
import { PickConcept, useConcept } from './pick-concept.tsx'
import { PickState } from './pick-state.tsx'
import { StateName } from './state-name.tsx'
import { underWords } from './targets.tsx'
import { useSolved } from './use-solved.ts'
import { useWork } from './use-work.ts'
import { Working } from './working.tsx'

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
      <Working work={work} what="Explaining">
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

interface Told {
  readonly conflict: ConflictView
  readonly answer: WhyAnswer
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

/** So many departures of one decision maker are shown at first. */
const mostReasons = 3

function Stand({ stand, conflict, answer }: Told & { readonly stand: StandView }) {
  const [isWhole, setWhole] = useState(false)
  const { decisionMaker, verdicts, departures, rankings, orders } = stand
  const under = (verdict: string) => explainedConcepts.filter((concept) => verdicts[concept] === verdict)
  const named = (concepts: readonly Concept[]) => concepts.map((concept) => conceptWords[concept].name).join(', ')
  const [stays, leaves, unknown] = [under('stays'), under('leaves'), under('unknown')]
  const byReason = [...Map.groupBy(departures, ({ decisive, certain }) => `${certain} ${decisive?.index}`).values()]
  const inverse = [
    rankings.nash && `in ${percent(rankings.nash.share)} of all rankings of the states`,
    orders.nash && orders.nash.all !== '1' && `in ${orders.nash.stable} of ${orders.nash.all} orders of its statements`,
  ].filter(Boolean)
  return (
    <section className="stability-stand">
      <h3>
        <span dir="auto">{partyName(conflict, decisionMaker)}</span>{' '}
        {stays.length === explainedConcepts.length ? (
          <span className="stability-stays">stays</span>
        ) : (
          <>
            {leaves.length > 0 && <span className="stability-leaves">leaves under {named(leaves)}</span>}{' '}
            {unknown.length > 0 && <span className="stability-open">not known under {named(unknown)}</span>}{' '}
            {stays.length > 0 && <span className="stability-stays">stays under {named(stays)}</span>}
          </>
        )}
      </h3>
      {byReason.length > 0 && (
        <ul>
          {byReason.slice(0, isWhole ? undefined : mostReasons).map((alike) => (
            <Departure key={alike[0]!.to.pattern} alike={alike} conflict={conflict} answer={answer} />
          ))}
        </ul>
      )}
      {!isWhole && byReason.length > mostReasons && (
        <Button variant="default" size="compact-xs" onClick={() => setWhole(true)}>
          Show {byReason.length - mostReasons} more reasons
        </Button>
      )}
      {departures.length > 0 && inverse.length > 0 && (
        <p className="soft small">It would stay (Nash) {inverse.join(', ')}.</p>
      )}
    </section>
  )
}

function Departure({ alike, conflict, answer }: Told & { readonly alike: readonly DepartureView[] }) {
  const [first, ...more] = alike
  const { changes, to, certain, decisive, under } = first!
  const failing = explainedConcepts.flatMap((concept) =>
    concept !== 'nash' && under[concept].deterred !== 'yes' ? [concept] : [],
  )
  const [shown] = failing
  return (
    <li>
      <p>
        {certain ? 'It ' : 'It may prefer another state, and '}
        {moveWords(conflict, changes)}, to <StateName pattern={to.pattern} conflict={conflict} />
        {more.length > 0 &&
          `; or ${more.length === 1 ? 'another move' : `${more.length} other moves`} for the same reason`}
        .
      </p>
      {decisive ? (
        <Reason lead={certain ? 'Because of' : 'Not known is how it leans on'} statement={decisive} answer={answer} />
      ) : (
        <p className="soft">Because of its order of states.</p>
      )}
      {shown && (
        <p>
          Not deterred under {failing.map((concept) => conceptWords[concept].name).join(', ')}:{' '}
          {under[shown].failed.length === 0
            ? 'nobody has an answer that would hurt it.'
            : `${under[shown].failed
                .map(
                  (failed) =>
                    `${failed.steps.map((step) => stepWords(conflict, step)).join(', then ')} ${failureWords(failed)}`,
                )
                .join('; ')}.`}
        </p>
      )}
    </li>
  )
}

function Reason({
  lead,
  statement,
  answer,
}: {
  readonly lead: string
  readonly statement: StatementView
  readonly answer: WhyAnswer
}) {
  const quotes = statement.evidence.flatMap((id) => answer.evidence[id] ?? [])
  return (
    <div className="stability-reason">
      <p>
        {lead} {statementPlace(statement)}: <span dir="auto">{answer.wishes[statement.text] ?? statement.text}</span>.
        {quotes.length === 0 && <span className="soft"> No words of a report stand behind it.</span>}
      </p>
      {quotes.slice(-2).map((quoted) => (
        <Quote key={quoted.statement} quoted={quoted} />
      ))}
    </div>
  )
}

function Ways({ explained, conflict }: { readonly explained: ExplainedState; readonly conflict: ConflictView }) {
  const { paths, isStatusQuo } = explained
  if (!paths || isStatusQuo) return null
  return (
    <section>
      <h3>From today</h3>
      <WayList lead="By moves" view={paths.moves} conflict={conflict} />
      <WayList lead="By moves that each mover prefers" view={paths.improvements} conflict={conflict} />
    </section>
  )
}

function WayList({
  lead,
  view: { paths, truncated },
  conflict,
}: {
  readonly lead: string
  readonly view: PathsView
  readonly conflict: ConflictView
}) {
  if (paths.length === 0) {
    return (
      <p>
        {lead}: {truncated ? 'none found' : 'no way there'}.
      </p>
    )
  }
  const shortest = paths.filter(({ length }) => length === paths[0]!.length)
  return (
    <>
      <p>
        {lead}: {truncated ? 'at least ' : ''}
        {shortest.length === 1 ? 'one shortest way' : `${shortest.length} shortest ways`}
        {shortest.length > 3 && '; three of them'}:
      </p>
      <ol className="stability-ways">
        {shortest.slice(0, 3).map((way) => {
          const words = way.map((step) => stepWords(conflict, step)).join('; then ')
          return (
            <li key={words} dir="auto">
              {words}.
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Unlocks({
  concept,
  unlocks: { unlocks, count, byDecisionMaker, truncated },
  conflict,
  answer,
}: Told & { readonly concept: ExplainedConcept; readonly unlocks: UnlocksView }) {
  const limit = concept === 'nash' ? 'three changes a decision maker' : 'three changes'
  const stuck = byDecisionMaker.filter((each) => each.unlocks.length === 0)
  return (
    <section>
      <h3>The least that would make it hold under {conceptWords[concept].name}</h3>
      <p>
        {truncated ? 'At least ' : ''}
        {count === 1 ? 'one least set' : `${count.toLocaleString('en')} least sets`} of up to {limit}, the easiest
        first; their costs are judgement.
        {stuck.length > 0 &&
          ` Nothing so small keeps ${stuck.map(({ decisionMaker }) => partyName(conflict, decisionMaker)).join(', ')}.`}
      </p>
      <ol className="stability-unlocks">
        {unlocks.slice(0, 5).map(({ edits, movers, cost }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole
          <li key={at}>
            <p className="soft small">
              {movers === 1 ? '1 decision maker changes' : `${movers} decision makers change`}, cost {cost}
            </p>
            <ul>
              {edits.map((edit) => (
                <li key={edit.words}>
                  <span dir="auto">{edit.words}</span> <span className="soft">({edit.cost})</span>
                  {edit.statement?.evidence.slice(-1).map((id) => {
                    const quoted = answer.evidence[id]
                    return quoted ? <Quote key={id} quoted={quoted} /> : null
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

const percent = (share: number) => `${Number((share * 100).toPrecision(3))}%`
