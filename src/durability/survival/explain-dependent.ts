import type { Problem } from '../../text/problem.ts'
import type { Climb } from './climb-likelihood.ts'
import { listNames } from './list-names.ts'
import { solveFactored } from './solve-symmetric.ts'
import type { Spells } from './spells.ts'

/**
 * Which covariates bring nothing that those before them do not, and what they are made of. `offset` parameters stand before the
 * covariates; `among` says within what a covariate has to vary.
 */
export function explainDependent(
  spells: Spells,
  { here, factor }: Climb,
  among: string,
  offset = 0,
): [Problem, ...Problem[]] {
  return factor.dependent.map((column): Problem => {
    const { name } = spells.covariates[column - offset]!
    const row = here.information.subarray(column * factor.size, (column + 1) * factor.size)
    const weights = solveFactored(factor, row, column)
    const parts = spells.covariates.filter((_, a) => Math.abs(weights[offset + a] ?? 0) > 1e-6)
    return {
      severity: 'error',
      hint: `Leave "${name}" out.`,
      ...(spells.origin && { location: { file: spells.origin.file } }),
      ...(parts.length === 0
        ? { code: 'constant-covariate', message: `"${name}" does not vary among ${among}: its effect cannot be seen` }
        : {
            code: 'dependent-covariate',
            message: `"${name}" follows from ${listNames(parts)}, as a linear combination`,
          }),
    }
  }) as [Problem, ...Problem[]]
}
