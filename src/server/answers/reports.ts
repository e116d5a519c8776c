import type { ReportsApi } from '../contract/reports.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const reportsAnswers: AnswersOf<ReportsApi> = {}
