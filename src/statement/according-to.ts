import { hasFiniteVerb } from './complement.ts'
import { contentRuns, tidyRuns } from './content-end.ts'
import type { Draft } from './draft.ts'
import { nounPhraseAfter } from './noun-phrase-after.ts'
import { nounPhraseBefore } from './noun-phrase-before.ts'
import type { Passage, Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { sourceAfter } from './source-after.ts'
import { headOf } from './speaker-like.ts'
import { isAuxiliary, isPossessive } from './word-class.ts'

/** "X, according to the ministry" and "According to the ministry, X"; likewise "in the words of", "in the view of": at "according" or "in". */
export function accordingTo(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const view = inTheView(reading, index)
  if (view) return view
  const cue = cueAt(reading, index)
  if (!cue) return undefined
  const opening = index === sentence.from || isFronted(reading, index)
  const { source, after } = (opening ? frontedSource(reading, cue.to) : undefined) ?? {
    source: sourceAfter(passage, cue.to, sentence.to),
    after: undefined,
  }
  if (!source) return undefined
  const content = opening
    ? contentRuns(passage, after ?? source.to, sentence.to)
    : [...tidyRuns(passage, [{ from: reading.freeFrom(index), to: index }]), ...goesOn(reading, index, source.to)]
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
    relays: isRecord(passage, source),
  }
}

const VIEWS = new Set(['view', 'opinion', 'eyes', 'judgement', 'judgment', 'telling', 'words'])

/** "In Weber's view the envoy should …", "In his view, …". */
function inTheView(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (index !== sentence.from || tokens[index]!.lower !== 'in') return undefined
  const limit = Math.min(sentence.to - 1, index + 10)
  let noun = index + 2
  while (noun < limit && !VIEWS.has(tokens[noun]!.lower)) noun += 1
  const mark = tokens[noun - 1]
  if (mark === undefined || noun >= limit) return undefined
  const source = isPossessive(mark)
    ? { from: noun - 1, to: noun }
    : /^'s?$/u.test(mark.lower)
      ? nounPhraseBefore(passage, noun - 1, index + 1)
      : undefined
  const content = contentRuns(passage, tokens[noun + 1]?.text === ',' ? noun + 2 : noun + 1, sentence.to)
  if (source?.from !== index + 1 || content.length === 0) return undefined
  const cue = [
    { from: index, to: index + 1 },
    { from: noun, to: noun + 1 },
  ]
  return { source: [source], cue, content, voice: 'statement', sentence: reading.sentenceIndex }
}

function cueAt(reading: Reading, index: number): Run | undefined {
  const { tokens } = reading.passage
  const second = tokens[index + 1]?.lower
  if (tokens[index]!.lower === 'according')
    return second === 'to' && index + 2 < reading.sentence.to ? { from: index, to: index + 2 } : undefined
  const view = second === 'the' && tokens[index + 3]?.lower === 'of' ? tokens[index + 2]!.lower : ''
  return /^(?:words|view|opinion|eyes)$/u.test(view) ? { from: index, to: index + 4 } : undefined
}

function isFronted(reading: Reading, index: number): boolean {
  if (index - reading.sentence.from > 2) return false
  const before = reading.passage.tokens.slice(reading.sentence.from, index)
  return before.every((token) => token.pos === 'CCONJ' || token.pos === 'ADV' || token.pos === 'PUNCT')
}

/** "According to Weber, a fellow at …, talks …": the source, its apposition when one more comma follows, and where the content begins. */
function frontedSource(reading: Reading, at: number): { source: Run; after: number } | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const commas: number[] = []
  for (let i = at; i < Math.min(sentence.to, at + 40) && commas.length < 2; i += 1) {
    if (tokens[i]!.text === ',' && !reading.isQuoted(i)) commas.push(i)
  }
  const [first, second] = commas
  if (first === undefined) return undefined
  const name = nounPhraseAfter(passage, at, first)
  if (name?.from !== at) return undefined
  const described = second !== undefined && /^(?:an?|the|its|his|her|their|who)$/u.test(tokens[first + 1]!.lower)
  if (described && !hasFiniteVerb(passage, first + 1, second) && hasFiniteVerb(passage, second + 1, sentence.to)) {
    return { source: { from: at, to: second }, after: second + 1 }
  }
  return { source: { from: at, to: Math.max(name.to, hangs(passage, name.to) ? first : name.to) }, after: first + 1 }
}

/** "data compiled by the institute": a clause hung on the source. */
function hangs(passage: Passage, at: number): boolean {
  return passage.tokens[at]?.pos === 'VERB'
}

/** "They found, according to one of them, “a wall”": the clause goes on where what stands before the cue is not all of it. */
function goesOn(reading: Reading, index: number, after: number): Run[] {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (tokens[index - 1]?.text !== ',' || tokens[after]?.text !== ',' || after + 1 >= sentence.to) return []
  const next = tokens[after + 1]!
  const goes = reading.isQuoted(after + 1) || isAuxiliary(next) || (next.pos === 'VERB' && !next.lower.endsWith('ing'))
  return goes ? contentRuns(passage, after + 1, sentence.to) : []
}

/** A document or a medium passes on what others said. */
function isRecord(passage: Passage, source: Run): boolean {
  const { lower } = passage.tokens[headOf(passage, source)]!
  return /^(?:statement|report|document|transcript|draft|text|letter|communiqu[eé]|agency|media|reuters|ap|afp|tass|newspaper|broadcaster|television|readout|filing|record|post|account)s?$/u.test(
    lower,
  )
}
