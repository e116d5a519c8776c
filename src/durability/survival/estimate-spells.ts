import type { Problem } from '../../text/problem.ts'
import type { Estimate } from './estimate.ts'
import { estimateCurves } from './estimate-curves.ts'
import { fitCox } from './fit-cox.ts'
import { fitWeibull } from './fit-weibull.ts'
import type { Spells } from './spells.ts'
import { testLogRank } from './test-log-rank.ts'
import { testProportionality } from './test-proportionality.ts'

/** What is asked of spells besides curves and what their columns suggest. */
export interface EstimateOptions {
  /** Times at which curves are read. */
  readonly at: readonly number[]
  readonly weibull?: boolean
}

/**
 * Everything that can be estimated from spells: curves; with groups, whether these differ; with covariates, a hazard model and whether its
 * proportionality holds; on request a Weibull model. What cannot be estimated is left out, and why is told.
 */
export function estimateSpells(
  spells: Spells,
  { at, weibull }: EstimateOptions,
): { readonly estimate: Estimate; readonly problems: readonly Problem[] } {
  const hasCovariates = spells.covariates.length > 0
  const km = estimateCurves(spells, at)
  const cox = hasCovariates ? fitCox(spells) : undefined
  const parts = {
    logrank: spells.group && testLogRank(spells),
    cox,
    ph: cox?.ok ? testProportionality(spells, cox.value) : undefined,
    weibull: weibull ? fitWeibull(spells) : undefined,
  }
  const told = Object.values(parts).flatMap((part) => (part ? (part.ok ? part.warnings : part.problems) : []))
  const problems = [...new Map(told.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()]
  const events = spells.event.reduce((sum, event) => sum + event, 0)
  return {
    estimate: {
      n: spells.count,
      events,
      km,
      ...(parts.logrank?.ok && { logrank: parts.logrank.value }),
      ...(parts.cox?.ok && { cox: parts.cox.value }),
      ...(parts.ph?.ok && { ph: parts.ph.value }),
      ...(parts.weibull?.ok && { weibull: parts.weibull.value }),
    },
    problems,
  }
}
