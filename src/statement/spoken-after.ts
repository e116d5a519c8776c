import { type Complement, complementOf, hasFiniteVerb } from './complement.ts'
import { contentRuns } from './content-end.ts'
import { isAttitudeNoun, isCueNoun, isLightVerb } from './cue-nouns.ts'
import { type CueForm, type CueVerb, cueFormOf } from './cue-verbs.ts'
import type { Draft } from './draft.ts'
import { nounPhraseAfter } from './noun-phrase.ts'
import type { Passage, Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { isSpeakerLike, isStanding } from './speaker-like.ts'
import { mainSubject, type Subject, sharesSubject, subjectBefore } from './subject.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'
import { isAuxiliary, isPreposition } from './word-class.ts'

/** Cue first, then its content: "Weber said …", "vowed to …", "urged both sides to …", "rejects any …". */
export function spokenAfter(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const token = passage.tokens[index]!
  const form = cueFormOf(token.lower)
  if (!form || !mayBeVerb(passage, index, form)) return undefined
  const nested = reading.isUsed(index)
  if (nested && !reading.mayNest(index)) return undefined
  const ing = token.lower.endsWith('ing')
  const group = verbGroupAt(passage, index, sentence.from, ing)
  if (group.infinitive || (group.passive && !ing)) return undefined
  const { verb } = form
  if ((group.negated || group.modal) && verb.speech && !verb.object && verb.prepositions.length === 0) return undefined
  const subject = subjectOf(reading, index, group, ing, verb)
  if (!subject) return undefined
  const complement = complementOf(passage, index, verb, sentence.to)
  if (ing && !group.progressive && verb.lemma === 'say' && complement.kind === 'quotation') {
    if (joinsEarlier(reading, index, group, complement)) return undefined
  }
  const found = contentOf(reading, index, group, verb, complement, subject)
  if (!found) return undefined
  if (nested && (!verb.speech || verb.object || found.inside)) return undefined
  const source = subject.source[0]!
  const speech = verb.speech && !found.inside && (found.clausal || hasQuotation(passage, found.runs))
  if (!speech && !isSpeakerLike(passage, source)) return undefined
  if (impersonal(passage, source, verb)) return undefined
  const past = form.forms.includes('past') && !group.auxiliary
  const held =
    verb.attitude ||
    found.inside ||
    isStanding(passage, source) ||
    (!speech && !past && !found.clausal && !group.progressive && !ing)
  return {
    source: subject.source,
    cue: found.cue,
    content: found.runs,
    voice: held ? 'narrated' : 'statement',
    ...(complement.addressee ? { addressee: complement.addressee } : {}),
    sentence: reading.sentenceIndex,
  }
}

/** The tagger takes "demands", "claims", "backs" for nouns; a participle before a noun is no cue ("a proposed truce"). */
function mayBeVerb(passage: Passage, index: number, form: CueForm): boolean {
  const { tokens } = passage
  const token = tokens[index]!
  const previous = tokens[index - 1]
  if (previous && (previous.pos === 'DET' || previous.text === '-' || previous.lower === "'s")) return false
  if (tokens[index + 1]?.text === '-') return false
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return (
      !(previous && previous.pos === 'ADJ' && !form.forms.includes('past') && form.forms.includes('base')) ||
      form.verb.speech
    )
  if (/ed$|ing$/u.test(token.lower))
    return (
      token.pos !== 'NOUN' ||
      (form.forms.includes('past') && previous !== undefined && (previous.pos === 'PROPN' || previous.pos === 'PRON'))
    )
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'ADP' && token.pos !== 'ADV') return false
  if (token.lower === 'like' || token.lower === 'back' || token.lower === 'view') return false
  if (!form.forms.includes('present') || previous === undefined) return false
  const name = previous.pos === 'PROPN' || /^(?:he|she|it|who|which|also|still|now)$/u.test(previous.lower)
  const next = tokens[index + 1]
  return (
    name &&
    next !== undefined &&
    !isAuxiliary(next) &&
    next.pos !== 'VERB' &&
    !/^[.,;:]$/u.test(next.text) &&
    (!isPreposition(next) || form.verb.prepositions.includes(next.lower) || form.verb.appeals.includes(next.lower))
  )
}

function subjectOf(
  reading: Reading,
  index: number,
  group: VerbGroup,
  ing: boolean,
  verb: CueVerb,
): Subject | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (ing && !group.progressive) return verb.attitude ? undefined : participleSubject(reading, group)
  const own = subjectBefore(passage, group.from, sentence.from)
  if (own) {
    if (own.under !== undefined && /^(?:as|what|whatever|than|if|unless|until|whether|so)$/u.test(own.under))
      return undefined
    // "the plan proposed last week that would": a participle hung on its noun.
    if (own.found === 'before' && !group.auxiliary && tokens[index + 1]?.lower === 'by') return undefined
    return own
  }
  if (!sharesSubject(passage, group.from, sentence.from)) return undefined
  const earlier = reading.lastBefore(index)
  if (earlier) return { source: earlier.source, from: group.from, found: 'shared' }
  const main = mainSubject(passage, sentence, index)
  return main && { ...main, found: 'shared' }
}

