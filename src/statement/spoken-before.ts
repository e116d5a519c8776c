import { complementOf, hasFiniteVerb, opensQuotation } from './complement.ts'
import { contentRuns, tidyRuns } from './content-end.ts'
import { type CueForm, type CueVerb, cueFormOf } from './cue-verbs.ts'
import type { Draft } from './draft.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { sourceAfter } from './source-after.ts'
import { isSpeakerLike } from './speaker-like.ts'
import { subjectBefore } from './subject.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'
import { isAuxiliary, isConjunction, isDash, isPreposition, isTimeWord, linksClauses } from './word-class.ts'

/** A verb nobody has listed ("thundered"): known only by the quotation beside it. */
const UNLISTED: CueVerb = {
  lemma: '',
  speech: true,
  bare: false,
  that: false,
  infinitive: false,
  objectInfinitive: false,
  addressee: false,
  object: false,
  as: false,
  naming: false,
  prepositions: [],
  appeals: [],
  attitude: false,
  inside: false,
  negated: false,
  present: false,
  particles: [],
  needs: [],
}

interface Spoken {
  readonly source: Run
  /** Where the words of the cue and its source begin. */
  readonly from: number
  readonly cue: Run
  /** Where they end. */
  readonly after: number
  readonly kind: string
  readonly at: number
  readonly addressee?: Run
}

/** Content first, then the cue: "…, Weber said", "…, said Weber", "That, he told reporters, could …". */
export function spokenBefore(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const token = passage.tokens[index]!
  const form = cueFormOf(token.lower)
  if (token.pos === 'PROPN' || (token.pos !== 'VERB' && form?.verb.lemma !== 'say' && form?.verb.lemma !== 'tell'))
    return undefined
  if (form && !form.verb.speech && !(form.verb.bare && form.verb.attitude)) return undefined
  const group = verbGroupAt(passage, index, sentence.from, false)
  if (group.infinitive || group.negated || group.passive) return undefined
  if (group.modal || passage.tokens[index]!.lower.endsWith('ing')) return undefined
  const readings = [cueFirst(reading, index, group, form), speakerFirst(reading, index, group, form)]
  for (const spoken of readings) {
    const found = spoken && draftOf(reading, spoken, form)
    if (found) return found
  }
  return undefined
}

function draftOf(reading: Reading, spoken: Spoken, form: CueForm | undefined): Draft | undefined {
  const before = contentBefore(reading, spoken, form === undefined || !form.verb.bare)
  if (!before) return undefined
  const { runs, quoted } = before
  // A verb nobody has listed counts only beside a whole quotation.
  if (!form && !runs.every((run) => reading.isQuoted(run.from) && run.to - run.from > 4)) return undefined
  // A clause after the cue is its content, unless a whole quotation stands before it.
  if (
    /^(?:that|question|clause|infinitive|objectInfinitive|object|colon)$/u.test(spoken.kind) &&
    !(quoted && spoken.kind !== 'that' && spoken.kind !== 'colon')
  )
    return undefined
  if (spoken.kind === 'quotation' && !quoted && !splitsClause(reading, spoken, before)) return undefined
  if (!quoted && !/^(?:end|comma|dash|quotation)$/u.test(spoken.kind)) return undefined
  const rest = contentGoesOn(reading, spoken, before)
  if (!before.finite && rest.length === 0) return undefined
  return {
    source: [spoken.source],
    cue: [spoken.cue],
    content: [...runs, ...rest],
    voice: form?.verb.attitude ? 'narrated' : 'statement',
    ...(spoken.addressee ? { addressee: spoken.addressee } : {}),
    sentence: reading.sentenceIndex,
    spokenBefore: true,
  }
}

/** "That, he said, “could take years”": the first half is no adverbial ("Earlier, he said, “…”"). */
function splitsClause(reading: Reading, spoken: Spoken, before: Before): boolean {
  const { tokens } = reading.passage
  if (tokens[spoken.from - 1]?.text !== ',') return false
  if (before.finite) return true
  const first = tokens[spoken.at + 1]
  return isAuxiliary(first) || (first?.pos === 'VERB' && !first.lower.endsWith('ing'))
}

