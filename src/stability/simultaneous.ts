import { codesOf, placeOfState, type StateSpace } from '../conflict/state-space.ts'
import { isReachable, listClasses, ownMask } from './listed-cells.ts'
import type { OwnOptions } from './own-options.ts'
import type { StableStates } from './solution.ts'

/** Up to so many states the combinations are counted at all. */
const mostStates = 2 ** 20
/** The most combinations of improvements that are looked at. */
export const mostCombinations = 2 ** 33

/** What decision makers can do and want over the states of a space; payoffs by place. */
export interface SimultaneousInput {
  readonly space: StateSpace
  readonly own: readonly OwnOptions[]
  readonly payoffs: readonly Int32Array[]
}

/** From each state, by decision maker: what its improvements add to the code. */
type Improvements = (at: number) => readonly (readonly number[])[]

/** How many combinations `deriveSimultaneous` may have to look at, counted until they are too many; infinite above 2^20 states. */
export function countCombinations(input: SimultaneousInput): number {
  if (input.space.count > mostStates) return Number.POSITIVE_INFINITY
  const codes = codesOf(input.space)
  const improvements = findImprovements(input, codes)
  let count = 0
  for (let at = 0; at < codes.length && count <= mostCombinations; at++) {
    const sizes = improvements(at).map((own) => own.length)
    const all = sizes.reduce((product, size) => product * (size + 1), 1)
    for (const size of sizes) count += (size * all) / (size + 1)
  }
  return count
}

/**
 * The states stable under simultaneous sanctioning (SIM), by decision maker: for each of its improvements from the state, some
 * opponents' own improvements from the same state, all carried out at once, lead to a feasible state that is no better.
 */
export function deriveSimultaneous(input: SimultaneousInput): readonly StableStates[] {
  const { space, payoffs } = input
  const codes = codesOf(space)
  const improvements = findImprovements(input, codes)
  const places = payoffs[0]?.length ?? 0
  const found = payoffs.map(() => ({ count: 0, marks: new Uint8Array(Math.ceil(places / 8)) }))
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!
    const place = placeOfState(space, code)!
    const steps = improvements(at)
    for (const [i, states] of found.entries()) {
      const own = payoffs[i]!
      const deters = (arrival: number) => {
        const arrivalPlace = placeOfState(space, arrival)
        return arrivalPlace !== undefined && own[arrivalPlace]! <= own[place]!
      }
      if (!steps[i]!.every((step) => isAnswered(code + step, steps, i, 0, deters))) continue
      states.count += 1
      states.marks[place >>> 3]! |= 1 << (place & 7)
    }
  }
  return found
}

/** Whether some choice of the opponents' steps, from opponent `next` on, leads where it deters. */
function isAnswered(
  code: number,
  steps: readonly (readonly number[])[],
  mover: number,
  next: number,
  deters: (arrival: number) => boolean,
): boolean {
  if (next === steps.length) return deters(code)
  if (isAnswered(code, steps, mover, next + 1, deters)) return true
  return next !== mover && steps[next]!.some((step) => isAnswered(code + step, steps, mover, next + 1, deters))
}

function findImprovements({ space, own, payoffs }: SimultaneousInput, codes: Float64Array): Improvements {
  const places = Array.from(codes, (code) => placeOfState(space, code)!)
  const blocks = own.map((options) => {
    const { keys, classOf } = listClasses(codes, ownMask(options))
    const members: number[][] = Array.from(keys, () => [])
    for (const [at, block] of classOf.entries()) members[block]!.push(at)
    return { members, classOf }
  })
  return (at) =>
    own.map((options, j) => {
      const { members, classOf } = blocks[j]!
      const payoff = payoffs[j]![places[at]!]!
      return members[classOf[at]!]!.flatMap((to) =>
        payoffs[j]![places[to]!]! > payoff && isReachable(codes[at]!, codes[to]!, options)
          ? [codes[to]! - codes[at]!]
          : [],
      )
    })
}
