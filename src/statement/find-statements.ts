import type { Report } from '../report/report.ts'
import { contentId } from '../text/content-id.ts'
import { type Excerpt, excerptOf, type Span } from '../text/span.ts'
import type { Actor } from './actor.ts'
import type { Attribution, FindAttributions, LaidReport } from './attribution.ts'
import { findAttributions } from './find-attributions.ts'
import { indexAt, layOut } from './layout.ts'
import { findVerbatim, modeOf } from './mode.ts'
import { inOrdinaryCase } from './ordinary-case.ts'
import { registryOf } from './registry.ts'
import { resolveSpeakers } from './resolve-speakers.ts'
import type { StatementDate } from './speech-act.ts'
import type { Speaker, Statement } from './statement.ts'
import { dateStatements } from './statement-date.ts'

/** A report to find statements in, and the actors of its case. */
export interface ReportOfCase {
  readonly report: Report
  readonly actors: readonly Actor[]
}

/**
 * The statements of a report: its attributions with speaker, class, mode, verbatim words and date. A source that names several actors
 * ("Egypt and Qatar said") gives a statement to each. An id depends on the report and the content only, so that it survives a better
 * reading of the source.
 */
export function findStatements(
  report: Report,
  actors: readonly Actor[],
  find: FindAttributions = findAttributions,
): readonly Statement[] {
  return findStatementsInAll([{ report, actors }], find)[0]!
}

/** Those of each of several reports. Each stage goes through all of them before the next, which takes less time. */
export function findStatementsInAll(
  reports: readonly ReportOfCase[],
  find: FindAttributions,
): readonly (readonly Statement[])[] {
  const laid = reports.map(({ report, actors }) => {
    const legible = inOrdinaryCase(report, actors)
    return { report: legible, layout: layOut(legible) }
  })
  const found = find.inAll?.(laid) ?? laid.map(({ report, layout }) => find(report, layout))
  const spoken = laid.map((each, at) => withSpeakers(each, found[at]!, reports[at]!.actors))
  const dated = spoken.map(withDates)
  return dated.map((each, at) => statementsIn(reports[at]!.report, each))
}

/** A report with what was found in it, and who speaks in each. */
interface Spoken extends LaidReport {
  readonly attributions: readonly Attribution[]
  readonly speakers: readonly (readonly Speaker[])[]
}

function withSpeakers(laid: LaidReport, all: readonly Attribution[], actors: readonly Actor[]): Spoken {
  const found = all
    .map((attribution, index) => ({ attribution, index }))
    .filter(({ attribution }) => attribution.content.length > 0)
  const attributions = found.map(({ attribution }) => reindexed(attribution, found))
  const speakers = resolveSpeakers(laid.report, laid.layout, attributions, registryOf(actors))
  return { ...laid, attributions, speakers }
}

interface Dated extends Spoken {
  readonly dates: readonly StatementDate[]
}

function withDates(spoken: Spoken): Dated {
  const { report, layout, attributions, speakers } = spoken
  const first = speakers.map(([one]) => one!)
  return { ...spoken, dates: dateStatements(report, layout, attributions, first) }
}

/** The statements of a report, of which what was found may be written in other letters. */
function statementsIn(
  { id, text }: Report,
  { report: legible, layout, attributions, speakers, dates }: Dated,
): readonly Statement[] {
  const excerpts = (spans: readonly Span[]): readonly Excerpt[] => spans.map((span) => excerptOf(text, span))
  const told = new Map<string, number>()
  /** Several statements of one content are told apart by their order. */
  const idOf = (start: number, end: number): string => {
    const before = told.get(`${start} ${end}`) ?? 0
    told.set(`${start} ${end}`, before + 1)
    return contentId('s', id, start, end, ...(before === 0 ? [] : [before]))
  }
  return attributions.flatMap((attribution, index) => {
    const { source, cue, content, voice, addressee, chance, recorded } = attribution
    const verbatim = findVerbatim(content, layout.quotations, recorded)
    const [start, end] = [content[0]!.start, content.at(-1)!.end]
    return speakers[index]!.map(
      (speaker): Statement => ({
        id: idOf(start, end),
        report: id,
        paragraph: layout.sentences[indexAt(layout.sentences, start)]?.paragraph ?? 0,
        mode: modeOf(legible.text, content, verbatim, voice),
        voice,
        speaker,
        source: excerpts(source),
        cue: excerpts(cue),
        content: excerpts(content),
        verbatim: excerpts(verbatim),
        ...dates[index]!,
        ...(addressee && { addressee: excerptOf(text, addressee) }),
        ...(chance !== undefined && { chance: Math.round(chance * 1000) / 1000 }),
      }),
    )
  })
}

/** An attribution whose `carriedFrom` counts in the list of those kept. */
function reindexed(attribution: Attribution, kept: readonly { readonly index: number }[]): Attribution {
  if (attribution.carriedFrom === undefined) return attribution
  const { carriedFrom, ...rest } = attribution
  const at = kept.findIndex(({ index }) => index === carriedFrom)
  return at < 0 ? rest : { ...rest, carriedFrom: at }
}
