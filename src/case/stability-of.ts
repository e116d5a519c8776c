import type { Conflict, Preference } from '../conflict/conflict.ts'
import { findStatusQuo } from '../conflict/find-status-quo.ts'
import { findVacuous } from '../conflict/find-vacuous.ts'
import { deriveStability } from '../stability/derive-stability.ts'
import { type ExplainOptions, explainTarget } from '../stability/explain-target.ts'
import type { Explanation } from '../stability/explanation.ts'
import type { Graph } from '../stability/graph.ts'
import { countUnknown } from '../stability/list-completions.ts'
import { type Further, type FurtherOptions, listFurther } from '../stability/list-further.ts'
import { listRobust, type RobustStability, type Solve } from '../stability/list-robust.ts'
import { makeGraph } from '../stability/make-graph.ts'
import { listEquilibriumCodes, listStability, type Solution } from '../stability/solution.ts'
import type { Concept } from '../stability/stability.ts'
import type { Decoded } from '../text/problem.ts'
import { type SolveInWorkersOptions, solveInWorkers } from './solve-in-workers.ts'

/** A conflict with the stability of its states. */
export interface SolvedConflict {
  readonly conflict: Conflict
  readonly solution: Solution
  /** The status quo's code in the solution's space. */
  readonly statusQuo?: number
}

/** Finds which states of a conflict are stable, and today's. */
export async function stabilityOf(
  conflict: Conflict,
  options: SolveInWorkersOptions = {},
): Promise<Decoded<SolvedConflict>> {
  const solved = await solveInWorkers(conflict, options)
  if (!solved.ok) return solved
  const { space } = solved.value
  const statusQuo = findStatusQuo(conflict, space)
  if (!statusQuo.ok) return statusQuo
  return {
    ok: true,
    value: {
      conflict,
      solution: solved.value,
      ...(statusQuo.value !== undefined && { statusQuo: statusQuo.value }),
    },
    warnings: [...solved.warnings, ...findVacuous(conflict, space)],
  }
}

/** Explains targets of a solved conflict. A conflict of more than 2^14 feasible states is not explained: that is a problem. */
export function explanationsOf(
  { conflict, solution }: SolvedConflict,
  targets: readonly string[],
  options: Omit<ExplainOptions, 'solution'> = {},
  robust?: RobustStability,
): Decoded<readonly Explanation[]> {
  const graph: Decoded<Graph> = makeGraph(conflict)
  if (!graph.ok) return graph
  const value = targets.map((target) => ({
    ...explainTarget(conflict, graph.value, target, { ...options, solution }),
    ...(robust?.targets[target] && { robust: robust.targets[target] }),
  }))
  return { ok: true, value, warnings: [] }
}

/** Coalitions, strength and unknown preference are listed for so many states. */
const mostFurther = 2 ** 12
/** For so many pairs of a state and a coalition. */
const mostJoint = 2 ** 17

/** Lists what goes beyond the basic concepts, for at most 2^12 states and, with coalitions, 2^17 pairs of a state and a coalition. */
export function furtherOf({ conflict, solution }: SolvedConflict, options: FurtherOptions): Decoded<Further> {
  const decisionMakers = conflict.decisionMakers.map(({ id }) => id)
  const { count } = solution.space
  const pairs = count * (2 ** decisionMakers.length - 1 - decisionMakers.length)
  if (count > mostFurther) return { ok: false, problems: [tooManyStates(count)] }
  if (options.kinds.includes('coalitions') && pairs > mostJoint) return { ok: false, problems: [tooManyPairs(pairs)] }
  const graph = makeGraph(conflict)
  if (!graph.ok) return graph
  return { ok: true, value: listFurther(decisionMakers, graph.value, solution.space, options), warnings: [] }
}

const tooManyStates = (count: number) => ({
  code: 'too-many-states',
  severity: 'error' as const,
  message: `${count} feasible states; the limit for coalitions, strength and unknown preference is ${mostFurther}`,
  hint: 'Mark infeasible states or split the conflict, or leave --further out.',
})

const tooManyPairs = (pairs: number) => ({
  code: 'too-many-coalitions',
  severity: 'error' as const,
  message: `states times coalitions make ${pairs}; the limit is ${mostJoint}`,
  hint: 'Mark infeasible states, join decision makers who act as one, or leave coalitions out of --further.',
})

/** So many completions, each with all its states, are counted unasked. */
const mostCounted = 2 ** 20

/** What holds over all completions of what is unknown; undefined where nothing is, or that would take long. */
export function robustOf(
  { conflict, solution }: SolvedConflict,
  concepts: readonly Concept[],
  onProgress?: (done: number, of: number) => void,
): RobustStability | undefined {
  const unknown = Object.values(conflict.preferences).reduce((sum, each) => sum + countUnknown(each), 0)
  const { space } = solution
  const states = space.count * 2 ** space.dropped.length
  if (unknown === 0 || states * 3 ** unknown > mostCounted) return undefined
  const solve = concepts.every(isOwnMatter) ? solveOnceEach(concepts) : solveAnew(concepts)
  const robust = listRobust(conflict, listStability(solution).states, solve, { ...(onProgress && { onProgress }) })
  return robust.ok ? robust.value : undefined
}

/** Whether it is for a decision maker's own preferences alone to say which states are stable for it: others only move, or not at all. */
const isOwnMatter = (concept: Concept) => concept === 'nash' || concept === 'gmr' || concept === 'smr'

function solveAnew(concepts: readonly Concept[]): Solve {
  return (completed) => listEquilibriumCodes(derived(completed, concepts))
}

/** Solves for each way to fill in what one decision maker leaves open, not for each combination of such ways. */
function solveOnceEach(concepts: readonly Concept[]): Solve {
  const known = new Map<string, Map<Preference | undefined, StableCodes>>()
  return (completed) => {
    const ids = completed.decisionMakers.map(({ id }) => id)
    const ofNow = (id: string) => known.get(id)?.get(completed.preferences[id])
    if (ids.some((id) => !ofNow(id))) {
      const { stability } = listStability(derived(completed, concepts))
      for (const id of ids) {
        const codes = new Map(concepts.map((concept) => [concept, new Set(stability[concept]![id])]))
        known.set(id, (known.get(id) ?? new Map()).set(completed.preferences[id], codes))
      }
    }
    const common = (concept: Concept) =>
      ids.map((id) => ofNow(id)!.get(concept)!).reduce((all, stable) => all.intersection(stable))
    return { equilibria: Object.fromEntries(concepts.map((concept) => [concept, [...common(concept)]])) }
  }
}

type StableCodes = ReadonlyMap<Concept, ReadonlySet<number>>

function derived(conflict: Conflict, concepts: readonly Concept[]): Solution {
  const solution = deriveStability(conflict, { concepts })
  if (!solution.ok) throw new Error(solution.problems[0].message)
  return solution.value
}
