import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsIn, optionsIn } from './evaluate.ts'
import { anyExpression } from './expression.test-builder.ts'
import type { Expression } from './expression.ts'
import { formatExpression } from './format-expression.ts'
import { parseExpression } from './parse-expression.ts'

const options = ['a', 'b-1', 'c_', 'île', '2x']

const withoutPlaces = (expression: Expression) =>
  JSON.parse(JSON.stringify(expression, (key, value) => (key === 'start' || key === 'end' ? undefined : value)))

test('what is formatted is read back as the same expression', () => {
  fc.assert(
    fc.property(anyExpression(options), (expression) => {
      const parsed = parseExpression(formatExpression(expression))
      expect(parsed.ok && withoutPlaces(parsed.value)).toEqual(withoutPlaces(expression))
    }),
    { numRuns: 300 },
  )
})

test('any text is read or told of, with places inside it', () => {
  const words = fc.constantFrom('a', 'not', 'and', 'if', 'atLeast', '(', ')', ',', '2', ' ', '&', 'OR', '-', '\n')
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const text = parts.join(' ')
      const parsed = parseExpression(text)
      if (parsed.ok) return
      for (const { location } of parsed.problems) {
        const line = text.split('\n')[location!.line! - 1]!
        expect(location!.lineText).toBe(line)
        expect(location!.column! - 1).toBeLessThanOrEqual(line.length)
      }
    }),
    { numRuns: 300 },
  )
})

/** The truth of an expression, by the words' meaning. */
const truth = (expression: Expression, taken: ReadonlySet<string>): boolean => {
  if (expression.kind === 'option') return taken.has(expression.option)
  if (expression.kind === 'not') return !truth(expression.of, taken)
  if (expression.kind === 'atLeast')
    return expression.of.filter((part) => truth(part, taken)).length >= expression.count
  const [left, right] = [truth(expression.left, taken), truth(expression.right, taken)]
  return { and: left && right, or: left || right, xor: left !== right, if: !right || left, iff: left === right }[
    expression.kind
  ]
}

test('a state is judged by the bits of its code, up to the 52nd', () => {
  const bits = [0, 30, 31, 32, 51]
  const bitOf = new Map(options.map((option, i) => [option, bits[i]!]))
  fc.assert(
    fc.property(anyExpression(options), fc.subarray(options), (expression, taken) => {
      const code = taken.reduce((sum, option) => sum + 2 ** bitOf.get(option)!, 2 ** 20)
      expect(holdsIn(expression, bitOf)(code)).toBe(truth(expression, new Set(taken)))
    }),
    { numRuns: 300 },
  )
})

test('the options an expression mentions, in order', () => {
  const parsed = parseExpression('b if atLeast(1, c, a) and not b')
  expect(parsed.ok && optionsIn(parsed.value)).toEqual(['b', 'c', 'a'])
})
