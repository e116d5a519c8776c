import { describe, expect, test } from 'vitest'
import { formatExpression } from './format-expression.ts'
import { parseExpression } from './parse-expression.ts'

const problemsOf = (text: string) => {
  const parsed = parseExpression(text)
  return parsed.ok ? [] : parsed.problems.map(({ location, message, hint }) => [location?.column, message, hint])
}
const formatted = (text: string) => {
  const parsed = parseExpression(text)
  return parsed.ok ? formatExpression(parsed.value) : problemsOf(text)
}

describe('precedence', () => {
  test.each([
    ['(a and b) or c', 'a and b or c'],
    ['a and (b or c)', 'a and (b or c)'],
    ['a or (b xor (c and (not d)))', 'a or b xor c and not d'],
    ['((a or b) if c) iff d', 'a or b if c iff d'],
    ['a if (b iff c)', 'a if (b iff c)'],
    ['not (a and b)', 'not (a and b)'],
    ['(a and b) and c', 'a and b and c'],
    ['a and (b and c)', 'a and (b and c)'],
    ['atLeast(2, a, not b, (c or d))', 'atLeast(2, a, not b, c or d)'],
    ['(a if b) if c', '(a if b) if c'],
  ])('%s', (text, written) => {
    expect(formatted(text)).toBe(written)
    expect(formatted(written)).toBe(written)
  })
})

test('an expression knows its place, parentheses included', () => {
  const parsed = parseExpression('  no-deal and (not b_2)')
  expect(parsed).toEqual({
    ok: true,
    warnings: [],
    value: {
      kind: 'and',
      start: 2,
      end: 23,
      left: { kind: 'option', option: 'no-deal', start: 2, end: 9 },
      right: { kind: 'not', start: 14, end: 23, of: { kind: 'option', option: 'b_2', start: 19, end: 22 } },
    },
  })
})

describe('problems', () => {
  test.each([
    ['', 1, 'the expression is empty', 'Write an option id.'],
    ['a AND b', 3, '"AND" is not an operator', 'Write and.'],
    ['a && b', 3, '"&&" is not an operator', 'Write and.'],
    ['!a', 1, '"!" is not an operator', 'Write not.'],
    ['a iff b iff c', 9, 'two "iff" in a row can be read in two ways', /"\(a iff b\) iff c"/],
    ['a if b if c', 8, 'two "if" in a row can be read in two ways', /Say which belongs together/],
    ['a b', 3, 'expected an operator or the end, found "b"', 'Join two options with and, or, xor, if or iff.'],
    ['a amd b', 3, 'expected an operator or the end, found "amd"', 'Did you mean "and"?'],
    ['a unless b', 3, 'expected an operator or the end, found "unless"', /a if not b/],
    ['a -> b', 3, 'expected an operator or the end, found "->"', /b if a/],
    ['if a then b', 1, 'expected an option, not or (, found "if"', 'Write "b if a": what is wished comes first.'],
    ['a and', 5, 'expected an option, not or (, found nothing more', 'Write the option that is missing.'],
    ['(a and b', 1, '"(" is not closed', /missing \)/],
    ['a)', 2, 'expected an operator or the end, found ")"', /Remove the \)/],
    ['a, b', 2, 'expected an operator or the end, found ","', /atLeast/],
    ['atLeast(3, a, b)', 9, '"atLeast(3, …)" counts 2 expressions', 'Write a number from 1 to 2.'],
    ['atLeast(a, b)', 9, 'expected a number, as in atLeast(2, a, b, c), found "a"', expect.any(String)],
  ])('%s', (text, column, message, hint) => {
    expect(problemsOf(text)).toEqual([[column, message, hint instanceof RegExp ? expect.stringMatching(hint) : hint]])
  })

  test('all wrong operators are told at once', () => {
    expect(problemsOf('NOT a OR b').map(([column]) => column)).toEqual([1, 7])
  })

  test('a line of its own in a longer text', () => {
    const parsed = parseExpression('a and\nb c')
    expect(parsed.ok ? [] : parsed.problems.map(({ location }) => location)).toEqual([
      { file: 'expression', line: 2, column: 3, length: 1, lineText: 'b c' },
    ])
  })

  test('what is too deep to work on', () => {
    const [problem] = problemsOf(`${'('.repeat(100_000)}a`)
    expect(problem?.slice(0, 2)).toEqual([502, 'the expression is more than 500 levels deep'])
    expect(problemsOf(Array(5000).fill('a').join(' or '))).toHaveLength(1)
  })
})
