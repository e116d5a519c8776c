import fc from 'fast-check'
import type { Expression } from './expression.ts'

/** Any expression over the options, every connective included; its spans say nothing. */
export function anyExpression(options: readonly string[]): fc.Arbitrary<Expression> {
  const span = { start: 0, end: 0 }
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression' },
      fc.constantFrom(...options).map((option): Expression => ({ kind: 'option', option, ...span })),
      tie('expression').map((of): Expression => ({ kind: 'not', of, ...span })),
      fc
        .tuple(fc.constantFrom('and', 'or', 'xor', 'if', 'iff'), tie('expression'), tie('expression'))
        .map(([kind, left, right]): Expression => ({ kind, left, right, ...span })),
      fc
        .tuple(fc.nat(), fc.array(tie('expression'), { minLength: 1, maxLength: 4 }))
        .map(([n, of]): Expression => ({ kind: 'atLeast', count: 1 + (n % of.length), of, ...span })),
    ),
  }))
  return expression
}
