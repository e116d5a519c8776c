import { lineColumnAt } from '../text/line-column.ts'
import { nearestHint } from '../text/nearest-name.ts'
import type { Decoded, Problem, ProblemLocation } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Connective, Expression } from './expression.ts'
import { keywords, type Token, tokenizeExpression } from './tokenize-expression.ts'

/** Where a stretch of an expression stands, as people are told. */
export type PlaceOf = (span: Span) => ProblemLocation

/**
 * Reads a boolean expression over option ids: `not`, `and`, `xor`, `or`, `if`, `iff` (binding less and less), parentheses and
 * `atLeast(2, a, b, c)`. Spans are offsets into `text`; `placeOf` says where they stand in a file, else the text is its own.
 *
 *     parseExpression('deploy iff backstop')
 */
export function parseExpression(text: string, placeOf: PlaceOf = placeInText(text)): Decoded<Expression> {
  const problems: Problem[] = []
  const report: Report = (code, span, message, hint) => {
    problems.push({ code, severity: 'error', message, hint, location: placeOf(span) })
  }
  let expression: Expression | undefined
  try {
    expression = new Parser(correctWords(tokenizeExpression(text), report), report).whole()
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
  }
  const [first, ...rest] = problems
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, value: expression!, warnings: [] }
}

/** Places in a text that is no file: one given on the command line, say. */
export const placeInText =
  (text: string): PlaceOf =>
  ({ start, end }) => {
    const { line, column } = lineColumnAt(text, start)
    const lineText = text.slice(start - column + 1).split(/\r\n|\n|\r/u, 1)[0]!
    return { file: 'expression', line, column, length: Math.max(1, end - start), lineText }
  }

type Report = (code: string, span: Span, message: string, hint: string) => void

/** Nothing more can be said about the expression. */
class Stop extends Error {}

const operators: Readonly<Record<string, string>> = {
  ...{ '&': 'and', '&&': 'and', '∧': 'and', '|': 'or', '||': 'or', '∨': 'or', '^': 'xor', '⊕': 'xor', '!=': 'xor' },
  ...{
    '!': 'not',
    '~': 'not',
    '¬': 'not',
    '-': 'not',
    '=': 'iff',
    '==': 'iff',
    '<->': 'iff',
    '<=>': 'iff',
    '↔': 'iff',
  },
}

/** Reports operators written otherwise and goes on as if they were written right. */
function correctWords(tokens: readonly Token[], report: Report): readonly Token[] {
  return tokens.map((token) => {
    const { kind, text } = token
    const lower = text.toLowerCase()
    const meant = kind === 'word' ? keywords.find((word) => word.toLowerCase() === lower) : operators[text]
    if (meant === undefined || meant === text) return token
    report('wrong-operator', token, `"${text}" is not an operator`, `Write ${meant}.`)
    return { ...token, kind: 'word', text: meant }
  })
}

const levels: readonly Connective[] = ['iff', 'if', 'or', 'xor', 'and']
const deepest = 500

const otherWords: ReadonlyMap<string, string> = new Map([
  ['but', 'Write and.'],
  ['nor', 'Write "not (a or b)".'],
  ['unless', 'Write "a if not b" for "a unless b".'],
  ['implies', 'Write "b if a" for "a implies b".'],
  ['then', 'Write "b if a" for "if a then b".'],
  ['->', 'Write "b if a" for "a implies b".'],
  ['=>', 'Write "b if a" for "a implies b".'],
  ['→', 'Write "b if a" for "a implies b".'],
])

class Parser {
  private at = 0
  private readonly depths = new WeakMap<Expression, number>()
  private readonly tokens: readonly Token[]
  private readonly report: Report
  private nested = 0

  constructor(tokens: readonly Token[], report: Report) {
    this.tokens = tokens
    this.report = report
  }

  whole(): Expression {
    if (this.next().kind === 'end') this.stop('empty-expression', 'the expression is empty', 'Write an option id.')
    const expression = this.binary(0)
    if (this.next().kind !== 'end') this.expected('an operator or the end')
    return expression
  }

  private next(): Token {
    return this.tokens[this.at]!
  }

  private is(word: string): boolean {
    return this.next().text === word && this.next().kind !== 'unknown'
  }

  private take(): Token {
    const token = this.next()
    this.at += 1
    return token
  }

