import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { memo, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { countOf, listOf, sentenceCase, type Wording } from '../../../../src/brief/wording.ts'
import type { Deals, Reading, Settlement } from '../../../../src/deal/deal.ts'
import type { CitedPositions } from '../../../../src/server/contract/deals.ts'
import { useAnswer, useLive } from '../../live.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { CitedWords } from './cited-words.tsx'
import { ReadingColumn } from './reading-column.tsx'
import type { Picked } from './use-settlement.ts'

let searches = 0

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
  const goal = useSettled(picked.goal)
  const without = useSettled(picked.without)
  const input = { goal, ...(without.length > 0 && { withoutConsent: without }) }
  const isAsked = Object.keys(goal).length > 0
  const [stopped, setStopped] = useState<string>()
  const key = JSON.stringify(input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is a job of its own
  const job = useMemo(() => `deals-${++searches}`, [key])
  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer('POST /api/deals', input, {
    enabled: isAsked && stopped !== key,
    job,
  })
  const queries = useQueryClient()
  const { progress } = useLive()
  const isLate = useLate(isFetching, 400)
  const stop = () => {
    setStopped(key)
    void queries.cancelQueries({ queryKey: ['POST /api/deals', input] })
  }
  const waiting =
    isFetching ||
    key !== JSON.stringify({ goal: picked.goal, ...(picked.without.length > 0 && { withoutConsent: picked.without }) })
  const stale = isPlaceholderData || stopped === key

  return (
    <section className="deals-search" aria-labelledby="deals-search-title" data-busy={waiting || undefined}>
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
      {isAsked &&
        (isFetching && isLate ? (
          <Loading
            what={progress.get(job)?.what ?? 'Searching all settlements'}
            done={progress.get(job)?.done}
            of={progress.get(job)?.of}
            onCancel={stop}
          />
        ) : stopped === key ? (
          <p role="status">
            Stopped.{' '}
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                setStopped(undefined)
                void refetch()
              }}
            >
              Search again
            </Button>
          </p>
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : null)}
      {isAsked && data && !error && (
        <div className={stale ? 'deals-answer deals-stale' : 'deals-answer'} inert={stale}>
          <div className="deals-readings">
            {(['closed', 'open'] as const).map((reading: Reading) => (
              <ReadingColumn
                key={`${reading} ${JSON.stringify(data.deals.goal)}`}
                reading={reading}
                result={data.deals.readings[reading]}
                goal={data.deals.goal}
                cited={data.cited}
                wording={wording}
                onShow={(settlement) => {
                  picked.show(settlement, { keepGoal: true })
                  document.getElementById('deals-picker-title')?.scrollIntoView({ block: 'center' })
                }}
              />
            ))}
          </div>
          <Waits deals={data.deals} wording={wording} />
          <Objectors deals={data.deals} cited={data.cited} wording={wording} />
        </div>
      )}
    </section>
  )
})

function goalWords(goal: Settlement, statusQuo: Settlement, wording: Wording): string {
  return listOf(
    Object.entries(goal).map(([issue, alternative]) =>
      statusQuo[issue] === alternative
        ? `no change to ${wording.issue(issue)} (${alternative})`
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

/** The value once it has been left alone for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), 150)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** True once something has gone on for so long. */
function useLate(isOn: boolean, after: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!isOn) return setLate(false)
    const timer = setTimeout(() => setLate(true), after)
    return () => clearTimeout(timer)
  }, [isOn, after])
  return late
}
