import { type Span, trimSpan } from './span.ts'

/** Words in quotation marks. A quotation inside another belongs to it and is not listed. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly inner: Span
  /** False when no closing mark was found; it then reaches to the words that say who spoke, else to the end of the stretch. */
  readonly closed: boolean
  /** Left open at the end of its paragraph while the next one opens with the same mark: one quotation over several paragraphs. */
  readonly continued: boolean
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«',
  '"': '"”',
  "''": "''",
  '``': "''",
  '‘': '’',
  "'": "'",
  '‹': '›',
}

/** Quotations in the same marks inside a quotation; more are openings never closed. */
const DEEPEST = 3

/** Characters with which an opening mark may begin. */
const MARKS = /[“”„‟«»"'`‘‹]/g

/**
 * The quotations of a stretch of text, in order: curly, straight, doubled apostrophes, guillemets either way round, low-high, high-high.
 * Single marks count only where they cannot be apostrophes. Takes linear time.
 */
export function findQuotations(text: string, span: Span): Quotation[] {
  const found: Quotation[] = []
  const hopeless = new Set<string>()
  let free = span.start
  for (const { index } of text.slice(span.start, span.end).matchAll(MARKS)) {
    const i = span.start + index
    if (i < free) continue
    const mark = openingMarkAt(text, i, span)
    free = i + (mark?.length ?? 1)
    if (mark === undefined || hopeless.has(mark)) continue
    const single = isSingle(mark)
    const close = single ? singleClose(text, mark, i, span) : doubleClose(text, mark, i, span)
    if (close !== undefined) {
      const end = close + closeLength(text, mark, close)
      found.push({ start: i, end, inner: { start: i + mark.length, end: close }, closed: true, continued: false })
      free = end
      continue
    }
    const continued = opensNext(text, mark, span)
    if (!continued && (single || mark === '»' || mark === '”')) {
      hopeless.add(mark)
      continue
    }
    const limit = single ? span.end : unclosedEnd(text, mark, i, span)
    const stop = continued ? limit : beforeSpeaker(text, i + mark.length, limit)
    const { end } = trimSpan(text, { start: i + mark.length, end: stop })
    found.push({ start: i, end, inner: { start: i + mark.length, end }, closed: false, continued })
    free = Math.max(limit, free)
  }
  return found.filter((quotation) => quotation.inner.end > quotation.inner.start)
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '‹'
}

function closeLength(text: string, mark: string, close: number): number {
  return CLOSERS[mark] === "''" && text.startsWith("''", close) ? 2 : 1
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

function isSpaceOrEdge(text: string, at: number, span: Span): boolean {
  return at < span.start || at >= span.end || /\s/u.test(text[at]!)
}

function opensWord(text: string, at: number, length: number, span: Span): boolean {
  const before = text[at - 1]
  const free = at <= span.start || /[\s([{—–\-/“"‘«„]/u.test(before!)
  return free && !isSpaceOrEdge(text, at + length, span)
}

function openingMarkAt(text: string, at: number, span: Span): string | undefined {
  const character = text[at]!
  const pair = text.slice(at, Math.min(at + 2, span.end))
  if (pair === "''" || pair === '``') return opensWord(text, at, 2, span) ? pair : undefined
  switch (character) {
    case '“':
    case '„':
    case '‟':
    case '«':
    case '‹':
      return character
    case '»':
    case '”':
      return opensWord(text, at, 1, span) ? character : undefined
    case '"':
      return opensWord(text, at, 1, span) ? character : undefined
    case '‘':
    case "'":
      return opensWord(text, at, 1, span) && !isLeadingApostrophe(text, at) ? character : undefined
    default:
      return undefined
  }
}

/** "’90s", "’em", "’tis": a mark that stands for missing letters. */
function isLeadingApostrophe(text: string, at: number): boolean {
  return /^.(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n[’']?\s)/iu.test(text.slice(at, at + 8))
}

function doubleClose(text: string, mark: string, open: number, span: Span): number | undefined {
  const closers = CLOSERS[mark]!
  let inSingle = false
  let deeper = 0
  for (let i = open + mark.length; i < span.end; i += 1) {
    const character = text[i]!
    if (deeper === 0 && (character === '‘' || character === "'" || character === '’')) {
      if (inSingle) inSingle = character === '‘' || isWordCharacter(text[i + 1])
      else inSingle = character !== '’' && opensWord(text, i, 1, span) && !isLeadingApostrophe(text, i)
    }
    if (closers === "''") {
      if (text.startsWith("''", i) && i + 2 <= span.end) return i
      continue
    }
    if (inSingle && opensDeeper(text, mark, i, span)) {
      deeper += 1
      if (deeper > DEEPEST) return undefined
      continue
    }
    if (!closers.includes(character)) {
      if (character === mark) return undefined
      continue
    }
    if (deeper > 0) {
      deeper -= 1
      continue
    }
    // An opening mark used to close: only where no word follows it directly (“like this“).
    if (mark === '“' && character === '“' && !isSpaceOrEdge(text, i + 1, span)) return undefined
    if (character === '"' && opensAgain(text, i, span)) {
      if (mark === '"') return undefined
      continue
    }
    return i
  }
  return undefined
}

/** “‘The general said “no,”’ …”: the same marks once more inside single ones. */
function opensDeeper(text: string, mark: string, at: number, span: Span): boolean {
  if (mark === '“') return text[at] === '“' && opensWord(text, at, 1, span)
  return mark === '"' && text[at] === '"' && opensAgain(text, at, span)
}

/** A straight mark with a space before it and a word after it opens; a closing one has gone missing. */
function opensAgain(text: string, at: number, span: Span): boolean {
  return isSpaceOrEdge(text, at - 1, span) && isWordCharacter(text[at + 1])
}

/** Where a quotation without closing mark stops: at the next opening one of its kind, else at the end of the stretch. */
function unclosedEnd(text: string, mark: string, open: number, span: Span): number {
  const next = text.indexOf(mark, open + mark.length)
  return next < 0 || next > span.end ? span.end : next
}

const SPEAKER_SAYS =
  /,\s+(?=(?!and\b|but\b|or\b|so\b|as\b|because\b|who\b|which\b|that\b|when\b|if\b)[^,.;:!?“”"\n]{0,60}?\b(?:said|says|told|added|warned|insisted|stressed|wrote|declared|argued|noted|explained|replied|claimed|announced)\b)/u

/** Where a quotation that lacks its closing mark stops: “We will not pay, | the minister said." */
function beforeSpeaker(text: string, from: number, limit: number): number {
  const comma = SPEAKER_SAYS.exec(text.slice(from, limit))
  return comma ? from + comma.index + 1 : limit
}

/**
 * The closing single mark: not an apostrophe inside a word; after a plural s ("the workers’ demands") or inside double marks (‘He said “she
 * cried ‘no’” and left’) only when no better one comes.
 */
function singleClose(text: string, mark: string, open: number, span: Span): number | undefined {
  const closer = CLOSERS[mark]!
  let possessive: number | undefined
  let nested: number | undefined
  let inDouble = false
  for (let i = open + 1; i < span.end; i += 1) {
    const character = text[i]!
    if (character === '“' && inDouble) break
    if (character === '“' || (character === '"' && !inDouble)) inDouble = true
    else if (character === '”' || character === '"') inDouble = false
    if (character === mark && mark !== closer && !inDouble) return nested ?? possessive
    if (character !== closer || isWordCharacter(text[i + 1]) || /\s/u.test(text[i - 1]!)) continue
    if (mark === '‹') return i
    const plural = /s/iu.test(text[i - 1]!) && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 4))
    if (plural) possessive ??= i
    else if (!inDouble) return i
    else nested ??= i
  }
  return nested ?? possessive
}

function opensNext(text: string, mark: string, span: Span): boolean {
  const gap = /^\s*/u.exec(text.slice(span.end, span.end + 40))![0]
  return /[\n\r]/u.test(gap) && text.startsWith(mark, span.end + gap.length)
}
