import type { ConflictScenario } from './scenario.ts'

/** What a scenario changes, in a few words each: "United Kingdom: another order of importance". */
export function describeScenario(
  { order = {}, off = {}, weights = {}, lifted = [], fixed = {} }: ConflictScenario,
  nameOf: (decisionMaker: string) => string,
  labelOf: (option: string) => string,
): readonly string[] {
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  return [
    ...Object.keys(order).map((id) => `${nameOf(id)}: another order of importance`),
    ...Object.entries(off).map(([id, keys]) => `${nameOf(id)}: ${counted(keys.length, 'statement')} left out`),
    ...Object.entries(weights).map(([id, own]) => `${nameOf(id)}: ${counted(Object.keys(own).length, 'other weight')}`),
    ...(lifted.length > 0 ? [`${counted(lifted.length, 'rule')} lifted`] : []),
    ...Object.entries(fixed).map(
      ([option, at]) => `“${labelOf(option)}” held at ${at === 'Y' ? 'taken' : 'not taken'}`,
    ),
  ]
}
