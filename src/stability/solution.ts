import { codesOf, placeOfState, type StateSpace, writtenCodes } from '../conflict/state-space.ts'
import { allConcepts, type Concept, type Stability, type StabilityCounts } from './stability.ts'

/** Which states of a conflict are stable, compactly: every concept asked for, every decision maker. */
export interface Solution {
  /** Ids of all options, as written. */
  readonly options: readonly string[]
  readonly decisionMakers: readonly string[]
  readonly space: StateSpace
  /** By concept and decision maker. */
  readonly stable: Partial<Readonly<Record<Concept, readonly StableStates[]>>>
}

/** The states that are stable for one decision maker. */
export interface StableStates {
  readonly count: number
  /** One bit a place of the space. */
  readonly marks: Uint8Array
}

/** Whether a state, given by its code in the solution's space, is stable for a decision maker, or for all when none is named. */
export function isStable({ space, stable }: Solution, concept: Concept, code: number, decisionMaker?: number): boolean {
  const place = placeOfState(space, code)
  if (place === undefined) return false
  return (stable[concept] ?? []).every(
    ({ marks }, i) => (decisionMaker !== undefined && i !== decisionMaker) || isMarked(marks, place),
  )
}

/** Everything by state, with the codes and patterns of the conflict as written: options that nothing depends on included. */
export function listStability(solution: Solution): Stability {
  const { options, decisionMakers } = solution
  const written = writtenCodesIn(solution)
  return {
    options,
    decisionMakers,
    states: written().map((code) => ({ code, pattern: patternOf(code, options.length) })),
    stability: byConcept(solution, (stable) =>
      Object.fromEntries(stable.map(({ marks }, i) => [decisionMakers[i]!, written(marks)])),
    ),
    ...listEquilibriumCodes(solution),
  }
}

/** The equilibria alone, with the same codes. */
export function listEquilibriumCodes(solution: Solution): Pick<Stability, 'equilibria'> {
  const written = writtenCodesIn(solution)
  return { equilibria: byConcept(solution, (stable) => written(commonMarks(stable))) }
}

/** The codes as written of all states, or of those marked, in ascending order. */
function writtenCodesIn({ space }: Solution): (marks?: Uint8Array) => number[] {
  const codes = codesOf(space)
  const places = space.kind === 'dense' ? codes : codes.map((_, place) => place)
  return (marks) => writtenCodes(space, marks ? codes.filter((_, at) => isMarked(marks, places[at]!)) : codes)
}

/** How many states are stable, of all states of the conflict as written. */
export function countStability(solution: Solution): StabilityCounts {
  const { decisionMakers, space } = solution
  const times = 2 ** space.dropped.length
  return {
    states: space.count * times,
    stable: byConcept(solution, (stable) =>
      Object.fromEntries(stable.map(({ count }, i) => [decisionMakers[i]!, count * times])),
    ),
    equilibria: byConcept(solution, (stable) => countMarks(commonMarks(stable)) * times),
  }
}

function byConcept<T>({ stable }: Solution, of: (stable: readonly StableStates[]) => T): Partial<Record<Concept, T>> {
  return Object.fromEntries(allConcepts.flatMap((concept) => (stable[concept] ? [[concept, of(stable[concept])]] : [])))
}

/** The marks that all have: one bit a place. */
export function commonMarks(stable: readonly StableStates[]): Uint8Array {
  const [first, ...rest] = stable.map(({ marks }) => marks)
  const all = first!.slice()
  for (const marks of rest) for (let at = 0; at < all.length; at++) all[at]! &= marks[at]!
  return all
}

const isMarked = (marks: Uint8Array, place: number) => ((marks[Math.floor(place / 8)]! >>> (place % 8)) & 1) === 1

function countMarks(marks: Uint8Array): number {
  let count = 0
  for (let rest of marks) for (; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const patternOf = (code: number, length: number) =>
  Array.from({ length }, (_, bit) => (Math.floor(code / 2 ** bit) % 2 === 1 ? 'Y' : 'N')).join('')
