import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react'
import { roomFor } from './room-for.ts'
import type { ListParts } from './use-list-parts.ts'
import { mostPrinted, usePrinting } from './use-printing.ts'

/** The entries of a long list that are in the page: those in view, and on paper all up to a limit. */
export function useEntries(
  parts: Pick<ListParts<'GET /api/reports'>, 'show'>,
  total: number,
  estimate: number,
): {
  readonly ref: RefObject<HTMLElement | null>
  readonly indexes: readonly number[]
  readonly measure: (element: Element | null) => void
  readonly room: CSSProperties
} {
  const ref = useRef<HTMLElement>(null)
  const [margin, setMargin] = useState(0)
  const printing = usePrinting()
  // What stands above the list comes and goes.
  useEffect(() => {
    if (printing) return
    const top = (ref.current?.getBoundingClientRect().top ?? 0) + scrollY
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: margin,
  })
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when other entries come into view
  useEffect(() => parts.show(from, to), [from, to])
  return {
    ref,
    indexes: printing
      ? Array.from({ length: Math.min(total, mostPrinted) }, (_, at) => at)
      : items.map((each) => each.index),
    measure: virtualizer.measureElement,
    room: roomFor(virtualizer, margin),
  }
}
