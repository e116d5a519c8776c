import { Drawer, SegmentedControl } from '@mantine/core'
import { useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { listOf, sentenceCase, type Wording, wordingOf } from '../../../../src/brief/wording.ts'
import type { Codebook } from '../../../../src/position/codebook.ts'
import type { WaitsView as Waits } from '../../../../src/server/contract/waits.ts'
import { useAnswer } from '../../live.tsx'
import { GoalField } from '../../parts/goal-field.tsx'
import { Graph } from '../../parts/graph.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { placeOf } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { type Depth, drawOutWaits, nobody, nodeOf, termOf, type WaitArrow, type WaitsPicture } from './wait-arrows.ts'
import { WaitPanel } from './wait-panel.tsx'
import './waits.css'

/** The graph of conditions: who waits for whom, the circles, and what would free them. */
export default function WaitsView() {
  const [goal, setGoal] = useUrlState('goal')
  const [shown, setDepth] = useUrlState('by')
  const depth: Depth = shown === 'acts' ? 'acts' : 'actors'
  const { codebook } = useCase()
  const { data, error, refetch, isPlaceholderData } = useAnswer('GET /api/waits', goal === undefined ? {} : { goal })
  return (
    <View
      wide
      title="Who waits for whom"
      lead="Every condition somebody has stated, as an arrow from the one who waits to the one who would have to act."
      tools={
        <div className="waits-tools">
          <GoalField goal={data?.goal ?? codebook?.goal ?? {}} onChange={setGoal} label="On the way to" />
          <SegmentedControl
            aria-label="Show by"
            value={depth}
            onChange={(value) => setDepth(value === 'acts' ? 'acts' : undefined)}
            data={[
              { value: 'actors', label: 'By actor' },
              { value: 'acts', label: 'By act' },
            ]}
          />
        </div>
      }
    >
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data || !codebook ? (
        <Loading what="Looking for conditions" />
      ) : (
        <div data-busy={isPlaceholderData || undefined}>
          <Shown view={data} depth={depth} codebook={codebook} />
        </div>
      )}
    </View>
  )
}

/** With more arrows the list is folded, and the picture has all the room. */
const fewArrows = 12

function Shown({
  view,
  depth,
  codebook,
}: {
  readonly view: Waits
  readonly depth: Depth
  readonly codebook: Codebook
}) {
  const [open, setOpen] = useUrlState('open')
  const [byHand, setByHand] = useState(false)
  const opener = useRef<HTMLElement>(undefined)
  const openByHand = (id: string) => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && !activeElement.closest('.waits-panel')) opener.current = activeElement
    setByHand(true)
    setOpen(id)
  }
  const close = () => {
    setOpen(undefined)
    opener.current?.focus({ preventScroll: true })
  }
  const words = useMemo(() => wordingOf(codebook), [codebook])
  const picture = useMemo(() => drawOutWaits(view, depth, words), [view, depth, words])
  const title = useId()
  const { arrows, content, actsOf } = picture
  if (arrows.length === 0)
    return (
      <>
        <Freeing view={view} words={words} onOpen={openByHand} depth={depth} picture={picture} />
        <Empty title="Nobody waits for anybody">
          <p>
            {Object.keys(view.goal).length > 0
              ? 'No report has a condition on the way to this goal. Take the goal out to see all conditions of the case.'
              : 'No report has a condition in it that the codebook’s issues name.'}
          </p>
          <p>
            <Link href="/positions">To the positions</Link>
          </p>
        </Empty>
      </>
    )
  const known = open !== undefined && (actsOf.has(open) || arrows.some(({ id }) => id === open))
  const list = <ArrowList view={view} arrows={arrows} words={words} open={open} onOpen={openByHand} />
  const many = arrows.length > fewArrows
  return (
    <div className={['waits', many && 'waits-many', known && 'waits-open'].filter(Boolean).join(' ')}>
      <div className="waits-text">
        <Freeing view={view} words={words} onOpen={openByHand} depth={depth} picture={picture} />
        <section aria-labelledby={title}>
          <h2 id={title}>In sentences</h2>
          {many ? (
            <details className="waits-fold">
              <summary>{arrows.length} arrows, each with the conditions it stands for</summary>
              {list}
            </details>
          ) : (
            list
          )}
        </section>
      </div>
      <div className="waits-picture">
        <Graph title="Who waits for whom" {...content} chosen={open} onOpen={(id) => openByHand(id)}>
          <Legend picture={picture} />
        </Graph>
      </div>
      <Drawer
        opened={known}
        onClose={close}
        position="right"
        size="26rem"
        title={titleOf(picture, open, words)}
        withOverlay={false}
        lockScroll={false}
        closeOnClickOutside={false}
        trapFocus={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
        classNames={{ content: 'waits-drawer', inner: 'waits-drawer-frame' }}
      >
        {known && (
          <WaitPanel view={view} picture={picture} open={open} byHand={byHand} words={words} onOpen={openByHand} />
        )}
      </Drawer>
    </div>
  )
}

function titleOf({ arrows, actsOf, content }: WaitsPicture, open: string | undefined, words: Wording): string {
  const acts = actsOf.get(open ?? '')
  if (acts) return content.nodes.find(({ id }) => id === open)?.label ?? ''
  const wait = arrows.find(({ id }) => id === open)?.waits[0]
  if (!wait) return ''
  return `${words.name(wait.act.actor)} → ${wait.to === undefined ? nobody : words.name(wait.to)}`
}

/** More of them are folded. */
const mostSteps = 10

