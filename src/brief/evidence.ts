import type { Position } from '../position/position.ts'
import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { type Citation, contains, excerptOf, overlaps, type Span } from '../text/span.ts'
import type { BriefInput } from './brief-input.ts'
import { quotationOf } from './quotation.ts'

/** The words behind what the stages found. */
export interface Evidence {
  readonly report: (id: string) => Report | undefined
  readonly statement: (id: string) => Statement | undefined
  readonly position: (id: string) => Position | undefined
  readonly statementsOf: (position: Position) => readonly Statement[]
  /** The words of these statements, in the order given, each once. */
  readonly cite: (statements: readonly string[]) => readonly Citation[]
  /** The words of a position: of its statements and of its conditions. */
  readonly citePosition: (position: Position) => readonly Citation[]
  /** The statement that a citation lies in, where there is one. */
  readonly statementAt: (citation: Citation) => Statement | undefined
  readonly paragraphAt: (citation: Citation) => number
  /** How a report is called: by its outlet where that is known. */
  readonly outlet: (report: string) => string
  /** Who says it and a short quotation; from a long passage, the words round one of `near`. */
  readonly quote: (citation: Citation, near?: readonly string[], longest?: number) => string
}

/** Looks up, for every statement and position, the words to cite. */
export function indexEvidence(input: BriefInput): Evidence {
  const reports = new Map(input.reports.map((report) => [report.id, report]))
  const statements = new Map(input.statements.map((statement) => [statement.id, statement]))
  const positions = new Map([...input.codings, ...input.positions].map((position) => [position.id, position]))
  const byReport = Map.groupBy(input.statements, (statement) => statement.report)

  const words = (statement: Statement): Citation | undefined => {
    const report = reports.get(statement.report)
    const spans = statement.voice === 'narrated' ? [...statement.source, ...statement.cue] : []
    const whole = hull([...spans, ...statement.content]) ?? hull(statement.source)
    return report && whole && { report: report.id, ...excerptOf(report.text, whole) }
  }
  const cite = (ids: readonly string[]) =>
    distinct(
      ids.flatMap((id) => {
        const statement = statements.get(id)
        return (statement && words(statement)) ?? []
      }),
    )
  const statementAt = (citation: Citation) => {
    const here = (byReport.get(citation.report) ?? []).filter((statement) => reach(statement, citation))
    return here.find((statement) => statement.content.some((span) => contains(span, citation))) ?? here[0]
  }
  const outlet = (id: string) => {
    const report = reports.get(id)
    return report ? nameOfReport(report) : id
  }
  const cited = new Map<Position, readonly Citation[]>()
  return {
    report: (id) => reports.get(id),
    statement: (id) => statements.get(id),
    position: (id) => positions.get(id),
    statementsOf: (position) => position.evidence.flatMap((id) => statements.get(id) ?? []),
    cite,
    citePosition: (position) => {
      const known = cited.get(position)
      if (known) return known
      const conditions = position.onlyIf.flatMap(({ span }) => {
        const said = statementAt(span)
        return said ? cite([said.id]) : [span]
      })
      const citations = distinct([...cite(position.evidence), ...conditions])
      cited.set(position, citations)
      return citations
    },
    statementAt,
    paragraphAt: (citation) => {
      const paragraphs = reports.get(citation.report)?.paragraphs ?? []
      return (paragraphs.findLast((paragraph) => paragraph.start <= citation.start) ?? { number: 1 }).number
    },
    outlet,
    quote: (citation, near = [], longest) => {
      const statement = statementAt(citation)
      const split = statement !== undefined && statement.content.length > 1 && statement.voice === 'statement'
      const whole = split && statement.content.every((span) => contains(citation, span))
      const quotation = quotationOf(whole ? bestOf(statement, near) : citation.text, near, longest)
      return `${attribution(statement, outlet(citation.report))}: ${quotation}`
    },
  }
}

/** Each citation once, in the order of first use; one that lies inside another adds nothing and falls away. */
export function distinct(citations: readonly Citation[]): readonly Citation[] {
  const once = [...new Map(citations.map((citation) => [citationKey(citation), citation])).values()]
  const byReport = Map.groupBy(once, ({ report }) => report)
  const inAnother = (inner: Citation) =>
    byReport.get(inner.report)!.some((outer) => outer !== inner && contains(outer, inner))
  return once.filter((citation) => !inAnother(citation))
}

/** One key for one stretch of one report. */
export function citationKey(citation: Citation): string {
  return `${citation.report}:${citation.start}-${citation.end}`
}

function attribution(statement: Statement | undefined, outlet: string): string {
  if (statement === undefined || statement.voice === 'narrated' || statement.speaker.name === null) return outlet
  const { name } = statement.speaker
  return statement.mode === 'direct' ? name : `${name} via ${outlet}`
}

function bestOf(statement: Statement, near: readonly string[]): string {
  const mentions = (text: string) => near.some((term) => text.toLowerCase().includes(term.toLowerCase()))
  return (statement.content.find((span) => mentions(span.text)) ?? statement.content[0])?.text ?? ''
}

function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }
}

function reach(statement: Statement, span: Span): boolean {
  const whole = hull([...statement.source, ...statement.cue, ...statement.content])
  return whole !== undefined && overlaps(whole, span)
}
