import { memo } from 'react'
import { Link } from 'wouter'
import { countOf, listOf, sentenceCase, type Wording } from '../../../../src/brief/wording.ts'
import type { Deals, Reading, Settlement } from '../../../../src/deal/deal.ts'
import type { CitedPositions } from '../../../../src/server/contract/deals.ts'
import { useSettled } from '../../parts/use-settled.ts'
import { useWork } from '../../parts/use-work.ts'
import { Working } from '../../parts/working.tsx'
import { CitedWords } from './cited-words.tsx'
import { ReadingColumn } from './reading-column.tsx'
import type { Picked } from './use-settlement.ts'
import './search.css'

/** Is there a deal on the goal that is pinned: both readings side by side, who waits, who objects. */
export const Search = memo(function Search({
  picked,
  wording,
  inCase,
}: {
  readonly picked: Picked
  readonly wording: Wording
  /** The issues of the case, by id. */
  readonly inCase: Settlement
}) {
  const goal = useSettled(picked.goal, 150)
  const without = useSettled(picked.without, 150)
  const input = { goal, ...(without.length > 0 && { withoutConsent: without }) }
  const isAsked = Object.keys(goal).length > 0
  const work = useWork('POST /api/deals', input, isAsked)
  const asked = { goal: picked.goal, ...(picked.without.length > 0 && { withoutConsent: picked.without }) }
  const isWaiting = work.isBusy || JSON.stringify(input) !== JSON.stringify(asked)

  return (
    <section className="deals-search" aria-labelledby="deals-search-title" data-busy={isWaiting || undefined}>
      <header>
        <h2 id="deals-search-title">Is there a deal on this goal?</h2>
        {isAsked ? (
          <p className="deals-goal">
            {sentenceCase(goalWords(goal, inCase, wording))}.{' '}
            <span className="soft">
              {picked.pinnedByHand
                ? 'These issues are ticked as part of the goal; the others are free.'
                : 'What you picked away from the status quo; the other issues are free.'}
            </span>{' '}
            {picked.pinnedByHand && (
              <button type="button" className="deals-more" onClick={picked.unpin}>
                Make the whole pick the goal
              </button>
            )}
          </p>
        ) : (
          <p className="soft">
            Pick an alternative above, or tick an issue as part of the goal: that is what is asked.
          </p>
        )}
      </header>
      {isAsked && (
        <Working
          work={work}
          what="Searching all settlements"
          instead="The verdicts above need no search. With fewer issues in the goal there is less to search."
        >
          {({ deals, cited }) => (
            <div className="deals-answer">
              <div className="deals-readings">
                {(['closed', 'open'] as const).map((reading: Reading) => (
                  <ReadingColumn
                    key={`${reading} ${JSON.stringify(deals.goal)}`}
                    reading={reading}
                    result={deals.readings[reading]}
                    goal={deals.goal}
                    cited={cited}
                    wording={wording}
                    onShow={(settlement) => {
                      picked.show(settlement, { keepGoal: true })
                      document.getElementById('deals-picker-title')?.scrollIntoView({ block: 'center' })
                    }}
                  />
                ))}
              </div>
              <Waits deals={deals} wording={wording} />
              <Objectors deals={deals} cited={cited} wording={wording} />
            </div>
          )}
        </Working>
      )}
    </section>
  )
})

function goalWords(goal: Settlement, statusQuo: Settlement, wording: Wording): string {
  return listOf(
    Object.entries(goal).map(([issue, alternative]) =>
      statusQuo[issue] === alternative
        ? `no change to ${wording.issue(issue)} (${wording.issueOf(issue)?.labels?.[alternative] ?? alternative.replaceAll('-', ' ')})`
        : wording.answer(issue, alternative),
    ),
    'and',
  )
}

function Waits({ deals: { order }, wording }: { readonly deals: Deals; readonly wording: Wording }) {
  const circles = order.circles.map((actors) => {
    const names = actors.map((actor) => wording.name(actor))
    return names.length === 1 ? `${names[0]} waits for itself` : `${listOf(names, 'and')} wait for each other`
  })
  const first = order.firstMovers.map((actors) =>
    listOf(
      actors.map((actor) => wording.name(actor)),
      'and',
    ),
  )
  return (
    <section aria-labelledby="deals-waits-title">
      <h3 id="deals-waits-title">In what order</h3>
      <p>
        {circles.length === 0
          ? 'Nobody waits in a circle.'
          : `${circles.map(sentenceCase).join('. ')}. ${first.length > 0 ? `It is freed by ${listOf(first, 'or')} going first, by acting at the same moment, or by a guarantor.` : ''}`}{' '}
        {order.steps.length > 0 && `${sentenceCase(countOf(order.steps.length, 'act'))} can be done step by step. `}
        {order.truncated.map(({ part, limit }) => `${part} cut short: ${limit}. `)}
        <Link href="/waits">Who waits for whom</Link>
      </p>
    </section>
  )
}

function Objectors({
  deals: { objectors },
  cited,
  wording,
}: {
  readonly deals: Deals
  readonly cited: CitedPositions
  readonly wording: Wording
}) {
  if (objectors.length === 0) return null
  return (
    <section aria-labelledby="deals-objectors-title">
      <h3 id="deals-objectors-title">Object, though they need not agree</h3>
      <ul className="deals-list deals-objectors">
        {objectors.map(({ actor, issue, alternative, evidence }) => (
          <li key={`${actor} ${issue} ${alternative}`}>
            <strong dir="auto">{wording.name(actor)}</strong> to {wording.answer(issue, alternative)}
            <CitedWords evidence={evidence} statements={cited.statements} />
          </li>
        ))}
      </ul>
    </section>
  )
}
