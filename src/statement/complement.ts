import { infinitiveAt, isNegatedTo, skipAdjuncts, skipTime } from './adjuncts.ts'
import type { CueVerb } from './cue-verbs.ts'
import { nounPhraseAfter, startsPhrase } from './noun-phrase-after.ts'
import type { Passage, Run } from './passage.ts'
import { endsInIng, isAdverb, isAuxiliary, isDash, isPreposition, isVerb, linksClauses } from './word-class.ts'

/** What follows a cue verb. */
export interface Complement {
  readonly kind:
    | 'that'
    | 'question'
    | 'quotation'
    | 'colon'
    | 'infinitive'
    | 'objectInfinitive'
    | 'preposition'
    | 'object'
    | 'clause'
    | 'comma'
    | 'dash'
    | 'end'
    | 'other'
  /** Where content would begin. */
  readonly from: number
  /** Where the cue's own words end: after "out" in "ruled out". */
  readonly cueTo: number
  readonly addressee?: Run
  /** The object before an infinitive. */
  readonly object?: Run
}

const QUESTIONS = new Set(['whether', 'if', 'why', 'how', 'what', 'who', 'where', 'when'])
const OPENINGS = new Set(
  'there if when it any no not only even while after unless since every in on at for by with under from once should'.split(
    ' ',
  ),
)

/** Reads what follows the cue verb at `verb`, up to `ceiling`. */
export function complementOf(passage: Passage, verb: number, cue: CueVerb, ceiling: number): Complement {
  const { tokens } = passage
  let at = verb + 1
  let cueTo = at
  if (cue.particles.length > 0) {
    const particle = particleAfter(passage, at, cue, ceiling)
    if (particle === undefined) return { kind: 'end', from: ceiling, cueTo }
    at = particle + 1
    cueTo = at
    if (tokens[at]?.lower === 'as' && at < ceiling) return { kind: 'preposition', from: at + 1, cueTo: at + 1 }
    return afterCue(passage, at, cueTo, cue, ceiling)
  }
  const word = tokens[at]?.lower ?? ''
  if (at < ceiling && passage.quoteAt[at]! < 0) {
    if (cue.appeals.includes(word)) {
      const object = nounPhraseAfter(passage, at + 1, ceiling)
      const to = object && infinitiveAt(passage, skipTime(passage, object.to, ceiling), ceiling)
      if (object && to !== undefined)
        return { kind: 'objectInfinitive', from: to, cueTo: at + 1, object, addressee: object }
      if (object && cue.lemma === 'appeal' && tokens[object.to]?.lower === 'for')
        return { kind: 'preposition', from: object.to + 1, cueTo: object.to + 1, addressee: object }
    }
    if (word === 'out' && cue.prepositions.includes('out')) {
      cueTo = at + 1
      at += 1
      if (cue.lemma === 'rule' || cue.lemma === 'lay') return { kind: 'preposition', from: at, cueTo }
      if (cue.lemma !== 'point' && tokens[at]?.lower === 'against')
        return { kind: 'preposition', from: at + 1, cueTo: at + 1 }
    } else if (
      cue.prepositions.includes(word) &&
      skipTime(passage, at, ceiling) === at &&
      !(word === 'to' && infinitiveAt(passage, at, ceiling) !== undefined && cue.infinitive)
    ) {
      return { kind: 'preposition', from: at + 1, cueTo: at + 1 }
    }
  }
  return afterCue(passage, at, cueTo, cue, ceiling)
}

/** "pointed out", "made it clear": where the particle stands. */
function particleAfter(passage: Passage, at: number, cue: CueVerb, ceiling: number): number | undefined {
  const next = passage.tokens[at]?.lower === 'it' ? at + 1 : at
  return next < ceiling && cue.particles.includes(passage.tokens[next]?.lower ?? '') ? next : undefined
}

