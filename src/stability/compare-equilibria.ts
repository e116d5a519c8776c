import type { StateRow } from './list-rows.ts'
import type { Concept } from './stability.ts'

/** How the equilibria of one solution differ from those of another. */
export interface EquilibriaDifference<Row> {
  readonly gained: readonly Row[]
  readonly lost: readonly Row[]
  readonly kept: readonly Row[]
}

/**
 * Which equilibria under a concept are there `now` and not `before`, and the other way round. The patterns are of the same options; a
 * state with - for an option that nothing depends on is the same as each that chooses it.
 */
export function compareEquilibria<Row extends Pick<StateRow, 'pattern' | 'equilibrium'>>(
  before: readonly Row[],
  now: readonly Row[],
  concept: Concept,
): EquilibriaDifference<Row> {
  const under = (rows: readonly Row[]) => rows.filter(({ equilibrium }) => equilibrium.includes(concept))
  const [old, fresh] = [under(before), under(now)]
  const isIn = (rows: readonly Row[], row: Row) => rows.some(({ pattern }) => isSameState(pattern, row.pattern))
  return {
    gained: fresh.filter((row) => !isIn(old, row)),
    lost: old.filter((row) => !isIn(fresh, row)),
    kept: fresh.filter((row) => isIn(old, row)),
  }
}

/** Whether two patterns agree wherever both choose. */
function isSameState(a: string, b: string): boolean {
  return [...a].every((letter, at) => letter === b[at] || letter === '-' || b[at] === '-')
}
