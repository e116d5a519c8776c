import type { Conflict, EditKind } from '../conflict/conflict.ts'

/** A change to a conflict that may make a target stable. Statements are counted from 0 in the order of the unedited conflict. */
export type Edit =
  /** Gives the statement up; wants the opposite; puts it last; or gives it up where the target holds. */
  | {
      readonly kind: 'drop' | 'flip' | 'demote' | 'condition'
      readonly decisionMaker: number
      readonly statement: number
    }
  /** Pledges, above all else, to keep an option of its own as the target has it; or can no longer change it. */
  | { readonly kind: 'commit' | 'irreversible'; readonly decisionMaker: number; readonly option: number }
  /** A guarantor sees to it that a state cannot come about. */
  | { readonly kind: 'forbid'; readonly state: number }

/** What an edit costs where nobody has said: judgement, from the easiest to the hardest thing to ask of a party. */
export const DEFAULT_COSTS: Readonly<Record<EditKind, number>> = {
  condition: 1,
  demote: 2,
  commit: 2,
  irreversible: 2,
  drop: 3,
  forbid: 4,
  flip: 5,
}

/** How much dearer it is to touch a red line. Judgement. */
export const RED_LINE_FACTOR = 10

/** The cost of an edit: as `movable` says, else the default, ten times over on a red line. */
export function costOf(conflict: Conflict, edit: Edit): number {
  const usual = DEFAULT_COSTS[edit.kind]
  if (!('statement' in edit)) return usual
  const preference = conflict.preferences[conflict.decisionMakers[edit.decisionMaker]!.id]
  const statement = preference?.kind === 'statements' ? preference.statements[edit.statement] : undefined
  return statement?.movable[edit.kind] ?? usual * (statement?.redLine ? RED_LINE_FACTOR : 1)
}
