import type { CodebookApi } from '../contract/codebook.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const codebookAnswers: AnswersOf<CodebookApi> = {}
