import { complementOf } from './complement.ts'
import { type Before, contentBefore, contentGoesOn, type Spoken } from './content-before.ts'
import type { CueForm, CueVerb } from './cue-verbs.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './reading.ts'
import { sourceAfter } from './source-after.ts'
import { isSpeakerLike } from './speaker-like.ts'
import { subjectBefore } from './subject.ts'
import { type VerbGroup, verbGroupAt } from './verb-group.ts'
import { isAuxiliary, isConjunction, isDash, isTimeWord, linksClauses } from './word-class.ts'

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

/** Content first, then the cue: "…, Weber said", "…, said Weber", "That, he told reporters, could …". */
export function spokenBefore(reading: Reading, index: number): Draft | undefined {
  const { passage, sentence } = reading
  const token = passage.tokens[index]!
  const form = token.cue
  if (token.pos === 'PROPN' || (token.pos !== 'VERB' && form?.verb.lemma !== 'say' && form?.verb.lemma !== 'tell'))
    return undefined
  if (form && !form.verb.speech && !(form.verb.bare && form.verb.attitude)) return undefined
  if (passage.quoted.length === 0 && !form) return undefined
  if (reading.isUsed(index) || !reading.followsContent(index)) return undefined
  const group = verbGroupAt(passage, index, sentence.from, false)
  if (group.infinitive || group.negated || group.passive) return undefined
  if (group.modal || token.lower.endsWith('ing')) return undefined
  return (
    draftOf(reading, cueFirst(reading, index, group, form), form) ??
    draftOf(reading, speakerFirst(reading, index, group, form), form)
  )
}

/** "…, she said after the ministers met", "…, he told reporters as he left": when it was said, and no content. */
function withoutTrail(reading: Reading, spoken: Spoken): Spoken {
  if (!/^(?:clause|other|question)$/u.test(spoken.kind)) return spoken
  const when = /^(?:as|after|before|while|when)$/u.test(reading.passage.tokens[spoken.at]?.lower ?? '')
  return when ? { ...spoken, kind: 'end', at: reading.sentence.to } : spoken
}

/** What was said before the words of a cue and its source, which begin at `from`; only quoted words, if so. */
function saidBefore(reading: Reading, from: number, form: CueForm | undefined, quoted: boolean): Before | undefined {
  const before = contentBefore(reading, from, quoted)
  // A verb nobody has listed counts only beside a whole quotation.
  const counts = form || before?.runs.every((run) => reading.isQuoted(run.from) && run.to - run.from > 4)
  return counts ? before : undefined
}

function draftOf(reading: Reading, told: Spoken | undefined, form: CueForm | undefined): Draft | undefined {
  if (!told) return undefined
  const spoken = withoutTrail(reading, told)
  const { before } = spoken
  const { runs, quoted } = before
  // A clause after the cue is its content, unless a whole quotation stands before it.
  if (
    /^(?:that|question|clause|infinitive|objectInfinitive|object|colon)$/u.test(spoken.kind) &&
    !(quoted && spoken.kind !== 'that' && spoken.kind !== 'colon')
  )
    return undefined
  if (spoken.kind === 'quotation' && !quoted && !splitsClause(reading, spoken)) return undefined
  if (!quoted && !/^(?:end|comma|dash|quotation)$/u.test(spoken.kind)) return undefined
  const rest = contentGoesOn(reading, spoken)
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
function splitsClause(reading: Reading, spoken: Spoken): boolean {
  const { tokens } = reading.passage
  if (tokens[spoken.from - 1]?.text !== ',') return false
  if (spoken.before.finite) return true
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
  if (
    form &&
    !form.forms.some(
      (kind) => kind === 'past' || kind === 'present' || kind === 'base' || (kind === 'participle' && group.auxiliary),
    )
  )
    return undefined
  const subject = subjectBefore(passage, group.from, sentence.from)
  if (subject?.found !== 'before' || subject.under === 'as' || subject.under === 'what') return undefined
  const before = saidBefore(reading, subject.from, form, !form)
  if (!before) return undefined
  const complement = complementOf(passage, index, form?.verb ?? UNLISTED, sentence.to)
  return {
    before,
    source: subject.source[0]!,
    from: subject.from,
    cue: { from: group.core, to: complement.cueTo },
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
  const before = saidBefore(reading, index, form, !form?.verb.bare)
  if (!before) return undefined
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
    before,
    source,
    from: index,
    cue: { from: index, to: index + 1 },
    kind: complement.kind,
    at: complement.from,
    ...(complement.addressee ? { addressee: complement.addressee } : {}),
  }
}
