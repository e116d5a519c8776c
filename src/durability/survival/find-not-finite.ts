import type { Problem } from '../../text/problem.ts'
import { limitProblems } from './limit-problems.ts'
import type { Spells } from './spells.ts'

/** Values of covariates that are no numbers, by column and row. */
export function findNotFinite({ covariates, origin }: Spells): readonly Problem[] {
  const problems: Problem[] = []
  for (const { name, values } of covariates)
    for (let k = 0; k < values.length; k++) {
      if (Number.isFinite(values[k])) continue
      problems.push({
        code: 'covariate-not-finite',
        severity: 'error',
        message: `"${name}" is ${values[k]} in spell ${k + 1}`,
        hint: 'Write a number, or leave the spell out.',
        ...(origin && { location: { file: origin.file, line: origin.lines[k]! } }),
      })
    }
  return limitProblems(problems)
}
