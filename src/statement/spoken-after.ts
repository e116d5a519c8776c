import { complementOf, hasFiniteVerb } from './complement.ts'
import { contentRuns } from './content-end.ts'
import { type Cue, type CueContent, contentAfter } from './cue-content.ts'
import type { CueForm, CueVerb } from './cue-verbs.ts'
import type { Draft } from './draft.ts'
import { endBeforeMainVerb } from './main-verb.ts'
import { startsPhrase } from './noun-phrase-after.ts'
import { nounPhraseBefore } from './noun-phrase-before.ts'
import type { Passage, Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { isSpeakerLike, isStanding } from './speaker-like.ts'
import { mainSubject, type Subject, sharedSubject, sharesSubject, subjectBefore } from './subject.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'
import { isAdverb, isAuxiliary, isCapitalised, isNegation, isPreposition } from './word-class.ts'

const IMPERSONAL = new Set(['this', 'that', 'these', 'those', 'there', 'which', 'what'])
const DENIABLE = new Set(['say', 'confirm', 'claim', 'suggest', 'mean'])
/** Contents that say nothing, by their first word: the words after it. */
const NOTHING: ReadonlyMap<string, readonly string[]> = new Map([
  ['so', ['']],
  ['as', ['much']],
  ['the', ['reverse', 'opposite', 'same']],
  ['to', ['remain anonymous', 'be kept anonymous', 'stay anonymous']],
  ['not', ['to be named', 'to be identified', 'to be quoted']],
])
const STANCES = new Set('reject accept endorse approve rebuff veto require turn hold'.split(' '))

/** Cue first, then its content: "Weber said …", "vowed to …", "urged both sides to …", "rejects any …". */
export function spokenAfter(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const form = passage.tokens[index]!.cue
  if (!form || !mayBeVerb(passage, index, form)) return undefined
  const nested = reading.isUsed(index)
  if (nested && !reading.mayNest(index)) return undefined
  const { verb } = form
  const ing = passage.tokens[index]!.lower.endsWith('ing')
  const group = verbGroupAt(passage, index, sentence.from, ing)
  if (group.infinitive || (group.passive && !ing)) return undefined
  if (verb.negated && !group.negated) return undefined
  if (verb.present && (form.forms.includes('past') || group.auxiliary)) return undefined
  if (group.modal && !group.negated && !mayBeFuture(passage, group, verb)) return undefined
  // "did not say whether", "could say": nothing was said.
  if ((group.negated || group.modal) && verb.speech && !verb.object && verb.prepositions.length === 0) {
    return isOpenQuestion(passage, group, verb) ? openQuestion(reading, index, group) : undefined
  }
  const participle = ing && !group.progressive
  const subject = participle ? participleSubject(reading, group, verb) : subjectOf(reading, index, group, verb, ing)
  if (!subject) return undefined
  const cue = { passage, index, verb, group, subject, ceiling: clauseEnd(reading, index, subject) }
  if (participle && verb.lemma === 'say' && joinsEarlier(reading, cue)) return undefined
  const content = contentAfter(cue)
  if (!content || (nested && content.inside) || saysNothing(passage, content.runs[0]!)) return undefined
  const source = subject.source[0]!
  const speech = verb.speech && !content.inside && (content.clausal || hasQuotation(passage, content.runs))
  if ((!speech && !isSpeakerLike(passage, source)) || impersonal(passage, source, verb)) return undefined
  return {
    source: subject.source,
    cue: content.cue,
    content: content.runs,
    voice: isHeld(cue, form, content, speech) ? 'narrated' : 'statement',
    ...(content.addressee ? { addressee: content.addressee } : {}),
    sentence: reading.sentenceIndex,
  }
}

/** "asked not to be named", "had said the reverse": a request of the source, a pointer to other words. */
function saysNothing({ tokens }: Passage, { from, to }: Run): boolean {
  const ends = NOTHING.get(tokens[from]!.lower)
  if (!ends) return false
  let words = ' '
  for (let at = from + 1; at < Math.min(to, from + 4); at += 1) words += `${tokens[at]!.lower} `
  return ends.some((end) => end === '' || words.startsWith(` ${end} `))
}

/** "has not said whether it would welcome monitors": undecided, or not saying. */
function isOpenQuestion(passage: Passage, group: VerbGroup, verb: CueVerb): boolean {
  return verb.lemma === 'say' && group.negated && group.auxiliary && passage.tokens[group.verb + 1]?.lower === 'whether'
}

function openQuestion(reading: Reading, index: number, group: VerbGroup): Draft | undefined {
  const { passage, sentence } = reading
  const subject = subjectBefore(passage, group.from, sentence.from)
  if (subject?.found !== 'before' || !isSpeakerLike(passage, subject.source[0]!)) return undefined
  const content = contentRuns(passage, index + 1, sentence.to)
  const cue = [{ from: group.core, to: index + 1 }]
  return { source: subject.source, cue, content, voice: 'narrated', sentence: reading.sentenceIndex }
}

/** A position the reporter characterises: an attitude, a policy, or a standing "rejects", "demands". */
function isHeld({ passage, verb, group, subject }: Cue, form: CueForm, content: CueContent, speech: boolean): boolean {
  if (verb.attitude || content.inside || isStanding(passage, subject.source[0]!)) return true
  if (STANCES.has(verb.lemma) && !speech) return true
  const past = (form.forms.includes('past') && !group.auxiliary) || group.progressive
  return !speech && !past && !content.clausal && !passage.tokens[group.verb]!.lower.endsWith('ing')
}

/** "would accept", "will oppose" tell a position; "may want", "could offer" guess at one. */
function mayBeFuture(passage: Passage, group: VerbGroup, verb: CueVerb): boolean {
  const certain = /^(?:will|would|'ll|'d)$/u.test(passage.tokens[group.core]!.lower)
  return certain && (verb.inside || /^(?:accept|reject|refuse|agree|welcome|endorse|insist)$/u.test(verb.lemma))
}

/** The tagger takes "demands", "claims", "backs" for nouns; a participle before a noun is no cue ("a proposed truce"). */
function mayBeVerb(passage: Passage, index: number, form: CueForm): boolean {
  const { tokens } = passage
  const token = tokens[index]!
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  if (previous && (previous.pos === 'DET' || previous.text === '-' || previous.lower === "'s")) return false
  if (next?.text === '-') return false
  // A headline's capital letters.
  if (isCapitalised(token) && previous !== undefined && previous.pos !== 'PUNCT') return false
  const past = form.forms.includes('past')
  if (token.pos === 'VERB' || token.pos === 'AUX') {
    return form.verb.speech || past || previous?.pos !== 'ADJ' || !form.forms.includes('base')
  }
  if (/ed$|ing$/u.test(token.lower)) {
    return token.pos !== 'NOUN' || (past && (previous?.pos === 'PROPN' || previous?.pos === 'PRON'))
  }
  if (!/^(?:NOUN|ADJ|ADP|ADV)$/u.test(token.pos) || /^(?:like|back|view)$/u.test(token.lower)) return false
  if (!form.forms.includes('present') || previous === undefined || next === undefined) return false
  const name = previous.pos === 'PROPN' || /^(?:he|she|it|who|which|also|still|now)$/u.test(previous.lower)
  if (!name || isAuxiliary(next) || next.pos === 'VERB' || /^[.,;:]$/u.test(next.text)) return false
  return !isPreposition(next) || form.verb.prepositions.includes(next.lower) || form.verb.appeals.includes(next.lower)
}

function subjectOf(
  reading: Reading,
  index: number,
  group: VerbGroup,
  verb: CueVerb,
  ing: boolean,
): Subject | undefined {
  const { passage, sentence } = reading
  // "is hoping to": the reporter's view of a mood.
  if (ing && verb.attitude && !verb.inside) return undefined
  const own = subjectBefore(passage, group.from, sentence.from)
  if (own) {
    if (own.under !== undefined && /^(?:as|what|whatever|than|if|unless|until|whether|so)$/u.test(own.under))
      return undefined
    if (isDenied(passage, own.from)) return undefined
    // "the plan proposed by": a participle hung on its noun.
    return own.found === 'before' && !group.auxiliary && passage.tokens[index + 1]?.lower === 'by' ? undefined : own
  }
  if (!sharesSubject(passage, group.from, sentence.from)) return undefined
  const source = reading.lastBefore(index)?.source
  if (source) return { source, from: group.from, found: 'shared' }
  const shared = sharedSubject(passage, sentence, index)
  return shared && { ...shared, found: 'shared' }
}

/** "Neither Bern nor Oslo supports …", "did not say that Bern would accept …": not a word of theirs. */
function isDenied({ tokens }: Passage, from: number): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  if (isNeither(before) || isNeither(tokens[from]!.lower)) return true
  const verb = before === 'that' ? from - 2 : from - 1
  return DENIABLE.has(tokens[verb]?.lower ?? '') && isNegation(tokens[verb - 1])
}

