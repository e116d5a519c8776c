import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { describeScenario } from '../../../../src/conflict/describe-scenario.ts'
import {
  type ConflictScenario,
  formatScenario,
  keysOfClasses,
  parseScenario,
} from '../../../../src/conflict/scenario.ts'
import type { ConflictOrder, ConflictView } from '../../../../src/server/contract/stability.ts'
import { useUrlState } from '../../use-url-state.ts'

/** The scenario that the address holds under a name. */
export function useScenario(name: 's' | 'a' = 's'): readonly [ConflictScenario, (scenario: ConflictScenario) => void] {
  const [text = '', setText] = useUrlState(name)
  const scenario = useMemo(() => parseScenario(text), [text])
  return [scenario, (next) => setText(formatScenario(next))]
}

/** What a scenario changes, in words. */
export function changesOf(scenario: ConflictScenario, { parties, options }: ConflictView): readonly string[] {
  return describeScenario(
    scenario,
    (id) => parties.find((party) => party.id === id)?.name ?? id,
    (id) => options.find((option) => option.id === id)?.label ?? id,
  )
}

/** How many things a scenario names that the conflict no longer has; they are passed over, and stay in the address. */
export function countGone(
  { order = {}, off = {}, weights = {}, lifted = [], fixed = {} }: ConflictScenario,
  { parties, options, rules }: ConflictView,
): number {
  const known = new Map(parties.map(({ id, order: own }) => [id, new Set(keysIn(own))]))
  const named = [
    ...Object.entries(order),
    ...Object.entries(off),
    ...Object.entries(weights).map(([id, own]) => [id, Object.keys(own)] as const),
  ]
  return [
    ...named.flatMap(([id, keys]) => keys.filter((key) => !known.get(id)?.has(key))),
    ...lifted.filter((key) => !rules.some((rule) => rule.key === key)),
    ...Object.keys(fixed).filter((id) => !options.some((option) => option.id === id)),
  ].length
}

function keysIn(order: ConflictOrder): readonly string[] {
  if (order.kind === 'statements') return order.wishes.map(({ key }) => key)
  if (order.kind === 'weights') return order.weights.map(({ key }) => key)
  return order.kind === 'ranking' ? keysOfClasses(order.classes) : []
}

/** The parts of the view; each has its own address. */
export type Part = 'states' | 'moves' | 'why' | 'what-if' | 'compare'

/** Makes addresses within the view that keep the scenarios. */
export function useAddress(): (changes: Readonly<Record<string, string | undefined>>) => string {
  const [params] = useSearchParams()
  return (changes) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
    }
    const query = next.toString()
    return query === '' ? '/stability' : `/stability?${query}`
  }
}
