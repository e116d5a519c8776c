import type { Report } from '../report/report.ts'
import type { Attribution, FindAttributions } from './attribution.ts'
import { attributionOf, type Draft } from './draft.ts'
import { type FindRuns, findPassageDrafts } from './find-passage-drafts.ts'
import { type Layout, layOut } from './layout.ts'
import { leadInOf } from './lead-in.ts'
import { type Passage, type Run, readPassages, spanOf } from './passage.ts'
import { withRecords } from './record.ts'

/**
 * The attributions of a report, by rules over tagged words, and the turns of a transcript: in the order of the text. Body paragraphs
 * only; takes linear time.
 */
export const findAttributions: FindAttributions = (report, layout = layOut(report)) => find(report, layout)

/** The same with a trained reader beside the rules. */
export function attributionsBy(reader: FindRuns): FindAttributions {
  return (report, layout = layOut(report)) => find(report, layout, reader)
}

function find(report: Report, layout: Layout, reader?: FindRuns): readonly Attribution[] {
  const found: Attribution[] = []
  let carried: number | undefined
  let open: number | undefined
  let ahead: Pick<Attribution, 'source' | 'cue'> | undefined
  // All are tagged before any is searched: the tagger and the rules each run faster in one go.
  for (const passage of readPassages(report.text, layout.paragraphs)) {
    const drafts = findPassageDrafts(passage, reader)
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
