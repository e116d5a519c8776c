import type { Conflict } from '../conflict/conflict.ts'
import type { Edit } from './edit.ts'
import { costOf } from './edit-cost.ts'
import type { EditableGraph } from './edit-graph.ts'
import type { OptionChange, UnlockEdit, UnlocksView, UnlockView } from './explanation.ts'
import type { ExplainedConcept } from './find-departures.ts'
import { findUnlocks } from './find-unlocks.ts'
import type { Unlock } from './unlock.ts'
import { changeWords, ownLabel, type View } from './view.ts'

/** The least changes that make a state an equilibrium under a concept, in ids and words. */
export function explainUnlocks(
  editable: EditableGraph,
  view: View,
  conflict: Conflict,
  state: number,
  concept: ExplainedConcept,
): UnlocksView {
  const { unlocks, count, byDecisionMaker, truncated } = findUnlocks(editable, conflict, state, concept)
  const show = ({ edits, movers, cost }: Unlock): UnlockView => ({
    edits: edits.map((edit) => showEdit(editable, view, conflict, state, edit)),
    movers,
    cost,
  })
  return {
    unlocks: unlocks.map(show),
    count,
    byDecisionMaker: byDecisionMaker.map(({ decisionMaker, unlocks: own }) => ({
      decisionMaker: conflict.decisionMakers[decisionMaker]!.id,
      unlocks: own.map(show),
    })),
    truncated,
  }
}

function showEdit(editable: EditableGraph, view: View, conflict: Conflict, state: number, edit: Edit): UnlockEdit {
  const costs = costOf(editable, conflict, state, edit)
  const { id, name } = conflict.decisionMakers[edit.decisionMaker]!
  if (edit.kind === 'forbid') {
    const changes = view.changes(state, edit.state)
    const words = `a guarantor rules out that ${name} ${changeWords(conflict, changes)}`
    return { kind: 'forbid', decisionMaker: id, state: view.state(edit.state), words, ...costs }
  }
  if ('statement' in edit) {
    const statement = view.statement(edit.decisionMaker, edit.statement)
    const words = `${name} ${statementWords[edit.kind](`“${statement.text}”`)}`
    return { kind: edit.kind, decisionMaker: id, statement, words, ...costs }
  }
  const option = conflict.options[edit.option]!
  const to: OptionChange['to'] = editable.isTaken(edit.option, state) ? 'Y' : 'N'
  const words = `${name} ${optionWords[edit.kind][to]}: ${ownLabel(conflict, option)}`
  return { kind: edit.kind, decisionMaker: id, option: { option: option.id, to }, words, ...costs }
}

const statementWords = {
  drop: (text: string) => `gives up ${text}`,
  flip: (text: string) => `comes to want the opposite of ${text}`,
  demote: (text: string) => `puts ${text} last`,
  condition: (text: string) => `gives up ${text} in this state alone`,
} as const

const optionWords = {
  commit: { Y: 'pledges above all else to keep to this', N: 'pledges above all else to keep from this' },
  irreversible: { Y: 'can no longer go back on this', N: 'can no longer take this up' },
} as const
