import type { Problem } from '../../text/problem.ts'
import type { Climb } from './climb-likelihood.ts'
import type { Spells } from './spells.ts'

/** That climbing went on without an end in sight, and where it was steepest. `offset` parameters stand before the covariates. */
export function explainLost(spells: Spells, { iterations, here }: Climb, offset = 0): [Problem, ...Problem[]] {
  const steepness = spells.covariates.map((_, a) => Math.abs(here.score[offset + a]!))
  const steepest = spells.covariates[steepness.indexOf(Math.max(...steepness))]?.name
  return [
    {
      code: 'no-convergence',
      severity: 'error',
      message: `the likelihood has no top after ${iterations} steps${steepest === undefined ? '' : `; it is steepest for "${steepest}"`}`,
      hint:
        steepest === undefined
          ? 'Look at the times for outliers.'
          : `Look at "${steepest}" for outliers or for values that hardly ever occur, or leave it out.`,
      ...(spells.origin && { location: { file: spells.origin.file } }),
    },
  ]
}
