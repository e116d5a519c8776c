import type { AccountsApi } from '../contract/accounts.ts'
import type { AnswersOf } from './answer.ts'

/** What the view asks of the case. */
export const accountsAnswers: AnswersOf<AccountsApi> = {}
