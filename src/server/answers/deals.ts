import type { DealsApi } from '../contract/deals.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const dealsAnswers: AnswersOf<DealsApi> = {}
