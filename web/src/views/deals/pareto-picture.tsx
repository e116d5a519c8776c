import { type KeyboardEvent, useRef, useState } from 'react'
import type { ScoredDraft } from '../../../../src/deal/packages.ts'

/** A draft that has a name of its own in the picture. */
export interface MarkedDraft {
  readonly draft: ScoredDraft
  readonly name: string
  /** Stands in its sign. */
  readonly letter: string
}

const size = { width: 560, height: 400, left: 52, right: 16, top: 16, bottom: 46 }

/** Two parties' scores for the drafts of the Pareto front, their thresholds as lines, and the drafts that have names. */
export function ParetoPicture({
  front,
  marked,
  thresholds,
  x,
  y,
  nameOf,
  opened,
  onOpen,
}: {
  readonly front: readonly ScoredDraft[]
  readonly marked: readonly MarkedDraft[]
  readonly thresholds: Readonly<Record<string, number>>
  /** Actor ids. */
  readonly x: string
  readonly y: string
  readonly nameOf: (actor: string) => string
  readonly opened: ScoredDraft | undefined
  readonly onOpen: (draft: ScoredDraft) => void
}) {
  const points = [...front].sort((a, b) => a.scores[x]! - b.scores[x]! || b.scores[y]! - a.scores[y]!)
  const [at, setAt] = useState(0)
  const group = useRef<HTMLUListElement>(null)
  const all = [...points, ...marked.map(({ draft }) => draft)]
  if (all.length === 0) return null
  const across = axisOf([
    ...all.map(({ scores }) => scores[x]!),
    ...(thresholds[x] === undefined ? [] : [thresholds[x]]),
  ])
  const up = axisOf([...all.map(({ scores }) => scores[y]!), ...(thresholds[y] === undefined ? [] : [thresholds[y]])])
  const px = (value: number) =>
    size.left + ((value - across.least) / (across.most - across.least)) * (size.width - size.left - size.right)
  const py = (value: number) =>
    size.height - size.bottom - ((value - up.least) / (up.most - up.least)) * (size.height - size.top - size.bottom)
  const active = Math.min(at, points.length - 1)

  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? points.length - 1
          : step === undefined
            ? undefined
            : active + step
    if (to === undefined || to < 0 || to >= points.length) return
    event.preventDefault()
    setAt(to)
    onOpen(points[to]!)
    group.current?.querySelectorAll('button')[to]?.focus()
  }

  return (
    <figure className="deals-picture">
      <div className="deals-plot">
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          <g className="deals-axis">
            {across.ticks.map((tick) => (
              <g key={tick}>
                <path d={`M${px(tick)} ${size.top}V${size.height - size.bottom}`} />
                <text x={px(tick)} y={size.height - size.bottom + 18} textAnchor="middle">
                  {tick}
                </text>
              </g>
            ))}
            {up.ticks.map((tick) => (
              <g key={tick}>
                <path d={`M${size.left} ${py(tick)}H${size.width - size.right}`} />
                <text x={size.left - 8} y={py(tick) + 4} textAnchor="end">
                  {tick}
                </text>
              </g>
            ))}
            <text className="deals-axis-name" x={size.width - size.right} y={size.height - 6} textAnchor="end">
              {nameOf(x)} →
            </text>
            <text
              className="deals-axis-name"
              x={14}
              y={size.top}
              textAnchor="end"
              transform={`rotate(-90 14 ${size.top})`}
            >
              {nameOf(y)} →
            </text>
          </g>
          <g className="deals-threshold">
            {thresholds[x] !== undefined && (
              <>
                <path d={`M${px(thresholds[x])} ${size.top}V${size.height - size.bottom}`} />
                <text x={px(thresholds[x]) + 4} y={size.height - size.bottom - 6}>
                  threshold {thresholds[x]}
                </text>
              </>
            )}
            {thresholds[y] !== undefined && (
              <>
                <path d={`M${size.left} ${py(thresholds[y])}H${size.width - size.right}`} />
                <text x={size.width - size.right} y={py(thresholds[y]) - 5} textAnchor="end">
                  threshold {thresholds[y]}
                </text>
              </>
            )}
          </g>
          <g className="deals-named">
            {marked.map(({ draft, name, letter }, index) => (
              <g
                key={name}
                transform={`translate(${px(draft.scores[x]!) + offsetOf(marked, index, x, y)} ${py(draft.scores[y]!)})`}
              >
                <Sign letter={letter} />
              </g>
            ))}
          </g>
        </svg>
        <ul ref={group} aria-label={`Drafts of the Pareto front, by their scores for ${nameOf(x)} and ${nameOf(y)}`}>
          {points.map((draft, index) => (
            <li key={draft.take.join()}>
              <button
                type="button"
                className="deals-point"
                tabIndex={index === active ? 0 : -1}
                aria-label={`${nameOf(x)} ${text(draft.scores[x]!)}, ${nameOf(y)} ${text(draft.scores[y]!)}, takes ${draft.take.length}`}
                aria-pressed={draft === opened}
                style={{
                  left: `${(100 * px(draft.scores[x]!)) / size.width}%`,
                  top: `${(100 * py(draft.scores[y]!)) / size.height}%`,
                }}
                onKeyDown={onKey}
                onClick={() => {
                  setAt(index)
                  onOpen(draft)
                }}
              />
            </li>
          ))}
        </ul>
      </div>
      <figcaption className="deals-legend">
        <span>
          <i className="deals-point" /> Pareto front
        </span>
        {marked.map(({ name, letter }) => (
          <span key={name}>
            <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" className="deals-named">
              <Sign letter={letter} />
            </svg>{' '}
            {name}
          </span>
        ))}
        <span className="soft">Arrow keys go from point to point.</span>
      </figcaption>
    </figure>
  )
}

/** Named drafts by shape: a square for Nash, a diamond for Kalai–Smorodinsky, a triangle, a pentagon; a cross for one's own pick. */
function Sign({ letter }: { readonly letter: string }) {
  if (letter === '×') return <path className="deals-sign-pick" d="M-7 -7L7 7M7 -7L-7 7" />
  return (
    <>
      {letter === 'N' && <rect x="-8" y="-8" width="16" height="16" />}
      {letter === 'K' && <path d="M0 -10.5L10.5 0L0 10.5L-10.5 0z" />}
      {letter === 'E' && <path d="M0 -10.5L10.5 8H-10.5z" />}
      {letter === 'M' && <circle r="8.5" />}
      <text y={letter === 'E' ? 6 : 4} textAnchor="middle">
        {letter}
      </text>
    </>
  )
}

/** Drafts at one place stand beside each other. */
function offsetOf(marked: readonly MarkedDraft[], index: number, x: string, y: string): number {
  const { scores } = marked[index]!.draft
  const same = marked.filter(({ draft }) => draft.scores[x] === scores[x] && draft.scores[y] === scores[y])
  return (same.indexOf(marked[index]!) - (same.length - 1) / 2) * 20
}

const text = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** An axis round these values, with ticks at round numbers. */
function axisOf(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low || 1
  const raw = span / 5
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw)!
  const [least, most] = [low - span * 0.08, high + span * 0.08]
  const from = Math.ceil(least / step)
  const ticks = Array.from({ length: Math.floor(most / step) - from + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(10)),
  )
  return { least, most, ticks }
}
