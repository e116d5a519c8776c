import { decisiveIn } from '../conflict/compare-states.ts'
import type { Conflict, ConflictOption } from '../conflict/conflict.ts'
import { listUsedOptions } from '../conflict/used-options.ts'
import type { OptionChange, StatementView, StateView, StepView } from './explanation.ts'
import type { Graph } from './graph.ts'
import type { Step } from './reach.ts'

/** The label of an option without the name of its owner before it, for where that is said anyway. */
export function ownLabel(
  { decisionMakers }: Pick<Conflict, 'decisionMakers'>,
  { by, label }: Pick<ConflictOption, 'by' | 'label'>,
): string {
  const lead = `${decisionMakers.find(({ id }) => id === by)?.name}: `
  return label.startsWith(lead) ? label.slice(lead.length) : label
}

/** Changes in words: takes up “a European force”. */
export function changeWords(conflict: Conflict, changes: readonly OptionChange[]): string {
  const labels = new Map(conflict.options.map((option) => [option.id, ownLabel(conflict, option)]))
  return changes.map(({ option, to }) => `${to === 'Y' ? 'takes up' : 'drops'} “${labels.get(option)}”`).join(', ')
}

/** How the parts of a conflict's graph are shown. */
export interface View {
  state(state: number): StateView
  changes(from: number, to: number): readonly OptionChange[]
  step(step: Step): StepView
  statement(decisionMaker: number, index: number): StatementView
  /** The statement that decides between two states; undefined where none does, or preferences are no statements. */
  decisive(decisionMaker: number, a: number, b: number): StatementView | undefined
}

/** Shows states, moves and statements of a conflict by ids and labels. */
export function viewOf(conflict: Conflict, graph: Graph): View {
  const { decisionMakers, options, preferences } = conflict
  const used = listUsedOptions(conflict)
  const bitOf = new Map(options.map(({ id }, bit) => [id, bit]))
  const isTaken = (bit: number, state: number) => Math.floor(graph.codes[state]! / 2 ** bit) % 2 === 1
  const statementsOf = (decisionMaker: number) => {
    const preference = preferences[decisionMakers[decisionMaker]!.id]
    return preference?.kind === 'statements' ? preference.statements : []
  }
  const decisiveOf = decisionMakers.map((_, i) => decisiveIn(statementsOf(i), bitOf))

  const state = (at: number): StateView => {
    const taken = options.filter((_, bit) => isTaken(bit, at))
    return {
      code: graph.codes[at]!,
      pattern: options.map(({ id }, bit) => (used.has(id) ? (isTaken(bit, at) ? 'Y' : 'N') : '-')).join(''),
      taken: taken.map(({ id }) => id),
      words: taken.length === 0 ? 'nothing is taken up' : taken.map(({ label }) => label).join('; '),
    }
  }
  const changes = (from: number, to: number) =>
    options.flatMap(({ id }, bit): readonly OptionChange[] =>
      isTaken(bit, from) === isTaken(bit, to) ? [] : [{ option: id, to: isTaken(bit, to) ? 'Y' : 'N' }],
    )
  const statement = (decisionMaker: number, index: number): StatementView => {
    const { text, evidence, reading, redLine } = statementsOf(decisionMaker)[index]!
    return { index, text, evidence, ...(reading && { reading }), redLine }
  }
  return {
    state,
    changes,
    statement,
    step: ({ decisionMaker, from, to }) => ({
      decisionMaker: decisionMakers[decisionMaker]!.id,
      changes: changes(from, to),
      to: state(to),
    }),
    decisive(decisionMaker, a, b) {
      const index = decisiveOf[decisionMaker]!(graph.codes[a]!, graph.codes[b]!)
      return index === undefined ? undefined : statement(decisionMaker, index)
    },
  }
}
