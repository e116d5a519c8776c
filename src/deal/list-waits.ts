import type { Codebook } from '../position/codebook.ts'
import type { Condition, Position } from '../position/position.ts'
import { counts, namedBy, waitsFor } from './bargain.ts'
import type { Act, Order, Settlement } from './deal.ts'
import { listActs } from './list-acts.ts'

/** A stated condition as one actor's waiting for another. */
export interface StatedWait {
  readonly id: string
  /** What the condition holds up, and who holds it. */
  readonly act: Act
  readonly condition: Condition
  /** Who is waited for; absent where the codebook names nobody who brings it about. */
  readonly to?: string
  /** What is waited for from them: several where any of them would do. */
  readonly acts: readonly Act[]
  /** Those of `acts` that are locked in one circle with `act`. */
  readonly locked: readonly Act[]
  /** False for what only has to hold in the end: `unless` and `together`. */
  readonly waits: boolean
  /** The id of the position that states it. */
  readonly position: string
}

/**
 * The stated conditions, each as an arrow from the one who waits to each who brings about what is waited for: those who must act, and of
 * those who must consent the ones whose waiting closes a circle. With a goal only what stands on the way to it; without one (and without
 * its order) every condition.
 */
export function listWaits(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Settlement = {},
  order?: Order,
): readonly StatedWait[] {
  const issues = new Map(codebook.issues.map((issue) => [issue.id, issue]))
  const standing = positions.filter(counts)
  const asked = Object.keys(goal).length > 0
  const onTheWay = new Set(asked ? listActs(codebook, standing, goal, []).map(keyOf) : [])
  return standing
    .filter((position) => !asked || onTheWay.has(keyOf(position)))
    .flatMap((position) => {
      const { actor, issue, alternative } = position
      const knots = (order?.knots ?? []).filter((knot) => knot.positions.includes(position.id))
      return position.onlyIf.flatMap((condition, index): StatedWait[] => {
        const { controlledBy = [], consent = [], statusQuo } = issues.get(condition.issue) ?? {}
        const waits = waitsFor(condition.relation) && !namedBy(condition).includes(statusQuo ?? '')
        const actsOf = (to: string) => {
          const acts = namedBy(condition).map((name) => ({ actor: to, issue: condition.issue, alternative: name }))
          const sought = acts.filter((act) => onTheWay.has(keyOf(act)))
          return sought.length > 0 ? sought : acts
        }
        const lockedOf = (to: string) =>
          waits
            ? actsOf(to).filter((act) => knots.some(({ acts }) => acts.some((one) => keyOf(one) === keyOf(act))))
            : []
        const closing = consent.filter((to) => !controlledBy.includes(to) && lockedOf(to).length > 0)
        const told = { act: { actor, issue, alternative }, condition, waits, position: position.id }
        const arrows = [...controlledBy, ...closing].map((to) => ({
          id: `${position.id}.${index}.${to}`,
          ...told,
          to,
          acts: actsOf(to),
          locked: lockedOf(to),
        }))
        return arrows.length > 0 ? arrows : [{ id: `${position.id}.${index}`, ...told, acts: [], locked: [] }]
      })
    })
}

const keyOf = ({ actor, issue, alternative }: Act) => JSON.stringify([actor, issue, alternative])
