import type { Api } from '../contract/api.ts'
import { accountsAnswers } from './accounts.ts'
import type { AnswersOf } from './answer.ts'
import { withProblemsAsSeen } from './as-seen-in-page.ts'
import { briefAnswers } from './brief.ts'
import { caseAnswers } from './case.ts'
import { codebookAnswers } from './codebook.ts'
import { dealsAnswers } from './deals.ts'
import { durabilityAnswers } from './durability.ts'
import { positionsAnswers } from './positions.ts'
import { readingAnswers } from './reading.ts'
import { reportsAnswers } from './reports.ts'
import { stabilityAnswers } from './stability.ts'
import { waitsAnswers } from './waits.ts'

/** Who answers which route. */
export const answers: AnswersOf<Api> = withProblemsAsSeen({
  ...caseAnswers,
  ...reportsAnswers,
  ...readingAnswers,
  ...positionsAnswers,
  ...waitsAnswers,
  ...dealsAnswers,
  ...stabilityAnswers,
  ...durabilityAnswers,
  ...accountsAnswers,
  ...codebookAnswers,
  ...briefAnswers,
})
