import { codesOf, type StateSpace, writtenCode, writtenCodes } from '../conflict/state-space.ts'
import type { Graph } from './graph.ts'
import { type CoalitionOptions, listCoalitionStability, listLoneEquilibria } from './list-coalition-stability.ts'
import { type BasicConcept, basicConcepts, listCommonStates, type StatesByConcept } from './list-stable-states.ts'
import { listStrength, type SanctionConcept, sanctionConcepts } from './list-strength.ts'
import { listUnknown, type UnknownExtension, unknownExtensions } from './list-unknown.ts'

/** What the basic concepts are extended to. */
export type FurtherKind = 'coalitions' | 'strength' | 'unknown'

/** All of them, in the order in which they are shown. */
export const furtherKinds: readonly FurtherKind[] = ['coalitions', 'strength', 'unknown']

// Plain data, so that it can be printed as JSON. Decision makers are named by their ids; states are codes as written, ascending,
// options that nothing depends on included, as in Stability.

type Codes = readonly number[]
type CodesByConcept = Partial<Readonly<Record<BasicConcept, Codes>>>

/** A state that nobody leaves alone, but a coalition together. */
export interface JointDeparture {
  readonly code: number
  readonly members: readonly string[]
  readonly to: number
}

/** Which states coalitions leave. */
export interface CoalitionsView {
  readonly stability: readonly { readonly members: readonly string[]; readonly stable: CodesByConcept }[]
  /** Stable for each decision maker and for every coalition. */
  readonly equilibria: CodesByConcept
  /** What becomes of the other states that are stable for each decision maker: smaller coalitions first. */
  readonly leaves: Partial<Readonly<Record<BasicConcept, readonly JointDeparture[]>>>
}

/** Stable states, by how strong what keeps somebody there is. */
interface StrengthsView {
  readonly strong: Codes
  readonly weak: Codes
}

/** Strong and weak stability. */
export interface StrengthView {
  readonly stability: Partial<Readonly<Record<SanctionConcept, Readonly<Record<string, StrengthsView>>>>>
  readonly equilibria: Partial<Readonly<Record<SanctionConcept, StrengthsView>>>
}

/** Stability under one extension for unknown preference. */
interface ExtensionView {
  readonly stability: Partial<Readonly<Record<BasicConcept, Readonly<Record<string, Codes>>>>>
  readonly equilibria: CodesByConcept
}

/** What was asked for, of all that goes beyond the basic concepts. */
export interface Further {
  readonly coalitions?: CoalitionsView
  readonly strength?: StrengthView
  readonly unknown?: Readonly<Record<UnknownExtension, ExtensionView>>
}

/** What to list. */
export interface FurtherOptions extends Pick<CoalitionOptions, 'onProgress'> {
  readonly kinds: readonly FurtherKind[]
  /** Of nash, gmr, smr and seq; all when left out. */
  readonly concepts?: readonly BasicConcept[]
}

/** Lists coalition stability, strength of preference and unknown preference. `graph` and `space` are those of one conflict. */
export function listFurther(
  decisionMakers: readonly string[],
  graph: Graph,
  space: StateSpace,
  { kinds, concepts = basicConcepts, onProgress }: FurtherOptions,
): Further {
  const listing: Listing = { decisionMakers, graph, concepts, ...writing(space) }
  return {
    ...(kinds.includes('coalitions') && { coalitions: viewCoalitions(listing, onProgress) }),
    ...(kinds.includes('strength') && { strength: viewStrength(listing) }),
    ...(kinds.includes('unknown') && { unknown: viewUnknown(listing) }),
  }
}

interface Listing {
  readonly decisionMakers: readonly string[]
  readonly graph: Graph
  readonly concepts: readonly BasicConcept[]
  /** The codes as written of states of the graph. */
  written(states: readonly number[]): Codes
  /** The same of two states that agree in the options that nothing depends on. */
  writtenPairs(from: number, to: number): readonly { readonly code: number; readonly to: number }[]
}

function writing(space: StateSpace): Pick<Listing, 'written' | 'writtenPairs'> {
  const codes = codesOf(space)
  const choices = Array.from({ length: 2 ** space.dropped.length }, (_, choice) => choice)
  return {
    written: (states) =>
      writtenCodes(
        space,
        states.map((state) => codes[state]!),
      ),
    writtenPairs: (from, to) =>
      choices.map((choice) => ({
        code: writtenCode(space, codes[from]!, choice),
        to: writtenCode(space, codes[to]!, choice),
      })),
  }
}

function viewCoalitions(
  { decisionMakers, graph, concepts, written, writtenPairs }: Listing,
  onProgress: CoalitionOptions['onProgress'],
): CoalitionsView {
  const alone = listLoneEquilibria(graph)
  const coalitions = listCoalitionStability(graph, { leaving: alone, ...(onProgress && { onProgress }) })
  const membersOf = (coalition: readonly number[]) => coalition.map((i) => decisionMakers[i]!)
  const leaving = (concept: BasicConcept): readonly JointDeparture[] =>
    coalitions
      .flatMap(({ coalition, leaves }) =>
        [...leaves[concept]].flatMap(([from, to]) =>
          writtenPairs(from, to).map(({ code, to }) => ({ code, members: membersOf(coalition), to })),
        ),
      )
      .toSorted((a, b) => a.code - b.code)
  return {
    stability: coalitions.map(({ coalition, stable }) => ({
      members: membersOf(coalition),
      stable: by(concepts, (concept) => written(stable[concept])),
    })),
    equilibria: by(concepts, (concept) =>
      written(listCommonStates([alone[concept], ...coalitions.map(({ stable }) => stable[concept])])),
    ),
    leaves: by(concepts, leaving),
  }
}

function viewStrength({ decisionMakers, graph, concepts, written }: Listing): StrengthView {
  const { byDecisionMaker, equilibria } = listStrength(graph)
  const asked = sanctionConcepts.filter((concept) => concepts.includes(concept))
  const view = ({ strong, weak }: { readonly strong: readonly number[]; readonly weak: readonly number[] }) => ({
    strong: written(strong),
    weak: written(weak),
  })
  return {
    stability: by(asked, (concept) =>
      Object.fromEntries(byDecisionMaker.map((each, i) => [decisionMakers[i]!, view(each[concept])])),
    ),
    equilibria: by(asked, (concept) => view(equilibria[concept])),
  }
}

function viewUnknown({ decisionMakers, graph, concepts, written }: Listing): NonNullable<Further['unknown']> {
  const extended = listUnknown(graph)
  const view = (extension: UnknownExtension): ExtensionView => {
    const { byDecisionMaker, equilibria } = extended[extension]
    const statesOf = (stable: StatesByConcept, concept: BasicConcept) => written(stable[concept])
    return {
      stability: by(concepts, (concept) =>
        Object.fromEntries(byDecisionMaker.map((each, i) => [decisionMakers[i]!, statesOf(each, concept)])),
      ),
      equilibria: by(concepts, (concept) => statesOf(equilibria, concept)),
    }
  }
  return by(unknownExtensions, view)
}

const by = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>
