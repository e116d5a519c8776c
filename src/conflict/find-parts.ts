import { optionsIn } from './evaluate.ts'
import type { Expression, Formula } from './expression.ts'

/** Options that formulas tie together, with these formulas; an option that none mentions is a part of its own. */
interface Part {
  readonly bits: readonly number[]
  readonly formulas: readonly Expression[]
}

/** Divides options into parts that no formula joins, those of fewest options first: states of one go with all of the others. */
export function findParts(infeasible: readonly Formula[], bitOf: ReadonlyMap<string, number>): readonly Part[] {
  let parts: readonly Part[] = [...bitOf.values()].map((bit) => ({ bits: [bit], formulas: [] }))
  for (const { expression } of infeasible) {
    const mentioned = new Set(optionsIn(expression).map((option) => bitOf.get(option)!))
    const joined = parts.filter(({ bits }) => bits.some((bit) => mentioned.has(bit)))
    const part = {
      bits: joined.flatMap(({ bits }) => bits),
      formulas: [...joined.flatMap(({ formulas }) => formulas), expression],
    }
    parts = [...parts.filter((other) => !joined.includes(other)), part]
  }
  return parts.toSorted((a, b) => a.bits.length - b.bits.length)
}
