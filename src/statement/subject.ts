import { nounPhraseBefore, startsClause } from './noun-phrase-before.ts'
import type { Passage, Run } from './passage.ts'
import { isSpeakerLike } from './speaker-like.ts'
import type { TaggedWord } from './tagged-word.ts'
import { skipAdverbsBefore, verbGroupAt } from './verb-group.ts'
import {
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isConjunction,
  isDash,
  isModifier,
  isNominal,
  isPreposition,
  isPronoun,
  isTimeWord,
  linksClauses,
  linksNouns,
} from './word-class.ts'

const NOBODY = new Set(['no', 'nobody', 'none', 'neither', 'little'])

/** Who a verb is said of, and how that was found. */
export interface Subject {
  readonly source: readonly Run[]
  /** The first token of all that stands for the subject, brackets and insertions included. */
  readonly from: number
  /** Right before the verb; after "who" or "which"; or taken from an earlier verb of the sentence. */
  readonly found: 'before' | 'relative' | 'shared'
  /** The word before the subject, where it makes a clause depend on another: "if", "as", "what" … */
  readonly under?: string
  /** In "a meeting officials said was warm": what the officials spoke of. */
  readonly gapped?: Run
}

/** The subject of the verb group that begins at `group`, not reaching left of `floor`. */
export function subjectBefore(passage: Passage, group: number, floor: number): Subject | undefined {
  const { tokens } = passage
  const at = skipAdverbsBefore(passage, group, floor)
  const previous = tokens[at - 1]
  if (at <= floor || previous === undefined) return undefined
  if (
    previous.lower === 'who' ||
    previous.lower === 'which' ||
    (previous.lower === 'that' && isNominal(tokens[at - 2]) && at - 2 >= floor)
  ) {
    const end = tokens[at - 2]?.text === ',' ? at - 2 : at - 1
    const antecedent = nounPhraseBefore(passage, end, floor)
    const source = antecedent && nearestSpeaker(passage, antecedent)
    return source && { source: [source], from: source.from, found: 'relative' }
  }
  if (previous.text === ',' || isDash(previous)) return subjectBeforeInsertion(passage, at - 1, floor)
  const phrase = nounPhraseBefore(passage, at, floor)
  if (!phrase) return undefined
  const relative = isAuxiliary(tokens[group + 1]) ? splitGap(passage, phrase) : undefined
  if (relative) return relative
  const fronted = dropFrontedPhrase(passage, phrase, floor)
  const whole = extendToName(passage, fronted, floor)
  if (isTimeWord(tokens[whole.from]) || NOBODY.has(tokens[whole.from]!.lower)) return undefined
  return foundBefore(passage, whole, whole.from, floor)
}

/** "a visit by the envoy who agreed": of the phrases hung together, the first that can be a speaker. */
function nearestSpeaker(passage: Passage, phrase: Run): Run {
  const by = lastBy(passage, phrase)
  for (let from = by; from < phrase.to; from += 1) {
    if (from > by && !linksNouns(passage.tokens[from - 1])) continue
    if (isSpeakerLike(passage, { from, to: phrase.to })) return { from, to: phrase.to }
  }
  return phrase
}

function lastBy(passage: Passage, phrase: Run): number {
  for (let i = phrase.to - 2; i > phrase.from; i -= 1) if (passage.tokens[i]!.lower === 'by') return i + 1
  return phrase.from
}

/** Two phrases side by side before a verb with a gap after it: "a meeting | British officials (said was warm)". */
function splitGap(passage: Passage, phrase: Run): Subject | undefined {
  const { tokens } = passage
  for (let i = phrase.to - 1; i > phrase.from; i -= 1) {
    const previous = tokens[i - 1]!
    const begins =
      tokens[i]!.pos === 'DET' ||
      isPronoun(tokens[i]) ||
      (isCapitalised(tokens[i]) && !isCapitalised(previous)) ||
      (tokens[i]!.pos === 'ADJ' && previous.pos === 'NOUN')
    if (!begins || !(previous.pos === 'NOUN' || previous.pos === 'PROPN')) continue
    return { source: [{ from: i, to: phrase.to }], from: i, found: 'before', gapped: { from: phrase.from, to: i } }
  }
  return undefined
}

