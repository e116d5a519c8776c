import type { Problem } from '../../text/problem.ts'
import type { Climb } from './climb-likelihood.ts'
import { explainDependent } from './explain-dependent.ts'
import { explainLost } from './explain-lost.ts'
import { explainSeparation, listInvolved } from './explain-separation.ts'
import { listNames } from './list-names.ts'
import type { Spells } from './spells.ts'
import type { WeibullDesign } from './weibull-derivatives.ts'

/** Why the likelihood of a Weibull model has no single top. */
export function explainWeibullFailure(spells: Spells, design: WeibullDesign, climb: Climb): [Problem, ...Problem[]] {
  if (!climb.step) return explainDependent(spells, climb, 'the spells', 1)
  const { rows, width, event } = design
  const { step } = climb
  const along = Array.from(event, (_, k) => step.reduce((sum, value, a) => sum + value * rows[k * width + a]!, 0))
  const slack = 1e-6 * (Math.max(...along) - Math.min(...along))
  if (!along.every((value, k) => value <= slack && (!event[k] || value >= -slack))) return explainLost(spells, climb, 1)

  const hazard = step.map((value) => -value)
  const involved = listInvolved(hazard)
  const covariates = involved
    .filter(({ place }) => place > 0 && place < width - 1)
    .map(({ place, sign }) => ({ place: place - 1, sign }))
  if (involved.some(({ place }) => place === width - 1))
    return [
      {
        code: 'no-spread',
        severity: 'error',
        message: `the times of all events follow exactly from ${covariates.length > 0 ? listNames(covariates.map(({ place }) => spells.covariates[place]!)) : 'the model'}, with nothing left to chance: the shape would be infinite`,
        hint: 'Name fewer covariates, or take more spells that ended.',
        ...(spells.origin && { location: { file: spells.origin.file } }),
      },
    ]
  const all = Array.from(event, (_, k) => k)
  return explainSeparation(spells, { alone: covariates.length === 1, covariates }, all)
}
