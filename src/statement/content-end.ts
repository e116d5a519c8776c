import { isCueNoun } from './cue-nouns.ts'
import { nounPhraseAfter, startsPhrase } from './noun-phrase-after.ts'
import type { Passage, Run } from './passage.ts'
import { isAdverb, isAuxiliary, isBe, isConjunction, isDash, isMark, isPreposition, isVenue } from './word-class.ts'

/** Participles after a comma that go on about the speaking, not about what was said. */
const ASIDE = new Set(
  'speaking referring citing alluding quoting echoing mirroring using responding answering reacting repeating pointing drawing prompting sparking making joining raising dashing fueling fuelling dealing marking casting paving deepening ending reversing contradicting'.split(
    ' ',
  ),
)
const ALLUSIONS = new Set('reference apparent response reaction appeared swipe nod dig jab rebuke departure'.split(' '))
/** Marks that part clauses. */
const PARTS = new Set([',', ';', ':', '—', '–'])
const VENUE_LEADS = new Set(['at', 'during', 'in'])
const CONTRASTS = new Set(['while', 'whereas', 'though', 'although', 'as', 'but', 'and', 'so'])

/**
 * Where content that begins at `from` ends: at the end of its sentence, or earlier where the reporter speaks again ("… , according to",
 * ", saying …", "but cautioned that …", a closing gloss). Gives the runs, split round an insertion between dashes. What is `held` rather
 * than said also ends where a contrast begins (", while others …").
 */
export function contentRuns(passage: Passage, from: number, ceiling: number, held = false): Run[] {
  const { tokens } = passage
  let to = ceiling
  const runs: Run[] = []
  let start = from
  for (let i = from; i < ceiling; i += 1) {
    const quote = passage.quoteAt[i]!
    if (quote >= 0) {
      const run = passage.quoted[quote]!
      const after = run.to
      i = Math.max(i, Math.min(run.to, ceiling) - 1)
      if (after < ceiling && /[,.]$/u.test(tokens[after - 2]?.text ?? '') && reporterReturns(passage, after, ceiling)) {
        to = after
        break
      }
      continue
    }
    const token = tokens[i]!
    if (!isMark(token) && !isConjunction(token)) continue
    if (token.text === '(' && i > from) {
      const close = closing(passage, i, ceiling)
      if (close !== undefined) i = close
      continue
    }
    if (token.text === ';') {
      to = i
      break
    }
    if (
      token.text === ',' &&
      i > from &&
      (reporterReturns(passage, i + 1, ceiling) ||
        answersNoun(passage, i + 1, ceiling) ||
        (held && contrasts(passage, i + 1, ceiling)) ||
        isClosingGloss(passage, i + 1, ceiling))
    ) {
      to = i
      break
    }
    if (held && isConjunction(token) && i > from && newClauseFollows(passage, i + 1, ceiling)) {
      to = i
      break
    }
    if (isConjunction(token) && i > from && sharedCueFollows(passage, i + 1, ceiling, held)) {
      to = tokens[i - 1]!.text === ',' ? i - 1 : i
      break
    }
    if (isDash(token) && i > from) {
      const pair = nextDash(passage, i + 1, ceiling)
      const gloss = isGloss(passage, i + 1)
      if (!gloss) continue
      runs.push({ from: start, to: i })
      if (pair === undefined) return tidyRuns(passage, runs)
      start = pair + 1
      i = pair
      // After a closing dash a new clause with its own subject is the reporter's.
      if (startsPhrase(passage, start) && passage.quoteAt[start]! < 0) return tidyRuns(passage, runs)
    }
  }
  runs.push({ from: start, to: held && to === ceiling ? beforeVenue(passage, start, to) : to })
  return tidyRuns(passage, runs)
}

function closing(passage: Passage, open: number, ceiling: number): number | undefined {
  for (let i = open + 1; i < Math.min(ceiling, open + 40); i += 1) if (passage.tokens[i]!.text === ')') return i
  return undefined
}

