import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { codeStatement } from './code-statement.ts'
import type { Codebook } from './codebook.ts'
import type { CodingContext } from './coding-context.ts'
import { findMentions, type Mention } from './mentions.ts'
import { listSentences, type SentenceWords } from './passage.ts'
import type { Position } from './position.ts'
import { termIndexOf } from './term-index.ts'

/**
 * Codes statements by a codebook: for each, the positions it gives its speaker, with one statement as evidence and not
 * yet merged. Statements of nobody in the codebook give none. Time grows with the length of the texts.
 */
export function codeStatements(
  statements: readonly Statement[],
  reports: readonly Report[],
  codebook: Codebook,
): readonly Position[] {
  const index = termIndexOf(codebook)
  const contexts = new Map<string, CodingContext>()
  for (const report of reports) {
    const memory = new Map<string, readonly Mention[]>()
    contexts.set(report.id, {
      text: report.text,
      sentences: listSentences(report),
      index,
      mentionsIn: (sentence: SentenceWords, speaker: string) => {
        const key = `${sentence.start} ${speaker}`
        const known = memory.get(key) ?? findMentions(sentence.words(), index, speaker)
        memory.set(key, known)
        return known
      },
    })
  }
  return statements.flatMap((statement) => {
    const context = contexts.get(statement.report)
    return context ? codeStatement(statement, context) : []
  })
}
