import type { Conflict, EditKind, PreferenceStatement } from '../conflict/conflict.ts'
import { optionsIn } from '../conflict/evaluate.ts'
import type { Edit } from './edit.ts'
import type { EditableGraph } from './edit-graph.ts'

/** What an edit costs, and whether the conflict says so (`movable`) or it is the default. */
export interface EditCost {
  readonly cost: number
  readonly stated: boolean
}

/** What an edit costs where nobody has said: judgement, from the easiest to the hardest thing to ask of a party. */
const defaultCosts: Readonly<Record<EditKind, number>> = {
  condition: 1,
  demote: 2,
  commit: 2,
  irreversible: 2,
  drop: 3,
  forbid: 4,
  flip: 5,
}

/** How much dearer it is to touch a red line. Judgement. */
const redLineFactor = 10

/**
 * The cost of an edit at a target: as the statement it touches says (`movable`), of several the first that says so; else the default,
 * ten times over where the target breaks a red line that the edit touches: one that is given up, that speaks of the option bound, or
 * that the state ruled out would restore.
 */
export function costOf({ levels }: EditableGraph, conflict: Conflict, target: number, edit: Edit): EditCost {
  const preference = conflict.preferences[conflict.decisionMakers[edit.decisionMaker]!.id]
  const statements = preference?.kind === 'statements' ? preference.statements : []
  const own = levels[edit.decisionMaker] ?? []
  const touches = ({ expression }: PreferenceStatement, at: number): boolean => {
    if ('statement' in edit) return edit.statement === at
    if ('state' in edit) return own[at]!.holds(edit.state) && !own[at]!.holds(target)
    return optionsIn(expression).includes(conflict.options[edit.option]!.id)
  }
  const touched = statements
    .map((statement, at) => ({ ...statement, at }))
    .filter(({ at }) => touches(statements[at]!, at))
  const stated = touched.map(({ movable }) => movable[edit.kind]).find((cost) => cost !== undefined)
  if (stated !== undefined) return { cost: stated, stated: true }
  const breaks = touched.some(({ redLine, at }) => redLine && ('statement' in edit || !own[at]!.holds(target)))
  return { cost: defaultCosts[edit.kind] * (breaks ? redLineFactor : 1), stated: false }
}
