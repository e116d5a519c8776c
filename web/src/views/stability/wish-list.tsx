import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ConflictWish } from '../../../../src/server/contract/stability.ts'
import { Quote } from '../../parts/quote.tsx'

/** What is put in order: a preference statement, or a class of states, which has no words behind it. */
type Wish = Pick<ConflictWish, 'key' | 'words'> & Partial<ConflictWish>

/** A decision maker's preference statements, or the classes of its ranking, in order of importance, to be dragged, moved by keys, and left out. */
export function WishList({
  party,
  wishes,
  order,
  off = [],
  onMove,
  onToggle,
}: {
  readonly party: string
  readonly wishes: readonly Wish[]
  /** The keys of all statements, most important first. */
  readonly order: readonly string[]
  readonly off?: readonly string[]
  readonly onMove: (from: number, to: number) => void
  /** Absent where none can be left out. */
  readonly onToggle?: (key: string) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<string>(undefined)
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>()

  // A node that is moved in the page loses the focus.
  useLayoutEffect(() => {
    if (refocus.current === undefined) return
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(refocus.current)}"]`)?.focus()
    refocus.current = undefined
  })

  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length || to === from) return
    onMove(from, to)
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key === 'Escape') return setDrag(undefined)
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    refocus.current = order[at]!
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  /** Where the dragged one would come to stand: before the first whose middle is below the pointer. */
  const placeAt = (y: number, from: number): number => {
    const middles = [...(list.current?.children ?? [])].map((item) => {
      const { top, height } = item.getBoundingClientRect()
      return top + height / 2
    })
    const above = middles.filter((middle, at) => at !== from && middle < y).length
    return Math.min(above, order.length - 1)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag) setDrag({ ...drag, to: placeAt(event.clientY, drag.from) })
  }

  return (
    <ol className="stability-wishes" ref={list}>
      {order.map((key, at) => {
        const wish = wishes.find((each) => each.key === key)
        if (!wish) return null
        const isOff = off.includes(key)
        const isTarget = drag && drag.to === at && drag.to !== drag.from
        const className = [
          isOff && 'stability-off',
          drag?.from === at && 'stability-dragged',
          isTarget && (drag.to < drag.from ? 'stability-before' : 'stability-after'),
        ]
        const name = `“${wish.words}”`
        return (
          <li key={key} className={className.filter(Boolean).join(' ')}>
            <button
              type="button"
              className="stability-handle"
              data-handle={key}
              aria-label={`Move ${name}, ${at + 1} of ${order.length} of ${party}: Alt and an arrow key, or drag`}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onKeyDown={(event) => onKeyDown(event, at)}
              onPointerDown={(event) => {
                if (event.button !== 0) return
                event.currentTarget.setPointerCapture(event.pointerId)
                setDrag({ from: at, to: at })
              }}
              onPointerMove={onPointerMove}
              onPointerUp={() => {
                if (drag) move(drag.from, drag.to)
                setDrag(undefined)
              }}
              onPointerCancel={() => setDrag(undefined)}
            >
              <IconGripVertical size={18} aria-hidden="true" />
            </button>
            <WishWords wish={wish} isOff={isOff} />
            <div className="stability-wish-tools">
              {onToggle && (
                <Checkbox
                  size="xs"
                  checked={!isOff}
                  onChange={() => onToggle(key)}
                  label="counts"
                  aria-label={`${name} counts`}
                />
              )}
              <button
                type="button"
                className="stability-step"
                aria-label={`${name} up`}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              >
                <IconArrowUp size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                className="stability-step"
                aria-label={`${name} down`}
                disabled={at === order.length - 1}
                onClick={() => move(at, at + 1)}
              >
                <IconArrowDown size={16} aria-hidden="true" />
              </button>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** What is put in order, and the words it rests on. There may be many; they stay as they are while the order changes. */
const WishWords = memo(({ wish, isOff }: { readonly wish: Wish; readonly isOff: boolean }) => (
  <div className="stability-wish">
    <p>
      <span dir="auto">{wish.words}</span> <Notes wish={wish} isOff={isOff} />
    </p>
    {wish.evidence && wish.evidence.length > 0 && (
      <details>
        <summary>
          {wish.why ? `${wish.why}: ` : ''}
          {wish.evidence.length === 1 ? '1 statement' : `${wish.evidence.length} statements`}
        </summary>
        {wish.evidence.map((quoted) => (
          <Quote key={quoted.statement} quoted={quoted} />
        ))}
      </details>
    )}
    {wish.evidence?.length === 0 && (
      <p className="soft small">{wish.why ? `${wish.why}.` : 'No words of a report stand behind it: judgement.'}</p>
    )}
    {wish.missing && wish.missing.length > 0 && (
      <p className="soft small">Rests also on what is no statement of this case: {wish.missing.join(', ')}.</p>
    )}
  </div>
))

function Notes({ wish, isOff }: { readonly wish: Wish; readonly isOff: boolean }) {
  const notes = [
    wish.redLine && 'red line',
    wish.isStrong && !wish.redLine && 'much wanted',
    wish.reading === 'inferred' && 'inferred',
    wish.reading === 'unknown' && 'not known which way it leans: left out of the order',
    isOff && 'left out',
  ].filter(Boolean)
  return notes.length > 0 ? <span className="stability-notes">{notes.join(', ')}</span> : null
}
