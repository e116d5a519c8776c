import type { Expression } from './expression.ts'

/** The truth of an expression while some options are open. */
type Truth = typeof open | typeof no | typeof yes
const open = 0
export const no = 1
export const yes = 2

/** An expression over options of which some are open. */
export interface PartialTruth {
  truth(): Truth
  /** Sets the open options that must be set for the expression to come out as wanted; not always all of them. */
  force(wanted: typeof no | typeof yes): void
}

/** The options by bit, as they are set so far. */
export interface Assignment {
  readonly values: Uint8Array
  set(bit: number, value: typeof no | typeof yes): void
}

const opposite = (value: typeof no | typeof yes) => (value === yes ? no : yes)

/** Prepares an expression for evaluation and forcing under an assignment that changes. */
export function partialTruthOf(
  expression: Expression,
  bitOf: ReadonlyMap<string, number>,
  assignment: Assignment,
): PartialTruth {
  const inner = (part: Expression) => partialTruthOf(part, bitOf, assignment)
  switch (expression.kind) {
    case 'option': {
      const bit = bitOf.get(expression.option)!
      return {
        truth: () => assignment.values[bit] as Truth,
        force(wanted) {
          if (assignment.values[bit] === open) assignment.set(bit, wanted)
        },
      }
    }
    case 'not':
      return negated(inner(expression.of))
    case 'atLeast':
      return atLeast(expression.count, expression.of.map(inner))
    case 'and':
      return atLeast(2, [inner(expression.left), inner(expression.right)])
    case 'or':
      return atLeast(1, [inner(expression.left), inner(expression.right)])
    case 'if':
      return atLeast(1, [inner(expression.left), negated(inner(expression.right))])
    case 'iff':
      return same(inner(expression.left), inner(expression.right))
    case 'xor':
      return negated(same(inner(expression.left), inner(expression.right)))
  }
}

const negated = (of: PartialTruth): PartialTruth => ({
  truth() {
    const truth = of.truth()
    return truth === open ? open : opposite(truth)
  },
  force: (wanted) => of.force(opposite(wanted)),
})

function atLeast(count: number, parts: readonly PartialTruth[]): PartialTruth {
  const tally = () => {
    let met = 0
    let unmet = 0
    for (const part of parts) {
      const truth = part.truth()
      if (truth === yes) met += 1
      else if (truth === no) unmet += 1
    }
    return { met, unmet }
  }
  return {
    truth() {
      const { met, unmet } = tally()
      return met >= count ? yes : parts.length - unmet < count ? no : open
    },
    force(wanted) {
      const { met, unmet } = tally()
      if (wanted === yes ? parts.length - unmet > count : met < count - 1) return
      for (const part of parts) if (part.truth() === open) part.force(wanted)
    },
  }
}

const same = (left: PartialTruth, right: PartialTruth): PartialTruth => ({
  truth() {
    const first = left.truth()
    const second = first === open ? open : right.truth()
    return second === open ? open : first === second ? yes : no
  },
  force(wanted) {
    for (const [known, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const truth = known.truth()
      if (truth !== open && other.truth() === open) other.force(wanted === yes ? truth : opposite(truth))
    }
  },
})
