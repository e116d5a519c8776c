import type { ConflictOption, Pattern, Preference } from '../../src/conflict/conflict.ts'
import type { Comparison } from '../../src/stability/graph.ts'
import type { Dice } from '../builders/dice.ts'
import { meant } from './random-expression.ts'

/** A decision maker's comparison of two states by their codes. */
export type Compare = (a: number, b: number) => Comparison

/** What a random preference may hold. */
export interface PreferenceKind {
  /** Some preference statements, and some pairs of a ranking, are of unknown direction. */
  readonly unknown?: boolean
  /** Some preferences are strong. */
  readonly strong?: boolean
}

/** A preference as Nonpaper has it, none where all states are equal, and the comparison that it means. */
interface DrawnPreference {
  readonly preference?: Preference
  readonly compare: Compare
  /** Left out where nothing is unknown. */
  readonly completions?: readonly Compare[]
}

/** A random preference of any kind. */
export function drawPreference(
  choices: PreferenceKind,
  options: readonly ConflictOption[],
  feasible: readonly number[],
  dice: Dice,
): DrawnPreference {
  const kind = dice(20)
  if (kind === 0) return { compare: () => 'equal' }
  if (kind < 11) return drawStatements(choices, options, dice)
  return kind < 15 ? drawWeights(options, dice) : drawRanking(choices, options, feasible, dice)
}

/** The first statement, most important first, whose truth differs decides. */
function drawStatements(choices: PreferenceKind, options: readonly ConflictOption[], dice: Dice): DrawnPreference {
  const drawn = Array.from({ length: 1 + dice(6) }, () => ({
    ...meant(options, dice, 3),
    unknown: choices.unknown === true && dice(4) === 0,
    redLine: choices.strong === true && dice(4) === 0,
    strong: choices.strong === true && dice(3) === 0,
  }))
  return {
    preference: {
      kind: 'statements',
      statements: drawn.map(({ formula, unknown, redLine, strong }) => ({
        ...formula,
        evidence: [],
        ...(unknown && { reading: 'unknown' as const }),
        redLine,
        strength: strong || redLine ? ('strong' as const) : ('mild' as const),
        movable: {},
      })),
    },
    compare: (a, b) => {
      const decisive = drawn.find(({ holds }) => holds(a) !== holds(b))
      if (!decisive) return 'equal'
      if (decisive.unknown) return 'unknown'
      const much = decisive.strong || decisive.redLine
      return decisive.holds(a) ? (much ? 'much better' : 'better') : much ? 'much worse' : 'worse'
    },
    // Each unknown statement is wanted (1), unwanted (-1) or dropped (0).
    completions: eachWay(drawn.map(({ unknown }) => (unknown ? [1, -1, 0] : [1]))).map((signs) => (a, b) => {
      const at = drawn.findIndex(({ holds }, k) => signs[k] !== 0 && holds(a) !== holds(b))
      return at < 0 ? 'equal' : drawn[at]!.holds(a) === (signs[at] === 1) ? 'better' : 'worse'
    }),
  }
}

/** Every way to take one of each. */
function eachWay<T>(offers: readonly (readonly T[])[]): T[][] {
  return offers.reduce<T[][]>((ways, offer) => ways.flatMap((way) => offer.map((taken) => way.concat(taken))), [[]])
}

function drawWeights(options: readonly ConflictOption[], dice: Dice): DrawnPreference {
  const drawn = Array.from({ length: 1 + dice(6) }, () => ({ ...meant(options, dice, 2), weight: dice(9) - 3 }))
  const score = (code: number) => drawn.reduce((sum, { holds, weight }) => sum + (holds(code) ? weight : 0), 0)
  return {
    preference: { kind: 'weights', weights: drawn.map(({ formula, weight }) => ({ when: formula, weight })) },
    compare: (a, b) => (score(a) > score(b) ? 'better' : score(a) < score(b) ? 'worse' : 'equal'),
  }
}

function drawRanking(
  choices: PreferenceKind,
  options: readonly ConflictOption[],
  feasible: readonly number[],
  dice: Dice,
): DrawnPreference {
  const depth = 1 + dice(feasible.length)
  const levels = new Map(feasible.map((code) => [code, dice(depth)]))
  const classes = Array.from({ length: depth }, (_, level) =>
    feasible.filter((code) => levels.get(code) === level),
  ).filter((members) => members.length > 0)
  const place = new Map(classes.flatMap((members, at) => members.map((code) => [code, at] as const)))
  const strongAfter = classes.slice(1).flatMap((_, at) => (choices.strong && dice(3) === 0 ? [at] : []))
  const unknown =
    choices.unknown && feasible.length > 1
      ? Array.from({ length: dice(3) }, () => {
          const a = dice(feasible.length)
          return [feasible[a]!, feasible[(a + 1 + dice(feasible.length - 1)) % feasible.length]!] as const
        })
      : []
  return {
    preference: {
      kind: 'ranking',
      classes: classes.map((members) => members.map((code) => patternOf(code, options.length))),
      strongAfter,
      unknown: unknown.map(([a, b]) => [patternOf(a, options.length), patternOf(b, options.length)] as const),
    },
    compare: (a, b) => {
      if (unknown.some(([c, d]) => (a === c && b === d) || (a === d && b === c))) return 'unknown'
      const [higher, lower] = [place.get(a)!, place.get(b)!]
      if (higher === lower) return 'equal'
      const crossed = strongAfter.some((at) => at >= Math.min(higher, lower) && at < Math.max(higher, lower))
      return higher < lower ? (crossed ? 'much better' : 'better') : crossed ? 'much worse' : 'worse'
    },
    ...(unknown.length > 0 && { completions: completeRanking(feasible, place, unknown) }),
  }
}

/** Every unknown pair goes one way, the other, or is tied; kept are those in which "at least as good" is transitive. */
function completeRanking(
  feasible: readonly number[],
  place: ReadonlyMap<number, number>,
  unknown: readonly (readonly [number, number])[],
): readonly Compare[] {
  return eachWay(unknown.map(() => [1, -1, 0])).flatMap((signs): Compare[] => {
    const sign = (a: number, b: number) => {
      const at = unknown.findIndex(([c, d]) => (a === c && b === d) || (a === d && b === c))
      if (at < 0) return Math.sign(place.get(b)! - place.get(a)!)
      return unknown[at]![0] === a ? signs[at]! : -signs[at]!
    }
    const twice = unknown.some(([a, b], at) => sign(a, b) !== signs[at])
    if (twice) return []
    const isTransitive = feasible.every((a) =>
      feasible.every((b) => feasible.every((c) => sign(a, b) < 0 || sign(b, c) < 0 || sign(a, c) >= 0)),
    )
    if (!isTransitive) return []
    return [(a, b) => (sign(a, b) > 0 ? 'better' : sign(a, b) < 0 ? 'worse' : 'equal')]
  })
}

const patternOf = (code: number, length: number): Pattern =>
  Array.from({ length }, (_, k) => ((code >> k) & 1 ? 'Y' : 'N')).join('')
