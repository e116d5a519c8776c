import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsIn } from './evaluate.ts'
import { codeColumns, countBits, evaluateWords, listedColumns } from './evaluate-words.ts'
import { anyExpression } from './expression.test-builder.ts'

const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

const isSet = (bitmap: Uint32Array, i: number) => ((bitmap[i >>> 5]! >>> (i & 31)) & 1) === 1

test('words of codes say what each state says', () => {
  const placed = fc.tuple(
    fc.integer({ min: 3, max: 17 }),
    fc.shuffledSubarray([...Array(17).keys()], { minLength: 8, maxLength: 8 }),
  )
  fc.assert(
    fc.property(anyExpression(options), placed, (expression, [most, places]) => {
      const bits = Math.max(most, ...places) + 1
      const bitOf = new Map(options.map((option, i) => [option, places[i]!]))
      const holds = holdsIn(expression, bitOf)
      const bitmap = evaluateWords(expression, codeColumns(bitOf, bits))
      for (let code = 0; code < 2 ** bits; code += code < 300 ? 1 : 977) expect(isSet(bitmap, code)).toBe(holds(code))
    }),
    { numRuns: 60 },
  )
})

test('few options: bits beyond the last state stay clear', () => {
  const a = { kind: 'option', option: 'a', start: 0, end: 1 } as const
  const bitmap = evaluateWords({ kind: 'not', of: a, start: 0, end: 1 }, codeColumns(new Map([['a', 0]]), 2))
  expect([...bitmap]).toEqual([0b0101])
})

test('words of listed states say what each state says', () => {
  const bitOf = new Map(options.map((option, i) => [option, i < 4 ? i : 40 + i]))
  const code = fc.tuple(fc.nat(15), fc.nat(15)).map(([low, high]) => low + high * 2 ** 44)
  fc.assert(
    fc.property(anyExpression(options), fc.uniqueArray(code, { minLength: 1, maxLength: 70 }), (expression, codes) => {
      const holds = holdsIn(expression, bitOf)
      const bitmap = evaluateWords(expression, listedColumns(bitOf, Float64Array.from(codes)))
      expect(codes.map((_, i) => isSet(bitmap, i))).toEqual(codes.map(holds))
      expect(countBits(bitmap)).toBe(codes.filter(holds).length)
    }),
    { numRuns: 100 },
  )
})