/** "…, adding that", "After saying …, Weber left": the subject of the sentence. */
function participleSubject(reading: Reading, group: VerbGroup): Subject | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  const previous = tokens[group.from - 1]
  if (group.negated || /^(?:without|not)$/u.test(previous?.lower ?? '')) return undefined
  const hangs =
    group.from === sentence.from ||
    previous?.text === ',' ||
    reading.isQuoted(group.from - 1) ||
    /^(?:after|before|by|while|when|in|and|but|since|—|–)$/u.test(previous?.lower ?? '')
  if (!hangs) return undefined
  const earlier = reading.lastBefore(group.from)
  if (earlier) return { source: earlier.source, from: group.from, found: 'shared' }
  const main =
    mainSubject(passage, sentence, group.from) ??
    mainSubject(passage, { from: nextComma(reading, group.verb), to: sentence.to }, sentence.to)
  return main && { ...main, found: 'shared' }
}

function nextComma(reading: Reading, from: number): number {
  const { passage, sentence } = reading
  for (let i = from; i < sentence.to; i += 1) {
    if (!reading.isQuoted(i) && /^[,—–]$/u.test(passage.tokens[i]!.text)) return i + 1
  }
  return sentence.to
}

/** "defended … as “common sense,” saying, “…”": the quotation belongs to the statement it follows. */
function joinsEarlier(reading: Reading, index: number, group: VerbGroup, complement: Complement): boolean {
  const { passage, sentence } = reading
  const earlier = reading.lastBefore(index)
  const end = earlier?.content.at(-1)?.to
  if (!earlier || end === undefined || end > group.from || group.from - end > 2) return false
  if (
    !hasQuotation(passage, earlier.content) &&
    earlier.cue.some((run) => cueFormOf(passage.tokens[run.from]!.lower)?.verb.speech)
  )
    return false
  reading.extend(earlier, { from: index, to: index + 1 }, contentRuns(passage, complement.from, sentence.to))
  return true
}

interface Content {
  readonly runs: readonly Run[]
  readonly cue: readonly Run[]
  /** A clause, a quotation or an infinitive: an act of speech when its verb is one. */
  readonly clausal: boolean
  /** The content takes the verb in. */
  readonly inside: boolean
}

function contentOf(
  reading: Reading,
  index: number,
  group: VerbGroup,
  verb: CueVerb,
  complement: Complement,
  subject: Subject,
): Content | undefined {
  const { passage, sentence } = reading
  const { kind, from, cueTo } = complement
  const ruledOut =
    verb.lemma === 'rule' && (passage.tokens[index + 1]?.lower === 'out' || outLater(reading, index) !== undefined)
  const out = verb.lemma === 'rule' ? outLater(reading, index) : undefined
  const inside = verb.inside || ruledOut || ((group.negated || group.modal) && !group.progressive)
  const cue = [
    { from: group.core, to: out === undefined ? cueTo : index + 1 },
    ...(out === undefined ? [] : [{ from: out, to: out + 1 }]),
  ]
  const whole = (): Content | undefined => wrap(contentRuns(passage, group.core, sentence.to), cue, false, true)
  if (out !== undefined) return whole()
  const allowed =
    (kind === 'that' && (verb.that || verb.bare)) ||
    ((kind === 'quotation' || kind === 'colon') && (verb.speech || verb.bare)) ||
    (kind === 'question' && verb.that) ||
    (kind === 'infinitive' && verb.infinitive)
  if (allowed && kind === 'quotation' && !verb.speech && !verb.bare) return undefined
  if (allowed)
    return inside && kind === 'infinitive'
      ? whole()
      : wrap(contentRuns(passage, from, sentence.to), cue, !inside || kind !== 'infinitive', false)
  if (kind === 'objectInfinitive') {
    if (inside) return whole()
    const object = complement.object!
    return wrap([...(object.from < from ? [object] : []), ...contentRuns(passage, from, sentence.to)], cue, true, false)
  }
  if (kind === 'preposition') return inside ? whole() : wrap(contentRuns(passage, from, sentence.to), cue, false, false)
  if (verb.naming) return named(reading, index, cue)
  if (verb.lemma === 'agree') return agreement(reading, index, group, cue)
  const object = kind === 'object' || kind === 'clause' || kind === 'quotation'
  if (kind === 'clause' && verb.bare && (verb.speech || hasFiniteVerb(passage, from, sentence.to)))
    return wrap(contentRuns(passage, from, sentence.to), cue, true, false)
  if (object && verb.object) {
    if (inside) return whole()
    return (
      carried(reading, index, verb, from, cue) ??
      wrap(contentRuns(passage, from, sentence.to), cue, hasQuotation(passage, [{ from, to: from + 1 }]), false)
    )
  }
  if (object && verb.as) return asContent(reading, from, cue)
  if (
    subject.found === 'before' &&
    verb.speech &&
    verb.bare &&
    kind === 'other' &&
    hasFiniteVerb(passage, from, sentence.to) &&
    isAuxiliary(passage.tokens[index + 1])
  )
    return gap(reading, index, subject, cue)
  return undefined
}