function nextDash(passage: Passage, from: number, ceiling: number): number | undefined {
  for (let i = from; i < Math.min(ceiling, from + 40); i += 1) {
    if (passage.quoteAt[i]! < 0 && isDash(passage.tokens[i])) return i
  }
  return undefined
}

function isGloss(passage: Passage, at: number): boolean {
  const first = passage.tokens[at]
  if (first === undefined || passage.quoteAt[at]! >= 0) return false
  if (/^(?:a|an|which|who|something|meeting)$/u.test(first.lower)) return true
  return first.pos === 'VERB' && first.lower.endsWith('ing')
}

/** After a comma, or a quotation that ends in one: does the reporter speak again here? */
function reporterReturns(passage: Passage, at: number, ceiling: number): boolean {
  const { tokens } = passage
  const first = tokens[at]
  if (first === undefined || at >= ceiling || passage.quoteAt[at]! >= 0) return false
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') return true
  if (
    first.lower === 'in' &&
    /^(?:an?|what|apparent|reference|response|reaction)$/u.test(tokens[at + 1]?.lower ?? '')
  ) {
    const nearby = tokens.slice(at + 1, at + 5)
    if (nearby.some((token) => ALLUSIONS.has(token.lower))) return true
  }
  if (first.lower === 'a' && /^(?:reference|nod|swipe)$/u.test(tokens[at + 1]?.lower ?? '')) return true
  const second = isAdverb(first) ? tokens[at + 1] : first
  if (second?.pos === 'VERB' || second?.pos === 'NOUN') {
    const { lower } = second
    if (lower.endsWith('ing')) {
      if (ASIDE.has(lower)) return true
      const { cue } = second
      if (
        cue &&
        (cue.verb.speech ||
          cue.verb.naming ||
          (cue.verb.as && !cue.verb.attitude) ||
          cue.verb.prepositions.length > 0 ||
          cue.verb.objectInfinitive) &&
        !cue.verb.inside
      )
        return true
    }
  }
  return CONTRASTS.has(first.lower) && ownCueFollows(passage, at + 1, ceiling)
}

/** "insisted on its rights at talks in Muscat": where it was said is no part of it. */
function beforeVenue(passage: Passage, from: number, to: number): number {
  const { tokens } = passage
  for (let i = to - 1; i > Math.max(from, to - 12); i -= 1) {
    const { lower, pos } = tokens[i]!
    if (passage.quoteAt[i]! >= 0 || pos === 'VERB' || PARTS.has(lower)) return to
    if (!VENUE_LEADS.has(lower)) continue
    if (tokens.slice(i + 1, i + 6).some((token) => isVenue(token))) return i
  }
  return to
}

/** "welcomed the plan and Bern did not rule out …": after a noun phrase, a subject and verb of their own. */
function newClauseFollows(passage: Passage, at: number, ceiling: number): boolean {
  const { tokens } = passage
  if (passage.quoteAt[at]! >= 0 || !startsPhrase(passage, at)) return false
  const subject = nounPhraseAfter(passage, at, ceiling)
  const next = subject && subject.to < ceiling ? tokens[subject.to] : undefined
  return next !== undefined && isAuxiliary(next) && next.lower !== "'s"
}

/** ", a demand that Weber has rejected": the noun stands for what was said, and somebody else answers it. */
function answersNoun(passage: Passage, at: number, ceiling: number): boolean {
  const { tokens } = passage
  if (!/^an?$/u.test(tokens[at]?.lower ?? '')) return false
  for (let i = at + 1; i < Math.min(ceiling - 1, at + 5); i += 1) {
    if (isCueNoun(tokens[i]!.lower))
      return /^(?:that|which)$/u.test(tokens[i + 1]!.lower) || startsPhrase(passage, i + 1)
  }
  return false
}

function contrasts(passage: Passage, at: number, ceiling: number): boolean {
  const { tokens } = passage
  const first = tokens[at]
  // ", a request that farmers say …"
  if (/^an?$/u.test(first?.lower ?? '')) {
    return tokens.slice(at + 1, Math.min(ceiling, at + 6)).some((token) => /^(?:that|which)$/u.test(token.lower))
  }
  return (
    first !== undefined &&
    at + 1 < ceiling &&
    /^(?:while|whereas|although|though|but)$/u.test(first.lower) &&
    startsPhrase(passage, at + 1)
  )
}

