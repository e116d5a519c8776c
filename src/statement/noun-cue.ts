import { contentRuns } from './content-end.ts'
import { delivers, isAttitudeNoun, isCueNoun } from './cue-nouns.ts'
import type { Draft } from './draft.ts'
import { endBeforeMainVerb } from './main-verb.ts'
import { nounPhraseAfter } from './noun-phrase-after.ts'
import { nounPhraseBefore } from './noun-phrase-before.ts'
import type { Passage, Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { headOf, isSpeakerLike } from './speaker-like.ts'
import { mainSubject, subjectBefore } from './subject.ts'
import { verbGroupAt } from './verb-group.ts'
import { isAdverb, isAuxiliary, isBe, isCapitalised, isDash, isPossessive, isPronoun } from './word-class.ts'

/** A noun that stands for speech or a position: "Cairo's demand that …", "remarks that Weber delivered …", "a condition Kyiv set". */
export function nounCue(reading: Reading, index: number): Draft | undefined {
  const { passage } = reading
  const noun = passage.tokens[index]!
  if (noun.pos !== 'NOUN' || reading.isUsed(index) || !isCueNoun(noun.lower)) return undefined
  return delivered(reading, index) ?? madeBy(reading, index) ?? possessed(reading, index)
}

/** "remarks that Weber delivered in Kyiv that “…”", "a condition Kyiv set". */
function delivered(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const start = /^(?:that|which)$/u.test(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1
  const person = nounPhraseAfter(passage, start, sentence.to)
  if (!person || person.from !== start || person.to >= sentence.to) return undefined
  const verb = verbFrom(reading, person.to)
  if (verb === undefined || !isSpeakerLike(passage, person)) return undefined
  const that = complementAfter(reading, verb + 1)
  if (that !== undefined) {
    const content = contentRuns(passage, that, sentence.to)
    if (content.length > 0)
      return draft(
        reading,
        index,
        person,
        [
          { from: index, to: index + 1 },
          { from: verb, to: verb + 1 },
        ],
        content,
      )
  }
  const phrase = nounPhraseBefore(passage, index + 1, sentence.from)
  if (!phrase || /^(?:has|had|have|holds|held)$/u.test(tokens[verb]!.lower)) return undefined
  return draft(
    reading,
    index,
    person,
    [{ from: verb, to: verb + 1 }],
    [phrase, { from: verbGroupAt(passage, verb, person.to, false).core, to: verb + 1 }],
    'narrated',
  )
}

/** The verb that delivers or answers the noun, its auxiliaries and adverbs skipped. */
function verbFrom(reading: Reading, from: number): number | undefined {
  const { tokens } = reading.passage
  let verb = from
  while (
    verb < from + 4 &&
    !delivers(tokens[verb]?.lower ?? '') &&
    (isAuxiliary(tokens[verb]) || isAdverb(tokens[verb]))
  )
    verb += 1
  const next = tokens[verb + 1]
  if (isAuxiliary(tokens[verb]) && isAdverb(next) && delivers(tokens[verb + 2]?.lower ?? '')) verb += 2
  else if (isAuxiliary(tokens[verb]) && delivers(next?.lower ?? '')) verb += 1
  return verb < reading.sentence.to && delivers(tokens[verb]?.lower ?? '') ? verb : undefined
}

function complementAfter(reading: Reading, from: number): number | undefined {
  const { passage, sentence } = reading
  for (let i = from; i < Math.min(sentence.to, from + 20); i += 1) {
    const token = passage.tokens[i]!
    if (/^[;:]$/u.test(token.text)) return undefined
    if (token.lower === 'that' && !isAuxiliary(passage.tokens[i + 1])) return i + 1
  }
  return undefined
}

/** "a demand often made by Kyiv", "a warning from the ministry that …". */
function madeBy(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  let by = index + 1
  while (by < Math.min(sentence.to, index + 4) && (tokens[by]!.pos === 'ADV' || delivers(tokens[by]!.lower))) by += 1
  const made = by > index + 1
  if (tokens[by]?.lower !== 'by' && !(tokens[by]?.lower === 'from' && !made)) return undefined
  const person = nounPhraseAfter(passage, by + 1, sentence.to)
  if (!person || person.from !== by + 1 || !isSpeakerLike(passage, person)) return undefined
  const source = beforeAddressee(reading, person)
  const next = tokens[person.to]
  const cue = [{ from: index, to: index + 1 }]
  if (next && person.to < sentence.to && (next.lower === 'that' || next.lower === 'to' || next.lower === 'for')) {
    const content = contentRuns(passage, next.lower === 'to' ? person.to : person.to + 1, sentence.to)
    if (content.length > 0 && source.to === person.to) return draft(reading, index, source, cue, content)
  }
  const phrase = made ? nounPhraseBefore(passage, index + 1, sentence.from) : undefined
  if (!phrase) return undefined
  const rest = contentRuns(passage, source.to, Math.max(source.to, person.to))
  return draft(reading, index, source, [{ from: index, to: by }], [{ from: phrase.from, to: by }, ...rest])
}

function beforeAddressee(reading: Reading, person: Run): Run {
  for (let i = person.from + 1; i < person.to; i += 1)
    if (reading.passage.tokens[i]!.lower === 'to') return { from: person.from, to: i }
  return person
}

/** "Cairo's demand that …", "its call for …", "his positions – that …", "Kyiv's condition is that …". */
function possessed(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  let owner = index - 1
  while (owner > sentence.from && owner > index - 5 && /^(?:ADJ|NOUN)$/u.test(tokens[owner]!.pos)) owner -= 1
  if (owner < sentence.from || index + 2 >= sentence.to) return undefined
  const complement = nounComplement(reading, index)
  if (!complement || complement.from >= complement.to || reading.isUsed(complement.from)) return undefined
  const source = ownerOf(reading, owner)
  if (!source) return undefined
  const content = contentRuns(passage, complement.from, complement.to)
  if (content.length === 0) return undefined
  const voice = isAttitudeNoun(tokens[index]!.lower) ? 'narrated' : 'statement'
  return draft(reading, index, source, cueOf(reading, index, owner, source), content, voice)
}

/** What follows the noun and says what was demanded, called for, held. */
function nounComplement(reading: Reading, index: number): Run | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const next = tokens[index + 1]!
  const after = tokens[index + 2]!
  if (isDash(next) || next.text === ':') {
    if (after.lower !== 'that') return undefined
    let to = index + 2
    while (to < sentence.to && !(isDash(tokens[to]) && !reading.isQuoted(to))) to += 1
    return { from: index + 3, to }
  }
  if (next.lower === 'that') {
    if (isAuxiliary(after) || after.pos === 'VERB') return undefined
    return { from: index + 2, to: endBeforeMainVerb(passage, index + 2, sentence.to, 1) }
  }
  if (next.lower === 'for' && /^(?:call|demand|appeal|request|support)s?$/u.test(tokens[index]!.lower)) {
    return { from: index + 2, to: endBeforeMainVerb(passage, index + 2, sentence.to, 0) }
  }
  if (next.lower === 'to' && after.pos === 'VERB') {
    return { from: index + 1, to: endBeforeMainVerb(passage, index + 1, sentence.to, 0) }
  }
  if (!isBe(next)) return undefined
  for (let i = index + 2; i < Math.min(sentence.to - 1, index + 6); i += 1) {
    const token = tokens[i]!
    if (token.lower === 'that' && !isAuxiliary(tokens[i + 1])) return { from: i + 1, to: sentence.to }
    if (token.lower === 'to' && tokens[i + 1]!.pos === 'VERB' && i === index + 2) return { from: i, to: sentence.to }
    if (token.text === ':' && reading.isQuoted(i + 1)) return { from: i + 1, to: sentence.to }
    if (reading.isQuoted(i) || token.pos === 'VERB') return undefined
  }
  return undefined
}

function ownerOf(reading: Reading, owner: number): Run | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (tokens[owner]!.lower === "'s" || tokens[owner]!.lower === "'")
    return nounPhraseBefore(passage, owner, sentence.from)
  if (!isPossessive(tokens[owner])) {
    const name = isCapitalised(tokens[owner]) && tokens[owner]!.pos === 'PROPN' && !isPronoun(tokens[owner])
    return name ? { from: owner, to: owner + 1 } : undefined
  }
  const main = mainSubject(passage, sentence, owner)?.source[0]
  return main && isSpeakerLike(passage, main) && agrees(passage, main, owner) ? main : { from: owner, to: owner + 1 }
}

