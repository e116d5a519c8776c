import type { Conflict } from '../conflict/conflict.ts'
import { combineUnlocks } from './combine-unlocks.ts'
import type { Edit } from './edit.ts'
import { costOf } from './edit-cost.ts'
import type { EditableGraph, Level } from './edit-graph.ts'
import { type ExplainedConcept, findLeaving } from './find-departures.ts'
import { findLeastSets } from './find-least-sets.ts'
import type { Graph } from './graph.ts'
import { clash, listEdits } from './list-edits.ts'
import { everyoneIn, type Step } from './reach.ts'
import { byEase, type Unlock, type Unlocks } from './unlock.ts'

/**
 * The least sets of edits that make a state an equilibrium under a concept: no part of one does it by itself. Whether a decision maker
 * leaves under Nash depends on its own statements and moves alone, so every least set of up to three edits a decision maker is found
 * and they are combined; under the other concepts, every one of up to three edits altogether. Where a preference is unknown, nobody is
 * taken to leave.
 */
export function findUnlocks(
  editable: EditableGraph,
  conflict: Conflict,
  target: number,
  concept: ExplainedConcept,
  limit = 20,
): Unlocks {
  const edits = listEdits(editable, conflict, target)
  const unlockOf = (set: readonly Edit[]): Unlock => ({
    edits: set,
    movers: new Set(set.map(({ decisionMaker }) => decisionMaker)).size,
    cost: set.reduce((sum, edit) => sum + costOf(editable, conflict, target, edit).cost, 0),
  })
  const search = (among: readonly number[]) => {
    const { sets, truncated } = findLeastSets({
      edits,
      clash,
      helps: helping(editable, target, concept),
      leaving: (chosen, countWork) =>
        findLeaving(counted(editable.edited(chosen, target), countWork), target, concept, among),
    })
    return { unlocks: sets.map(unlockOf).toSorted(byEase), truncated }
  }
  const everyone = everyoneIn(editable.graph)
  if (concept !== 'nash') {
    const { unlocks, truncated } = search(everyone)
    return { unlocks: unlocks.slice(0, limit), count: unlocks.length, byDecisionMaker: [], truncated }
  }
  const leaving = everyone.filter((i) => findLeaving(editable.graph, target, concept, [i]))
  const searches = leaving.map((decisionMaker) => ({ decisionMaker, ...search([decisionMaker]) }))
  return {
    unlocks: combineUnlocks(searches, limit),
    count: searches.length === 0 ? 0 : searches.reduce((product, { unlocks }) => product * unlocks.length, 1),
    byDecisionMaker: searches.map(({ decisionMaker, unlocks }) => ({ decisionMaker, unlocks })),
    truncated: searches.some(({ truncated }) => truncated),
  }
}

/** Whether an edit can do anything about a departure: every set of edits that stops it has one that can. */
function helping({ levels, isTaken }: EditableGraph, target: number, concept: ExplainedConcept) {
  const isSequential = concept === 'seq' || concept === 'sseq'
  const differ = ({ holds }: Level, to: number) => holds(to) !== holds(target)
  return (edit: Edit, { decisionMaker, to }: Step): boolean => {
    if (edit.kind === 'forbid') return concept !== 'nash' || edit.state === to
    if (edit.decisionMaker !== decisionMaker) return isSequential && edit.kind !== 'irreversible'
    if (concept !== 'nash' || edit.kind === 'condition') return true
    if ('option' in edit) return isTaken(edit.option, to) !== isTaken(edit.option, target)
    return differ(levels[decisionMaker]![edit.statement]!, to)
  }
}

/** The graph, telling how many moves are looked at. */
function counted(graph: Graph, countWork: (work: number) => void): Graph {
  return {
    size: graph.size,
    decisionMakers: graph.decisionMakers,
    codes: graph.codes,
    moves(decisionMaker, state) {
      const moves = graph.moves(decisionMaker, state)
      countWork(1 + moves.length)
      return moves
    },
    compare: (decisionMaker, a, b) => graph.compare(decisionMaker, a, b),
  }
}
