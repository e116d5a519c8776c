import type { ConflictOption } from '../../src/conflict/conflict.ts'
import type { Connective, Expression, Formula } from '../../src/conflict/expression.ts'
import type { Dice } from '../builders/dice.ts'

type Truth = (code: number) => boolean

/** A formula with its truth in each state, which no evaluator of the library has had a part in. */
export interface Meant {
  readonly formula: Formula
  readonly holds: Truth
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

/** A random expression, nested at most so deep. */
export function meant(options: readonly ConflictOption[], dice: Dice, depth: number): Meant {
  const { text, tree, holds } = phrase(options, dice, depth)
  const table = Array.from({ length: 2 ** options.length }, (_, code) => holds(code))
  return { formula: { text, expression: tree }, holds: (code) => table[code]! }
}

function phrase(options: readonly ConflictOption[], dice: Dice, depth: number): Phrase {
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
export function exactly(code: number, options: readonly ConflictOption[]): Meant {
  const literals = options.map((_, k) => {
    const option = optionPhrase(options, k)
    return option.holds(code) ? option : notPhrase(option)
  })
  const { text, tree, holds } = literals.reduce((all, literal) => joined('and', all, literal))
  return { formula: { text, expression: tree }, holds }
}
