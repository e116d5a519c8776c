import type { Conflict, ConflictOption, Moves, Pattern, Preference } from '../../src/conflict/conflict.ts'
import type { Connective, Expression, Formula } from '../../src/conflict/expression.ts'
import type { Comparison } from '../../src/stability/graph.ts'
import type { Model } from './slow-stability.ts'

/** A conflict as Nonpaper has it, and the same written out without Nonpaper's evaluation of expressions. */
export interface RandomConflict {
  readonly conflict: Conflict
  readonly model: Model
  /** For each decision maker, every order that fills in what its preference leaves unknown. */
  readonly completions: readonly (readonly Compare[])[]
}

type Compare = (a: number, b: number) => Comparison

export interface RandomChoices {
  readonly seed: number
  readonly decisionMakers: number
  readonly options: number
  /** Some preference statements, and some pairs of a ranking, are of unknown direction. */
  readonly unknown?: boolean
  /** Some preferences are strong. */
  readonly strong?: boolean
}

type Truth = (code: number) => boolean

interface Meant {
  readonly formula: Formula
  readonly holds: Truth
}

/** Mulberry32: whole numbers below `below`. */
function makeDice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A conflict that depends on nothing but the choices; it has at least one feasible state. */
export function randomConflict(choices: RandomChoices): RandomConflict {
  const dice = makeDice(choices.seed)
  const ids = Array.from({ length: choices.decisionMakers }, (_, i) => `dm${i}`)
  const owners = Array.from({ length: choices.options }, (_, k) => (k < ids.length ? k : dice(ids.length)))
  const shuffled = shuffle(owners, dice)
  const options = shuffled.map(
    (owner, k): ConflictOption => ({ id: `o${k}`, by: ids[owner]!, moves: pickMoves(dice), label: `o${k}` }),
  )
  const space = Array.from({ length: 2 ** options.length }, (_, code) => code)

  const excluded: Meant[] = []
  let feasible = space
  for (let tries = dice(5); tries > 0; tries--) {
    const next = dice(2) === 0 ? exactly(dice(space.length), options) : meant(options, dice, 3)
    const left = feasible.filter((code) => !next.holds(code))
    if (left.length === 0) continue
    excluded.push(next)
    feasible = left
  }

  const drawn = ids.map(() => drawPreference(choices, options, feasible, dice))
  const today = feasible[dice(feasible.length)]!
  const target = meant(options, dice, 2)
  return {
    conflict: {
      id: `random-${choices.seed}`,
      title: `random-${choices.seed}`,
      decisionMakers: ids.map((id) => ({ id, name: id })),
      options,
      infeasible: excluded.map(({ formula }) => formula),
      preferences: Object.fromEntries(
        drawn.flatMap(({ preference }, i) => (preference ? [[ids[i]!, preference] as const] : [])),
      ),
      ...(dice(2) === 0 && { statusQuo: exactly(today, options).formula }),
      targets: dice(2) === 0 ? { deal: target.formula } : {},
    },
    model: {
      decisionMakers: ids.length,
      options: options.map(({ moves }, k) => ({ by: shuffled[k]!, moves })),
      feasible,
      compare: (i, a, b) => drawn[i]!.compare(a, b),
    },
    completions: drawn.map(({ compare, completions }) => completions ?? [compare]),
  }
}

interface DrawnPreference {
  readonly preference?: Preference
  readonly compare: Compare
  /** Left out where nothing is unknown. */
  readonly completions?: readonly Compare[]
}

function drawPreference(
  choices: RandomChoices,
  options: readonly ConflictOption[],
  feasible: readonly number[],
  dice: (below: number) => number,
): DrawnPreference {
  const kind = dice(20)
  if (kind === 0) return { compare: () => 'equal' }
  if (kind < 11) return drawStatements(choices, options, dice)
  return kind < 15 ? drawWeights(options, dice) : drawRanking(choices, options, feasible, dice)
}