function speakerFirst(
  reading: Reading,
  index: number,
  group: VerbGroup,
  form: CueForm | undefined,
): Spoken | undefined {
  const { passage, sentence } = reading
  const subject = subjectBefore(passage, group.from, sentence.from)
  if (subject?.found !== 'before' || subject.under === 'as' || subject.under === 'what') return undefined
  if (
    form &&
    !form.forms.some(
      (kind) => kind === 'past' || kind === 'present' || kind === 'base' || (kind === 'participle' && group.auxiliary),
    )
  )
    return undefined
  const complement = complementOf(passage, index, form?.verb ?? UNLISTED, sentence.to)
  return {
    source: subject.source[0]!,
    from: subject.from,
    cue: { from: group.core, to: complement.cueTo },
    after: complement.from,
    kind: complement.kind,
    at: complement.from,
    ...(complement.addressee ? { addressee: complement.addressee } : {}),
  }
}

function cueFirst(reading: Reading, index: number, group: VerbGroup, form: CueForm | undefined): Spoken | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (group.auxiliary || group.from !== index || /^(?:tell|remind|inform|assure)$/u.test(form?.verb.lemma ?? ''))
    return undefined
  if (
    form ? !form.forms.some((kind) => kind === 'past' || kind === 'present') : !/(?:ed|s)$/u.test(tokens[index]!.lower)
  )
    return undefined
  const previous = tokens[index - 1]
  const cued = index === sentence.from || previous?.text === ',' || isDash(previous) || reading.isQuoted(index - 1)
  if (!cued || isConjunction(previous)) return undefined
  const source = sourceAfter(passage, index + 1, sentence.to)
  if (
    !source ||
    !isSpeakerLike(passage, source) ||
    linksClauses(tokens[source.from]) ||
    isTimeWord(tokens[source.from])
  )
    return undefined
  const next = tokens[source.to]
  if (
    next &&
    source.to < sentence.to &&
    (isAuxiliary(next) || (next.pos === 'VERB' && !next.lower.endsWith('ing') && !reading.isQuoted(source.to)))
  )
    return undefined
  const complement = complementOf(passage, source.to - 1, UNLISTED, sentence.to)
  return {
    source,
    from: index,
    cue: { from: index, to: index + 1 },
    after: source.to,
    kind: complement.kind,
    at: complement.from,
    ...(complement.addressee ? { addressee: complement.addressee } : {}),
  }
}

interface Before {
  readonly runs: readonly Run[]
  readonly quoted: boolean
  readonly finite: boolean
}

