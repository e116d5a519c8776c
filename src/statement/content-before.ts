import { hasFiniteVerb, opensQuotation } from './complement.ts'
import { contentRuns, tidyRuns } from './content-end.ts'
import type { Run } from './passage.ts'
import type { Reading } from './reading.ts'
import { isAuxiliary, isConjunction, isDash, isPreposition } from './word-class.ts'

/** A cue and its source as they stand after (or in the midst of) what was said. */
export interface Spoken {
  readonly before: Before
  readonly source: Run
  /** Where the words of the cue and its source begin. */
  readonly from: number
  readonly cue: Run
  readonly kind: string
  readonly at: number
  readonly addressee?: Run
}

/** What was said before a cue. */
export interface Before {
  readonly runs: readonly Run[]
  readonly quoted: boolean
  readonly finite: boolean
}

/** What was said before token `end`: a quotation, or a clause closed by a comma or dash. */
export function contentBefore(reading: Reading, end: number, quotationOnly: boolean): Before | undefined {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (end === sentence.from) return previousQuotation(reading, quotationOnly)
  const last = end - 1
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
    const form = tokens[i]!.cue
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
function previousQuotation(reading: Reading, open: boolean): Before | undefined {
  const { passage, sentence, sentenceIndex } = reading
  const previous = passage.sentences[sentenceIndex - 1]
  const quote = sentence.from > 0 ? passage.quoteAt[sentence.from - 1]! : -1
  if (!previous || quote < 0) return undefined
  const run = passage.quoted[quote]!
  if (run.to !== sentence.from || run.from !== previous.from || reading.isUsed(run.from)) return undefined
  // After “…” with a full stop only a verb of speech names the speaker.
  if (open && passage.text[run.quotation.inner.end - 1] === '.') return undefined
  return { runs: [{ from: run.from, to: run.to }], quoted: true, finite: true }
}

/** What is said after the cue: the second half of a split quotation or clause, or what follows a dash. */
export function contentGoesOn(reading: Reading, { before, at, kind }: Spoken): Run[] {
  const { passage, sentence } = reading
  const { tokens } = passage
  if (at >= sentence.to) return []
  if (kind === 'dash') return contentRuns(passage, at + 1, sentence.to)
  if (kind === 'quotation' || (before.quoted && opensQuotation(passage, at)))
    return contentRuns(passage, at, sentence.to)
  if (kind !== 'comma' || before.quoted) return []
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
    if (passage.tokens[i]!.cue?.verb.speech && passage.tokens[i]!.pos === 'VERB') return true
  }
  return false
}
