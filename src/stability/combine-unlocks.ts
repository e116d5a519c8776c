import { byEase, type OwnUnlocks, type Unlock } from './unlock.ts'

/**
 * The easiest unlocks that take one set for each decision maker, at most `limit`, which are the very easiest: sets of some of them that
 * are not among the easiest of their kind, with a guarantor or without, are in no easiest one of all.
 */
export function combineUnlocks(own: readonly OwnUnlocks[], limit: number): readonly Unlock[] {
  if (own.length === 0) return []
  const [first, ...rest] = own
  let combined = easiest(first!.unlocks, limit)
  for (const { unlocks } of rest)
    combined = easiest(
      combined.flatMap((a) => unlocks.map((b) => join(a, b))),
      limit,
    )
  return combined.toSorted(byEase).slice(0, limit)
}

const isGuaranteed = ({ edits }: Unlock) => edits.some(({ kind }) => kind === 'forbid')

/** Their decision makers differ; the guarantor is one and the same. */
function join(a: Unlock, b: Unlock): Unlock {
  const shared = isGuaranteed(a) && isGuaranteed(b) ? 1 : 0
  return { edits: [...a.edits, ...b.edits], movers: a.movers + b.movers - shared, cost: a.cost + b.cost }
}

function easiest(unlocks: readonly Unlock[], limit: number): readonly Unlock[] {
  const sorted = unlocks.toSorted(byEase)
  const isFirst = (guaranteed: boolean) =>
    sorted.filter((unlock) => isGuaranteed(unlock) === guaranteed).slice(0, limit)
  return [...isFirst(true), ...isFirst(false)]
}
