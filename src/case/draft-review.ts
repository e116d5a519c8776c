import type { Position, Stance } from '../position/position.ts'
import {
  type Holding,
  type ReviewCondition,
  type ReviewEvent,
  type ReviewWords,
  reviewsInForce,
  type StatementReading,
} from '../position/review-event.ts'
import type { Statement } from '../statement/statement.ts'
import { contentId } from '../text/content-id.ts'
import { nearestFirst, nearestHint } from '../text/nearest-name.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { Analysis } from './analyse.ts'

/** What a person says of a position, a statement, or an earlier review. */
export interface ReviewRequest {
  readonly action: 'accept' | 'reject' | 'correct' | 'undo'
  /** The id of a position or statement; for `undo`, of a review or of the position it is on. */
  readonly id: string
  readonly becomes: Partial<Holding>
  /** The position holds without condition. */
  readonly unconditional?: boolean
  /** The conditions on which it holds, with their words. */
  readonly onlyIf?: readonly ReviewCondition[]
  /** A position is meant as it was coded from this statement, not as it stands from several. */
  readonly within?: string
  /** Who really spoke, for a statement. */
  readonly speaker?: string
  readonly note?: string
  readonly by?: string
  /** When it is said, ISO 8601. */
  readonly at: string
}

/** The event that a request comes to, with the exact words it rests on; or why it comes to none. */
export function draftReview(request: ReviewRequest, analysis: Analysis): Decoded<ReviewEvent> {
  const { action, id, within } = request
  const coded = analysis.codings.find((each) => each.id === id && (within === undefined || each.evidence[0] === within))
  const position = within === undefined ? (analysis.positions.find((each) => each.id === id) ?? coded) : coded
  const [first, ...rest] = findUnknownNames(request.becomes, position, analysis)
  if (first) return { ok: false, problems: [first, ...rest] }
  if (action === 'undo') return draftUndo(request, analysis)
  if (position) return draftOnPosition(request, position, analysis)
  const known = analysis.reviewed.find(({ statement }) => statement.id === id)
  if (known) return draftOnStatement(request, known.statement)
  const ids = analysis.positions.map((each) => each.id)
  const hint = nearestHint(id, ids, 'position').replace(/^Write one of.*/su, '"nonpaper positions DIR" shows the ids.')
  return refuse('unknown-position', `no position or statement "${id}"`, hint)
}

const entryOf = ({ action, id, note, by, at }: ReviewRequest) => ({
  id: contentId('review', action, id, at),
  at,
  ...(by !== undefined && { by }),
  ...(note !== undefined && { note }),
})

function draftOnPosition(request: ReviewRequest, position: Position, analysis: Analysis): Decoded<ReviewEvent> {
  const { action, becomes, unconditional, onlyIf } = request
  const { id, actor, issue, alternative, stance } = position
  const statements = position.evidence.flatMap((each) => analysis.statements.find((known) => known.id === each) ?? [])
  const [first, ...rest] = statements.flatMap(wordsOf)
  if (!first) return refuse('no-words', `"${id}" rests on no words`, 'Review the statement instead.')
  const base = {
    ...entryOf(request),
    position: id,
    holding: { actor, issue, alternative, stance },
    words: [first, ...rest] as const,
  }
  if (action !== 'correct') return accept({ ...base, event: action === 'accept' ? 'accept' : 'reject' })
  const change = { ...becomes, ...(onlyIf && { onlyIf }), ...(unconditional && { onlyIf: [] }) }
  if (Object.keys(change).length > 0) return accept({ ...base, event: 'correct', becomes: change })
  return refuse(
    'nothing-changes',
    'nothing is corrected',
    'Give --stance, --alternative, --issue, --actor or --unconditional.',
  )
}

