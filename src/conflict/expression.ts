import type { ProblemLocation } from '../text/problem.ts'
import type { Span } from '../text/span.ts'

/** A boolean expression over options. Its span is its place in the text of its formula. */
export type Expression = Span &
  (
    | { readonly kind: 'option'; readonly option: string }
    | { readonly kind: 'not'; readonly of: Expression }
    | { readonly kind: Connective; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Expression[] }
  )

/** `a if b` is material implication, b → a; `iff` is equality. */
export type Connective = 'and' | 'or' | 'xor' | 'if' | 'iff'

/** An expression as somebody wrote it. */
export interface Formula {
  readonly text: string
  readonly expression: Expression
  /** Where it stands in a file, for problems that only its meaning shows. */
  readonly location?: ProblemLocation
}
