import type { Problem } from '../../text/problem.ts'
import type { Spells } from './spells.ts'

/** Reasons to doubt a hazard model that could be fitted: too few events, or too few clusters, for so many covariates. */
export function findCoxWarnings({ covariates, cluster, origin }: Spells, events: number): readonly Problem[] {
  const about = { severity: 'warning', ...(origin && { location: { file: origin.file } }) } as const
  const warnings: Problem[] = []
  const terms = `${covariates.length} ${covariates.length === 1 ? 'covariate' : 'covariates'}`
  if (events < 10 * covariates.length)
    warnings.push({
      ...about,
      code: 'few-events',
      message: `${events} ${events === 1 ? 'event' : 'events'} for ${terms}: with fewer than ten events each, estimates and their limits are unreliable`,
      hint: 'Name fewer covariates, or take more spells (Peduzzi et al. 1995).',
    })
  const clusters = cluster && new Set(cluster.of).size
  if (clusters !== undefined && clusters <= covariates.length)
    warnings.push({
      ...about,
      code: 'few-clusters',
      message: `${clusters} clusters in "${cluster!.name}" for ${terms}: robust standard errors will be too small`,
      hint: 'Name fewer covariates than there are clusters, or a column with more clusters.',
    })
  return warnings
}