function draftOnStatement(request: ReviewRequest, statement: Statement): Decoded<ReviewEvent> {
  const { action, becomes, speaker, id } = request
  const [first, ...rest] = wordsOf(statement)
  if (!first) return refuse('no-words', `"${id}" has no words`, 'Review another statement.')
  const base = { ...entryOf(request), statement: id, words: [first, ...rest] as const }
  if (action === 'reject') return accept({ ...base, event: 'reject-statement' })
  const reading = readingOf(statement)
  if (action === 'accept') return accept({ ...base, event: 'accept-statement', reading })
  const { actor } = becomes
  if (action === 'correct' && (actor !== undefined || speaker !== undefined)) {
    const change = { ...(actor !== undefined && { actor }), ...(speaker !== undefined && { speaker }) }
    return accept({ ...base, event: 'correct-statement', becomes: change, reading })
  }
  return refuse('wrong-review', `"${id}" is a statement`, 'Accept or reject it, or correct its --speaker or --actor.')
}

/** The latest review in force with this id, or on the position with this id as it was or as it is now. */
function draftUndo(request: ReviewRequest, { reviews, positions, statements }: Analysis): Decoded<ReviewEvent> {
  const position = positions.find(({ id }) => id === request.id)
  const words = position?.evidence.flatMap((id) => statements.find((each) => each.id === id)?.content ?? [])
  const isOn = (review: ReviewEvent): boolean => {
    if (review.id === request.id) return true
    if ('statement' in review) return review.statement === request.id
    if (!('holding' in review)) return false
    if ('position' in review && review.position === request.id) return true
    const { actor, issue, alternative } = { ...review.holding, ...('becomes' in review && review.becomes) }
    const same = position?.actor === actor && position.issue === issue && position.alternative === alternative
    return same && review.words.some(({ text }) => words?.some((each) => each.text === text))
  }
  const undone = reviewsInForce(reviews).findLast(isOn)
  if (undone) return accept({ ...entryOf(request), event: 'undo', of: undone.id })
  return refuse(
    'nothing-to-undo',
    `no review in force on "${request.id}"`,
    'reviews.jsonl lists the reviews with their ids.',
  )
}

/** The words of a statement's content, as a review rests on them. */
export const wordsOf = ({ report, content }: Statement): readonly ReviewWords[] =>
  content.map(({ text, start }) => ({ report, text, start }))

/** Who speaks in a statement, as a review keeps it. */
export function readingOf({ report, speaker, source, cue }: Statement): StatementReading {
  const words = (excerpts: Statement['source']) => excerpts.map(({ text, start }) => ({ report, text, start }))
  return { speaker: speaker.name, actor: speaker.actor, source: words(source), cue: words(cue) }
}

const stances: readonly Stance[] = ['requires', 'supports', 'accepts', 'undecided', 'opposes', 'rejects']

function findUnknownNames(
  { actor, issue, alternative, stance }: Partial<Holding>,
  position: Position | undefined,
  { codebook }: Analysis,
): readonly Problem[] {
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  const problem = (kind: string, written: string | undefined, known: readonly string[]): readonly Problem[] =>
    written === undefined || known.includes(written)
      ? []
      : [
          {
            code: `unknown-${kind}`,
            severity: 'error',
            message: `unknown ${kind} "${written}"`,
            hint: nearestHint(written, known, kind),
          },
        ]
  const unknown = [
    ...problem('actor', actor, idsOf(codebook.actors)),
    ...problem('issue', issue, idsOf(codebook.issues)),
    ...problem('stance', stance, stances),
  ]
  const meant = codebook.issues.find(({ id }) => id === (issue ?? position?.issue))
  const answer = alternative ?? (issue === undefined ? undefined : position?.alternative)
  if (!meant || answer === undefined || meant.alternatives.includes(answer)) return unknown
  const known = nearestFirst(answer, meant.alternatives).join(', ')
  return [
    ...unknown,
    {
      code: 'unknown-alternative',
      severity: 'error',
      message: `${meant.id} has no alternative "${answer}"`,
      hint: `${alternative === undefined ? 'Give --alternative, too' : 'Write one of its own'}: ${known}.`,
    },
  ]
}

const accept = (value: ReviewEvent): Decoded<ReviewEvent> => ({ ok: true, value, warnings: [] })

const refuse = (code: string, message: string, hint: string): Decoded<ReviewEvent> => ({
  ok: false,
  problems: [{ code, severity: 'error', message, hint }],
})
