import type { WhyAnswer } from '../../../../src/server/contract/stability.ts'
import type { StatementView, UnlocksView } from '../../../../src/stability/explanation.ts'
import type { ExplainedConcept } from '../../../../src/stability/find-departures.ts'
import { Quote } from '../../parts/quote.tsx'
import { conceptWords } from './concept-words.ts'
import { partyName } from './explain-words.ts'
import type { Told } from './told.ts'

/** The least changes that would make the state hold, each with the words it goes against. */
export function Unlocks({
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
                  <span dir="auto">{inWords(edit.words, edit.statement, answer)}</span>{' '}
                  <span className="soft">({edit.cost})</span>
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

/** An edit with the statement it is about put into words. */
function inWords(edit: string, statement: StatementView | undefined, { wishes }: WhyAnswer): string {
  const words = statement && wishes[statement.text]
  return words === undefined ? edit : edit.replace(`“${statement!.text}”`, `the wish ${words}`)
}
