import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'

/** A scenario with another order of a decision maker's statements; the written order is no change. */
export function reorder(
  scenario: ConflictScenario,
  party: string,
  order: readonly string[],
  written: readonly string[],
): ConflictScenario {
  const { [party]: _, ...rest } = scenario.order ?? {}
  const isWritten = order.every((key, at) => key === written[at])
  return tidy({ ...scenario, order: isWritten ? rest : { ...rest, [party]: order } })
}

/** A scenario with a statement taken out of account, or back into it. */
export function toggleWish(scenario: ConflictScenario, party: string, key: string): ConflictScenario {
  const { [party]: before = [], ...rest } = scenario.off ?? {}
  const now = toggled(before, key)
  return tidy({ ...scenario, off: now.length === 0 ? rest : { ...rest, [party]: now } })
}

/** A scenario with another weight; the written one is no change. */
export function weigh(
  scenario: ConflictScenario,
  party: string,
  key: string,
  weight: number,
  written: number,
): ConflictScenario {
  const { [party]: before = {}, ...rest } = scenario.weights ?? {}
  const { [key]: _, ...others } = before
  const now = weight === written ? others : { ...others, [key]: weight }
  return tidy({ ...scenario, weights: Object.keys(now).length === 0 ? rest : { ...rest, [party]: now } })
}

/** A scenario with a rule lifted, or in force again. */
export function toggleRule(scenario: ConflictScenario, key: string): ConflictScenario {
  return tidy({ ...scenario, lifted: toggled(scenario.lifted ?? [], key) })
}

/** A scenario with an option held at taken or not taken, or free. */
export function hold(scenario: ConflictScenario, option: string, at: 'Y' | 'N' | undefined): ConflictScenario {
  const { [option]: _, ...rest } = scenario.fixed ?? {}
  return tidy({ ...scenario, fixed: at === undefined ? rest : { ...rest, [option]: at } })
}

const toggled = (keys: readonly string[], key: string) =>
  keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]

/** What is empty is left out, so that the same scenario always has the same address. */
function tidy({ order = {}, off = {}, weights = {}, lifted = [], fixed = {} }: ConflictScenario): ConflictScenario {
  return {
    ...(Object.keys(order).length > 0 && { order }),
    ...(Object.keys(off).length > 0 && { off }),
    ...(Object.keys(weights).length > 0 && { weights }),
    ...(lifted.length > 0 && { lifted }),
    ...(Object.keys(fixed).length > 0 && { fixed }),
  }
}
