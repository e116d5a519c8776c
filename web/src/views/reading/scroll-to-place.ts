import type { Span } from '../../../../src/text/span.ts'
import { elementAt, rangeOf } from './text-places.ts'

/** Brings a place into sight where it is not; again when what lies above has been laid out. */
export function scrollToPlace(root: HTMLElement, stretches: readonly Span[], place: number, tries = 4): void {
  const rect =
    rangeOf(root, stretches, { start: place, end: place + 1 })?.getBoundingClientRect() ??
    elementAt(root, stretches, place)?.getBoundingClientRect()
  if (!rect) return
  if (rect.top >= 90 && rect.bottom <= innerHeight - 60) return
  scrollBy({ top: rect.top - innerHeight * 0.33, behavior: 'instant' })
  if (tries > 0) requestAnimationFrame(() => scrollToPlace(root, stretches, place, tries - 1))
}