function foundBefore(passage: Passage, source: Run, from: number, floor: number): Subject {
  const subject = { source: [source], from, found: 'before' } as const
  const token = from > floor ? passage.tokens[from - 1] : undefined
  return token && (linksClauses(token) || /^(?:what|whatever|which|whom)$/u.test(token.lower))
    ? { ...subject, under: token.lower }
    : subject
}

/** "Weber, a fellow at …, said", "Trump, however, was": the noun phrase before the insertion, with the insertion when it names. */
function subjectBeforeInsertion(passage: Passage, close: number, floor: number): Subject | undefined {
  const { tokens } = passage
  const mark = tokens[close]!.text
  let tries = 0
  for (let open = close - 1; open > floor && open > close - 45 && tries < 4; open -= 1) {
    const { text } = tokens[open]!
    const apart = passage.quoteAt[open]! >= 0 && passage.quoteAt[open] !== passage.quoteAt[close]
    if (apart || text === ';' || text === ':') break
    if (text !== mark) continue
    tries += 1
    const kind = insertionKind(passage, { from: open + 1, to: close })
    if (kind === undefined) continue
    const end = skipAdverbsBefore(passage, open, floor)
    const before = nounPhraseBefore(passage, end, floor)
    if (!before || isPreposition(tokens[before.from])) continue
    const named = dropFrontedPhrase(passage, before, floor)
    if (kind === 'naming' && !plausibleNaming(passage, named, open)) continue
    const head = extendToName(passage, named, floor)
    const source = kind === 'naming' ? { from: head.from, to: close } : head
    return foundBefore(passage, source, head.from, floor)
  }
  return undefined
}

/** A pronoun is never explained by an apposition, and "In Cairo, officials, …" is no name. */
function plausibleNaming(passage: Passage, named: Run, open: number): boolean {
  const { tokens } = passage
  if (named.to !== open) return false
  if (named.to - named.from === 1 && isPronoun(tokens[named.from]))
    return /^(?:others|some|many|several|both)$/u.test(tokens[named.from]!.lower)
  return true
}