  private binary(level: number): Expression {
    const connective = levels[level]
    if (connective === undefined) return this.unary()
    let left = this.binary(level + 1)
    while (this.is(connective)) {
      const operator = this.take()
      const right = this.binary(level + 1)
      if ((connective === 'if' || connective === 'iff') && this.is(connective)) {
        const hint = `Say which belongs together: "(a ${connective} b) ${connective} c" or "a ${connective} (b ${connective} c)".`
        this.report('chained-if', this.next(), `two "${connective}" in a row can be read in two ways`, hint)
      }
      left = this.node({ kind: connective, left, right, start: left.start, end: right.end }, [left, right], operator)
    }
    return left
  }

  private unary(): Expression {
    const token = this.next()
    if (this.is('not')) {
      this.take()
      const of = this.within(() => this.unary())
      return this.node({ kind: 'not', of, start: token.start, end: of.end }, [of], token)
    }
    if (this.is('atLeast')) return this.atLeast()
    if (token.kind === '(') {
      this.take()
      const inner = this.within(() => this.binary(0))
      if (this.next().kind !== ')') this.unclosed(token)
      const close = this.take()
      return this.node({ ...inner, start: token.start, end: close.end }, [inner], token)
    }
    if (token.kind !== 'word' || keywords.includes(token.text)) this.expected('an option, not or (')
    this.take()
    return { kind: 'option', option: token.text, start: token.start, end: token.end }
  }

  private atLeast(): Expression {
    const name = this.take()
    const open = this.next()
    if (open.kind !== '(') this.expected('( as in atLeast(2, a, b, c)')
    this.take()
    const number = this.next()
    if (!/^\d+$/u.test(number.text)) this.expected('a number, as in atLeast(2, a, b, c)')
    this.take()
    const of: Expression[] = []
    while (this.next().kind === ',') {
      this.take()
      of.push(this.within(() => this.binary(0)))
    }
    if (this.next().kind !== ')') this.unclosed(open)
    const close = this.take()
    const count = Number(number.text)
    if (count < 1 || count > of.length) {
      const message = `"atLeast(${number.text}, …)" counts ${of.length === 1 ? 'one expression' : `${of.length} expressions`}`
      const hint =
        of.length === 0 ? 'List what is counted: atLeast(2, a, b, c).' : `Write a number from 1 to ${of.length}.`
      this.report('wrong-count', number, message, hint)
    }
    return this.node({ kind: 'atLeast', count, of, start: name.start, end: close.end }, of, name)
  }

  /** Records how deep an expression is; what works on it recurses. */
  private node(expression: Expression, inner: readonly Expression[], token: Token): Expression {
    const depth = 1 + Math.max(0, ...inner.map((part) => this.depths.get(part) ?? 0))
    this.depths.set(expression, depth)
    if (depth > deepest) this.tooDeep(token)
    return expression
  }

  private within<T>(parse: () => T): T {
    this.nested += 1
    if (this.nested > deepest) this.tooDeep(this.next())
    const result = parse()
    this.nested -= 1
    return result
  }

  private tooDeep(token: Token): never {
    const hint = 'Split it into several formulas, or count with atLeast(1, a, b, …).'
    return this.stop('deep-expression', `the expression is more than ${deepest} levels deep`, hint, token)
  }

  private unclosed(open: Token): never {
    if (this.next().kind !== 'end') return this.expected('an operator or )')
    const hint = 'Write the missing ). In a list [ ] put an expression that contains a comma in quotation marks.'
    return this.stop('unclosed', '"(" is not closed', hint, open)
  }

  private expected(what: string): never {
    const { kind, text } = this.next()
    const found = kind === 'end' ? 'nothing more' : `"${text}"`
    const before = this.tokens[this.at - 1]
    const known = otherWords.get(text) ?? otherWords.get(before?.text ?? '')
    return this.stop('malformed-expression', `expected ${what}, found ${found}`, known ?? this.hintFor(kind, text))
  }

  private hintFor(kind: Token['kind'], text: string): string {
    if (kind === ')') return 'Remove the ), or write what is missing before it.'
    if (kind === ',') return 'Commas stand only in atLeast(2, a, b, c); join expressions with and, or.'
    if (kind === 'end') return 'Write the option that is missing.'
    if (text === 'if' || text === 'iff') return `Write "b ${text} a": what is wished comes first.`
    if (keywords.includes(text)) return 'Write an option before it, as in "a and b".'
    if (kind === 'unknown') return 'An id holds letters, digits, - and _ only; the operators are words.'
    const near = nearestHint(text, keywords, 'operator')
    return near.startsWith('Did') ? near : 'Join two options with and, or, xor, if or iff.'
  }

  private stop(code: string, message: string, hint: string, at: Span = this.next()): never {
    this.report(code, at, message, hint)
    throw new Stop()
  }
}
