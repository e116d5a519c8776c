import type { Problem } from '../../text/problem.ts'
import { findNoEvents } from './find-no-events.ts'
import { findNotFinite } from './find-not-finite.ts'
import type { Spells } from './spells.ts'

/** What keeps a hazard model from being fitted to spells that can be seen without trying. */
export function findCoxProblems(spells: Spells): readonly Problem[] {
  const { covariates, cluster, origin } = spells
  const about = { severity: 'error', ...(origin && { location: { file: origin.file } }) } as const
  const problems: Problem[] = [...findNoEvents(spells), ...findNotFinite(spells)]
  if (covariates.length === 0)
    problems.push({
      ...about,
      code: 'no-covariates',
      message: 'no covariates are named: there is nothing for the hazard to depend on',
      hint: 'Name one or more columns of numbers as covariates.',
    })
  if (cluster && new Set(cluster.of).size < 2)
    problems.push({
      ...about,
      code: 'one-cluster',
      message: `all spells are of one cluster in "${cluster.name}": robust standard errors need at least two`,
      hint: 'Name the column that tells which spells depend on each other, or leave the clusters out.',
    })
  return problems
}
