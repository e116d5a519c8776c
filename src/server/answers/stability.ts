import type { StabilityApi } from '../contract/stability.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const stabilityAnswers: AnswersOf<StabilityApi> = {}
