import type { Expression } from './expression.ts'

const binding = { iff: 0, if: 1, or: 2, xor: 3, and: 4, not: 5, option: 6, atLeast: 6 } as const

/** Writes an expression with no more parentheses than needed: `parseExpression` reads the same expression back. */
export function formatExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'option':
      return expression.option
    case 'not':
      return `not ${bound(expression.of, binding.not)}`
    case 'atLeast':
      return `atLeast(${[expression.count, ...expression.of.map(formatExpression)].join(', ')})`
    default: {
      const { kind, left, right } = expression
      const chains = kind !== 'if' && kind !== 'iff'
      return `${bound(left, binding[kind] + (chains ? 0 : 1))} ${kind} ${bound(right, binding[kind] + 1)}`
    }
  }
}

const bound = (expression: Expression, least: number) =>
  binding[expression.kind] < least ? `(${formatExpression(expression)})` : formatExpression(expression)
