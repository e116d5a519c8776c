import { type Span, trimSpan } from '../text/span.ts'

const SOUNDS =
  'laughter|laugh(?:s|ing)?|chuckl(?:es|ing)|applause|applauds|cheer(?:s|ing)|boos|crosstalk|cross[- ]talk|inaudible|unintelligible|' +
  'indiscernible|indistinct|off[- ]?mi[ck]\\w*|audio (?:gap|break|lost)|no audio|pauses?|silence|recess|interruption|interrupt(?:s|ed|ing)|' +
  'gavel|smiles|nods|sighs|shout(?:s|ing)|gestur(?:es|ing)|end|begin|break'
const LANGUAGES =
  'english|french|spanish|russian|chinese|mandarin|arabic|ukrainian|hebrew|turkish|german|persian|farsi|dari|pashto|korean|japanese|' +
  'portuguese|italian|polish|serbian|armenian|azerbaijani|georgian|amharic|swahili|hindi|urdu|greek|somali|tigrinya|dutch|hungarian'
const DIRECTION = new RegExp(
  '^[([]\\s*(?:' +
    `(?:(?:general|loud|light|much|some|brief|prolonged|more) )?(?:${SOUNDS})\\b[^)\\]]{0,60}|` +
    '(?:spoke|speaks?|speaking|repl(?:ies|ied|ying)|answers|continues|continuing)\\s+(?:in|through|via|with)\\b[^)\\]]{0,60}|' +
    `in (?:${LANGUAGES})|` +
    '(?:(?:as|in|via|through|by|with|from)\\s+)?(?:an?\\s+|the\\s+)?(?:simultaneous\\s+)?(?:interpret|translat)\\w*[^)\\]]{0,60}|' +
    'original in \\w+' +
    ')\\s*\\.?[)\\]]$',
  'iu',
)

/** True for words in brackets that are not spoken: "(Laughter.)", "[Applause]", "(through interpreter)". */
export function isStageDirection(words: string): boolean {
  return DIRECTION.test(words)
}

/** Without the marks that end an emphasis begun before the label: "**Q: Who pays?**". */
function withoutEmphasis(text: string, { start, end }: Span): Span {
  let stop = end
  while (stop > start && (text[stop - 1] === '*' || text[stop - 1] === '_')) stop -= 1
  return trimSpan(text, { start, end: stop })
}

const BRACKETED = /[([][^()[\]\n]{2,90}[)\]]/gu

/** What is spoken in a stretch of a transcript: all of it but its stage directions. Takes linear time. */
export function withoutStageDirections(text: string, { start, end }: Span): readonly Span[] {
  const spoken: Span[] = []
  let from = start
  const keep = (to: number) => {
    const span = withoutEmphasis(text, trimSpan(text, { start: from, end: to }))
    if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) spoken.push(span)
  }
  for (const { index, 0: words } of text.slice(start, end).matchAll(BRACKETED)) {
    const whole = index === 0 && words.length === end - start
    if (!isStageDirection(words) && !whole) continue
    keep(start + index)
    from = start + index + words.length
  }
  keep(end)
  return spoken
}
