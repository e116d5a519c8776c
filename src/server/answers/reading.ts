import type { ReadingApi } from '../contract/reading.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const readingAnswers: AnswersOf<ReadingApi> = {}
