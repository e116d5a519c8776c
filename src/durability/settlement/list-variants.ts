import type { Scenario } from '../game/parameters.ts'
import type { VariantName } from './settlement-durability.ts'

/** The scenario of a settlement, and the same with one thing changed: the backstop, or the force. Those that change nothing are left out. */
export function listVariants(asked: Scenario): readonly (readonly [VariantName, Scenario])[] {
  const changed: readonly (readonly [VariantName, Scenario])[] = [
    ['no-backstop', { ...asked, backstop: false, minerals: false }],
    ['stake', { ...asked, backstop: false, minerals: true }],
    ['promise', { ...asked, backstop: true, minerals: false }],
    ['no-force', { ...asked, troopsK: 0 }],
  ]
  const isNew = ({ troopsK, backstop, minerals }: Scenario) =>
    troopsK !== asked.troopsK || backstop !== asked.backstop || minerals !== asked.minerals
  return [['asked', asked], ...changed.filter(([, scenario]) => isNew(scenario))]
}
