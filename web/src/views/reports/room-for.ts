import type { Virtualizer } from '@tanstack/react-virtual'
import type { CSSProperties } from 'react'

/** The room that the entries above and below those in the page take, for the style of their list. */
export function roomFor(
  virtualizer: Pick<Virtualizer<Window, Element>, 'getVirtualItems' | 'getTotalSize'>,
  margin: number,
): CSSProperties {
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return { '--before': `${Math.max(0, before)}px`, '--after': `${Math.max(0, after)}px` } as CSSProperties
}
