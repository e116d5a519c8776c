import { complementOf } from './complement.ts'
import { contentRuns } from './content-end.ts'
import { HEARSAY, SAYING } from './cue-words.ts'
import type { Draft } from './draft.ts'
import { nounPhraseAfter } from './noun-phrase-after.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { subjectBefore } from './subject.ts'
import { verbGroupAt } from './verb-group.ts'
import { isBe } from './word-class.ts'

/** Speech at second hand: "was quoted as saying …", "quoted the minister as saying …", "is said to …". */
export function relayedSpeech(reading: Reading, index: number): Draft | undefined {
  if (reading.isUsed(index)) return undefined
  return asSaying(reading, index) ?? hearsay(reading, index)
}

function asSaying(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (tokens[index - 1]?.lower !== 'as' || !SAYING.includes(tokens[index]!.lower)) return undefined
  const named = quotedBefore(reading, index - 1)
  if (!named) return undefined
  const complement = complementOf(passage, index, tokens[index]!.cue!.verb, sentence.to)
  if (complement.kind === 'end' || complement.kind === 'comma') return undefined
  const content = contentRuns(passage, complement.from, sentence.to)
  if (content.length === 0) return undefined
  const addressee = complement.addressee ? { addressee: complement.addressee } : {}
  return {
    source: [named.source],
    cue: named.cue(index + 1),
    content,
    voice: 'statement',
    ...addressee,
    sentence: reading.sentenceIndex,
  }
}

function quotedBefore(reading: Reading, as: number): { source: Run; cue: (to: number) => Run[] } | undefined {
  const { passage, sentence } = reading
  for (let i = as - 1; i > Math.max(sentence.from - 1, as - 14); i -= 1) {
    if (!/^(?:quoted|cited|quotes|cites|reported|heard|recorded)$/u.test(passage.tokens[i]!.lower)) continue
    const group = verbGroupAt(passage, i, sentence.from, false)
    if (group.passive) {
      const subject = subjectBefore(passage, group.from, sentence.from)
      return subject && { source: subject.source[0]!, cue: (to) => [{ from: group.core, to }] }
    }
    const person = nounPhraseAfter(passage, i + 1, as)
    if (person?.from !== i + 1) return undefined
    return {
      source: person,
      cue: (to) => [
        { from: i, to: i + 1 },
        { from: as, to },
      ],
    }
  }
  return undefined
}

/** "is said to", "are believed to": nobody is named, and the subject is what is spoken of. */
function hearsay(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (tokens[index + 1]?.lower !== 'to' || !isBe(tokens[index - 1]) || index + 2 >= sentence.to) return undefined
  if (!HEARSAY.includes(tokens[index]!.lower)) return undefined
  const group = verbGroupAt(passage, index, sentence.from, false)
  const subject = group.passive ? subjectBefore(passage, group.from, sentence.from) : undefined
  if (subject?.found !== 'before') return undefined
  const content = [subject.source[0]!, ...contentRuns(passage, index + 1, sentence.to)]
  return {
    source: [],
    cue: [{ from: group.core, to: index + 1 }],
    content,
    voice: 'statement',
    sentence: reading.sentenceIndex,
  }
}
