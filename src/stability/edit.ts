import type { Conflict, EditKind } from '../conflict/conflict.ts'
import { optionsIn } from '../conflict/evaluate.ts'

/** A change to a conflict that may make a target stable. Statements and options are counted from 0 as the conflict has them. */
export type Edit =
  /** Gives the statement up; wants the opposite; puts it last; or gives it up where the target holds. */
  | {
      readonly kind: 'drop' | 'flip' | 'demote' | 'condition'
      readonly decisionMaker: number
      readonly statement: number
    }
  /** Pledges, above all else, to keep an option of its own as the target has it; or can no longer change it from that. */
  | { readonly kind: 'commit' | 'irreversible'; readonly decisionMaker: number; readonly option: number }
  /** A guarantor sees to it that a state cannot come about. */
  | { readonly kind: 'forbid'; readonly state: number }

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
 * The cost of an edit: as its statement's `movable` says, for an option the first statement of its owner about it that says so; else
 * the default, ten times over where the statement is a red line.
 */
export function costOf(conflict: Conflict, edit: Edit): EditCost {
  const usual = defaultCosts[edit.kind]
  if (edit.kind === 'forbid') return { cost: usual, stated: false }
  const preference = conflict.preferences[conflict.decisionMakers[edit.decisionMaker]!.id]
  const statements = preference?.kind === 'statements' ? preference.statements : []
  const touched =
    'statement' in edit
      ? statements.slice(edit.statement, edit.statement + 1)
      : statements.filter(({ expression }) => optionsIn(expression).includes(conflict.options[edit.option]!.id))
  const stated = touched.map(({ movable }) => movable[edit.kind]).find((cost) => cost !== undefined)
  if (stated !== undefined) return { cost: stated, stated: true }
  const isRedLine = 'statement' in edit && touched.some(({ redLine }) => redLine)
  return { cost: usual * (isRedLine ? redLineFactor : 1), stated: false }
}
