import type { Span } from '../text/span.ts'

/** A boolean expression over options, with its place in the text it was written in. */
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
}
