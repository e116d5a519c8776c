import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { type Citation, type Excerpt, excerptOf } from '../text/span.ts'
import type { Witness } from './account.ts'
import type { Codebook } from './codebook.ts'
import { findMentions, findNames } from './mentions.ts'
import type { Position } from './position.ts'
import { isWilling } from './stance-reading.ts'
import { type TermIndex, termIndexOf } from './term-index.ts'
import { findWords } from './words.ts'

/** A coding with the outlet, the statement and the words it stands on. */
export interface Testimony {
  readonly coding: Position
  readonly outlet: string
  /** From a source the outlet does not name. */
  readonly isAnonymous: boolean
  /** The reporter says that the actor agreed; it did not say so itself. */
  readonly isReported: boolean
  readonly witness: Witness
}

/** Content shorter than this says little without its cue ("a condition"). */
const tellingLength = 25
const longestWhole = 250
/** Between “agreed with” and a name: “the”, “U.S. President”. */
const wordsOfTitle = 3

/** One statement of a report as a witness, by the given words of its content. */
export function witnessOf(report: Report, statement: Statement, quote: Citation): Witness {
  return {
    report: report.id,
    ...(report.outlet === undefined ? {} : { outlet: report.outlet }),
    statement: statement.id,
    ...(statement.date === undefined ? {} : { date: statement.date }),
    quote,
  }
}

/**
 * The codings that count, each with its outlet and the part of its statement that speaks of its issue. Where a reporter says that
 * one actor agreed with another, the other is reported to agree: no position of its own, but an account of it.
 */
export function listTestimonies(
  codings: readonly Position[],
  statements: readonly Statement[],
  reports: readonly Report[],
  codebook: Codebook,
): readonly Testimony[] {
  const index = termIndexOf(codebook)
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]))
  const reportOf = new Map(reports.map((report) => [report.id, report]))
  return codings.flatMap((coding): readonly Testimony[] => {
    if (coding.review === 'rejected') return []
    const statement = statementOf.get(coding.evidence[0] ?? '')
    const report = reportOf.get(statement?.report ?? '')
    if (!statement || !report) return []
    const quote = { report: report.id, ...quoteFor(coding, statement, report, index) }
    const testimony = {
      coding,
      outlet: nameOfReport(report),
      isAnonymous: statement.speaker.class === 'anonymous',
      isReported: false,
      witness: witnessOf(report, statement, quote),
    }
    const partners = isWilling(coding.stance) ? findPartners(statement, report, index) : []
    return [testimony, ...partners.map((actor) => ({ ...testimony, isReported: true, coding: { ...coding, actor } }))]
  })
}

/** The part of a statement that speaks of the coding's issue; with source and cue where the content alone says too little. */
function quoteFor({ actor, issue }: Position, statement: Statement, report: Report, index: TermIndex): Excerpt {
  const speaks = statement.content.find((part) =>
    findMentions(findWords(report.text, part), index, actor).some((mention) => mention.issue === issue),
  )
  const [first] = statement.content
  if (speaks ?? (first && (first.text.length >= tellingLength || statement.mode === 'direct'))) return speaks ?? first!
  const all = [...statement.source, ...statement.cue, ...statement.content]
  const whole = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }
  return excerptOf(report.text, first && whole.end - whole.start > longestWhole ? first : whole)
}

/** The actors that a reporter says someone agreed with. */
function findPartners(
  { voice, speaker, cue, content }: Statement,
  { text }: Report,
  index: TermIndex,
): readonly string[] {
  if (voice !== 'narrated') return []
  return [...cue, ...content].flatMap(({ start, end }) => {
    const agreed = /\bagree[sd]? with (?:both )?/u.exec(text.slice(start, end))
    if (!agreed) return []
    const words = findWords(text, { start: start + agreed.index + agreed[0].length, end })
    const [name] = findNames(words, index)
    const isNext =
      name !== undefined && name.from <= wordsOfTitle && !words.slice(0, name.from).some(({ mark }) => mark)
    return isNext && name.actor !== speaker.actor ? [name.actor] : []
  })
}
