import type { Attribution, FindAttributions, LaidReport } from './attribution.ts'
import { LEAST_CHANCE, LEAST_TOLD } from './combine-drafts.ts'
import { attributionOf, type Draft } from './draft.ts'
import { findPassageDrafts } from './find-passage-drafts.ts'
import { layOut } from './layout.ts'
import { leadInOf } from './lead-in.ts'
import { type Passage, type Run, readPassages, spanOf } from './passage.ts'
import { withRecords } from './record.ts'
import type { FoundRuns } from './trained/paragraph-reader.ts'

/** Finds attributions in a paragraph by what it has learnt, from a chance on; from a second one on, it tells the cue alone. */
export type FindRuns = (passage: Passage, least: number, leastTold: number) => readonly FoundRuns[]

/**
 * The attributions of a report, by rules over tagged words, and the turns of a transcript: in the order of the text. Body paragraphs
 * only; takes linear time.
 */
export const findAttributions: FindAttributions = (report, layout = layOut(report)) =>
  findInAll([{ report, layout }])[0]!

/** The same with a trained reader beside the rules. */
export function attributionsBy(reader: FindRuns): FindAttributions {
  return Object.assign<FindAttributions, FindAttributions | object>(
    (report, layout = layOut(report)) => findInAll([{ report, layout }], reader)[0]!,
    { inAll: (reports: readonly LaidReport[]) => findInAll(reports, reader) },
  )
}

/** Stage by stage, for the tagger, the trained reader and the rules each run faster in one go: what they take is at hand. */
function findInAll(reports: readonly LaidReport[], reader?: FindRuns): readonly (readonly Attribution[])[] {
  const passages = reports.map(({ report, layout }) => readPassages(report.text, layout.paragraphs))
  const learnt = reader && passages.map((each) => each.map((passage) => reader(passage, LEAST_CHANCE, LEAST_TOLD)))
  return reports.map((laid, at) => find(laid, passages[at]!, learnt?.[at]))
}

function find(
  { report, layout }: LaidReport,
  passages: readonly Passage[],
  learnt?: readonly (readonly FoundRuns[])[],
): readonly Attribution[] {
  const found: Attribution[] = []
  let carried: number | undefined
  let open: number | undefined
  let ahead: Pick<Attribution, 'source' | 'cue'> | undefined
  for (const [at, passage] of passages.entries()) {
    const drafts = findPassageDrafts(passage, learnt?.[at])
    if (open !== undefined && drafts[0]?.orphan && continuesQuotation(passage, drafts[0])) {
      const content = drafts.shift()!.content.flatMap((run) => spanOf(passage, run) ?? [])
      found[open] = { ...found[open]!, content: [...found[open]!.content, ...content] }
    }
    for (const [index, draft] of drafts.entries()) {
      const attribution = attributionOf(passage, draft)
      if (!attribution) continue
      if (ahead && index === 0 && draft.orphan && continuesQuotation(passage, draft)) {
        found.push({ ...attribution, ...ahead })
        carried = found.length - 1
        continue
      }
      if (draft.orphan) {
        if (carried === undefined) {
          found.push(attribution)
          continue
        }
        found.push({ ...attribution, carriedFrom: carried })
        continue
      }
      found.push(attribution)
      carried = found.length - 1
    }
    ahead = announced(passage)
    open = leftOpen(passage) ? lastQuoting(passage, found) : undefined
  }
  return withRecords(report, layout, found)
}

/** Who, at the end of a paragraph, is said to say what comes in the next. */
function announced(passage: Passage): Pick<Attribution, 'source' | 'cue'> | undefined {
  const lead = leadInOf(passage)
  const spans = (runs: readonly Run[]) => runs.flatMap((run) => spanOf(passage, run) ?? [])
  return lead && { source: spans(lead.source), cue: spans([lead.cue]) }
}

function continuesQuotation(passage: Passage, draft: Draft): boolean {
  return draft.content[0]?.from === 0 && passage.quoteAt[0]! >= 0
}

function leftOpen(passage: Passage): boolean {
  return passage.quoted.at(-1)?.quotation.continued === true
}

/** The attribution whose content reaches to the end of the paragraph. */
function lastQuoting(passage: Passage, found: readonly Attribution[]): number | undefined {
  const end = passage.quoted.at(-1)!.quotation.end
  const index = found.findLastIndex((attribution) => attribution.content.some((span) => span.end >= end))
  return index < 0 ? undefined : index
}
