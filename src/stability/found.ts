import type { Conflict } from '../conflict/conflict.ts'
import type { StateSpace } from '../conflict/state-space.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { listOwnOptions } from './own-options.ts'
import { countCombinations, deriveSimultaneous, mostCombinations } from './simultaneous.ts'
import type { Solution, StableStates } from './solution.ts'
import type { Concept } from './stability.ts'
import type { SweptConcept } from './sweeps.ts'

/** What sweeping has found, and the payoffs by place that it was found with. */
export interface Found {
  readonly stable: Partial<Readonly<Record<SweptConcept, readonly StableStates[]>>>
  readonly payoffs: readonly Int32Array[]
}

/** The concepts that are swept, of those asked for; all of them when nothing was. */
export function listSwept(concepts: readonly Concept[] = swept): readonly SweptConcept[] {
  return swept.filter((concept) => concepts.includes(concept))
}

const swept: readonly SweptConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']

/** Adds SIM to what sweeping found, if it is wanted: `concepts` names it, or nothing. */
export function concludeSolution(
  conflict: Conflict,
  space: StateSpace,
  { stable, payoffs }: Found,
  concepts: readonly Concept[] | undefined,
  warnings: readonly Problem[],
): Decoded<Solution> {
  const solution = {
    options: conflict.options.map(({ id }) => id),
    decisionMakers: conflict.decisionMakers.map(({ id }) => id),
    space,
  }
  if (concepts && !concepts.includes('sim')) return { ok: true, value: { ...solution, stable }, warnings }
  const input = { space, payoffs, own: listOwnOptions(conflict, space) }
  if (countCombinations(input) > mostCombinations) {
    const problem = tooMany(space.count)
    if (concepts) return { ok: false, problems: [{ ...problem, severity: 'error' }] }
    return { ok: true, value: { ...solution, stable }, warnings: [...warnings, { ...problem, severity: 'warning' }] }
  }
  return { ok: true, value: { ...solution, stable: { ...stable, sim: deriveSimultaneous(input) } }, warnings }
}

function tooMany(states: number): Omit<Problem, 'severity'> {
  const size = `${states} states, more than ${mostCombinations} combinations of improvements`
  return {
    code: 'sim-too-large',
    message: `simultaneous sanctioning (SIM) was not looked for: ${size}`,
    hint: 'Ask for other concepts, mark infeasible states or split the conflict.',
  }
}