function wrap(runs: readonly Run[], cue: readonly Run[], clausal: boolean, inside: boolean): Content | undefined {
  return runs.length > 0 ? { runs, cue, clausal, inside } : undefined
}

/** "ruled the plan out". */
function outLater(reading: Reading, index: number): number | undefined {
  const { passage, sentence } = reading
  const object = nounPhraseAfter(passage, index + 1, sentence.to)
  return object && object.from === index + 1 && object.to < sentence.to && passage.tokens[object.to]?.lower === 'out'
    ? object.to
    : undefined
}

/** "expressed confidence that …", "reiterated his stance that …": the noun's own complement is the content. */
function carried(
  reading: Reading,
  index: number,
  verb: CueVerb,
  from: number,
  cue: readonly Run[],
): Content | undefined {
  if (!isLightVerb(verb.lemma)) return undefined
  const { passage, sentence } = reading
  const { tokens } = passage
  let noun = from
  while (noun < sentence.to && noun < from + 6 && !isCueNoun(tokens[noun]!.lower)) noun += 1
  const next = tokens[noun + 1]
  if (noun >= sentence.to || noun >= from + 6 || next === undefined) return undefined
  const bare = noun === from || tokens[from]!.pos === 'ADJ'
  const through = bare ? [{ from: index, to: noun + 1 }] : cue
  if (next.lower === 'that' || /^(?:about|over|for|in|at|of|on|against)$/u.test(next.lower))
    return wrap(contentRuns(passage, noun + 2, sentence.to), through, next.lower === 'that', false)
  if (next.lower === 'to') return wrap(contentRuns(passage, noun + 1, sentence.to), through, true, false)
  return isAttitudeNoun(tokens[noun]!.lower) ? undefined : undefined
}

/** "called the vote “a sham”": the quotation, or without one the object and its name. */
function named(reading: Reading, index: number, cue: readonly Run[]): Content | undefined {
  const { passage, sentence } = reading
  const runs = contentRuns(passage, index + 1, sentence.to)
  const first = runs[0]
  if (!first) return undefined
  const quotes = passage.quoted.filter((run) => run.from >= first.from && run.to <= first.to)
  if (quotes.length > 0)
    return wrap(
      quotes.map(({ from, to }) => ({ from, to })),
      cue,
      true,
      false,
    )
  const object = nounPhraseAfter(passage, index + 1, first.to)
  if (!object || object.from !== index + 1 || object.to >= first.to) return undefined
  const after = passage.tokens[object.to]!
  return after.pos === 'DET' || after.pos === 'ADJ' || after.lower === 'as' ? wrap(runs, cue, true, false) : undefined
}

/** "agreed with the ministry on a date". */
function agreement(reading: Reading, index: number, group: VerbGroup, cue: readonly Run[]): Content | undefined {
  const { passage, sentence } = reading
  if (passage.tokens[index + 1]?.lower !== 'with') return undefined
  const partner = nounPhraseAfter(passage, index + 2, sentence.to)
  if (!partner) return undefined
  const on = passage.tokens
    .slice(partner.from, Math.min(sentence.to, partner.to + 2))
    .some((token) => /^(?:on|that|over|to)$/u.test(token.lower))
  return on ? wrap(contentRuns(passage, group.core, sentence.to), cue, false, true) : undefined
}

function asContent(reading: Reading, from: number, cue: readonly Run[]): Content | undefined {
  const { passage, sentence } = reading
  const runs = contentRuns(passage, from, sentence.to)
  const last = runs.at(-1)
  if (!last) return undefined
  for (let i = from; i < Math.min(last.to, from + 40); i += 1) {
    if (passage.tokens[i]!.lower === 'as' && !reading.isQuoted(i)) return wrap(runs, cue, true, false)
  }
  return undefined
}

/** "a meeting British officials said was warm": what stands before the speaker is the subject of what was said. */
function gap(reading: Reading, index: number, subject: Subject, cue: readonly Run[]): Content | undefined {
  const { passage, sentence } = reading
  const runs = contentRuns(passage, index + 1, sentence.to)
  const before = subject.gapped
  return wrap([...(before ? [before] : []), ...runs], cue, true, false)
}

function hasQuotation(passage: Passage, runs: readonly Run[]): boolean {
  return runs.some((run) => {
    for (let i = run.from; i < run.to; i += 1) if (passage.quoteAt[i]! >= 0) return true
    return false
  })
}

/** "This shows …", "It suggests …": the reporter argues; a reporter's question is nobody's position. */
function impersonal(passage: Passage, source: Run, verb: CueVerb): boolean {
  const { lower } = passage.tokens[source.to - 1]!
  if (/^(?:this|that|these|those|there|which|what)$/u.test(lower)) return true
  if (lower === 'it' && /^(?:show|suggest|indicate|imply|signal|mean|reveal)$/u.test(verb.lemma)) return true
  return verb.lemma === 'ask' && /^(?:reporter|journalist|interviewer|moderator)s?$/u.test(lower)
}
