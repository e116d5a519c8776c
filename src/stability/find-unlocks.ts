import type { Conflict } from '../conflict/conflict.ts'
import { costOf, type Edit } from './edit.ts'
import type { EditableGraph } from './edit-graph.ts'
import { type ExplainedConcept, findDepartures } from './find-departures.ts'
import type { Graph } from './graph.ts'

/** A least set of edits under which nobody is known to leave the target. */
export interface Unlock {
  readonly edits: readonly Edit[]
  /** How many decision makers must change; a guarantor counts as one. */
  readonly movers: number
  readonly cost: number
}

/** The unlocks found; `truncated` when the search stopped at its limit before it had tried every set of edits. */
export interface Unlocks {
  readonly unlocks: readonly Unlock[]
  readonly truncated: boolean
}

/** At most so many edits in one unlock, and so many sets tried. */
const LARGEST = 3
const WORK = 60_000

/**
 * Every minimal set of at most three edits that makes a state an equilibrium under a concept, fewest movers first, then the cheapest.
 * A larger set is not offered when a part of it does. Where a preference is unknown, nobody is taken to leave.
 */
export function findUnlocks(
  editable: EditableGraph,
  conflict: Conflict,
  target: number,
  concept: ExplainedConcept,
): Unlocks {
  const { graph } = editable
  if (isHeld(graph, target, concept)) return { unlocks: [], truncated: false }
  const candidates = listEdits(graph, conflict, target)
  const found: (readonly number[])[] = []
  let work = 0
  for (let size = 1; size <= LARGEST; size += 1) grow([], 0, size)
  const unlocks = found.map((indexes): Unlock => {
    const edits = indexes.map((index) => candidates[index]!)
    const movers = new Set(edits.map((edit) => ('decisionMaker' in edit ? edit.decisionMaker : -1))).size
    return { edits, movers, cost: edits.reduce((sum, edit) => sum + costOf(conflict, edit), 0) }
  })
  return { unlocks: unlocks.toSorted((a, b) => a.movers - b.movers || a.cost - b.cost), truncated: work >= WORK }

  function grow(chosen: readonly number[], from: number, left: number): void {
    for (let index = from; index < candidates.length && work < WORK; index += 1) {
      if (clashes(chosen, index)) continue
      const next = [...chosen, index]
      if (found.some((solution) => solution.every((each) => next.includes(each)))) continue
      if (left > 1) {
        grow(next, index + 1, left - 1)
        continue
      }
      work += 1
      const edits = next.map((each) => candidates[each]!)
      if (isHeld(editable.edited(edits, target), target, concept)) found.push(next)
    }
  }

  /** Two edits of one statement or one option say no more than one of them. */
  function clashes(chosen: readonly number[], index: number): boolean {
    const edit = candidates[index]!
    return chosen.some((each) => {
      const other = candidates[each]!
      if (edit.kind === 'forbid' || other.kind === 'forbid') return false
      if (edit.decisionMaker !== other.decisionMaker) return false
      if ('statement' in edit && 'statement' in other) return edit.statement === other.statement
      return 'option' in edit && 'option' in other && edit.option === other.option
    })
  }
}

/** True when nobody is known to leave. */
export function isHeld(graph: Graph, state: number, concept: ExplainedConcept): boolean {
  for (let decisionMaker = 0; decisionMaker < graph.decisionMakers; decisionMaker += 1)
    if (findDepartures(graph, decisionMaker, state, concept).some(({ certain }) => certain)) return false
  return true
}

/** The edits that can matter at a state: of known statements, of options their owner could change there, of states one could move to. */
function listEdits(graph: Graph, conflict: Conflict, target: number): readonly Edit[] {
  const has = (state: number, option: number) => Math.floor(graph.codes[state]! / 2 ** option) % 2 === 1
  return conflict.decisionMakers.flatMap(({ id }, decisionMaker): readonly Edit[] => {
    const preference = conflict.preferences[id]
    const statements = preference?.kind === 'statements' ? preference.statements : []
    const moves = graph.moves(decisionMaker, target)
    const ofStatements = statements.flatMap(({ reading }, statement): readonly Edit[] =>
      reading === 'unknown'
        ? []
        : (['condition', 'demote', 'drop', 'flip'] as const).map((kind) => ({ kind, decisionMaker, statement })),
    )
    const ofOptions = conflict.options.flatMap(({ by }, option): readonly Edit[] => {
      const changeable = by === id && moves.some((to) => has(to, option) !== has(target, option))
      return changeable ? (['commit', 'irreversible'] as const).map((kind) => ({ kind, decisionMaker, option })) : []
    })
    const leaves = findDepartures(graph, decisionMaker, target, 'nash').filter(({ certain }) => certain)
    return [...ofStatements, ...ofOptions, ...leaves.map(({ to }): Edit => ({ kind: 'forbid', state: to }))]
  })
}
