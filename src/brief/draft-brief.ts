import type { Citation } from '../text/span.ts'
import type { Brief, Footnote, Matrix, ReportReference, Section, SectionId, Wait } from './brief.ts'
import type { BriefInput } from './brief-input.ts'
import { draftAccounts } from './draft-accounts.ts'
import { draftAnswer } from './draft-answer.ts'
import { draftBlocking } from './draft-blocking.ts'
import { draftChanges } from './draft-changes.ts'
import { draftCommitments } from './draft-commitments.ts'
import { draftCompliance } from './draft-compliance.ts'
import { draftConditions } from './draft-conditions.ts'
import { draftDurability } from './draft-durability.ts'
import { draftForce } from './draft-force.ts'
import { draftGaps } from './draft-gaps.ts'
import { draftLimits } from './draft-limits.ts'
import { draftMeanings } from './draft-meanings.ts'
import { draftPositions, listMatrix } from './draft-positions.ts'
import { draftQuantities } from './draft-quantities.ts'
import { draftQuestions } from './draft-questions.ts'
import { draftRefusals } from './draft-refusals.ts'
import { draftSequence } from './draft-sequence.ts'
import { draftSourcing } from './draft-sourcing.ts'
import { draftStability } from './draft-stability.ts'
import { draftWaits, listWaits } from './draft-waits.ts'
import { type Drafting, startDrafting } from './drafting.ts'
import { citationKey } from './evidence.ts'

const drafters: readonly ((drafting: Drafting) => Section)[] = [
  draftAnswer,
  draftWaits,
  draftBlocking,
  draftStability,
  draftDurability,
  draftForce,
  draftPositions,
  draftConditions,
  draftMeanings,
  draftRefusals,
  draftCommitments,
  draftSequence,
  draftAccounts,
  draftChanges,
  draftQuantities,
  draftCompliance,
  draftSourcing,
  draftGaps,
  draftQuestions,
  draftLimits,
]

/** Drafts the brief of a case: the answer first, then everything it rests on, or `only` some sections. Those without lines are left out. */
export function draftBrief(input: BriefInput, only?: readonly SectionId[]): Brief {
  const drafting = startDrafting(input)
  const { words } = drafting
  const isAsked = (id: SectionId) => only === undefined || only.includes(id)
  const sections = drafters.map((draft) => draft(drafting)).filter(({ id, lines }) => isAsked(id) && lines.length > 0)
  const matrix = isAsked('positions') ? listMatrix(drafting) : { actors: [], rows: [], onPage: 0, without: [] }
  const waits = isAsked('waits') ? listWaits(drafting) : []
  const goal = input.deals?.goal
  return {
    case: input.codebook.id,
    title: input.codebook.title,
    question: goal ? `Is there a deal on ${words.settlement(goal)}?` : 'What do the parties hold?',
    ...(goal && { goal }),
    ...(input.since !== undefined && { since: input.since }),
    reports: input.reports.map((report) => referenceOf(drafting, report.id)),
    sections,
    matrix,
    waits,
    names: Object.fromEntries(input.codebook.actors.map((actor) => [actor.id, actor.name])),
    footnotes: numberFootnotes(drafting, sections, matrix, waits),
    warnings: input.warnings,
  }
}

function referenceOf({ evidence }: Drafting, id: string): ReportReference {
  const { title, file, url, date, dateBasis } = evidence.report(id)!
  return {
    id,
    name: evidence.outlet(id),
    dateBasis,
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
  }
}

/** Numbers every citation by its first use, in reading order: what stands on the page, the matrix, then what follows it. */
function numberFootnotes(
  drafting: Drafting,
  sections: readonly Section[],
  matrix: Matrix,
  waits: readonly Wait[],
): readonly Footnote[] {
  const { evidence } = drafting
  const lines = [
    ...sections.flatMap((section) => section.lines.slice(0, section.onPage)),
    ...sections.flatMap((section) => section.lines.slice(section.onPage)),
  ]
  const cited = [
    ...lines.flatMap((line) => (line.kind === 'claim' ? line.citations : [])),
    ...waits.flatMap((wait) => wait.citations),
    ...matrix.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.kind === 'held' ? cell.entries.flatMap((entry) => entry.citations) : [])),
    ),
  ]
  const first = new Map(cited.toReversed().map((citation) => [citationKey(citation), citation]))
  const inOrder = [...new Set(cited.map(citationKey))].map((key) => first.get(key)!)
  return inOrder.map((citation, i) => {
    const { report, start, end, text } = citation
    return {
      number: i + 1,
      report,
      start,
      end,
      text,
      paragraph: evidence.paragraphAt(citation),
      voice: voiceOf(drafting, citation),
    }
  })
}

function voiceOf({ evidence }: Drafting, citation: Citation): string {
  const statement = evidence.statementAt(citation)
  if (statement === undefined || statement.voice === 'narrated') return 'the reporter’s own voice'
  const { speaker, mode, date, dateBasis } = statement
  const name = speaker.name ?? 'a speaker not named'
  const manner = { direct: 'in quotation marks', indirect: 'reported', mixed: 'partly in quotation marks' }[mode]
  const said = date && date !== evidence.report(citation.report)?.date ? `, said ${date} (${dateBasis})` : ''
  return `${name}, ${manner}${said}`
}
