import { isLetterOrNumber } from './character.ts'
import type { Quotation } from './quotation.ts'
import { type Span, trimSpan } from './span.ts'

/** Abbreviations after which a capital letter does not begin a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof st sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt brig pres supt insp hon rev fr sr jr ' +
    'amb dep asst sec det jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos vs v art arts para paras ch pp vol fig approx est ret cf eg ie al ave blvd rd mt ft inc ltd co corp'
  ).split(' '),
)

/** Abbreviations that may well end a sentence: the next word decides. */
const MAY_END = new Set(
  'inc ltd co corp jr sr ret al est no ave rd blvd etc jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
)

const STOP = 46

function isTerminal(unit: number): boolean {
  return unit === STOP || unit === 33 || unit === 63 || unit === 0x2026
}

/** Where the next mark stands that may end a sentence, or the limit. */
function nextTerminal(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !isTerminal(text.charCodeAt(at))) at += 1
  return at
}

const AFTER_TERMINAL = '.!?…)]”’"\'»'

/**
 * The sentences of a stretch of text. A quotation is never broken; "St.", "Gen.", "U.S.", "(ret.)", initials and decimal numbers do not
 * end a sentence. `quotations` are those of the same stretch. Takes linear time.
 */
export function findSentences(text: string, span: Span, quotations: readonly Quotation[]): Span[] {
  const sentences: Span[] = []
  let start = span.start
  let next = 0
  const push = (end: number): void => {
    const sentence = trimSpan(text, { start, end })
    if (sentence.end > sentence.start) sentences.push(sentence)
    start = end
  }
  for (let i = span.start; i < span.end; ) {
    while (next < quotations.length && quotations[next]!.end <= i) next += 1
    const quotation = quotations[next]
    let end = i + 1
    if (quotation && quotation.start <= i) {
      end = quotation.end
      if (!endsInTerminal(text, quotation)) {
        i = end
        continue
      }
    } else {
      const unit = text.charCodeAt(i)
      if (!isTerminal(unit) || (unit === STOP && isInnerDot(text, i, span))) {
        i = nextTerminal(text, end, Math.min(quotation?.start ?? span.end, span.end))
        continue
      }
    }
    while (end < span.end && AFTER_TERMINAL.includes(text[end]!)) end += 1
    if (end >= span.end || beginsSentence(text, end, span)) push(end)
    i = end
  }
  push(span.end)
  return sentences
}

function endsInTerminal(text: string, quotation: Quotation): boolean {
  return /[.!?…]['’)\]]*$/u.test(
    text.slice(Math.max(quotation.inner.start, quotation.inner.end - 4), quotation.inner.end),
  )
}

function beginsSentence(text: string, at: number, span: Span): boolean {
  const ahead = text.slice(at, Math.min(span.end, at + 12))
  return /^\s+["'“”‘«„([{»—–-]*\s*["'“”‘«„([{…]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(ahead) || /^\s+["'“‘«„]/u.test(ahead)
}

/** A full stop that ends no sentence: in a number, after an initial or an abbreviation, or inside a word. */
function isInnerDot(text: string, at: number, span: Span): boolean {
  if (at + 1 < span.end && (isLetterOrNumber(text.charCodeAt(at + 1)) || ',;:%'.includes(text[at + 1]!))) return true
  const word = text.slice(wordStart(text, at, Math.max(span.start, at - 24)), at)
  const following = text.slice(at + 1, Math.min(span.end, at + 40))
  if (/^\p{Lu}$/u.test(word)) return !/^\s+(?:["“‘«„]|(?:The|A|An|He|She|It|They|But|And|In|On)\s)/u.test(following)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !/^\s+["“‘]?(?:The|A|An|He|She|It|They|We|But|And|In|On|At|His|Her|This|That|There|For|As|If)\s/u.test(
      following,
    )
  const lower = word.toLowerCase()
  if (!ABBREVIATIONS.has(lower)) return false
  if (/^\s*\)/u.test(following)) return true
  if (!MAY_END.has(lower)) return true
  return /^\s+(?:\p{N}|\p{Ll})/u.test(following)
}

/** Where the letters, numbers and full stops before an offset begin. */
function wordStart(text: string, at: number, least: number): number {
  let start = at
  while (start > least) {
    const unit = text.charCodeAt(start - 1)
    if (unit !== STOP && !isLetterOrNumber(unit)) break
    start -= 1
  }
  return start
}