/** Circles, what would free them, and what can be done in order. */
function Freeing({
  view: { order, goal },
  words,
  depth,
  picture,
  onOpen,
}: {
  readonly view: Waits
  readonly words: Wording
  readonly depth: Depth
  readonly picture: WaitsPicture
  readonly onOpen: (id: string) => void
}) {
  const [circles, freeing, steps] = [useId(), useId(), useId()]
  if (!order)
    return (
      <p className="soft">
        These are all conditions of the case. Circles, first movers and steps are looked for on the way to a goal:
        choose one above.
      </p>
    )
  const { knots, firstMovers, truncated } = order
  const list = (
    <ol className="waits-steps">
      {order.steps.map((act) => {
        const id = nodeOf(act, depth)
        const what = `${sentenceCase(words.the(act.actor))}: ${words.answer(act.issue, act.alternative)}`
        return (
          <li key={nodeOf(act, 'acts')}>
            {picture.actsOf.has(id) ? (
              <button type="button" className="waits-link" onClick={() => onOpen(id)}>
                {what}
              </button>
            ) : (
              what
            )}
          </li>
        )
      })}
    </ol>
  )
  const nameAll = (actors: readonly string[]) => listOf(actors.map(words.the), 'and')
  return (
    <>
      <section aria-labelledby={circles}>
        <h2 id={circles}>
          {knots.length === 0
            ? 'No circle'
            : knots.length === 1
              ? 'They wait in a circle'
              : `They wait in ${knots.length} circles`}
        </h2>
        {knots.length === 0 ? (
          <p>On the way to {words.settlement(goal)}, nobody waits for somebody who waits for them.</p>
        ) : (
          <ul className="waits-circles">
            {knots.map(({ actors, acts }) => (
              <li key={acts.map((act) => nodeOf(act, 'acts')).join()}>
                {sentenceCase(nameAll(actors))}{' '}
                {actors.length === 1 ? 'waits for a step that waits for its own' : 'wait for each other'}:{' '}
                {listOf(
                  acts.map((act) => `${words.the(act.actor)} with ${words.answer(act.issue, act.alternative)}`),
                  'and',
                )}
                .
              </li>
            ))}
          </ul>
        )}
      </section>
      {knots.length > 0 && (
        <section aria-labelledby={freeing}>
          <h2 id={freeing}>What would free it</h2>
          <ul>
            {firstMovers.map((set) => (
              <li key={set.join()}>
                {sentenceCase(nameAll(set))} {set.length === 1 ? 'acts' : 'act'} without waiting.
              </li>
            ))}
            <li>All of them act at the same time, or a guarantor whom all of them trust goes in between.</li>
          </ul>
          <p className="soft small">
            Worked out from the stated conditions alone; refusals are set aside here.
            {truncated.length > 0 && ` The list may not be complete: the search ended at ${truncated[0]!.limit}.`}
          </p>
        </section>
      )}
      {order.steps.length > 0 && (
        <section aria-labelledby={steps}>
          <h2 id={steps}>What can be done step by step</h2>
          {order.steps.length > mostSteps ? (
            <details className="waits-fold">
              <summary>{order.steps.length} steps, in an order in which none waits for a later one</summary>
              {list}
            </details>
          ) : (
            list
          )}
        </section>
      )}
    </>
  )
}

function ArrowList({
  view,
  arrows,
  words,
  open,
  onOpen,
}: {
  readonly view: Waits
  readonly arrows: readonly WaitArrow[]
  readonly words: Wording
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
}) {
  const held = useMemo(() => new Map(view.held.map((each) => [each.position.id, each])), [view.held])
  return (
    <ol className="waits-list">
      {arrows.map((arrow) => {
        const [first] = arrow.waits
        const whom = first!.to === undefined ? 'somebody the codebook does not name' : words.the(first!.to)
        const waiting = arrow.waits.some(({ waits }) => waits)
        return (
          <li key={arrow.id} value={arrow.number}>
            <button
              type="button"
              className="waits-link"
              aria-current={open === arrow.id ? 'true' : undefined}
              onClick={() => onOpen(arrow.id)}
            >
              {sentenceCase(words.the(first!.act.actor))} {waiting ? 'waits for' : 'looks to'} {whom}
            </button>
            {arrow.locked && <strong className="waits-locked"> in the circle</strong>}
            <ul>
              {arrow.waits.map((wait) => (
                <li key={wait.id}>
                  {termOf(wait, held.get(wait.position), words)}{' '}
                  <Link className="waits-words" href={placeOf(wait.condition.span)} dir="auto">
                    “{wait.condition.span.text.replaceAll(/\s+/gu, ' ')}”
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

function Legend({ picture: { content } }: { readonly picture: WaitsPicture }) {
  const has = {
    circle: content.edges.some(({ emphasised }) => emphasised),
    dashed: content.edges.some(({ dashed }) => dashed),
    gap: content.nodes.some(({ kind }) => kind === 'gap'),
    first: content.nodes.some(({ emphasised }) => emphasised),
  }
  return (
    <ul className="waits-legend small soft" aria-label="Signs in the picture">
      <li>
        <Sample /> waits for
      </li>
      {has.circle && (
        <li>
          <Sample kind="emphasised" /> closes a circle
        </li>
      )}
      {has.dashed && (
        <li>
          <Sample kind="dashed" /> together with, or unless: does not wait
        </li>
      )}
      {has.first && (
        <li>
          <span className="graph-mark graph-mark-first">▶</span> frees the circle by acting first
        </li>
      )}
      {has.gap && (
        <li>
          <span className="waits-sample-gap gap" /> has said nothing on it
        </li>
      )}
      <li>Numbers are those of the list.</li>
    </ul>
  )
}

function Sample({ kind = 'plain' }: { readonly kind?: string }) {
  return (
    <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" className={`graph-arrow graph-${kind}`}>
      <path className="graph-line" d="M0 5H26" />
      <path className="graph-head" d="M33 5 24 1v8z" />
    </svg>
  )
}
