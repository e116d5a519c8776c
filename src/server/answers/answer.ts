import type { Decoded } from '../../text/problem.ts'
import type { Desk } from '../desk.ts'

/** Answers one route: from its input and what lies on the desk. Problems become an answer with the status 422. */
export type Answer<R> = R extends { readonly input: infer Input; readonly answer: infer Value }
  ? (input: Input, desk: Desk, request: AnswerRequest) => Decoded<Value> | Promise<Decoded<Value>>
  : never

/** An answer for every route of an interface. */
export type AnswersOf<T> = { readonly [K in keyof T]: Answer<T[K]> }

/** What is known of a request besides its input. */
export interface AnswerRequest {
  /** The key of an edit, from the header `Idempotency-Key`: the same change asked for again is not made again. */
  readonly key?: string
  /** Tells the page how far the work is. */
  readonly onProgress: (done: number, of: number, what: string) => void
}

/** An answer. */
export const answer = <T>(value: T): Decoded<T> => ({ ok: true, value, warnings: [] })

/** No answer: what is wrong, and what to do instead. */
export const refuse = (code: string, message: string, hint: string): Decoded<never> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint }],
})
