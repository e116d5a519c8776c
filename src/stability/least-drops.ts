import type { EditableGraph } from './edit-graph.ts'

/**
 * The least set of statements, as indexes in ascending order, that a decision maker must give up so that it is not known to leave a
 * state, nothing else being changed: there is exactly one, and every set of statements that does it contains it. Undefined where its
 * preference is not written in statements.
 */
export function leastDrops(
  { graph, levels }: EditableGraph,
  decisionMaker: number,
  state: number,
): readonly number[] | undefined {
  const own = levels[decisionMaker]
  if (!own) return undefined
  const dropped = new Set<number>()
  // What decides between the state and a move once what is dropped is gone; if it favours the move, it must go too.
  for (let before = -1; before < dropped.size; ) {
    before = dropped.size
    for (const to of graph.moves(decisionMaker, state)) {
      const decisive = own.findIndex(({ holds }, at) => !dropped.has(at) && holds(to) !== holds(state))
      const level = own[decisive]
      if (level && !level.isUnknown && level.holds(to)) dropped.add(decisive)
    }
  }
  return [...dropped].sort((a, b) => a - b)
}
