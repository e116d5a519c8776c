import type { Brief } from '../brief/brief.ts'
import { draftBrief } from '../brief/draft-brief.ts'
import type { Settlement } from '../deal/deal.ts'
import { deriveDeals } from '../deal/derive-deals.ts'
import type { Analysis } from './analyse.ts'

/** The brief of a case: what its goal takes, and everything else that its reports say. Without a goal there is no answer in it. */
export function briefOf(analysis: Analysis, goal: Settlement, since?: string): Brief {
  const { codebook, positions } = analysis
  const consents = codebook.issues.filter(({ id }) => goal[id] !== undefined).flatMap(({ consent }) => consent)
  const asked = Object.keys(goal).length > 0
  return draftBrief({
    ...analysis,
    accounts: [],
    changes: [],
    meanings: [],
    ...(asked && { deals: deriveDeals({ codebook, positions, goal }) }),
    ...(asked &&
      consents.length > 0 && { withoutConsents: deriveDeals({ codebook, positions, goal, withoutConsent: consents }) }),
    ...(since !== undefined && { since }),
    warnings: analysis.problems.map(({ location, message }) => [location?.file, message].filter(Boolean).join(': ')),
  })
}
