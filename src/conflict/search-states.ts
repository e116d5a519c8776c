import { optionsIn } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { no, type PartialTruth, partialTruthOf, yes } from './partial-truth.ts'

/** States that differ in their free options alone: those taken, those free; all others are left. */
export interface Cube {
  readonly taken: readonly number[]
  readonly free: readonly number[]
}

/** After so many dead ends a search gives up. */
export const mostDeadEnds = 4_194_304

interface Constraint {
  readonly formula: PartialTruth
  readonly bits: readonly number[]
  isDecided: boolean
}

/**
 * Finds all states in which none of the formulas is true, in cubes that share no state, by branching on options: what formulas
 * force is set at once, and a branch where one is true is left. `found` answers whether to go on. Gives true when the search
 * ended, false when it was stopped or gave up.
 */
export function searchStates(
  infeasible: readonly Expression[],
  bitOf: ReadonlyMap<string, number>,
  found: (cube: Cube) => boolean,
): boolean {
  const values = new Uint8Array(bitOf.size)
  const trail: number[] = []
  const set = (bit: number, value: number) => {
    values[bit] = value
    trail.push(bit)
  }
  const constraints = infeasible.map((expression): Constraint => {
    const bits = optionsIn(expression).map((option) => bitOf.get(option)!)
    return { formula: partialTruthOf(expression, bitOf, { values, set }), bits, isDecided: false }
  })
  const about = Array.from(values, (_, bit) => constraints.filter(({ bits }) => bits.includes(bit)))
  const decided: Constraint[] = []
  let deadEnds = 0

  /** Sets what follows; false when a formula comes true. */
  const check = (constraint: Constraint): boolean => {
    const truth = constraint.formula.truth()
    if (truth === yes) return false
    if (truth === no) {
      constraint.isDecided = true
      decided.push(constraint)
    } else constraint.formula.force(no)
    return true
  }

  const propagate = (from: number): boolean => {
    for (let i = from; i < trail.length; i += 1) {
      for (const constraint of about[trail[i]!]!) if (!constraint.isDecided && !check(constraint)) return false
    }
    return true
  }

  const undo = (length: number, decisions: number) => {
    while (trail.length > length) values[trail.pop()!] = 0
    while (decided.length > decisions) decided.pop()!.isDecided = false
  }

  const branch = (): boolean => {
    const bit = nextOption(constraints, values)
    if (bit === undefined) return found(cubeOf(values))
    const [length, decisions] = [trail.length, decided.length]
    for (const value of [no, yes]) {
      set(bit, value)
      if (propagate(length)) {
        if (!branch()) return false
      } else {
        deadEnds += 1
        if (deadEnds > mostDeadEnds) return false
      }
      undo(length, decisions)
    }
    return true
  }

  return constraints.every((constraint) => constraint.isDecided || check(constraint)) && propagate(0) ? branch() : true
}

/** An open option of the undecided formula that has the fewest; undefined when all are decided. */
function nextOption(constraints: readonly Constraint[], values: Uint8Array): number | undefined {
  let fewest = Number.POSITIVE_INFINITY
  let next: number | undefined
  for (const { bits, isDecided } of constraints) {
    if (isDecided) continue
    let open = 0
    let first: number | undefined
    for (const bit of bits) {
      if (values[bit] !== 0) continue
      open += 1
      first ??= bit
    }
    if (open < fewest) {
      fewest = open
      next = first
    }
  }
  return next
}

function cubeOf(values: Uint8Array): Cube {
  const withValue = (wanted: number) => Array.from(values.keys()).filter((bit) => values[bit] === wanted)
  return { taken: withValue(yes), free: withValue(0) }
}