/** "while Hamas said …": a subject of its own with a speech verb close by. */
function ownCueFollows(passage: Passage, at: number, ceiling: number): boolean {
  const { tokens } = passage
  for (let i = at; i < Math.min(ceiling, at + 12); i += 1) {
    const token = tokens[i]!
    if (passage.quoteAt[i]! >= 0 || /^[,;:]$/u.test(token.text)) return false
    const cue = token.cue
    if (
      i > at &&
      cue &&
      (cue.verb.speech || cue.verb.that) &&
      cue.forms.some((form) => form === 'past' || form === 'present') &&
      token.pos === 'VERB' &&
      !isAuxiliary(tokens[i - 1])
    ) {
      return tokens[i - 1]!.lower !== 'to' && tokens[i - 1]!.pos !== 'DET'
    }
    if (isAuxiliary(token) || token.pos === 'VERB') return false
  }
  return false
}

/** "and said that …", "but cautioned …", "and was asked …": the speaker's next act, not a part of the content. */
function sharedCueFollows(passage: Passage, at: number, ceiling: number, held: boolean): boolean {
  const { tokens } = passage
  let i = at
  while (i < ceiling && isAdverb(tokens[i])) i += 1
  if (isBe(tokens[i]) && passage.quoteAt[i]! < 0) {
    i += 1
    while (i < ceiling && isAdverb(tokens[i])) i += 1
    return /^(?:asked|pressed|quoted)$/u.test(tokens[i]?.lower ?? '')
  }
  if ((tokens[i]?.lower === 'has' || tokens[i]?.lower === 'have') && i + 1 < ceiling) i += 1
  const token = tokens[i]
  if (token === undefined || i >= ceiling || passage.quoteAt[i]! >= 0 || token.pos === 'NOUN') return false
  const cue = token.cue
  if (!cue || cue.verb.inside) return false
  const plural = cue.verb.speech && tokens[i + 1]?.lower === 'that'
  if (!plural && !cue.forms.some((form) => form === 'past' || form === 'present')) return false
  const next = tokens[i + 1]
  if (next === undefined || /^[.,;]$/u.test(next.text)) return false
  return (
    cue.verb.speech ||
    cue.verb.objectInfinitive ||
    (cue.verb.infinitive && next.lower === 'to') ||
    cue.verb.prepositions.includes(next.lower) ||
    (held && cue.verb.object && cue.forms.includes('past'))
  )
}

/** ", a British Commonwealth country." at the very end: the reporter explains a name. */
function isClosingGloss(passage: Passage, at: number, ceiling: number): boolean {
  const { tokens } = passage
  const first = tokens[at]
  if (!first || !/^(?:an?|the|which|something)$/u.test(first.lower) || first.lower === 'which') return false
  for (let i = at; i < ceiling; i += 1) {
    const token = tokens[i]!
    if (passage.quoteAt[i]! >= 0 || token.text === ',' || /^(?:and|or|but)$/u.test(token.lower)) return false
    if (
      first.lower !== 'something' &&
      (isAuxiliary(token) || (token.pos === 'VERB' && !isPreposition(tokens[i + 1]) && tokens[i + 1]?.lower !== 'by'))
    )
      return false
  }
  return true
}

/** Drops marks at the edges that are not the content's own: final stops, commas, dashes outside quotation marks. */
export function tidyRuns(passage: Passage, runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  for (let { from, to } of runs) {
    while (to > from && isLoose(passage, to - 1)) to -= 1
    while (from < to && (isLoose(passage, from) || isDash(passage.tokens[from]))) from += 1
    if (from < to) tidy.push({ from, to })
  }
  return tidy
}

function isLoose({ tokens, quoteAt }: Passage, index: number): boolean {
  const token = tokens[index]!
  if (!isMark(token) || quoteAt[index]! >= 0 || token.text === '?' || token.text === '!') return false
  return /^[.,;:!?…"”’]+$/u.test(token.text) || isDash(token)
}
