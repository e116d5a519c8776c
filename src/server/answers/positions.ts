import type { PositionsApi } from '../contract/positions.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const positionsAnswers: AnswersOf<PositionsApi> = {}