/** What was said before the cue: a quotation, or a clause closed by a comma or dash. */
function contentBefore(reading: Reading, spoken: Spoken, quotationOnly: boolean): Before | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (spoken.from === sentence.from) return previousQuotation(reading)
  const last = spoken.from - 1
  const quote = passage.quoteAt[last]!
  const comma = tokens[last]!.text === ',' && quote < 0
  const closing = quote >= 0 ? quote : comma && last > sentence.from ? passage.quoteAt[last - 1]! : -1
  if (
    closing >= 0 &&
    passage.quoted[closing]!.to >= last &&
    (comma || endsInMark(reading, closing) || isDash(tokens[last]))
  ) {
    const from = quotationStart(reading, closing)
    if (from === undefined) return undefined
    const runs = tidyRuns(passage, [{ from, to: passage.quoted[closing]!.to }])
    return runs.length > 0 ? { runs, quoted: true, finite: true } : undefined
  }
  if (quotationOnly || (!comma && !isDash(tokens[last]) && !/^["”'’]+$/u.test(tokens[last]!.text))) return undefined
  const from = reading.freeFrom(last)
  let start = from
  while (start < last && (tokens[start]!.text === ',' || (from > sentence.from && isConjunction(tokens[start]))))
    start += 1
  const runs = tidyRuns(passage, [{ from: start, to: last }])
  if (runs.length === 0) return undefined
  return {
    runs,
    quoted: false,
    finite: hasFiniteVerb(passage, runs[0]!.from, last) && !isFronted(reading, runs[0]!.from, last),
  }
}

/** "As the talks ended, he said": an adverbial clause, not content. */
function isFronted(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.passage
  const first = tokens[from]!
  if (first.pos === 'VERB' && /(?:ing|ed)$/u.test(first.lower)) return true
  if (
    !/^(?:as|when|after|before|while|since|asked|although|though|whereas|until|once)$/u.test(first.lower) &&
    !isPreposition(first)
  )
    return false
  // A main clause may follow the fronted one: "If talks fail, the war goes on, he said."
  for (let i = from + 1; i < to; i += 1)
    if (tokens[i]!.text === ',' && hasFiniteVerb(reading.passage, i + 1, to)) return false
  if (isPreposition(first) && first.lower !== 'as') return !hasFiniteVerb(reading.passage, from, to)
  return true
}

function endsInMark(reading: Reading, quote: number): boolean {
  const { inner } = reading.passage.quoted[quote]!.quotation
  return /[,.!?…—–-]['’)\]]*$/u.test(reading.passage.text.slice(Math.max(inner.start, inner.end - 4), inner.end))
}

/** Where content that ends in this quotation begins: at the quotation, or at the words of the sentence that lead into it. */
function quotationStart(reading: Reading, quote: number): number | undefined {
  const { passage } = reading
  const { tokens } = passage
  const run = passage.quoted[quote]!
  if (reading.isUsed(run.from)) return undefined
  let from = reading.freeFrom(run.from)
  while (
    from < run.from &&
    (/^[,:—–-]$/u.test(tokens[from]!.text) || (from > reading.sentence.from && isConjunction(tokens[from])))
  )
    from += 1
  for (let i = from; i < run.from; i += 1) {
    if (reading.isQuoted(i)) continue
    const form = cueFormOf(tokens[i]!.lower)
    const finite =
      form?.verb.speech &&
      tokens[i]!.pos === 'VERB' &&
      form.forms.some((kind) => kind === 'past' || kind === 'present' || kind === 'ing')
    if (finite && tokens[i - 1]?.lower !== 'to') return run.from
    if (tokens[i]!.text === ':') return run.from
  }
  return from
}

/** The sentence before ends in a quotation whose speaker this one names: “… vision?” Weber said. */
function previousQuotation(reading: Reading): Before | undefined {
  const { passage, sentence, sentenceIndex } = reading
  const previous = passage.sentences[sentenceIndex - 1]
  const quote = sentence.from > 0 ? passage.quoteAt[sentence.from - 1]! : -1
  if (!previous || quote < 0) return undefined
  const run = passage.quoted[quote]!
  if (run.to !== sentence.from || run.from < previous.from || reading.isUsed(run.from) || run.from !== previous.from)
    return undefined
  return { runs: [{ from: run.from, to: run.to }], quoted: true, finite: true }
}

/** What is said after the cue: the second half of a split quotation or clause, or what follows a dash. */
function contentGoesOn(reading: Reading, spoken: Spoken, before: Before): Run[] {
  const { passage, sentence } = reading
  const { tokens } = passage
  const at = spoken.at
  if (at >= sentence.to) return []
  if (spoken.kind === 'dash') return contentRuns(passage, at + 1, sentence.to)
  if (spoken.kind === 'quotation' || (before.quoted && opensQuotation(passage, at)))
    return contentRuns(passage, at, sentence.to)
  if (spoken.kind !== 'comma' || before.quoted) return []
  const next = tokens[at + 1]
  if (!next || at + 1 >= sentence.to) return []
  const clause =
    isAuxiliary(next) ||
    (next.pos === 'VERB' && !next.lower.endsWith('ing')) ||
    next.lower === 'to' ||
    /^(?:because|if|unless|until|which|provided|once|as|so)$/u.test(next.lower)
  // "…, he said, but he turned down": the reporter goes on.
  const reporter = /^(?:he|she)$/u.test(tokens[at + 2]?.lower ?? '') || followedByCue(reading, at + 2)
  const more = isConjunction(next) && !reporter && hasFiniteVerb(passage, at + 2, sentence.to)
  return clause || !before.finite || more ? contentRuns(passage, at + 1, sentence.to) : []
}

function followedByCue(reading: Reading, from: number): boolean {
  const { passage, sentence } = reading
  for (let i = from; i < Math.min(sentence.to, from + 8); i += 1) {
    if (reading.isQuoted(i)) return false
    if (cueFormOf(passage.tokens[i]!.lower)?.verb.speech && passage.tokens[i]!.pos === 'VERB') return true
  }
  return false
}