/** "his" is not "it" or "they". */
function agrees(passage: Passage, main: Run, owner: number): boolean {
  const possessive = passage.tokens[owner]!.lower
  const head = passage.tokens[headOf(passage, main)]!.lower
  if (possessive === 'his' || possessive === 'her')
    return !/^(?:it|they|we|i|you)$/u.test(head) && !/[^s]s$/u.test(head)
  return !/^(?:he|she|i|you)$/u.test(head)
}

/** The verb that leads to the noun belongs to the cue when its subject is the speaker: "has stuck to his position". */
function cueOf(reading: Reading, index: number, owner: number, source: Run): Run[] {
  const { passage, sentence } = reading
  if (source.to <= owner) {
    for (let i = owner - 1; i > Math.max(source.to - 1, owner - 10); i -= 1) {
      const token = passage.tokens[i]!
      if (token.pos !== 'VERB' && !isAuxiliary(token)) continue
      const group = verbGroupAt(passage, i, sentence.from, token.lower.endsWith('ing'))
      const subject = subjectBefore(passage, group.from, sentence.from)
      if (subject && subject.source[0]!.from === source.from) return [{ from: group.core, to: index + 1 }]
    }
  }
  return [{ from: index, to: index + 1 }]
}

function draft(
  reading: Reading,
  index: number,
  source: Run,
  cue: readonly Run[],
  content: readonly Run[],
  voice: Draft['voice'] = 'statement',
): Draft | undefined {
  if (reading.isUsed(index)) return undefined
  return { source: [source], cue, content, voice, sentence: reading.sentenceIndex }
}
