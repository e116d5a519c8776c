import type { Conflict } from '../conflict/conflict.ts'
import type { Edit } from './edit.ts'
import type { EditableGraph } from './edit-graph.ts'
import { isBetter } from './is-better.ts'

/**
 * The edits that can matter at a target: of statements whose direction is known, of options that their owner could change there, and
 * of states that somebody is known to prefer and could move to. Giving a statement up where the target holds is listed only where the
 * target does not fulfil it and its holder could move to where it holds.
 */
export function listEdits(
  { graph, levels, isTaken }: EditableGraph,
  conflict: Conflict,
  target: number,
): readonly Edit[] {
  return conflict.decisionMakers.flatMap(({ id }, decisionMaker): readonly Edit[] => {
    const moves = graph.moves(decisionMaker, target)
    const ofStatements = (levels[decisionMaker] ?? []).flatMap(({ holds, isUnknown }, statement): readonly Edit[] => {
      if (isUnknown) return []
      const yields = !holds(target) && moves.some(holds)
      const kinds = yields ? (['condition', 'demote', 'drop', 'flip'] as const) : (['demote', 'drop', 'flip'] as const)
      return kinds.map((kind) => ({ kind, decisionMaker, statement }))
    })
    const ofOptions = conflict.options.flatMap(({ by }, option): readonly Edit[] => {
      const isChangeable = by === id && moves.some((to) => isTaken(option, to) !== isTaken(option, target))
      return isChangeable ? (['commit', 'irreversible'] as const).map((kind) => ({ kind, decisionMaker, option })) : []
    })
    const left = moves.filter((to) => isBetter(graph.compare(decisionMaker, to, target)))
    return [...ofStatements, ...ofOptions, ...left.map((state): Edit => ({ kind: 'forbid', decisionMaker, state }))]
  })
}

/** Two edits of one statement or one option say no more than one of them. */
export function clash(a: Edit, b: Edit): boolean {
  if (a.kind === 'forbid' || b.kind === 'forbid' || a.decisionMaker !== b.decisionMaker) return false
  if ('statement' in a) return 'statement' in b && a.statement === b.statement
  return 'option' in b && a.option === b.option
}
