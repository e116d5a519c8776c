import type { Draft } from './draft.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'

/**
 * Sentences that are nothing but quotation and name nobody, once the cues of the paragraph are found. Right after a quotation with its
 * cue such a sentence is the second half of that one; else it is a statement of its own whose speaker is carried over.
 */
export function takeOrphanQuotations(reading: Reading): void {
  const { passage } = reading
  if (passage.quoted.length === 0) return
  let last: Draft | undefined
  for (const [index, sentence] of passage.sentences.entries()) {
    reading.enter(index)
    const own = reading.inSentence().filter((draft) => draft.cue.length > 0)
    if (own.length > 0) {
      last = own.reduce((latest, draft) => (draft.content.at(-1)!.to > latest.content.at(-1)!.to ? draft : latest))
      continue
    }
    const content = wholeQuotation(reading, sentence)
    if (!content) last = undefined
    else if (last && endsQuoted(reading, last, sentence)) {
      last.content = [...last.content, content]
      reading.use(content)
    } else {
      last = { source: [], cue: [], content: [content], voice: 'statement', sentence: index, orphan: true }
      reading.take(last)
    }
  }
}

/** The sentence when every word of it is inside quotation marks and none is spoken for. */
function wholeQuotation(reading: Reading, sentence: Run): Run | undefined {
  const { passage } = reading
  let words = 0
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (reading.isUsed(i)) return undefined
    if (!/[\p{L}\p{N}]/u.test(passage.tokens[i]!.text)) continue
    if (!reading.isQuoted(i)) return undefined
    words += 1
  }
  return words > 1 && reading.isQuoted(sentence.from) ? sentence : undefined
}

/** A quotation goes on only where what came before it was quoted too, not after "He said talks were close." */
function endsQuoted(reading: Reading, draft: Draft, sentence: Run): boolean {
  if (draft.orphan) return true
  const ends = draft.content.at(-1)!.to
  if (reading.passage.quoteAt[ends - 1]! < 0) return false
  const whole = draft.content.every((run) => reading.passage.quoteAt[run.from]! >= 0)
  return draft.spokenBefore === true || (whole && ends === sentence.from)
}
