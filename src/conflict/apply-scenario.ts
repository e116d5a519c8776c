import type { Conflict, Preference, PreferenceStatement } from './conflict.ts'
import type { Formula } from './expression.ts'
import { parseExpression } from './parse-expression.ts'
import { type ConflictScenario, keysOf, keysOfClasses } from './scenario.ts'

/** The conflict as it would be in a scenario. What the scenario names and the conflict does not have is passed over. */
export function applyScenario(conflict: Conflict, scenario: ConflictScenario): Conflict {
  const { lifted = [], fixed = {} } = scenario
  const rules = keysOf(conflict.infeasible.map(({ text }) => text))
  const held = conflict.options.flatMap(({ id }) => (fixed[id] ? holding(id, fixed[id]) : []))
  return {
    ...conflict,
    infeasible: [...conflict.infeasible.filter((_, at) => !lifted.includes(rules[at]!)), ...held],
    preferences: Object.fromEntries(
      Object.entries(conflict.preferences).map(([id, preference]) => [id, preferenceIn(preference, id, scenario)]),
    ),
  }
}

/** The rule that holds an option at taken or not. */
export function holding(option: string, at: 'Y' | 'N'): readonly Formula[] {
  const text = at === 'Y' ? `not ${option}` : option
  const parsed = parseExpression(text)
  return parsed.ok ? [{ text, expression: parsed.value }] : []
}

function preferenceIn(preference: Preference, id: string, scenario: ConflictScenario): Preference {
  if (preference.kind === 'weights') return { ...preference, weights: weightsIn(preference.weights, id, scenario) }
  if (preference.kind === 'ranking') return rankingIn(preference, scenario.order?.[id] ?? [])
  const { statements } = preference
  return { kind: 'statements', statements: orderIn(statements, id, scenario).map((at) => statements[at]!) }
}

function weightsIn(
  weights: (Preference & { kind: 'weights' })['weights'],
  id: string,
  { weights: asked = {} }: ConflictScenario,
) {
  const keys = keysOf(weights.map(({ when }) => when.text))
  return weights.map(({ when, weight }, at) => ({ when, weight: asked[id]?.[keys[at]!] ?? weight }))
}

/** The ranking in another order; what is greatly preferred to the next one stays so while it has a next one. */
function rankingIn(ranking: Preference & { kind: 'ranking' }, asked: readonly string[]): Preference {
  const order = fullOrder(keysOfClasses(ranking.classes), asked)
  const strongAfter = ranking.strongAfter.map((at) => order.indexOf(at)).filter((at) => at < order.length - 1)
  return {
    ...ranking,
    classes: order.map((at) => ranking.classes[at]!),
    strongAfter: strongAfter.sort((a, b) => a - b),
  }
}

/**
 * The statements of a decision maker that count in a scenario, most important first, by their places as written. One that the order
 * does not name – written since – follows the one that it follows in the file.
 */
function orderIn(
  statements: readonly Pick<PreferenceStatement, 'text'>[],
  id: string,
  scenario: ConflictScenario,
): readonly number[] {
  const keys = keysOf(statements.map(({ text }) => text))
  const off = scenario.off?.[id] ?? []
  return fullOrder(keys, scenario.order?.[id] ?? []).filter((at) => !off.includes(keys[at]!))
}

/** All statements in the order of a scenario, by their places as written, those that it leaves out included. */
export function fullOrder(keys: readonly string[], asked: readonly string[]): readonly number[] {
  const order = [...new Set(asked)].flatMap((key) => {
    const at = keys.indexOf(key)
    return at < 0 ? [] : [at]
  })
  for (const at of keys.keys()) if (!order.includes(at)) order.splice(order.indexOf(at - 1) + 1, 0, at)
  return order
}
