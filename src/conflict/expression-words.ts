import type { Expression } from './expression.ts'

/** An expression in words, its options by their labels: “a backstop” exactly if “a force”. */
export function expressionWords(expression: Expression, labelOf: (option: string) => string): string {
  const words = (one: Expression): string => {
    switch (one.kind) {
      case 'option':
        return `“${labelOf(one.option)}”`
      case 'not':
        return negated(one.of)
      case 'atLeast':
        return `at least ${one.count} of ${one.of.map(inside).join(', ')}`
      default: {
        const { kind } = one
        if (kind === 'iff') return `${inside(one.left)} exactly if ${inside(one.right)}`
        if (kind === 'xor') return `either ${inside(one.left)} or ${inside(one.right)}, not both`
        // A chain of one connective needs no brackets.
        const chain = (side: Expression) => (side.kind === kind && kind !== 'if' ? words(side) : inside(side))
        return `${chain(one.left)} ${kind} ${chain(one.right)}`
      }
    }
  }
  const negated = (of: Expression): string => {
    if (of.kind === 'option') return `not ${words(of)}`
    if (of.kind === 'not') return words(of.of)
    if (of.kind === 'or') return `neither ${inside(of.left)} nor ${inside(of.right)}`
    return `not: ${words(of)}`
  }
  const inside = (one: Expression): string =>
    one.kind === 'option' || (one.kind === 'not' && one.of.kind === 'option') ? words(one) : `(${words(one)})`
  return words(expression)
}
