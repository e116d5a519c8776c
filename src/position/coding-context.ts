import type { Statement } from '../statement/statement.ts'
import type { Citation } from '../text/span.ts'
import type { Mention } from './mentions.ts'
import type { SentenceWords } from './passage.ts'
import type { TermIndex } from './term-index.ts'
import type { Word } from './words.ts'

/** What a statement is coded from, beside itself. */
export interface CodingContext {
  readonly text: string
  readonly sentences: readonly SentenceWords[]
  readonly index: TermIndex
  /** The mentions of a sentence in a speaker's mouth. */
  readonly mentionsIn: (sentence: SentenceWords, speaker: string) => readonly Mention[]
}

/** The citation of the words `[from, to)` of a passage of a statement, without marks at their end. */
export function citeWords(
  statement: Statement,
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
): Citation {
  const start = words[from]!.start
  const end = words.slice(from, to).findLast((word) => !word.mark)!.end
  return { report: statement.report, start, end, text: text.slice(start, end) }
}