function insertionKind(passage: Passage, run: Run): 'naming' | 'aside' | undefined {
  const { tokens } = passage
  const first = tokens[run.from]
  if (first === undefined || run.from >= run.to) return undefined
  if (/^(?:who|which|whose|whom|where)$/u.test(first.lower)) return 'aside'
  if (
    first.lower === 'including' ||
    (first.lower === 'such' && tokens[run.from + 1]?.lower === 'as') ||
    first.lower === 'like'
  )
    return 'naming'
  if (run.to - run.from <= 3 && (isAdverb(first) || first.lower === 'though' || first.pos === 'ADV')) return 'aside'
  if (first.pos === 'VERB' && /(?:ing|ed)$/u.test(first.lower) && !isCapitalised(first)) return 'aside'
  if (linksClauses(first) && !isPreposition(first)) return 'aside'
  if (isPreposition(first) || first.lower === 'for') return 'aside'
  if (!isNominal(first) && !isModifier(first)) return undefined
  for (let i = run.from; i < run.to; i += 1)
    if (isAuxiliary(tokens[i]) && !/^(?:'s|has|had)$/u.test(tokens[i]!.lower)) return undefined
  return 'naming'
}

/** "On Tuesday the minister", "In a statement Hamas": the phrase after the fronted one. */
function dropFrontedPhrase(passage: Passage, phrase: Run, floor: number): Run {
  const { tokens } = passage
  if (phrase.from <= floor || !isPreposition(tokens[phrase.from - 1])) return phrase
  for (let i = phrase.to - 1; i > phrase.from; i -= 1) {
    const token = tokens[i]!
    const previous = tokens[i - 1]!
    if (isPreposition(previous) || isModifier(previous)) continue
    if (token.pos === 'DET' || (isPronoun(token) && token.pos === 'PRON')) return { from: i, to: phrase.to }
    if (previous.pos === 'NOUN' && isCapitalised(token)) return { from: i, to: phrase.to }
  }
  return phrase
}

/** "John Smith, a member of the council in Doha, Qatar, said": back to the name. */
function extendToName(passage: Passage, phrase: Run, floor: number): Run {
  const { tokens } = passage
  const comma = phrase.from - 1
  if (comma <= floor || tokens[comma]!.text !== ',' || tokens[phrase.to]?.text !== ',') return phrase
  const first = tokens[phrase.from]!
  const describes =
    /^(?:a|an|the|its|his|her|their)$/u.test(first.lower) || (first.pos === 'NOUN' && !isCapitalised(first))
  if (!describes || tokens[comma - 1]?.pos !== 'PROPN') return phrase
  const name = nounPhraseBefore(passage, comma, floor)
  return name && startsClause(passage, name.from, floor) && !isPreposition(tokens[name.from])
    ? { from: name.from, to: phrase.to }
    : phrase
}

/** The subject of the first finite verb of a sentence, where it has one before `limit`. */
export function mainSubject(passage: Passage, sentence: Run, limit: number): Subject | undefined {
  for (const { subject } of clauses(passage, sentence, limit)) if (subject.found === 'before') return subject
  return undefined
}

/**
 * The subject a verb shares with an earlier one: that of the main clause when their tenses agree, else that of the nearest clause whose
 * tense does.
 */
export function sharedSubject(passage: Passage, sentence: Run, verb: number): Subject | undefined {
  const earlier = [...clauses(passage, sentence, verb)]
  const present = isPresent(passage.tokens[verb]!)
  const agree = (clause: Clause): boolean => isPresent(passage.tokens[clause.verb]!) === present
  const main = earlier.find((clause) => clause.subject.found === 'before')
  return (main && agree(main) ? main : (earlier.findLast(agree) ?? main))?.subject
}

interface Clause {
  readonly verb: number
  readonly subject: Subject
}

function* clauses(passage: Passage, sentence: Run, limit: number): Generator<Clause> {
  for (let i = sentence.from; i < Math.min(sentence.to, limit); i += 1) {
    if (passage.quoteAt[i]! >= 0) {
      i = passage.quoted[passage.quoteAt[i]!]!.to - 1
      continue
    }
    if (!isFiniteVerb(passage, i)) continue
    const group = verbGroupAt(passage, i, sentence.from, passage.tokens[i]!.lower.endsWith('ing'))
    if (group.infinitive) continue
    const subject = subjectBefore(passage, group.from, sentence.from)
    if (subject && subject.under === undefined) yield { verb: i, subject }
  }
}

function isPresent(token: TaggedWord): boolean {
  return (
    /^(?:is|are|am|has|have|does|do|will|can|may)$/u.test(token.lower) ||
    (/s$/u.test(token.lower) && token.lower !== 'was')
  )
}

/** An auxiliary, or a verb that is neither an infinitive nor a participle standing alone. */
export function isFiniteVerb(passage: Passage, index: number): boolean {
  const token = passage.tokens[index]!
  if (isAuxiliary(token) && (token.pos === 'AUX' || token.pos === 'VERB'))
    return !/^(?:be|been|being|having)$/u.test(token.lower)
  if (token.pos !== 'VERB' || token.lower.endsWith('ing')) return false
  if (passage.tokens[index + 1]?.lower === 'by') return false
  const previous = passage.tokens[index - 1]
  return !(previous && (previous.lower === 'to' || previous.pos === 'DET' || isPreposition(previous)))
}

/** True when "and", "but" or a comma stands before the verb group, so that its subject is an earlier one. */
export function sharesSubject(passage: Passage, group: number, floor: number): boolean {
  const at = skipAdverbsBefore(passage, group, floor)
  if (at <= floor) return false
  const then = passage.tokens[group - 1]?.lower === 'then' && passage.tokens[at - 1]!.text === ','
  return then || isConjunction(passage.tokens[at - 1])
}
