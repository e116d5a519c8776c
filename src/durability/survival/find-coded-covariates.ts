import type { Problem } from '../../text/problem.ts'
import type { Spells } from './spells.ts'

/** Few whole numbers may be the names of categories; more are hardly a code. */
const [fewest, most] = [3, 12]

/** Covariates that may be codes of categories, though a hazard model takes every number for a quantity: each with a warning. */
export function findCodedCovariates({ covariates, origin }: Spells): readonly Problem[] {
  return covariates.flatMap(({ name, values }) => {
    const distinct = new Set(values)
    if (distinct.size < fewest || distinct.size > most || ![...distinct].every(Number.isInteger)) return []
    const listed = [...distinct].toSorted((a, b) => a - b).join(', ')
    return [
      {
        code: 'coded-covariate',
        severity: 'warning',
        message: `"${name}" is ${listed} and is taken as a quantity, not as categories: every step counts the same`,
        hint: 'If these are codes of categories, give a column of 0 and 1 for each of them but one.',
        ...(origin && { location: { file: origin.file } }),
      },
    ]
  })
}
