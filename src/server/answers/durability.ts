import type { DurabilityApi } from '../contract/durability.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const durabilityAnswers: AnswersOf<DurabilityApi> = {}
