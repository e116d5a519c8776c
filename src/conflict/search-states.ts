import { optionsIn } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { no, type PartialTruth, partialTruthOf, yes } from './partial-truth.ts'

/** States that differ in their free options alone, which may be taken or not. */
export interface Cube {
  /** The code of the state in which no free option is taken, nor one that no formula mentions. */
  readonly lowest: number
  /** The bits of the free options that a formula mentions. */
  readonly free: readonly number[]
}

/** After choosing so many times between taking an option and leaving it a search gives up. */
export const mostSteps = 1_048_576

interface Constraint {
  readonly formula: PartialTruth
  readonly bits: readonly number[]
  isDecided: boolean
  isWaiting: boolean
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
  const values = new Uint8Array(Math.max(0, ...bitOf.values()) + 1)
  const trail: number[] = []
  const set = (bit: number, value: number) => {
    values[bit] = value
    trail.push(bit)
  }
  const constraints = infeasible.map((expression): Constraint => {
    const bits = optionsIn(expression).map((option) => bitOf.get(option)!)
    const formula = partialTruthOf(expression, bitOf, { values, set })
    return { formula, bits, isDecided: false, isWaiting: false }
  })
  const about = Array.from(values, (_, bit) => constraints.filter(({ bits }) => bits.includes(bit)))
  const decided: Constraint[] = []
  const mentioned = [...values.keys()].filter((bit) => about[bit]!.length > 0)
  let steps = 0

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

  const waiting: Constraint[] = []
  /** Sets all that follows from the options set since `from`, each formula being looked at once for many of them. */
  const propagate = (from: number): boolean => {
    let next = from
    let isSound = true
    for (;;) {
      for (; next < trail.length; next += 1) {
        for (const constraint of about[trail[next]!]!) {
          if (constraint.isDecided || constraint.isWaiting) continue
          constraint.isWaiting = true
          waiting.push(constraint)
        }
      }
      const constraint = waiting.pop()
      if (constraint === undefined) return isSound
      constraint.isWaiting = false
      isSound = isSound && check(constraint)
    }
  }

  const undo = (length: number, decisions: number) => {
    while (trail.length > length) values[trail.pop()!] = 0
    while (decided.length > decisions) decided.pop()!.isDecided = false
  }

  const branch = (): boolean => {
    const bit = nextOption(constraints, values)
    if (bit === undefined) return found(cubeOf(mentioned, values))
    steps += 1
    if (steps > mostSteps) return false
    const [length, decisions] = [trail.length, decided.length]
    for (const value of [no, yes]) {
      set(bit, value)
      if (propagate(length) && !branch()) return false
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

function cubeOf(mentioned: readonly number[], values: Uint8Array): Cube {
  const free: number[] = []
  let lowest = 0
  for (const bit of mentioned) {
    if (values[bit] === 0) free.push(bit)
    else if (values[bit] === yes) lowest += 2 ** bit
  }
  return { lowest, free }
}
