import type { Span } from '../text/span.ts'
import { withoutStageDirections } from './stage-direction.ts'
import { isQuestionOrAnswer, readTurnLabel, type TurnLabel } from './turn-label.ts'

/** What one speaker says until the next one does. */
export interface SpeakerTurn {
  readonly label: TurnLabel
  /** The index of the paragraph that begins with its label. */
  readonly paragraph: number
  /** The words spoken, paragraph by paragraph, without stage directions. */
  readonly words: readonly Span[]
}

/** So many turns make a transcript, where one speaker has two of them or their labels say that somebody speaks. */
const FEWEST = 3
/** Of the paragraphs between the first label and the last, so many at least have one, where no label is sure. */
const SHARE = 1 / 4
/** Lines after the last turn that nobody speaks. */
const CLOSING =
  /^(?:[#*\s-]+$|\(?(?:END|ENDS|Ends?)\)?(?:\s+(?:\d|OF\b|of\b|TRANSCRIPT)|[.)\s]*$)|The (?:meeting|sitting|hearing|session|briefing|agenda|committee) (?:rose|was (?:adjourned|called|suspended|adopted|resumed|closed|concluded)|adjourned|ended|concluded)\b|(?:\(|\[)?Whereupon\b|This (?:interview|transcript|conversation) (?:has been|was) )/u

/**
 * The turns of a report that is, or ends in, a transcript: told by its labels alone, never by its title. Empty for any other report, such
 * as one that gives a single quotation as "Name: …". `paragraphs` are those of the body without their datelines. Takes linear time.
 */
export function findTurns(text: string, paragraphs: readonly Span[]): readonly SpeakerTurn[] {
  const labels = sift(paragraphs.map((paragraph) => unquotedLabel(text, paragraph)))
  const first = labels.findIndex((label) => label !== undefined)
  if (first < 0 || !isTranscript(labels, first)) return []
  const turns: { label: TurnLabel; paragraph: number; words: Span[] }[] = []
  let over = false
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index < first) continue
    const label = labels[index]
    if (label) turns.push({ label, paragraph: index, words: [] })
    over = !label && (over || CLOSING.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80))))
    if (over) continue
    turns
      .at(-1)!
      .words.push(...withoutStageDirections(text, { start: label?.mark.end ?? paragraph.start, end: paragraph.end }))
  }
  return turns
}

/** "Weber: “We agree.”" is how a news report gives a quotation. */
function unquotedLabel(text: string, paragraph: Span): TurnLabel | undefined {
  const label = readTurnLabel(text, paragraph)
  if (!label) return undefined
  const words = text.slice(label.mark.end, Math.min(paragraph.end, label.mark.end + 80))
  return /^\s*["“„«‘]/u.test(words) || !/\p{L}{2}|^\s*$/u.test(words) ? undefined : label
}

type Labels = readonly (TurnLabel | undefined)[]

/** Without labels that only look like one: a name used once and not between two turns of one speaker, an answer where nobody asks. */
function sift(labels: Labels): Labels {
  const uses = new Map<string, number>()
  for (const label of labels) if (label) uses.set(label.key, (uses.get(label.key) ?? 0) + 1)
  const candidates = labels.filter((label) => label !== undefined)
  const place = new Map(candidates.map((label, index) => [label, index]))
  const asks = uses.has('q') || uses.has('question')
  return labels.map((label) => {
    if (!label) return undefined
    if (label.key === 'a') return asks ? label : undefined
    const at = place.get(label)!
    const before = candidates[at - 1]?.key
    const answers = before !== undefined && before === candidates[at + 1]?.key
    return label.sure || uses.get(label.key)! > 1 || answers ? label : undefined
  })
}

function isTranscript(labels: Labels, first: number): boolean {
  const found = labels.filter((label) => label !== undefined)
  const speakers = new Set(found.map(({ key }) => key)).size
  const sure = found.filter((label) => label.sure).length
  if (found.length < FEWEST)
    return (
      found.length > 1 && ((speakers === 2 && found.every(isQuestionOrAnswer)) || (sure === found.length && first < 2))
    )
  if (speakers < 2 && !found.some(isQuestionOrAnswer)) return false
  if (sure >= FEWEST || sure * 2 >= found.length) return true
  const last = labels.findLastIndex((label) => label !== undefined)
  return found.length >= (last - first + 1) * SHARE
}
