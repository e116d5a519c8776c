import { InvariantError } from '../text/error.ts'
import type { Conflict, Preference, PreferenceStatement } from './conflict.ts'
import { holdsIn } from './evaluate.ts'
import { bitsOfPattern, fitsIn } from './pattern.ts'
import { wholeWeights } from './rank-by-weights.ts'

/** How a decision maker sees state `a` against state `b`. */
export type Comparison = 'much better' | 'better' | 'equal' | 'worse' | 'much worse' | 'unknown'

/** Compares two states by their codes. */
export type Compare = (a: number, b: number) => Comparison

/**
 * Makes a decision maker's comparison of states; `bitOf` gives the bits of the options in their codes. One without preferences
 * sees all states as equal.
 */
export function compareIn(
  { preferences, options }: Conflict,
  decisionMaker: string,
  bitOf: ReadonlyMap<string, number>,
): Compare {
  const preference = preferences[decisionMaker]
  switch (preference?.kind) {
    case undefined:
      return () => 'equal'
    case 'statements':
      return byStatements(preference.statements, bitOf)
    case 'weights':
      return byWeights(preference, bitOf)
    case 'ranking':
      return byClasses(
        preference,
        options.map(({ id }) => id),
        bitOf,
      )
  }
}

/** The same for states of a list, given by their indexes in it; their statements are evaluated once. */
export function compareListed(
  conflict: Conflict,
  decisionMaker: string,
  bitOf: ReadonlyMap<string, number>,
  codes: readonly number[],
): Compare {
  const preference = conflict.preferences[decisionMaker]
  if (preference?.kind !== 'statements') {
    const compare = compareIn(conflict, decisionMaker, bitOf)
    return (a, b) => compare(codes[a]!, codes[b]!)
  }
  const { statements } = preference
  const tests = statements.map(({ expression }) => holdsIn(expression, bitOf))
  const ifTrue = statements.map((statement) => asDecisive(statement, true))
  const ifFalse = statements.map((statement) => asDecisive(statement, false))
  // The truths of a state, 32 a word, the first in the highest bit, so that leading zeros lead to the first that differs.
  const truths = Array.from({ length: Math.ceil(tests.length / 32) }, (_, word) =>
    Int32Array.from(codes, (code) =>
      tests
        .slice(word * 32, word * 32 + 32)
        .reduce((packed, holds, i) => (holds(code) ? packed | (1 << (31 - i)) : packed), 0),
    ),
  )
  return (a, b) => {
    for (let word = 0; word < truths.length; word++) {
      const truth = truths[word]!
      const differing = truth[a]! ^ truth[b]!
      if (differing === 0) continue
      const first = Math.clz32(differing)
      return ((truth[a]! >>> (31 - first)) & 1 ? ifTrue : ifFalse)[word * 32 + first]!
    }
    return 'equal'
  }
}

/**
 * Makes the search for the decisive statement of two states: the index of the first whose truth differs between them, whatever
 * its reading; undefined where none does.
 */
export function decisiveIn(
  statements: readonly PreferenceStatement[],
  bitOf: ReadonlyMap<string, number>,
): (a: number, b: number) => number | undefined {
  const tests = statements.map(({ expression }) => holdsIn(expression, bitOf))
  return (a, b) => {
    const decisive = tests.findIndex((holds) => holds(a) !== holds(b))
    return decisive === -1 ? undefined : decisive
  }
}

function byStatements(statements: readonly PreferenceStatement[], bitOf: ReadonlyMap<string, number>): Compare {
  const decisive = decisiveIn(statements, bitOf)
  const tests = statements.map(({ expression }) => holdsIn(expression, bitOf))
  return (a, b) => {
    const i = decisive(a, b)
    if (i === undefined) return 'equal'
    return asDecisive(statements[i]!, tests[i]!(a))
  }
}

/** How a state looks against one in which the decisive statement is not as true, or false, as in it. */
const asDecisive = ({ reading, strength }: PreferenceStatement, isTrue: boolean): Comparison =>
  reading === 'unknown' ? 'unknown' : strict(isTrue, strength === 'strong')

function byWeights({ weights }: Preference & { kind: 'weights' }, bitOf: ReadonlyMap<string, number>): Compare {
  const whole = wholeWeights(weights.map(({ weight }) => weight))
  if (whole === undefined) throw new InvariantError('Weights are compared that cannot be added exactly.')
  const tests = weights.map(({ when }) => holdsIn(when.expression, bitOf))
  const sum = (code: number) => tests.reduce((total, holds, i) => (holds(code) ? total + whole[i]! : total), 0)
  return (a, b) => {
    const difference = sum(a) - sum(b)
    return difference === 0 ? 'equal' : strict(difference > 0, false)
  }
}

function byClasses(
  { classes, strongAfter, unknown }: Preference & { kind: 'ranking' },
  options: readonly string[],
  bitOf: ReadonlyMap<string, number>,
): Compare {
  const testOf = (pattern: string) => fitsIn(bitsOfPattern(pattern, options, bitOf))
  const tests = classes.map((patterns) => patterns.map(testOf))
  const pairs = unknown.map(([one, other]) => [testOf(one), testOf(other)] as const)
  const classOf = (code: number) => {
    const found = tests.findIndex((patterns) => patterns.some((fits) => fits(code)))
    if (found === -1) throw new InvariantError(`A ranking leaves out the state ${code}.`)
    return found
  }
  return (a, b) => {
    if (a === b) return 'equal'
    if (pairs.some(([one, other]) => (one(a) && other(b)) || (one(b) && other(a)))) return 'unknown'
    const [of, against] = [classOf(a), classOf(b)]
    if (of === against) return 'equal'
    const [upper, lower] = of < against ? [of, against] : [against, of]
    return strict(
      of < against,
      strongAfter.some((step) => step >= upper && step < lower),
    )
  }
}

const strict = (isBetter: boolean, isMuch: boolean): Comparison => {
  if (isMuch) return isBetter ? 'much better' : 'much worse'
  return isBetter ? 'better' : 'worse'
}
