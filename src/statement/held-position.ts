import { contentRuns } from './content-end.ts'
import { HOLDING } from './cue-words.ts'
import type { Draft } from './draft.ts'
import { nounPhraseAfter } from './noun-phrase-after.ts'
import type { Reading } from './reading.ts'
import { isSpeakerLike } from './speaker-like.ts'
import { subjectBefore } from './subject.ts'
import { verbGroupAt } from './verb-group.ts'
import { isAdverb, isAuxiliary, isBe } from './word-class.ts'

const LEADS = new Set('to on that about of for in over toward towards against'.split(' '))
const CONDITIONS = new Set('condition precondition prerequisite conditional contingent'.split(' '))

type Rule = (reading: Reading, index: number) => Draft | undefined

const RULES: Readonly<Record<keyof typeof HOLDING, Rule>> = {
  adjective: withAdjective,
  condition: madeCondition,
  time: gaveTime,
  favour: inFavour,
  absolute,
  someone: forSomeone,
}

let byWord: ReadonlyMap<string, Rule> | undefined

/** The rules for positions held, each by the words it begins at. */
function rulesByWord(): ReadonlyMap<string, Rule> {
  const ways = Object.keys(HOLDING) as (keyof typeof HOLDING)[]
  return new Map(ways.flatMap((way) => HOLDING[way].map((word) => [word, RULES[way]] as const)))
}

/** A position the reporter characterises with an adjective: "was noncommittal on …", "is ready to …", "is against …". */
export function heldPosition(reading: Reading, index: number): Draft | undefined {
  if (reading.isUsed(index)) return undefined
  byWord ??= rulesByWord()
  return byWord.get(reading.passage.tokens[index]!.lower)?.(reading, index)
}

function withAdjective(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const word = tokens[index]!.lower
  if (index + 1 >= sentence.to || (word !== 'against' && !LEADS.has(tokens[index + 1]!.lower))) return undefined
  return predicate(reading, index)
}

/** "has made recognition a condition for talks". */
function madeCondition(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const near = tokens.slice(index + 2, Math.min(sentence.to, index + 14))
  const named = near.some((token) => CONDITIONS.has(token.lower))
  return named ? heldBy(reading, index) : undefined
}

/** "gave the rebels one week to leave". */
function gaveTime(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const near = tokens.slice(index + 2, Math.min(sentence.to, index + 12))
  const timed = near.some(
    ({ lower }, at) => /^(?:hours|days?|weeks?|months?)$/u.test(lower) && near[at + 1]?.lower === 'to',
  )
  return timed ? heldBy(reading, index) : undefined
}

/** What a subject does with words, the verb among them. */
function heldBy(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const group = verbGroupAt(passage, index, sentence.from, false)
  if (group.infinitive || group.modal || group.passive) return undefined
  const subject = subjectBefore(passage, group.from, sentence.from)
  if (!subject || !isSpeakerLike(passage, subject.source[0]!)) return undefined
  const content = contentRuns(passage, group.core, sentence.to, true)
  const cue = [{ from: group.core, to: index + 1 }]
  return { source: subject.source, cue, content, voice: 'narrated', sentence: reading.sentenceIndex }
}

function inFavour(reading: Reading, index: number): Draft | undefined {
  const { tokens } = reading.passage
  const favour = tokens[index + 2]?.lower === 'of' && /^favou?r$/u.test(tokens[index + 1]!.lower)
  return favour ? predicate(reading, index) : undefined
}

/** The predicate that begins with a form of be before `index`. */
function predicate(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  let be = index - 1
  while (be > sentence.from && isAdverb(tokens[be])) be -= 1
  if (be <= sentence.from || !isBe(tokens[be]) || reading.isUsed(be)) {
    if (!/^(?:remains?|remained|seems?|seemed|stands?|stood)$/u.test(tokens[be]?.lower ?? '') || be <= sentence.from)
      return undefined
  }
  const group = verbGroupAt(passage, be, sentence.from, false)
  if (group.infinitive || group.modal) return undefined
  const subject = subjectBefore(passage, group.from, sentence.from)
  if (!subject || (subject.under !== undefined && /^(?:if|unless|until|whether|as|what|than)$/u.test(subject.under)))
    return undefined
  if (!isSpeakerLike(passage, subject.source[0]!)) return undefined
  const content = contentRuns(passage, group.core, sentence.to, true)
  if (content.length === 0) return undefined
  return {
    source: subject.source,
    cue: [{ from: group.core, to: index + 1 }],
    content,
    voice: 'narrated',
    sentence: reading.sentenceIndex,
  }
}

/** "with some nations including France ready to do so". */
function absolute(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  for (let i = index + 2; i < Math.min(sentence.to - 1, index + 16); i += 1) {
    const token = tokens[i]!
    if (reading.isQuoted(i) || reading.isUsed(i) || token.text === '.') return undefined
    if (isAuxiliary(token) || (token.pos === 'VERB' && !token.lower.endsWith('ing'))) return undefined
    if (tokens[i + 1]!.lower !== 'to' || !/^(?:ready|willing|unwilling|prepared|opposed|reluctant)$/u.test(token.lower))
      continue
    const source = { from: index + 1, to: i }
    const first = nounPhraseAfter(passage, index + 1, i)
    if (!first || first.from !== source.from || !isSpeakerLike(passage, first)) return undefined
    const content = contentRuns(passage, i, sentence.to, true)
    return content.length > 0
      ? { source: [source], cue: [{ from: i, to: i + 1 }], content, voice: 'narrated', sentence: reading.sentenceIndex }
      : undefined
  }
  return undefined
}

/** "For Kyiv, the crucial part is …" */
function forSomeone(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (index !== sentence.from) return undefined
  const source = nounPhraseAfter(passage, index + 1, sentence.to)
  if (
    !source ||
    source.from !== index + 1 ||
    tokens[source.to]?.text !== ',' ||
    source.to - source.from > 5 ||
    !isSpeakerLike(passage, source)
  )
    return undefined
  for (let i = source.to + 1; i < Math.min(sentence.to, source.to + 16); i += 1) {
    if (reading.isUsed(i)) return undefined
    if (/^(?:is|was|are|were|remains)$/u.test(tokens[i]!.lower)) {
      const content = contentRuns(passage, source.to + 1, sentence.to, true)
      return content.length > 0
        ? {
            source: [source],
            cue: [{ from: index, to: index + 1 }],
            content,
            voice: 'narrated',
            sentence: reading.sentenceIndex,
          }
        : undefined
    }
  }
  return undefined
}
