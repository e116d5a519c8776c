import { InvariantError } from '../text/error.ts'
import type { Expression } from './expression.ts'

/** Whether an expression holds in a state, by the state's code. */
export type Holds = (code: number) => boolean

/**
 * Makes a test of states from an expression. `bitOf` gives the bit of every option the expression mentions, 0 being the lowest;
 * codes are whole numbers below 2^53, so 52 options fit.
 */
export function holdsIn(expression: Expression, bitOf: ReadonlyMap<string, number>): Holds {
  switch (expression.kind) {
    case 'option':
      return bitTest(expression.option, bitOf)
    case 'not': {
      const of = holdsIn(expression.of, bitOf)
      return (code) => !of(code)
    }
    case 'atLeast': {
      const { count } = expression
      const tests = expression.of.map((part) => holdsIn(part, bitOf))
      return (code) => {
        let met = 0
        for (const test of tests) if (test(code)) met += 1
        return met >= count
      }
    }
    default: {
      const left = holdsIn(expression.left, bitOf)
      const right = holdsIn(expression.right, bitOf)
      switch (expression.kind) {
        case 'and':
          return (code) => left(code) && right(code)
        case 'or':
          return (code) => left(code) || right(code)
        case 'xor':
          return (code) => left(code) !== right(code)
        case 'if':
          return (code) => left(code) || !right(code)
        case 'iff':
          return (code) => left(code) === right(code)
      }
    }
  }
}

function bitTest(option: string, bitOf: ReadonlyMap<string, number>): Holds {
  const bit = bitOf.get(option)
  if (bit === undefined) throw new InvariantError(`The option "${option}" has no bit.`)
  // `>>>` takes a code modulo 2^32, exactly; the high word wants a division.
  if (bit < 32) return (code) => ((code >>> bit) & 1) === 1
  return (code) => ((Math.floor(code / 2 ** 32) >>> (bit - 32)) & 1) === 1
}

/** The options that an expression mentions, each once, in order of appearance. */
export function optionsIn(expression: Expression): readonly string[] {
  const found = new Set<string>()
  const visit = (part: Expression): void => {
    if (part.kind === 'option') found.add(part.option)
    else if (part.kind === 'not') visit(part.of)
    else if (part.kind === 'atLeast') part.of.forEach(visit)
    else {
      visit(part.left)
      visit(part.right)
    }
  }
  visit(expression)
  return [...found]
}
