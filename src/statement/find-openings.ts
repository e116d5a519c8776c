import type { Span } from '../text/span.ts'
import { isCalledAgain } from './described-person.ts'
import { isInside } from './find-antecedent.ts'
import type { Layout } from './layout.ts'
import { officeAt } from './office.ts'
import { findWords } from './word.ts'

/** A sentence's opening words, where they are a pronoun or describe somebody whom a report has named before. */
export interface Opening extends Span {
  /** The number of the sentence. */
  readonly sentence: number
}

const PRONOUN = /(?:He|She)(?=\s\p{Ll})/uy
const ARTICLE = /(?:The|This)\s/y
const FAR = 80
const MANY = 8

/** The openings of sentences that tell by a pronoun or description whom they are about, outside what anybody says. */
export function findOpenings(
  text: string,
  { sentences, quotations }: Layout,
  contents: readonly Span[],
): readonly Opening[] {
  return sentences.flatMap((sentence, index) => {
    const end = endOfOpening(text, sentence)
    if (end === undefined) return []
    const opening = { start: sentence.start, end, sentence: index }
    return isInside(contents, opening) || isInside(quotations, opening) ? [] : [opening]
  })
}

function endOfOpening(text: string, { start, end }: Span): number | undefined {
  PRONOUN.lastIndex = start
  if (PRONOUN.test(text)) return PRONOUN.lastIndex
  ARTICLE.lastIndex = start
  return ARTICLE.test(text) ? endOfDescription(text, { start, end: Math.min(end, start + FAR) }) : undefined
}

/** Where "The Labour senator" ends in "The Labour senator was …"; undefined where a name follows, or no such noun comes. */
function endOfDescription(text: string, span: Span): number | undefined {
  for (const { key, start, end, adjacent, possessive, titular } of findWords(text, span).slice(1, MANY)) {
    if (!adjacent || possessive) return undefined
    const last = titular ? officeAt(text, start)?.end : isCalledAgain(key) ? end : undefined
    if (last !== undefined) return /^(?:\s\p{Ll}|,)/u.test(text.slice(last, last + 2)) ? last : undefined
  }
  return undefined
}
