import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { describeScenario } from '../../../../src/conflict/describe-scenario.ts'
import { type ConflictScenario, formatScenario, parseScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
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
