import { useEffect, useRef } from 'react'
import type { Wording } from '../../../../src/brief/wording.ts'
import type { StatedWait } from '../../../../src/deal/list-waits.ts'
import type { Held } from '../../../../src/server/contract/quoted.ts'
import type { WaitsView } from '../../../../src/server/contract/waits.ts'
import { Quote } from '../../parts/quote.tsx'
import { StanceWord } from '../../parts/stance.tsx'
import { Words } from '../../parts/words.tsx'
import { nodeOf, sentenceOfWait, type WaitsPicture } from './wait-arrows.ts'

/** What an arrow or a box rests on: its conditions in sentences, and the words that say so. */
export function WaitPanel({
  view,
  picture: { arrows, actsOf },
  open,
  byHand,
  words,
  onOpen,
}: {
  readonly view: WaitsView
  readonly picture: WaitsPicture
  readonly open: string
  /** A person has just opened it: the focus goes there. */
  readonly byHand: boolean
  readonly words: Wording
  readonly onOpen: (id: string) => void
}) {
  const panel = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes again with whatever is opened next
  useEffect(() => {
    if (byHand) panel.current?.focus({ preventScroll: true })
  }, [byHand, open])
  const held = new Map(view.held.map((each) => [each.position.id, each]))
  const arrow = arrows.find(({ id }) => id === open)
  if (arrow)
    return (
      <div className="waits-panel" tabIndex={-1} ref={panel}>
        {arrow.locked && <p className="waits-locked">Part of a circle.</p>}
        {[...Map.groupBy(arrow.waits, ({ position }) => position)].map(([position, waits]) => (
          <Stated key={position} waits={waits} held={held.get(position)} words={words} />
        ))}
      </div>
    )
  const acts = actsOf.get(open) ?? []
  const own = new Set(acts.map((act) => nodeOf(act, 'acts')))
  const out = arrows.filter(({ from }) => from === open)
  const into = arrows.filter(({ to }) => to === open)
  const silences = acts.filter((act) =>
    view.silent.some(({ actor, issue }) => actor === act.actor && issue === act.issue),
  )
  const stands = view.held.filter(({ position }) => own.has(nodeOf(position, 'acts')))
  return (
    <div className="waits-panel" tabIndex={-1} ref={panel}>
      {[
        ['Waits', out],
        ['Is waited for', into],
      ].map(([title, some]) =>
        (some as typeof arrows).length === 0 ? null : (
          <section key={title as string}>
            <h3>{title as string}</h3>
            <ul>
              {(some as typeof arrows).map(({ id, number, waits }) => (
                <li key={id}>
                  <button type="button" className="waits-link" onClick={() => onOpen(id)}>
                    {number}: {waits.map((wait) => sentenceOfWait(wait, words)).join('; ')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {stands.length > 0 && (
        <section>
          <h3>What it holds</h3>
          {stands.map(({ position, evidence }) => (
            <div key={position.id}>
              <p>
                <StanceWord stance={position.stance} /> {words.answer(position.issue, position.alternative)}
              </p>
              {evidence.map((quoted) => (
                <Quote key={quoted.statement} quoted={quoted} />
              ))}
            </div>
          ))}
        </section>
      )}
      {silences.length > 0 && (
        <section>
          <h3>Silences</h3>
          <ul>
            {[...new Set(silences.map(({ issue }) => issue))].map((issue) => (
              <li key={issue} className="gap">
                Nothing reported on: {words.issueOf(issue)?.question ?? issue}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** The conditions of one position, and the words that state it. */
function Stated({
  waits,
  held,
  words,
}: {
  readonly waits: readonly StatedWait[]
  readonly held: Held | undefined
  readonly words: Wording
}) {
  const quoted = held?.evidence ?? []
  const isQuoted = ({ condition: { span } }: StatedWait) =>
    quoted.some((each) =>
      each.words.some(({ report, start, end }) => report === span.report && start <= span.start && span.end <= end),
    )
  const apart = new Map(waits.filter((wait) => !isQuoted(wait)).map(({ condition: { span } }) => [span.start, span]))
  return (
    <section>
      {[...new Set(waits.map((wait) => sentenceOfWait(wait, words)))].map((sentence) => (
        <p key={sentence}>{sentence}.</p>
      ))}
      {held && (
        <p className="small soft">
          <StanceWord stance={held.position.stance} />
          {held.position.review === 'proposed' ? ', as read by rule' : ', seen by a person'}
        </p>
      )}
      {[...apart.values()].map((span) => (
        <Words key={span.start} citation={span} />
      ))}
      {quoted.map((each) => (
        <Quote key={each.statement} quoted={each} />
      ))}
    </section>
  )
}
