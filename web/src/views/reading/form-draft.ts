import type { Relation, Stance } from '../../../../src/position/position.ts'
import type { ReadingChange, ReadingCondition, ReadingEdit } from '../../../../src/position/reading-edit.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'

/** The words in which a statement stands. */
export type WordRole = 'content' | 'source' | 'cue'

/** A condition while it is being written. */
export interface ConditionDraft {
  readonly issue: string
  /** One, or several of which any will do. */
  readonly alternatives: readonly string[]
  readonly relation: Relation
  readonly words: Span
}

/** A position while it is being written; without an id it is new. */
export interface PositionDraft {
  readonly id?: string
  readonly issue: string
  readonly alternative: string
  readonly stance: Stance
  readonly conditions: readonly ConditionDraft[]
  readonly verdict: 'as it is' | 'accept' | 'reject'
}

/** A statement while it is being corrected or added. */
export interface FormDraft extends Readonly<Record<WordRole, readonly Span[]>> {
  readonly speaker: string
  /** An actor id, or '' for none. */
  readonly actor: string
  /** `YYYY-MM-DD`, or '' for none. */
  readonly date: string
  readonly positions: readonly PositionDraft[]
}

/** How a condition binds, in words. */
export const relationWords = {
  onlyIf: 'only if',
  unless: 'unless',
  until: 'until',
  after: 'after',
  together: 'together with',
} as const satisfies Record<Relation, string>

/** A statement as it stands, to be corrected. */
export function draftOf({ speaker, date = '', content, source, cue, positions }: ReadingStatement): FormDraft {
  return {
    speaker: speaker.name ?? '',
    actor: speaker.actor ?? '',
    date,
    content,
    source,
    cue,
    positions: positions.map(({ id, issue, alternative, stance, onlyIf, review }) => ({
      id,
      issue,
      alternative,
      stance,
      conditions: onlyIf.map((condition) => ({
        issue: condition.issue,
        alternatives: condition.anyOf ?? [condition.alternative],
        relation: condition.relation,
        words: { start: condition.span.start, end: condition.span.end },
      })),
      verdict: review === 'rejected' ? 'reject' : 'as it is',
    })),
  }
}

/** A statement to be added. */
export function emptyDraft(content: readonly Span[], date = ''): FormDraft {
  return { speaker: '', actor: '', date, content, source: [], cue: [], positions: [] }
}

/** What saving would do: the edits, and in words what becomes of what. */
export interface FormChanges {
  readonly edits: readonly ReadingEdit[]
  readonly lines: readonly { readonly what: string; readonly from: string; readonly to: string }[]
}

/** What a draft changes in a statement; without one, what it adds. */
export function changesOf(
  statement: ReadingStatement | undefined,
  draft: FormDraft,
  tell: {
    readonly nameOf: (actor: string | null) => string
    readonly answerOf: (issue: string, ...alternatives: readonly string[]) => string
    readonly wordsOf: (spans: readonly Span[]) => string
  },
): FormChanges {
  const before = statement ? draftOf(statement) : emptyDraft([])
  const edits: ReadingEdit[] = []
  const lines: { what: string; from: string; to: string }[] = []
  const tellPosition = ({ stance, issue, alternative, conditions }: PositionDraft): string => {
    const on = conditions.map(
      (each) => ` ${relationWords[each.relation]} ${tell.answerOf(each.issue, ...each.alternatives)}`,
    )
    return `${stance} ${tell.answerOf(issue, alternative)}${on.join(',')}`
  }
  const note = (what: string, from: string, to: string) => lines.push({ what, from: from || 'none', to: to || 'none' })

  const becomes: { -readonly [K in keyof ReadingChange]: ReadingChange[K] } = {}
  const speaker = draft.speaker.trim()
  if (speaker !== before.speaker) {
    becomes.speaker = speaker || null
    note('Speaker', before.speaker, speaker)
  }
  if (draft.actor !== before.actor) {
    becomes.actor = draft.actor || null
    note('Actor', before.actor && tell.nameOf(before.actor), draft.actor && tell.nameOf(draft.actor))
  }
  if (draft.date !== before.date) {
    becomes.date = draft.date || null
    note('Said on', before.date, draft.date)
  }
  for (const role of ['content', 'source', 'cue'] as const) {
    if (sameSpans(before[role], draft[role])) continue
    becomes[role] = draft[role].map(({ start, end }) => ({ start, end }))
    note(roleWords[role], tell.wordsOf(before[role]), tell.wordsOf(draft[role]))
  }
  if (statement) {
    if (Object.keys(becomes).length > 0) edits.push({ does: 'correct', statement: statement.id, becomes })
  } else edits.push({ does: 'add', becomes })

  for (const position of draft.positions) {
    const { id, issue, alternative, stance, verdict } = position
    const old = id === undefined ? undefined : before.positions.find((each) => each.id === id)
    const given = position.conditions.map(conditionOf)
    if (id === undefined || !old || !statement) {
      edits.push({
        does: 'add-position',
        ...(statement && { statement: statement.id }),
        holding: { issue, alternative, stance },
        onlyIf: given,
      })
      note('Position', '', tellPosition(position))
      continue
    }
    const on = { statement: statement.id, position: id }
    if (verdict === 'reject') {
      if (old.verdict === 'reject') continue
      edits.push({ does: 'reject-position', ...on })
      note('Position', tellPosition(old), 'rejected')
      continue
    }
    const changed = {
      ...(issue !== old.issue && { issue }),
      ...(alternative !== old.alternative && { alternative }),
      ...(stance !== old.stance && { stance }),
    }
    const sameConditions = JSON.stringify(given) === JSON.stringify(old.conditions.map(conditionOf))
    if (Object.keys(changed).length > 0 || !sameConditions) {
      edits.push({ does: 'correct-position', ...on, becomes: changed, ...(!sameConditions && { onlyIf: given }) })
      note('Position', tellPosition(old), tellPosition(position))
    } else if (verdict === 'accept') {
      edits.push({ does: 'accept-position', ...on })
      note('Position', tellPosition(old), 'accepted')
    } else if (old.verdict === 'reject') {
      edits.push({ does: 'accept-position', ...on })
      note('Position', 'rejected', tellPosition(position))
    }
  }
  return { edits, lines }
}

/** What the words of a statement are for. */
export const roleWords = {
  content: 'Content',
  source: 'Speaker words',
  cue: 'Cue',
} as const satisfies Record<WordRole, string>

function conditionOf({ issue, alternatives, relation, words }: ConditionDraft): ReadingCondition {
  const [alternative, ...others] = alternatives
  const on = { issue, relation, words: { start: words.start, end: words.end } }
  return others.length > 0 ? { ...on, anyOf: alternatives } : { ...on, alternative: alternative! }
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end)
