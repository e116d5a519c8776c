import { hasFiniteVerb } from './complement.ts'
import { contentRuns, tidyRuns } from './content-end.ts'
import type { Draft } from './draft.ts'
import { nounPhraseAfter } from './noun-phrase.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { sourceAfter } from './source-after.ts'

/** "X, according to the ministry" and "According to the ministry, X"; likewise "in the words of", "in the view of". */
export function accordingTo(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const cue = cueAt(reading, index)
  if (!cue) return undefined
  const source = sourceAfter(passage, cue.to, sentence.to) ?? nounPhraseAfter(passage, cue.to, sentence.to)
  if (!source) return undefined
  const opening = index === sentence.from || isFronted(reading, index)
  const content = opening ? contentAfter(reading, source.to) : contentBefore(reading, index)
  if (!content || content.length === 0) return undefined
  if (
    !hasFiniteVerb(passage, content[0]!.from, content.at(-1)!.to) &&
    passage.quoteAt[content[0]!.from]! < 0 &&
    tokens[index - 1]?.text !== ','
  )
    return undefined
  return {
    source: [source],
    cue: [cue],
    content,
    voice: 'statement',
    sentence: reading.sentenceIndex,
    spokenBefore: !opening,
  }
}

function cueAt(reading: Reading, index: number): Run | undefined {
  const words = reading.passage.tokens.slice(index, index + 4).map((token) => token.lower)
  if (index + 2 < reading.sentence.to && words[0] === 'according' && words[1] === 'to')
    return { from: index, to: index + 2 }
  if (
    words[0] === 'in' &&
    words[1] === 'the' &&
    /^(?:words|view|opinion|eyes)$/u.test(words[2] ?? '') &&
    words[3] === 'of'
  )
    return { from: index, to: index + 4 }
  return undefined
}

function isFronted(reading: Reading, index: number): boolean {
  const before = reading.passage.tokens.slice(reading.sentence.from, index)
  return (
    before.length <= 2 && before.every((token) => token.pos === 'CCONJ' || token.pos === 'ADV' || token.pos === 'PUNCT')
  )
}

function contentAfter(reading: Reading, at: number): Run[] | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  let from = at
  while (from < sentence.to && from < at + 25 && tokens[from]!.text !== ',') from += 1
  return tokens[from]?.text === ',' && from < sentence.to ? contentRuns(passage, from + 1, sentence.to) : undefined
}

function contentBefore(reading: Reading, index: number): Run[] | undefined {
  const { passage } = reading
  return tidyRuns(passage, [{ from: reading.freeFrom(index), to: index }])
}
