import type { Report } from '../report/report.ts'
import { contains, overlaps, type Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { findCommunique } from './communique.ts'
import { indexAt, type Layout } from './layout.ts'

const FIRST_PERSON = /^(?:I|we)\b/iu
const TOLD_BEFORE =
  /\b(?:said|told|asked|warned|urged|promised|agreed|made|wrote|explained|suggested|offered|demanded|proposed)\b/iu

/**
 * A report’s attributions, by whatever finder, with those added that the report itself is the record of: the turns of a transcript or the
 * words of a communiqué. Any other report is left as it is.
 */
export function withRecords(report: Report, layout: Layout, found: readonly Attribution[]): readonly Attribution[] {
  return layout.turns.length > 0 ? withTurns(report.text, layout, found) : withIssued(report, layout, found)
}

/**
 * A report’s attributions with the turns of its transcript added, in the order of the text. Of those found inside a turn there
 * remain the reports of what others said, and of what the speaker said before; the rest is the turn itself, also what it
 * says of another’s mind.
 */
function withTurns(text: string, { turns }: Layout, found: readonly Attribution[]): readonly Attribution[] {
  const spoken = turns
    .filter(({ words }) => words.length > 0)
    .map(({ label: { name, mark }, words }): Attribution => {
      const cue = mark.end > mark.start ? [mark] : []
      return { source: [name], cue, content: words, voice: 'statement', recorded: true }
    })
  return withRecorded(text, spoken, found)
}

/**
 * A report’s attributions with those of a communiqué added, one for each of its sentences and items. Of those found in its words there
 * remain the reports of what others said. Any other report is left as it is.
 */
function withIssued(report: Report, layout: Layout, found: readonly Attribution[]): readonly Attribution[] {
  const communique = findCommunique(report, layout.paragraphs)
  if (!communique) return found
  const { issuer } = communique
  const issued = communique.words.map(({ subject, cue, content }): Attribution => {
    return {
      source: [subject ?? issuer],
      cue: cue ? [cue] : [],
      content: [content],
      voice: 'statement',
      recorded: true,
      issuer,
    }
  })
  const subjects = communique.words.flatMap(({ subject }) => subject ?? [])
  const others = found.map((attribution) => {
    const who = attribution.source[0]
    if (!who) return false
    const at = indexAt(subjects, who.start)
    return ![subjects[at], subjects[at + 1]].some((subject) => subject && overlaps(subject, who))
  })
  return withRecorded(report.text, issued, found, others)
}

/** Adds what a report itself records to what has been found in it. */
function withRecorded(
  text: string,
  recorded: readonly Attribution[],
  found: readonly Attribution[],
  others: readonly boolean[] = [],
): readonly Attribution[] {
  const words = recorded.flatMap(({ content }) => content)
  const kept = found.map(
    (attribution, index) => others[index] !== false && (!isRecorded(words, attribution) || isReport(text, attribution)),
  )
  const all = [
    ...recorded.map((attribution) => ({ attribution, was: -1 })),
    ...found.flatMap((attribution, was) => (kept[was] ? [{ attribution, was }] : [])),
  ].toSorted((a, b) => startOf(a.attribution) - startOf(b.attribution) || a.was - b.was)
  const now = new Map(all.map(({ was }, index) => [was, index]))
  return all.map(({ attribution }) => {
    const { carriedFrom, ...rest } = attribution
    if (carriedFrom === undefined) return attribution
    const index = kept[carriedFrom] ? now.get(carriedFrom) : undefined
    return index === undefined ? rest : { ...rest, carriedFrom: index }
  })
}

/** True where what an attribution reports lies inside recorded words, which are in order. */
function isRecorded(words: readonly Span[], { content }: Attribution): boolean {
  const first = content[0]
  if (!first) return false
  const around = words[indexAt(words, first.start)]
  return around !== undefined && contains(around, { start: first.start, end: first.start + 1 })
}

/** "The president told us …", "I told him …", but not "I think …", "we support …". */
function isReport(text: string, { source, cue, voice }: Attribution): boolean {
  const [who, said] = [source[0], cue[0]]
  if (!who || !said || voice === 'narrated') return false
  if (!FIRST_PERSON.test(text.slice(who.start, who.end))) return true
  return TOLD_BEFORE.test(text.slice(said.start, said.end))
}

/** Where an attribution begins; a communiqué’s where its words do, whose source may stand in the title. */
function startOf({ source, cue, content, issuer }: Attribution): number {
  let start = Infinity
  for (const spans of issuer ? [content] : [source, cue, content])
    for (const span of spans) start = Math.min(start, span.start)
  return start
}
