import type { Conflict } from '../conflict/conflict.ts'
import type { ExplainedState, OptionChange, PathsView, StatementView, UnlockEdit } from '../stability/explanation.ts'
import { ownLabel } from '../stability/view.ts'
import { countOf, listOf, type Wording } from './wording.ts'

/** Changes of options as what somebody does: "drop a military backstop and give consent to a peace deal". */
export function doesOf(conflict: Conflict, changes: readonly OptionChange[]): string {
  const done = changes
    .toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
    .map((change) => actOf(conflict, change))
  const byVerb = Map.groupBy(done, ({ verb }) => verb)
  return listOf(
    [...byVerb].map(
      ([verb, acts]) =>
        `${verb} ${listOf(
          acts.map(({ what }) => what),
          'and',
        )}`,
    ),
    'and',
  )
}

/** Drafted labels say what kind of act an option is; others are taken up or dropped. */
const kinds = [
  { lead: 'consent to ', left: 'consent to ', Y: 'give', N: 'withdraw' },
  { lead: 'its part in ', left: '', Y: 'take part in', N: 'pull out of' },
  { lead: '', left: '', Y: 'take up', N: 'drop' },
] as const

function actOf(conflict: Conflict, { option, to }: OptionChange) {
  const label = labelOf(conflict, option)
  const kind = kinds.find(({ lead }) => label.startsWith(lead))!
  return { verb: kind[to], what: `${kind.left}${label.slice(kind.lead.length)}` }
}

function labelOf(conflict: Conflict, id: string): string {
  const option = conflict.options.find((each) => each.id === id)
  return option ? ownLabel(conflict, option) : id
}

/** A change that would keep somebody, in words; `quoted` puts a statement by its evidence, undefined where it has none. */
export function editWords(
  conflict: Conflict,
  words: Wording,
  { state }: ExplainedState,
  edit: UnlockEdit,
  quoted: (decisionMaker: string, statement: StatementView) => string | undefined,
): string {
  const who = words.the(edit.decisionMaker)
  const { kind, statement, option } = edit
  if (kind === 'forbid') {
    const changes = conflict.options.flatMap(({ id }, i): readonly OptionChange[] => {
      const to = edit.state?.pattern[i]
      return to === state.pattern[i] || (to !== 'Y' && to !== 'N') ? [] : [{ option: id, to }]
    })
    return `a guarantor rules out that ${who} should ${doesOf(conflict, changes)}`
  }
  if (kind === 'commit' || kind === 'irreversible') {
    return `${who} ${optionWords[kind][option!.to]} ${labelOf(conflict, option!.option)}`
  }
  return `${who} ${statementWords[kind]} ${wishOf(conflict, edit.decisionMaker, statement!, quoted)}${kind === 'demote' ? ' last' : ''}`
}

const statementWords = {
  ...{ condition: 'makes an exception to', drop: 'gives up' },
  ...{ demote: 'puts', flip: 'comes to want the opposite of' },
} as const

const optionWords = {
  commit: { Y: 'pledges above all else to keep to', N: 'pledges above all else to keep from' },
  irreversible: { Y: 'can no longer go back on', N: 'can no longer take up' },
} as const

/** What a statement asks for: an own option by its label; else as it is quoted; else as written, with labels for ids. */
function wishOf(
  conflict: Conflict,
  decisionMaker: string,
  statement: StatementView,
  quoted: (decisionMaker: string, statement: StatementView) => string | undefined,
): string {
  const isOwn = (id: string) => conflict.options.some((option) => option.id === id && option.by === decisionMaker)
  const [, not, id = ''] = /^(not )?(\S+)$/u.exec(statement.text) ?? []
  if (isOwn(id)) {
    return not
      ? `its wish not to ${doesOf(conflict, [{ option: id, to: 'Y' }])}`
      : `its wish for ${labelOf(conflict, id)}`
  }
  const byId = new Map(conflict.options.map((option) => [option.id, option]))
  const labelled = statement.text.replaceAll(/[\p{L}\p{N}_-]+/gu, (word) => {
    const option = byId.get(word)
    return option ? (isOwn(word) ? labelOf(conflict, word) : option.label) : word
  })
  return quoted(decisionMaker, statement) ?? `“${labelled}”`
}

/** How a state comes about from today's, and whether each step of some way there is wished. */
export function pathWords(
  conflict: Conflict,
  words: Wording,
  { moves, improvements }: { readonly moves: PathsView; readonly improvements: PathsView },
): string {
  const [shortest] = moves.paths
  if (!shortest) return `No moves${moves.truncated ? ' were found that' : ''} lead there from today`
  if (shortest.length === 0) return 'It is the state of today'
  const steps = shortest.map(
    ({ decisionMaker, changes }) => `${words.the(decisionMaker)} to ${doesOf(conflict, changes)}`,
  )
  const wished =
    improvements.paths.length > 0
      ? 'There is a way on which every mover prefers its own step'
      : `No way ${improvements.truncated ? 'was found' : 'is known'} on which every mover prefers its own step`
  return `From today it takes ${countOf(steps.length, 'move')}: ${steps.join('; ')}. ${wished}`
}
