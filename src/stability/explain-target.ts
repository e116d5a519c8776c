import type { Conflict } from '../conflict/conflict.ts'
import { holdsIn } from '../conflict/evaluate.ts'
import type { Expression } from '../conflict/expression.ts'
import { codesOf } from '../conflict/state-space.ts'
import { InvariantError } from '../text/error.ts'
import { type EditableGraph, editGraph } from './edit-graph.ts'
import { explainStand } from './explain-stand.ts'
import { explainUnlocks } from './explain-unlocks.ts'
import type { ExplainedState, Explanation, PathsView } from './explanation.ts'
import { type ExplainedConcept, explainedConcepts, findLeaving } from './find-departures.ts'
import { findPaths } from './find-paths.ts'
import type { Graph } from './graph.ts'
import { everyoneIn } from './reach.ts'
import { isStable, type Solution } from './solution.ts'
import { allConcepts, type Concept } from './stability.ts'
import { type View, viewOf } from './view.ts'

/** How to explain a target. */
export interface ExplainOptions {
  /** Nash when left out. */
  readonly concept?: ExplainedConcept
  /** The code of the state to explain; else one is chosen. */
  readonly state?: number
  /** Solved before for the same conflict; else the graph answers, all concepts but SIM. */
  readonly solution?: Solution
}

/**
 * Explains one of a conflict's targets. Of the states in which it holds, the one explained is that which fewest decision makers leave
 * under the concept, an equilibrium if there is one; then the one that differs from the status quo in fewest options; then the first.
 * `graph` is that of the conflict.
 */
export function explainTarget(
  conflict: Conflict,
  graph: Graph,
  target: string,
  { concept = 'nash', state, solution }: ExplainOptions = {},
): Explanation {
  const formula = conflict.targets[target]
  if (!formula) throw new InvariantError(`The conflict has no target "${target}".`)
  const view = viewOf(conflict, graph)
  const [statusQuo] = conflict.statusQuo ? statesWhere(conflict, graph, conflict.statusQuo.expression) : []
  const stays = staysBy(graph, solution)
  const concepts = solution ? allConcepts.filter((each) => solution.stable[each]) : explainedConcepts
  const everyone = everyoneIn(graph)
  const states = statesWhere(conflict, graph, formula.expression).map((at) => ({
    at,
    equilibrium: concepts.filter((each) => everyone.every((i) => stays(each, i, at))),
    leaving: everyone.filter((i) => !stays(concept, i, at)).length,
    changes: statusQuo === undefined ? 0 : view.changes(statusQuo, at).length,
  }))
  const chosen =
    state === undefined
      ? states.toSorted((a, b) => a.leaving - b.leaving || a.changes - b.changes)[0]
      : states.find(({ at }) => graph.codes[at] === state)
  return {
    target,
    text: formula.text,
    concept,
    states: states.map(({ at, equilibrium, leaving }) => ({ ...view.state(at), equilibrium, leaving })),
    ...(chosen && {
      explained: explainState(conflict, editGraph(graph, conflict), view, chosen.at, statusQuo, concept),
    }),
  }
}

type Stays = (concept: Concept, decisionMaker: number, state: number) => boolean

/** Answers from the solution what it was solved for, else from the graph. */
function staysBy(graph: Graph, solution: Solution | undefined): Stays {
  const codes = solution && codesOf(solution.space)
  return (concept, decisionMaker, state) => {
    if (solution?.stable[concept]) return isStable(solution, concept, codes![state]!, decisionMaker)
    return concept !== 'sim' && findLeaving(graph, state, concept, [decisionMaker]) === undefined
  }
}

function statesWhere({ options }: Conflict, graph: Graph, expression: Expression): readonly number[] {
  const holds = holdsIn(expression, new Map(options.map(({ id }, bit) => [id, bit])))
  return [...graph.codes.keys()].filter((state) => holds(graph.codes[state]!))
}

function explainState(
  conflict: Conflict,
  editable: EditableGraph,
  view: View,
  state: number,
  statusQuo: number | undefined,
  concept: ExplainedConcept,
): ExplainedState {
  const pathsBy = (by: 'moves' | 'improvements', from: number): PathsView => {
    const { paths, truncated } = findPaths(editable.graph, from, new Set([state]), by)
    return { paths: paths.map((steps) => steps.map(view.step)), truncated }
  }
  const unlocks = [...new Set<ExplainedConcept>(['nash', concept])].map(
    (each) => [each, explainUnlocks(editable, view, conflict, state, each)] as const,
  )
  return {
    state: view.state(state),
    isStatusQuo: state === statusQuo,
    decisionMakers: conflict.decisionMakers.map(({ id }, i) => explainStand(editable, view, id, i, state, concept)),
    ...(statusQuo !== undefined && {
      paths: { moves: pathsBy('moves', statusQuo), improvements: pathsBy('improvements', statusQuo) },
    }),
    unlocks: Object.fromEntries(unlocks),
  }
}
