import type { Conflict } from '../conflict/conflict.ts'
import { type Columns, evaluateWords } from '../conflict/evaluate-words.ts'
import type { Formula } from '../conflict/expression.ts'
import { rankStates } from '../conflict/rank-states.ts'
import { codeOfPlace, codesOf, columnsOf, formatPattern, placeOfState, writtenCode } from '../conflict/state-space.ts'
import { listEquilibria } from './list-equilibria.ts'
import { commonMarks, isStable, type Solution } from './solution.ts'
import { allConcepts, type Concept } from './stability.ts'

/** A state with what everybody makes of it. */
export interface StateRow {
  /** As written; options that nothing depends on are not taken. */
  readonly code: number
  /** In option order: Y taken, N not, - where nothing depends on the option. */
  readonly pattern: string
  /** By concept, in the order of the table's: a letter a decision maker, Y where it stays, N where it leaves. */
  readonly stays: readonly string[]
  /** The concepts under which everybody stays. */
  readonly equilibrium: readonly Concept[]
  /** By decision maker, its place in the order of preference: 1 is best, equals share one. Absent for large conflicts. */
  readonly places?: readonly number[]
  readonly isStatusQuo: boolean
  /** The targets that hold in it. */
  readonly targets: readonly string[]
}

/** What becomes of a target. */
export interface TargetRow {
  readonly target: string
  readonly text: string
  /** In so many feasible states it holds. */
  readonly states: number
  /** By concept, in how many of these everybody stays. */
  readonly equilibria: Partial<Readonly<Record<Concept, number>>>
}

/** The states of a conflict with their stability, or the telling ones of very many. */
export interface StateTable {
  readonly concepts: readonly Concept[]
  /** Feasible states; options that nothing depends on are left out of account. */
  readonly count: number
  /** By concept, how many of them are equilibria. */
  readonly equilibria: Partial<Readonly<Record<Concept, number>>>
  /** The status quo, states of targets, equilibria under most concepts first, then the others in ascending order of code. */
  readonly rows: readonly StateRow[]
  readonly targets: readonly TargetRow[]
}

/** Up to so many states have their places in the orders of preference. */
const mostRanked = 2 ** 14

/** Lists at most `limit` states of a solved conflict, those that matter most among them. `statusQuo` is a code of the space. */
export function listRows(
  conflict: Conflict,
  solution: Solution,
  { statusQuo, limit }: { readonly statusQuo?: number; readonly limit: number },
): StateTable {
  const { space, stable, decisionMakers } = solution
  const concepts = allConcepts.filter((concept) => stable[concept])
  const common = concepts.map((concept) => commonMarks(stable[concept]!))
  const columns = columnsOf(space)
  const targets = Object.entries(conflict.targets).map(([target, formula]) => ({
    target,
    formula,
    holds: placesWhere(formula, solution, columns),
  }))
  const ranked = space.count <= mostRanked ? rankStates(conflict, space) : undefined
  const best = ranked?.ok ? ranked.value.map((ranks) => ranks.reduce((most, rank) => Math.max(most, rank), 0)) : []

  const spaceCode = (written: number) =>
    space.writtenBits.reduce((sum, from, to) => sum + (Math.floor(written / 2 ** from) % 2) * 2 ** to, 0)
  const chosen = new Set<number>()
  const take = (code: number) => {
    if (chosen.size < limit) chosen.add(code)
  }
  if (statusQuo !== undefined) take(statusQuo)
  for (const { holds } of targets)
    for (const place of setBits(holds, Math.ceil(limit / 4))) take(codeOfPlace(space, place))
  for (const { code } of listEquilibria(solution, limit).equilibria) take(spaceCode(code))
  if (chosen.size < limit) for (const code of codesOf(space).subarray(0, limit * 2)) take(code)

  const rowOf = (code: number): StateRow => {
    const place = placeOfState(space, code)!
    return {
      code: writtenCode(space, code),
      pattern: formatPattern(space, code),
      stays: concepts.map((concept) =>
        decisionMakers.map((_, i) => (isStable(solution, concept, code, i) ? 'Y' : 'N')).join(''),
      ),
      equilibrium: concepts.filter((_, at) => isSetIn(common[at]!, place)),
      ...(ranked?.ok && { places: ranked.value.map((ranks, i) => best[i]! - ranks[place]! + 1) }),
      isStatusQuo: code === statusQuo,
      targets: targets.flatMap(({ target, holds }) => ((holds[place >>> 5]! >>> (place & 31)) & 1 ? target : [])),
    }
  }
  return {
    concepts,
    count: space.count,
    equilibria: Object.fromEntries(concepts.map((concept, at) => [concept, countSet(common[at]!)])),
    rows: [...chosen].map(rowOf),
    targets: targets.map(({ target, formula, holds }) => ({
      target,
      text: formula.text,
      states: countSet(new Uint8Array(holds.buffer, holds.byteOffset, holds.byteLength)),
      equilibria: Object.fromEntries(concepts.map((concept, at) => [concept, countBoth(common[at]!, holds)])),
    })),
  }
}

/** One bit a place: where a formula is true and the state feasible. */
function placesWhere(formula: Formula, { space }: Solution, columns: Columns): Uint32Array {
  const holds = evaluateWords(formula.expression, columns)
  if (space.kind === 'dense') return holds.map((word, at) => word & space.feasible[at]!)
  const rest = space.count % 32
  if (rest !== 0) holds[holds.length - 1]! &= 2 ** rest - 1
  return holds
}

function* setBits(words: Uint32Array, most: number): Generator<number> {
  let left = most
  for (const [at, word] of words.entries())
    for (let rest = word; rest !== 0 && left > 0; rest &= rest - 1) {
      left -= 1
      yield at * 32 + 31 - Math.clz32(rest & -rest)
    }
}

const isSetIn = (marks: Uint8Array, place: number) => ((marks[place >>> 3]! >>> (place & 7)) & 1) === 1

function countSet(marks: Uint8Array): number {
  let count = 0
  for (let rest of marks) for (; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function countBoth(marks: Uint8Array, holds: Uint32Array): number {
  let count = 0
  for (let at = 0; at < marks.length; at += 1)
    for (let rest = marks[at]! & (holds[at >>> 2]! >>> (8 * (at & 3))); rest !== 0; rest &= rest - 1) count += 1
  return count
}
