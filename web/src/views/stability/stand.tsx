import { Button } from '@mantine/core'
import { useState } from 'react'
import type { WhyAnswer } from '../../../../src/server/contract/stability.ts'
import type { DepartureView, StandView, StatementView } from '../../../../src/stability/explanation.ts'
import { explainedConcepts } from '../../../../src/stability/find-departures.ts'
import type { Concept } from '../../../../src/stability/stability.ts'
import { Quote } from '../../parts/quote.tsx'
import { conceptWords } from './concept-words.ts'
import { failureWords, moveWords, partyName, statementPlace, stepWords } from './explain-words.ts'
import { percent } from './percent.ts'
import { StateName } from './state-name.tsx'
import type { Told } from './told.ts'

/** So many departures of one decision maker are shown at first. */
const mostReasons = 3

/** Whether a decision maker stays, and if not where it goes, for what, and what fails to deter it. */
export function Stand({ stand, conflict, answer }: Told & { readonly stand: StandView }) {
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