function afterCue(passage: Passage, start: number, cueTo: number, cue: CueVerb, ceiling: number): Complement {
  const { tokens } = passage
  const direct = clauseOpening(passage, start, cueTo, ceiling)
  if (direct) return direct
  const to = infinitiveAt(passage, start, ceiling)
  if (to !== undefined && cue.infinitive) return { kind: 'infinitive', from: to, cueTo }
  let at = start
  let addressee: Run | undefined
  if (cue.addressee || cue.objectInfinitive) {
    const person = nounPhraseAfter(passage, at, ceiling, true)
    if (person && person.from === at) {
      const whole = nounPhraseAfter(passage, at, ceiling)!
      const after = skipTime(passage, person.to, ceiling)
      const infinitive = cue.objectInfinitive
        ? (infinitiveAt(passage, skipTime(passage, whole.to, ceiling), ceiling) ??
          infinitiveAt(passage, after, ceiling))
        : undefined
      if (infinitive !== undefined) {
        const object =
          tokens[skipTime(passage, whole.to, ceiling)]?.lower === 'to' ||
          isNegatedTo(passage, skipTime(passage, whole.to, ceiling))
            ? whole
            : person
        return { kind: 'objectInfinitive', from: infinitive, cueTo, object, addressee: object }
      }
      const next = clauseOpening(passage, after, cueTo, ceiling)
      if (
        cue.lemma === 'tell' ||
        (cue.addressee &&
          (next?.kind === 'that' ||
            next?.kind === 'quotation' ||
            next?.kind === 'colon' ||
            tokens[after]?.lower === 'of'))
      ) {
        addressee = person
        at = person.to
        if (next) return { ...next, addressee }
      }
    }
  }
  const adjuncts = skipAdjuncts(passage, at, ceiling, addressee !== undefined)
  addressee ??= adjuncts.addressee
  const told = addressee ? { addressee } : {}
  const later = clauseOpening(passage, adjuncts.to, cueTo, ceiling)
  if (later) return { ...later, ...told }
  const token = tokens[adjuncts.to]
  if (adjuncts.to >= ceiling || token === undefined || /^[.;!?)\]]$/u.test(token.text))
    return { kind: 'end', from: adjuncts.to, cueTo, ...told }
  if (token.text === ',') return { kind: 'comma', from: adjuncts.to, cueTo, ...told }
  if (isDash(token)) return { kind: 'dash', from: adjuncts.to, cueTo, ...told }
  const infinitive = infinitiveAt(passage, adjuncts.to, ceiling)
  if (infinitive !== undefined && cue.infinitive) return { kind: 'infinitive', from: infinitive, cueTo, ...told }
  if (hasFiniteVerb(passage, adjuncts.to, ceiling) && opensClause(passage, adjuncts.to))
    return { kind: 'clause', from: adjuncts.to, cueTo, ...told }
  const gerund = token.pos === 'VERB' && token.lower.endsWith('ing')
  if (gerund || startsPhrase(passage, adjuncts.to)) return { kind: 'object', from: adjuncts.to, cueTo, ...told }
  if (/^(?:while|when|as|after|before|because|since|until|although|though)$/u.test(token.lower))
    return { kind: 'end', from: adjuncts.to, cueTo, ...told }
  // "said in Cairo" led us past what may itself be the content.
  return { kind: 'other', from: start, cueTo, ...told }
}

