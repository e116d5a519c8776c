import type { Problem } from '../../text/problem.ts'
import type { CoxFit } from './estimate.ts'
import type { Spells } from './spells.ts'

/** A hazard ratio of one unit further from 1 than this, up or down, says that spells differ by far less than one unit. */
const beyondMeasure = 1e6

/**
 * Reasons to doubt a hazard model that could be fitted: too few events, or too few clusters, for so many covariates; and a unit in which
 * a covariate's ratio cannot be read.
 */
export function findCoxWarnings(
  { covariates, cluster, origin }: Spells,
  events: number,
  terms: CoxFit['terms'],
): readonly Problem[] {
  const about = { severity: 'warning', ...(origin && { location: { file: origin.file } }) } as const
  const warnings: Problem[] = []
  const named = `${covariates.length} ${covariates.length === 1 ? 'covariate' : 'covariates'}`
  if (events < 10 * covariates.length)
    warnings.push({
      ...about,
      code: 'few-events',
      message: `${events} ${events === 1 ? 'event' : 'events'} for ${named}: with fewer than ten events each, estimates and their limits are unreliable`,
      hint: 'Name fewer covariates, or take more spells (Peduzzi et al. 1995).',
    })
  const clusters = cluster && new Set(cluster.of).size
  if (clusters !== undefined && clusters <= covariates.length)
    warnings.push({
      ...about,
      code: 'few-clusters',
      message: `${clusters} clusters in "${cluster!.name}" for ${named}: robust standard errors will be too small`,
      hint: 'Name fewer covariates than there are clusters, or a column with more clusters.',
    })
  for (const { term, hr, upper } of terms) {
    if (hr <= beyondMeasure && hr >= 1 / beyondMeasure && Number.isFinite(upper)) continue
    const lost = [hr, upper].every(Number.isFinite) ? '' : ', too large for a number: JSON has null in its place'
    warnings.push({
      ...about,
      code: 'ratio-beyond-measure',
      message: `one unit of "${term}" is far more than spells differ by: its hazard ratio or a limit of it lies far from 1${lost}`,
      hint: `Rescale the column: write "${term}" in a smaller unit, as days for years.`,
    })
  }
  return warnings
}