function isNeither(word: string): boolean {
  return word === 'neither' || word === 'nor'
}

/** "…, adding that", "After saying …, Weber left": the subject of the sentence. */
function participleSubject(reading: Reading, group: VerbGroup, verb: CueVerb): Subject | undefined {
  const { passage, sentence } = reading
  if (verb.attitude || group.negated) return undefined
  const spoken = verb.speech || verb.naming || verb.as || verb.objectInfinitive || verb.prepositions.length > 0
  if (!spoken && !reading.lastBefore(group.from)) return undefined
  const previous = passage.tokens[group.from - 1]
  const lead = previous?.lower ?? ''
  const hangs =
    group.from === sentence.from ||
    reading.isQuoted(group.from - 1) ||
    /^(?:,|—|–|after|before|by|while|when|in|and|but|since)$/u.test(lead)
  if (!hangs) return absoluteSubject(reading, group, verb)
  const source = reading.lastBefore(group.from)?.source
  if (source) return { source, from: group.from, found: 'shared' }
  const rest = { from: nextMark(reading, group.verb), to: sentence.to }
  const main = mainSubject(passage, sentence, group.from) ?? mainSubject(passage, rest, sentence.to)
  return main && { ...main, found: 'shared' }
}

/** "issued a statement saying", "with many voters saying": the participle stands right after a noun. */
function absoluteSubject(reading: Reading, group: VerbGroup, verb: CueVerb): Subject | undefined {
  const { passage, sentence } = reading
  const previous = passage.tokens[group.from - 1]
  if (verb.lemma !== 'say' || previous === undefined) return undefined
  if (
    /^(?:statement|message|letter|post|tweet|memo|note|email|communique|communiqué|speech|video)s?$/u.test(
      previous.lower,
    )
  ) {
    return mainSubject(passage, sentence, group.from)
  }
  const phrase = nounPhraseBefore(passage, group.from, sentence.from)
  const lead = phrase && passage.tokens[phrase.from - 1]?.lower
  return phrase && (lead === 'with' || lead === 'and')
    ? { source: [phrase], from: phrase.from, found: 'before' }
    : undefined
}

