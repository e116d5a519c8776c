import type { Pattern, Preference, PreferenceStatement } from '../conflict/conflict.ts'
import { parseExpression } from '../conflict/parse-expression.ts'
import { InvariantError } from '../text/error.ts'

type Ranking = Extract<Preference, { kind: 'ranking' }>
type Pair = Ranking['unknown'][number]

/** How many statements, or pairs of a ranking, a preference leaves open. */
export function countUnknown(preference: Preference): number {
  if (preference.kind === 'statements') return preference.statements.filter(isOpen).length
  return preference.kind === 'ranking' ? preference.unknown.length : 0
}

/**
 * Every way to fill in what a preference leaves open: a statement is wanted, its opposite is, or neither; of a pair the first is
 * preferred, the second is, or neither. Of a ranking only those ways are listed in which the states can be put in one order, ties
 * allowed; such an order has no strong steps. `states` are the patterns of all feasible states. At most three to the power of
 * countUnknown; the preference itself where nothing is open.
 */
export function listCompletions(preference: Preference, states: readonly Pattern[]): readonly Preference[] {
  if (countUnknown(preference) === 0) return [preference]
  if (preference.kind === 'statements') return completeStatements(preference.statements)
  return preference.kind === 'ranking' ? completeRanking(preference, states) : [preference]
}

const isOpen = ({ reading }: PreferenceStatement) => reading === 'unknown'

function completeStatements(statements: readonly PreferenceStatement[]): readonly Preference[] {
  let ways: readonly (readonly PreferenceStatement[])[] = [[]]
  for (const statement of statements) {
    const choices = isOpen(statement) ? readings(statement) : [statement]
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice]))
  }
  return ways.map((filled) => ({ kind: 'statements', statements: filled }))
}

/** Wanted, its opposite wanted, and neither: always true then, so that it decides nothing and its options still count as mentioned. */
function readings({ reading: _, ...wanted }: PreferenceStatement): readonly PreferenceStatement[] {
  const opposite = `not (${wanted.text})`
  return [wanted, reworded(wanted, opposite), reworded(wanted, `(${wanted.text}) or ${opposite}`)]
}

function reworded(statement: PreferenceStatement, text: string): PreferenceStatement {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new InvariantError(`"${text}" is not an expression.`)
  return { ...statement, text, expression: parsed.value }
}

/** By two states: 1 when the first is preferred, -1 when the second is, 0 when neither. */
type Order = Map<number, Map<number, number>>

function completeRanking({ classes, unknown }: Ranking, states: readonly Pattern[]): readonly Preference[] {
  const place = states.map((state) => classes.findIndex((members) => members.some((pattern) => fits(state, pattern))))
  const sizes = classes.map((_, at) => place.filter((found) => found === at).length)
  const below = sizes.map((_, at) => sizes.slice(at + 1).reduce((sum, size) => sum + size, 0))
  // Twice the states that one is preferred to, and one for each that equals it.
  const scores = place.map((at) => 2 * below[at]! + sizes[at]! - 1)
  const pairs = unknown.map((pair) => statePairs(pair, states))

  return choicesOf(pairs.length).flatMap((choice) => {
    const order = decide(pairs, choice)
    if (!order) return []
    const newScores = [...scores]
    for (const [a, against] of order) {
      for (const [b, sign] of against) newScores[a]! += sign - Math.sign(place[b]! - place[a]!)
    }
    const isOrder = [...order].every(([a, against]) =>
      states.every((_, b) => {
        const sign = a === b ? 0 : (against.get(b) ?? Math.sign(place[b]! - place[a]!))
        return Math.sign(newScores[a]! - newScores[b]!) === sign
      }),
    )
    return isOrder ? [rankingBy(newScores, states)] : []
  })
}

const fits = (state: Pattern, pattern: Pattern) =>
  [...pattern].every((letter, k) => letter === '-' || state[k] === '-' || state[k] === letter)

function statePairs([first, second]: Pair, states: readonly Pattern[]): readonly (readonly [number, number])[] {
  const matching = (pattern: Pattern) => states.flatMap((state, at) => (fits(state, pattern) ? [at] : []))
  const seconds = matching(second)
  return matching(first).flatMap((a) => seconds.flatMap((b) => (a === b ? [] : [[a, b] as const])))
}

function choicesOf(pairs: number): readonly (readonly number[])[] {
  let choices: readonly (readonly number[])[] = [[]]
  for (let pair = 0; pair < pairs; pair++)
    choices = choices.flatMap((choice) => [1, -1, 0].map((sign) => [...choice, sign]))
  return choices
}

/** The order that the choice gives to the pairs, both ways round; undefined where it contradicts itself. */
function decide(
  pairs: readonly (readonly (readonly [number, number])[])[],
  choice: readonly number[],
): Order | undefined {
  const order: Order = new Map()
  for (const [at, members] of pairs.entries()) {
    const sign = choice[at]!
    for (const [a, b] of members) {
      for (const [x, y, seen] of [
        [a, b, sign],
        [b, a, 0 - sign],
      ] as const) {
        const against = order.get(x) ?? new Map<number, number>()
        if ((against.get(y) ?? seen) !== seen) return undefined
        order.set(x, against.set(y, seen))
      }
    }
  }
  return order
}

function rankingBy(scores: readonly number[], states: readonly Pattern[]): Ranking {
  const levels = [...new Set(scores)].sort((a, b) => b - a)
  const members = Map.groupBy(states.keys(), (at) => scores[at]!)
  return {
    kind: 'ranking',
    classes: levels.map((level) => members.get(level)!.map((at) => states[at]!)),
    strongAfter: [],
    unknown: [],
  }
}
