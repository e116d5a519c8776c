import { byEase, type OwnUnlocks, type Unlock } from './unlock.ts'

/** The easiest unlocks that take one set for each decision maker, at most `limit`, which are the very easiest. */
export function combineUnlocks(own: readonly OwnUnlocks[], limit: number): readonly Unlock[] {
  const [first, ...rest] = own
  if (!first) return []
  const easiest = (unlocks: readonly Unlock[]) => unlocks.toSorted(byEase).slice(0, limit)
  return rest.reduce(
    (combined, { unlocks }) => easiest(combined.flatMap((a) => easiest(unlocks).map((b) => join(a, b)))),
    easiest(first.unlocks),
  )
}

function join(a: Unlock, b: Unlock): Unlock {
  return { edits: [...a.edits, ...b.edits], movers: a.movers + b.movers, cost: a.cost + b.cost }
}
