import type { Conflict, Pattern, Preference } from '../../src/conflict/conflict.ts'
import type { Expression, Formula } from '../../src/conflict/expression.ts'
import { formatExpression } from '../../src/conflict/format-expression.ts'

/** A conflict under other names, its options and decision makers in another order, and where each went. */
export interface Shuffled {
  readonly conflict: Conflict
  /** The code that a state of the original has. */
  code(original: number): number
  /** The index that a decision maker of the original has. */
  decisionMaker(original: number): number
}

/** Turns the options round by `turn` places and the decision makers back to front, and renames all. */
export function shuffled(conflict: Conflict, turn: number): Shuffled {
  const count = conflict.options.length
  const placeOf = (option: number) => (option + turn) % count
  const lastDecisionMaker = conflict.decisionMakers.length - 1
  const rename = (id: string) => `new-${id}`
  const reordered = <T>(items: readonly T[]) =>
    items.map((_, place) => items.find((_, option) => placeOf(option) === place)!)

  const expressionOf = (expression: Expression): Expression => {
    if (expression.kind === 'option') return { ...expression, option: rename(expression.option) }
    if (expression.kind === 'not') return { ...expression, of: expressionOf(expression.of) }
    if (expression.kind === 'atLeast') return { ...expression, of: expression.of.map(expressionOf) }
    return { ...expression, left: expressionOf(expression.left), right: expressionOf(expression.right) }
  }
  const formulaOf = <T extends Formula>(formula: T): T => {
    const expression = expressionOf(formula.expression)
    return { ...formula, expression, text: formatExpression(expression) }
  }
  const patternOf = (pattern: Pattern) => reordered([...pattern]).join('')
  const preferenceOf = (preference: Preference): Preference => {
    if (preference.kind === 'statements') return { ...preference, statements: preference.statements.map(formulaOf) }
    if (preference.kind === 'weights')
      return {
        ...preference,
        weights: preference.weights.map(({ when, weight }) => ({ when: formulaOf(when), weight })),
      }
    return {
      ...preference,
      classes: preference.classes.map((patterns) => patterns.map(patternOf)),
      unknown: preference.unknown.map(([a, b]) => [patternOf(a), patternOf(b)] as const),
    }
  }

  return {
    conflict: {
      id: rename(conflict.id),
      title: conflict.title,
      decisionMakers: conflict.decisionMakers.toReversed().map(({ id, name }) => ({ id: rename(id), name })),
      options: reordered(conflict.options).map((option) => ({
        ...option,
        id: rename(option.id),
        by: rename(option.by),
      })),
      infeasible: conflict.infeasible.map(formulaOf),
      preferences: Object.fromEntries(
        Object.entries(conflict.preferences).map(([id, preference]) => [rename(id), preferenceOf(preference)]),
      ),
      ...(conflict.statusQuo && { statusQuo: formulaOf(conflict.statusQuo) }),
      targets: Object.fromEntries(Object.entries(conflict.targets).map(([name, target]) => [name, formulaOf(target)])),
    },
    code: (original) =>
      conflict.options.reduce((code, _, option) => code + ((original >> option) & 1) * 2 ** placeOf(option), 0),
    decisionMaker: (original) => lastDecisionMaker - original,
  }
}