/** "that …", "whether …", ": …", “…” or ", “…”" at `at`. */
function clauseOpening(passage: Passage, at: number, cueTo: number, ceiling: number): Complement | undefined {
  const { tokens } = passage
  const token = tokens[at]
  if (token === undefined || at >= ceiling) return undefined
  if (opensQuotation(passage, at)) return { kind: 'quotation', from: at, cueTo }
  if (token.text === ':') return at + 1 < ceiling ? { kind: 'colon', from: at + 1, cueTo } : undefined
  if (token.text === ',' && at + 1 < ceiling) {
    if (opensQuotation(passage, at + 1)) return { kind: 'quotation', from: at + 1, cueTo }
    if (tokens[at + 1]!.lower === 'that' && tokens[at + 1]!.pos !== 'DET') return { kind: 'that', from: at + 2, cueTo }
    const comma = insertionEnd(passage, at, ceiling)
    if (comma !== undefined) return clauseOpening(passage, comma + 1, cueTo, ceiling)
    return undefined
  }
  if (token.lower === 'that' && at + 1 < ceiling) {
    const next = tokens[at + 1]!
    const pronoun =
      isAuxiliary(next) || (next.pos === 'VERB' && !next.lower.endsWith('ing')) || /^[,.]$/u.test(next.text)
    if (!pronoun && standsAlone(passage, at, ceiling)) return undefined
    if (!pronoun) return { kind: 'that', from: next.text === ',' ? at + 2 : at + 1, cueTo }
    return { kind: 'clause', from: at, cueTo }
  }
  if (QUESTIONS.has(token.lower)) return { kind: 'question', from: at, cueTo }
  if (token.lower === 'only' || token.lower === 'simply' || token.lower === 'merely')
    return restricted(clauseOpening(passage, at + 1, cueTo, ceiling), at)
  return undefined
}

/** "said only that …" restricts the saying; in "only that would …" and "only if …" the word is part of what is said. */
function restricted(complement: Complement | undefined, at: number): Complement | undefined {
  const said = complement?.from === at + 1 && (complement.kind === 'clause' || complement.kind === 'question')
  return complement && said ? { ...complement, kind: 'clause', from: at } : complement
}

/** "repeated that line on Friday": a noun phrase, no clause. */
function standsAlone(passage: Passage, at: number, ceiling: number): boolean {
  const phrase = nounPhraseAfter(passage, at + 1, ceiling, true)
  const next = phrase ? skipTime(passage, phrase.to, ceiling) : at
  return phrase !== undefined && (next >= ceiling || /^(?:\.|and|but)$/u.test(passage.tokens[next]?.lower ?? ''))
}

/** ", speaking in Cairo, that": the closing comma of an insertion after which the content begins. */
function insertionEnd(passage: Passage, comma: number, ceiling: number): number | undefined {
  const { tokens } = passage
  const first = tokens[comma + 1]!
  if (
    !isPreposition(first) &&
    !(first.pos === 'VERB' && first.lower.endsWith('ing')) &&
    !isAdverb(first) &&
    !linksClauses(first)
  )
    return undefined
  for (let i = comma + 2; i < Math.min(ceiling, comma + 16); i += 1) {
    if (passage.quoteAt[i]! >= 0) return undefined
    if (tokens[i]!.text !== ',') continue
    const next = tokens[i + 1]
    return next && i + 1 < ceiling && (next.lower === 'that' || opensQuotation(passage, i + 1)) ? i : undefined
  }
  return undefined
}

/** True where a quotation begins. */
export function opensQuotation(passage: Passage, at: number): boolean {
  const quote = passage.quoteAt[at] ?? -1
  return quote >= 0 && passage.quoted[quote]!.from === at
}

/** True when a verb stands between the two places, outside quotations or in them. */
export function hasFiniteVerb(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = passage.tokens[i]!
    if (isAuxiliary(token) && (token.lower !== "'s" || token.pos === 'AUX')) return true
    if (
      isVerb(token) &&
      !endsInIng(token) &&
      passage.tokens[i - 1]?.lower !== 'to' &&
      passage.tokens[i - 1]?.pos !== 'DET'
    )
      return true
  }
  return false
}

/** True when a clause, subject first, can begin here. */
function opensClause(passage: Passage, at: number): boolean {
  const { tokens } = passage
  if (!startsPhrase(passage, at) && !OPENINGS.has(tokens[at]!.lower)) return opensQuotation(passage, at)
  const subject = nounPhraseAfter(passage, at, passage.tokens.length)
  if (!subject) return true
  for (let i = subject.to; i < Math.min(tokens.length, subject.to + 12); i += 1) {
    const token = tokens[i]!
    if (isAuxiliary(token) || (token.pos === 'VERB' && !token.lower.endsWith('ing') && tokens[i - 1]!.lower !== 'to'))
      return true
    if (/^[.;:]$/u.test(token.text)) return false
  }
  return false
}
