import { applyScenario } from '../conflict/apply-scenario.ts'
import type { Conflict } from '../conflict/conflict.ts'
import type { ConflictScenario } from '../conflict/scenario.ts'
import type { Decoded } from '../text/problem.ts'
import type { SolveInWorkersOptions } from './solve-in-workers.ts'
import { type SolvedConflict, stabilityOf } from './stability-of.ts'

const withoutToday = new Set(['infeasible-status-quo', 'ambiguous-status-quo'])

/** Solves a conflict with a scenario laid over it. A status quo that is no single state then is left out, with a warning. */
export async function solveScenario(
  conflict: Conflict,
  scenario: ConflictScenario,
  options: SolveInWorkersOptions = {},
): Promise<Decoded<SolvedConflict>> {
  const applied = applyScenario(conflict, scenario)
  const solved = await stabilityOf(applied, options)
  if (solved.ok || !applied.statusQuo || !solved.problems.every(({ code }) => withoutToday.has(code))) return solved
  const { statusQuo: _, ...timeless } = applied
  const again = await stabilityOf(timeless, options)
  const warnings = solved.problems.map((problem) => ({ ...problem, severity: 'warning' as const }))
  return again.ok ? { ...again, warnings: [...warnings, ...again.warnings] } : again
}
