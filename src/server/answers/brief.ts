import type { BriefApi } from '../contract/brief.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const briefAnswers: AnswersOf<BriefApi> = {}
