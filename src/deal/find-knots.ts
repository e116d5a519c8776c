import type { Knot } from './deal.ts'
import type { WaitingAct } from './waiting-act.ts'

/** The rings among locked acts: sets of acts that all wait, over others or not, for each other and so for themselves. */
export function findKnots(locked: readonly WaitingAct[]): readonly Knot[] {
  const bringing = Map.groupBy(locked, ({ outcome }) => outcome)
  const next = new Map(
    locked.map((act) => [act, act.waits.flat().flatMap((outcome) => bringing.get(outcome) ?? [])] as const),
  )
  const reached = new Map(locked.map((act) => [act, reach(act, next)] as const))
  const knotted = new Set<WaitingAct>()
  return locked.flatMap((start): Knot[] => {
    if (knotted.has(start) || !reached.get(start)!.has(start)) return []
    const ring = locked.filter((act) => reached.get(start)!.has(act) && reached.get(act)!.has(start))
    for (const act of ring) knotted.add(act)
    const positions = ring.flatMap((act) => act.positions)
    return [
      {
        actors: [...new Set(ring.map(({ actor }) => actor))].sort(),
        acts: ring.map(({ actor, issue, alternative }) => ({ actor, issue, alternative })),
        positions: positions.map(({ id }) => id),
        evidence: [...new Set(positions.flatMap(({ evidence }) => evidence))],
      },
    ]
  })
}

function reach(start: WaitingAct, next: ReadonlyMap<WaitingAct, readonly WaitingAct[]>): ReadonlySet<WaitingAct> {
  const reached = new Set(next.get(start))
  for (const act of reached) for (const later of next.get(act)!) reached.add(later)
  return reached
}
