/** Solution concepts: see docs/stability.md for each definition with its source. */
export type Concept = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim'

/** All of them, in the order in which they are shown. */
export const allConcepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim']

/** A feasible state: its code (first option = lowest bit) and pattern (`YNN`, in option order). */
export interface State {
  readonly code: number
  readonly pattern: string
}

/** Which states are stable, by concept and decision maker, and which for all: codes in ascending order. */
export interface Stability {
  readonly options: readonly string[]
  readonly decisionMakers: readonly string[]
  readonly states: readonly State[]
  readonly stability: Partial<Readonly<Record<Concept, Readonly<Record<string, readonly number[]>>>>>
  readonly equilibria: Partial<Readonly<Record<Concept, readonly number[]>>>
}

/** The same in numbers, for large conflicts. */
export interface StabilityCounts {
  readonly states: number
  readonly stable: Partial<Readonly<Record<Concept, Readonly<Record<string, number>>>>>
  readonly equilibria: Partial<Readonly<Record<Concept, number>>>
}