/** The first statement, most important first, whose truth differs decides. */
function drawStatements(
  choices: RandomChoices,
  options: readonly ConflictOption[],
  dice: (below: number) => number,
): DrawnPreference {
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

function drawWeights(options: readonly ConflictOption[], dice: (below: number) => number): DrawnPreference {
  const drawn = Array.from({ length: 1 + dice(6) }, () => ({ ...meant(options, dice, 2), weight: dice(9) - 3 }))
  const score = (code: number) => drawn.reduce((sum, { holds, weight }) => sum + (holds(code) ? weight : 0), 0)
  return {
    preference: { kind: 'weights', weights: drawn.map(({ formula, weight }) => ({ when: formula, weight })) },
    compare: (a, b) => (score(a) > score(b) ? 'better' : score(a) < score(b) ? 'worse' : 'equal'),
  }
}

function drawRanking(
  choices: RandomChoices,
  options: readonly ConflictOption[],
  feasible: readonly number[],
  dice: (below: number) => number,
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

function pickMoves(dice: (below: number) => number): Moves {
  const pick = dice(10)
  return pick < 7 ? 'both' : pick < 9 ? 'forward' : 'back'
}

function shuffle<T>(items: readonly T[], dice: (below: number) => number): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = dice(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}

// Expressions: the text, its tree and its truth are written side by side. A tree's span leaves brackets out.

interface Phrase {
  readonly text: string
  /** At offset 0 of the text. */
  readonly tree: Expression
  readonly holds: Truth
}

const connectives: Readonly<Record<Connective, (left: boolean, right: boolean) => boolean>> = {
  and: (left, right) => left && right,
  or: (left, right) => left || right,
  xor: (left, right) => left !== right,
  if: (left, right) => left || !right,
  iff: (left, right) => left === right,
}

const moveBy = (tree: Expression, by: number): Expression => {
  const span = { start: tree.start + by, end: tree.end + by }
  if (tree.kind === 'option') return { ...tree, ...span }
  if (tree.kind === 'not') return { ...tree, ...span, of: moveBy(tree.of, by) }
  if (tree.kind === 'atLeast') return { ...tree, ...span, of: tree.of.map((part) => moveBy(part, by)) }
  return { ...tree, ...span, left: moveBy(tree.left, by), right: moveBy(tree.right, by) }
}

function meant(options: readonly ConflictOption[], dice: (below: number) => number, depth: number): Meant {
  const { text, tree, holds } = phrase(options, dice, depth)
  const table = Array.from({ length: 2 ** options.length }, (_, code) => holds(code))
  return { formula: { text, expression: tree }, holds: (code) => table[code]! }
}

function phrase(options: readonly ConflictOption[], dice: (below: number) => number, depth: number): Phrase {
  const kind = depth === 0 ? 0 : dice(10)
  if (kind < 3) return optionPhrase(options, dice(options.length))
  if (kind < 5) return notPhrase(phrase(options, dice, depth - 1))
  if (kind === 5) {
    const parts = Array.from({ length: 1 + dice(3) }, () => phrase(options, dice, depth - 1))
    return atLeastPhrase(1 + dice(parts.length), parts)
  }
  const names = Object.keys(connectives) as Connective[]
  return joined(names[dice(names.length)]!, phrase(options, dice, depth - 1), phrase(options, dice, depth - 1))
}

function optionPhrase(options: readonly ConflictOption[], k: number): Phrase {
  const { id } = options[k]!
  return {
    text: id,
    tree: { kind: 'option', option: id, start: 0, end: id.length },
    holds: (code) => ((code >> k) & 1) === 1,
  }
}

const isAtom = ({ tree }: Phrase) => tree.kind === 'option' || tree.kind === 'atLeast'

/** A phrase as an operand: in brackets unless it is an atom. */
function operand(part: Phrase): Phrase {
  return isAtom(part) ? part : { ...part, text: `(${part.text})`, tree: moveBy(part.tree, 1) }
}

function notPhrase(part: Phrase): Phrase {
  const of = operand(part)
  const text = `not ${of.text}`
  return {
    text,
    tree: { kind: 'not', of: moveBy(of.tree, 4), start: 0, end: text.length },
    holds: (code) => !part.holds(code),
  }
}

function joined(kind: Connective, first: Phrase, second: Phrase): Phrase {
  const [left, right] = [operand(first), operand(second)]
  const opening = `${left.text} ${kind} `
  const text = opening + right.text
  return {
    text,
    tree: { kind, left: left.tree, right: moveBy(right.tree, opening.length), start: 0, end: text.length },
    holds: (code) => connectives[kind](first.holds(code), second.holds(code)),
  }
}

function atLeastPhrase(count: number, parts: readonly Phrase[]): Phrase {
  let text = `atLeast(${count}`
  const of = parts.map((part) => {
    text += ', '
    const tree = moveBy(part.tree, text.length)
    text += part.text
    return tree
  })
  text += ')'
  return {
    text,
    tree: { kind: 'atLeast', count, of, start: 0, end: text.length },
    holds: (code) => parts.filter((part) => part.holds(code)).length >= count,
  }
}

/** True in one state only. */
function exactly(code: number, options: readonly ConflictOption[]): Meant {
  const literals = options.map((_, k) => {
    const option = optionPhrase(options, k)
    return option.holds(code) ? option : notPhrase(option)
  })
  const { text, tree, holds } = literals.reduce((all, literal) => joined('and', all, literal))
  return { formula: { text, expression: tree }, holds }
}