function nextMark(reading: Reading, from: number): number {
  const { passage, sentence } = reading
  for (let i = from; i < sentence.to; i += 1) {
    if (!reading.isQuoted(i) && /^[,—–]$/u.test(passage.tokens[i]!.text)) return i + 1
  }
  return sentence.to
}

/** A relative clause between commas ends where the main verb goes on: "Weber, who wants a deal, also said". */
function clauseEnd(reading: Reading, index: number, subject: Subject): number {
  const { passage, sentence } = reading
  if (subject.found === 'before' && isFronted(passage, sentence, subject)) return frontedEnd(reading, index)
  if (subject.found !== 'relative') return sentence.to
  if (passage.tokens[subject.source[0]!.to]?.text !== ',') return endBeforeMainVerb(passage, index + 1, sentence.to, 1)
  for (let i = index + 1; i < sentence.to - 1; i += 1) {
    if (reading.isQuoted(i) || passage.tokens[i]!.text !== ',') continue
    let next = i + 1
    while (next < sentence.to && isAdverb(passage.tokens[next])) next += 1
    const token = passage.tokens[next]
    if (token && next < sentence.to && (isAuxiliary(token) || (token.pos === 'VERB' && !token.lower.endsWith('ing'))))
      return i
  }
  return sentence.to
}

/** "After Kyiv said …, Moscow replied": the clause stands before the main one. */
function isFronted(passage: Passage, sentence: Run, subject: Subject): boolean {
  const before = subject.from - 1
  const word = before >= sentence.from ? passage.tokens[before]!.lower : ''
  return (
    before - sentence.from < 3 &&
    /^(?:after|when|while|since|because|although|though|before|as|once|days|hours)$/u.test(word)
  )
}

function frontedEnd(reading: Reading, from: number): number {
  const { passage, sentence } = reading
  for (let i = from + 1; i < sentence.to - 1; i += 1) {
    if (reading.isQuoted(i) || passage.tokens[i]!.text !== ',') continue
    if (startsPhrase(passage, i + 1) && hasFiniteVerb(passage, i + 1, Math.min(sentence.to, i + 14))) return i
  }
  return sentence.to
}

/** "defended … as “common sense,” saying, “…”": the quotation belongs to the statement it follows. */
function joinsEarlier(reading: Reading, { passage, index, verb, group, ceiling }: Cue): boolean {
  const complement = complementOf(passage, index, verb, ceiling)
  const earlier = complement.kind === 'quotation' ? reading.lastBefore(index) : undefined
  const end = earlier?.content.at(-1)?.to
  if (!earlier || end === undefined || end > group.from || group.from - end > 2) return false
  const reported = earlier.cue.some((run) => passage.tokens[run.from]!.cue?.verb.speech)
  if (reported && !hasQuotation(passage, earlier.content)) return false
  reading.extend(earlier, { from: index, to: index + 1 }, contentRuns(passage, complement.from, ceiling))
  return true
}

function hasQuotation(passage: Passage, runs: readonly Run[]): boolean {
  for (const { from, to } of runs) for (let i = from; i < to; i += 1) if (passage.quoteAt[i]! >= 0) return true
  return false
}

/** "This shows …", "It suggests …": the reporter argues; a reporter's question is nobody's position. */
function impersonal(passage: Passage, source: Run, verb: CueVerb): boolean {
  const { lower } = passage.tokens[source.to - 1]!
  if (IMPERSONAL.has(lower)) return true
  if (lower === 'it' && /^(?:show|suggest|indicate|imply|signal|mean|reveal)$/u.test(verb.lemma)) return true
  return verb.lemma === 'ask' && /^(?:reporter|journalist|interviewer|moderator)s?$/u.test(lower)
}
