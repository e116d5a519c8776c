import type { Conflict, Preference } from './conflict.ts'
import { optionsIn } from './evaluate.ts'
import type { Expression, Formula } from './expression.ts'

/** The options that anything in a conflict depends on: formulas, patterns of rankings, the status quo and the targets. */
export function listUsedOptions(conflict: Conflict): ReadonlySet<string> {
  const preferences = Object.values(conflict.preferences)
  const expressions: readonly Expression[] = [
    ...conflict.infeasible,
    ...preferences.flatMap(formulasOf),
    ...(conflict.statusQuo ? [conflict.statusQuo] : []),
    ...Object.values(conflict.targets),
  ].map(({ expression }) => expression)
  const patterns = preferences.flatMap(patternsOf)
  return new Set([
    ...expressions.flatMap(optionsIn),
    ...conflict.options.filter((_, i) => patterns.some((pattern) => pattern[i] !== '-')).map(({ id }) => id),
  ])
}

function formulasOf(preference: Preference): readonly Formula[] {
  if (preference.kind === 'statements') return preference.statements
  return preference.kind === 'weights' ? preference.weights.map(({ when }) => when) : []
}

const patternsOf = (preference: Preference) =>
  preference.kind === 'ranking' ? [...preference.classes.flat(), ...preference.unknown.flat()] : []
