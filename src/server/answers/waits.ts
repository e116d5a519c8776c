import type { WaitsApi } from '../contract/waits.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const waitsAnswers: AnswersOf<WaitsApi> = {}
