import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../../../src/text/span.ts'
import { stretchAt } from './stretches.ts'
import { paragraphAt, rangeOf, selectedSpan } from './text-places.ts'
import { wordAfter, wordBefore } from './word-steps.ts'

/** Where the browser can colour a range without changing the page; the selection stays visible when the focus goes elsewhere. */
const highlights = () => (typeof Highlight === 'undefined' ? undefined : CSS.highlights)
const highlightName = 'reading-selected'

/**
 * The words selected in the text: by mouse or touch, or by keys while the text has the focus (left and right go from word to word,
 * with Shift they take words in, with up and down a whole paragraph). They stay selected when the focus goes to a form.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  text: string,
  stretches: readonly Span[],
  startAt: () => number | undefined,
) {
  const [selected, setSelected] = useState<Span>()
  const [barTop, setBarTop] = useState<number>()
  const ends = useRef<{ readonly anchor: Span; readonly head: Span }>(undefined)
  const own = useRef(false)

  useEffect(() => {
    let frame = 0
    const look = () => {
      const element = root.current
      const selection = getSelection()
      if (!element || !selection?.anchorNode || !element.contains(selection.anchorNode)) return
      const span = selectedSpan(element, text)
      if (!span && element !== document.activeElement && document.activeElement !== document.body) return
      if (!own.current) ends.current = span && { anchor: span, head: span }
      own.current = false
      setSelected((before) => (before?.start === span?.start && before?.end === span?.end ? before : span))
    }
    const onChange = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [root, text])

  useLayoutEffect(() => {
    const element = root.current
    if (!element || !selected) {
      highlights()?.delete(highlightName)
      setBarTop(undefined)
      return
    }
    const range = rangeOf(element, stretches, selected)
    if (!range) return
    highlights()?.set(highlightName, new Highlight(range))
    setBarTop(range.getBoundingClientRect().bottom - element.getBoundingClientRect().top + 6)
    return () => void highlights()?.delete(highlightName)
  }, [root, stretches, selected])

  const select = useCallback(
    (span: Span, { focus = false }: { focus?: boolean } = {}) => {
      const element = root.current
      if (!element) return
      if (focus) element.focus({ preventScroll: true })
      setSelected(span)
      ends.current = { anchor: span, head: span }
      const range = rangeOf(element, stretches, span)
      const selection = getSelection()
      if (!range || !selection || !(focus || element === document.activeElement)) return
      own.current = true
      selection.removeAllRanges()
      selection.addRange(range)
    },
    [root, stretches],
  )
  const clear = useCallback(() => {
    setSelected(undefined)
    ends.current = undefined
    getSelection()?.removeAllRanges()
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const element = root.current
    if (!element || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, shiftKey } = event
    if (key === 'Escape' && selected) {
      event.preventDefault()
      return clear()
    }
    if (key === 'Enter' && selected) {
      event.preventDefault()
      return element.parentElement?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
    }
    const vertical = key === 'ArrowUp' || key === 'ArrowDown'
    if (!['ArrowLeft', 'ArrowRight'].includes(key) && !(vertical && shiftKey)) return
    event.preventDefault()
    const now = ends.current
    const from = now?.head ?? wordAfter(text, startAt() ?? stretches[0]?.start ?? 0)
    if (!from) return
    const paragraph = stretches[stretchAt(stretches, from.start)]
    const back = vertical ? key === 'ArrowUp' : (key === 'ArrowLeft') !== isRightToLeft(element, stretches, from.start)
    const head = !now
      ? from
      : vertical
        ? back
          ? wordAfter(
              text,
              from.start > paragraph!.start ? paragraph!.start : (wordBefore(text, from.start)?.start ?? 0),
            )
          : wordBefore(text, from.end < paragraph!.end - 1 ? paragraph!.end : text.length)
        : back
          ? wordBefore(text, from.start)
          : wordAfter(text, from.end)
    if (!head) return
    const anchor = shiftKey && now ? now.anchor : head
    const span = { start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) }
    select(span)
    ends.current = { anchor, head }
    const rect = rangeOf(element, stretches, head)?.getBoundingClientRect()
    if (rect && (rect.top < 90 || rect.bottom > innerHeight - 60))
      scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' })
  }

  return { selected, select, clear, barTop, onKeyDown }
}

function isRightToLeft(root: HTMLElement, stretches: readonly Span[], place: number): boolean {
  const paragraph = paragraphAt(root, stretchAt(stretches, place))
  return paragraph !== undefined && getComputedStyle(paragraph).direction === 'rtl'
}
