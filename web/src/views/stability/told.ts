import type { ConflictView, WhyAnswer } from '../../../../src/server/contract/stability.ts'

/** What an explanation is put into words with. */
export interface Told {
  readonly conflict: ConflictView
  readonly answer: WhyAnswer
}
