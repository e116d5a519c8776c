import type { Analysis } from '../../case/analyse.ts'
import {
  type DraftedChange,
  draftEdits,
  draftText,
  hashOf,
  readCodebookText,
  readGivenConflict,
  type WrittenCodebook,
} from '../../case/change-codebook.ts'
import { type CaseCodebook, decodeCodebook } from '../../case/decode-codebook.ts'
import { listEffects } from '../../case/list-effects.ts'
import type { CodebookEdit } from '../../position/codebook-edit.ts'
import {
  countActors,
  countIssues,
  countingNames,
  countPhrase,
  listPhrases,
  lookUpStatements,
} from '../../position/count-codebook.ts'
import { listUnknownSpeakers } from '../../position/list-unknown-speakers.ts'
import { findingPhrases, indexingPhrases } from '../../position/phrase-index.ts'
import { tryWord } from '../../position/try-word.ts'
import type { Decoded } from '../../text/problem.ts'
import type { CodebookApi, CodebookChanged, CodebookPreview } from '../contract/codebook.ts'
import type { Desk } from '../desk.ts'
import { takeSteps } from '../take-steps.ts'
import { type AnswersOf, answer, refuse } from './answer.ts'
import { quoter } from './quote.ts'

/** What the codebook's view asks, and the changes it makes to case.yaml. */
export const codebookAnswers: AnswersOf<CodebookApi> = {
  'GET /api/codebook': async (_input, desk) => {
    const opened = await openBoth(desk)
    if (!opened.ok) return opened
    const { analysis, written, codebook, problems } = opened.value
    const { statements, codings, positions, reports } = analysis
    const [{ index, lookup }, names] = await Promise.all([
      indexOf(desk, analysis, codebook),
      countNamesOf(desk, analysis, codebook),
    ])
    const count = () => ({
      actors: countActors(codebook, names, analysis),
      issues: countIssues(codebook, index, lookup, analysis),
      disputed: codebook.disputed.map((word) => {
        const { sentences: _, ...found } = countPhrase(word, index, lookup, { issue: '' })
        return found
      }),
      unknownSpeakers: listUnknownSpeakers(analysis, codebook).length,
    })
    const counted = desk.once('codebook: counts', count, [written.text, reports, statements, codings, positions])
    return answer({ ...written, codebook, ...counted, problems, reports: analysis.reports.length })
  },
  'POST /api/codebook/try': async ({ word, to }, desk) => {
    const opened = await openBoth(desk)
    if (!opened.ok) return opened
    const { analysis, codebook } = opened.value
    const { index, lookup } = await indexOf(desk, analysis, codebook)
    return answer(tryWord(word, to, codebook, index, lookup))
  },
  'GET /api/codebook/speakers': async (_input, desk) => {
    const opened = await openBoth(desk)
    if (!opened.ok) return opened
    const { analysis, codebook } = opened.value
    const quote = quoter(desk, analysis)
    const speakers = listUnknownSpeakers(analysis, codebook).map((speaker) => ({
      ...speaker,
      words: speaker.examples.flatMap((id) => quote(id) ?? []),
    }))
    return answer({ speakers })
  },
  'POST /api/codebook/preview': async ({ edits }, desk) => {
    const written = await readCodebookText(desk.dir)
    if (!written.ok) return written
    return previewOf(await draft(desk, written.value, edits))
  },
  'POST /api/codebook/effect': async ({ edits }, desk, { onProgress }) => {
    const opened = await openBoth(desk)
    if (!opened.ok) return opened
    const { analysis, written } = opened.value
    const drafted = await draft(desk, written, edits)
    if (!drafted.ok) return drafted
    const { files, events } = drafted.value
    const codebook = decodeCodebook(files[0]!.after, 'case.yaml')
    if (!codebook.ok) return codebook
    return answer(
      await listEffects(desk.dir, analysis, codebook.value, [...analysis.reviews, ...events], (done, of) =>
        onProgress(done, of, 'reports read'),
      ),
    )
  },
  'POST /api/codebook/edit': async ({ edits, seen, what, place }, desk, { key }) => {
    const written = await readCodebookText(desk.dir)
    if (!written.ok) return written
    if (written.value.sha256 !== seen) return (await repeated(desk, written.value, key)) ?? editedElsewhere
    const drafted = await draft(desk, written.value, edits)
    if (!drafted.ok) return drafted
    return write(desk, drafted.value, what, place ?? '/codebook', key)
  },
  'POST /api/codebook/check': async ({ text }, desk) => {
    const written = await readCodebookText(desk.dir)
    if (!written.ok) return written
    const drafted = draftText(desk.dir, written.value.text, text)
    return drafted.ok ? previewOf(drafted) : answer({ diffs: [], remarks: [], problems: drafted.problems })
  },
  'POST /api/codebook/text': async ({ text, seen }, desk, { key }) => {
    const written = await readCodebookText(desk.dir)
    if (!written.ok) return written
    if (written.value.sha256 !== seen) return (await repeated(desk, written.value, key)) ?? editedElsewhere
    const drafted = draftText(desk.dir, written.value.text, text)
    if (!drafted.ok) return drafted
    return write(desk, drafted.value, 'Edited case.yaml', '/codebook?tab=text', key)
  },
}

interface Both {
  readonly analysis: Analysis
  readonly written: WrittenCodebook
  readonly codebook: CaseCodebook
  readonly problems: Extract<Decoded<CaseCodebook>, { ok: true }>['warnings']
}

/** The case as it was read last, and its codebook as it is now. */
async function openBoth(desk: Desk): Promise<Decoded<Both>> {
  const analysed = await desk.ready()
  if (!analysed.ok) return analysed
  const written = await readCodebookText(desk.dir)
  if (!written.ok) return written
  const codebook = decodeCodebook(written.value.text, 'case.yaml', analysed.value.codebook.id)
  if (!codebook.ok) return codebook
  const value = {
    analysis: analysed.value,
    written: written.value,
    codebook: codebook.value,
    problems: codebook.warnings,
  }
  return { ok: true, value, warnings: [] }
}

/** The sentences of the reports, and where the words of the codebook stand in them. */
async function indexOf(desk: Desk, analysis: Analysis, codebook: CaseCodebook) {
  const { reports, statements, codings } = analysis
  const index = await desk.once('codebook: sentences', () => takeSteps(indexingPhrases(reports)), reports)
  await takeSteps(findingPhrases(index, listPhrases(codebook)))
  const lookUp = () => lookUpStatements(index, analysis)
  return { index, lookup: desk.once('codebook: statements', lookUp, [index, statements, codings]) }
}

const countNamesOf = (desk: Desk, { reports }: Analysis, { actors }: CaseCodebook) =>
  desk.once('codebook: names', () => takeSteps(countingNames(reports, actors)), [JSON.stringify(actors), ...reports])

/** Counts beforehand what takes longest, so that the view is there at once when it is opened. */
export async function prepareCodebook(desk: Desk): Promise<void> {
  const { analysis } = desk
  if (!analysis) return
  await indexOf(desk, analysis, analysis.codebook)
  await countNamesOf(desk, analysis, analysis.codebook)
}

async function draft(desk: Desk, { text }: WrittenCodebook, edits: readonly CodebookEdit[]) {
  const conflict = await readGivenConflict(desk.dir, desk.analysis)
  const reviews = desk.analysis?.reviews ?? []
  return draftEdits(desk.dir, text, edits, { reviews, at: new Date().toISOString(), ...(conflict && { conflict }) })
}

function previewOf(drafted: Decoded<DraftedChange>): Decoded<CodebookPreview> {
  if (!drafted.ok) return drafted
  const { files, remarks } = drafted.value
  const diffs = files.map(({ path, diff }) => ({ path, diff }))
  return answer({ diffs, remarks, problems: drafted.warnings })
}

async function write(
  desk: Desk,
  { files, events }: DraftedChange,
  what: string,
  place: string,
  key: string | undefined,
): Promise<Decoded<CodebookChanged>> {
  const changes = files.map(({ path, before, after }) => ({ path, seen: before, becomes: after }))
  const made = await desk.refresh(
    desk.editor.write(changes, { what, place, ...(key !== undefined && { key }) }, events),
  )
  return made.ok ? answer({ edit: made.value, sha256: hashOf(files[0]!.after) }) : made
}

/** A change that is asked for again has been made already. */
async function repeated(
  desk: Desk,
  { sha256 }: WrittenCodebook,
  key: string | undefined,
): Promise<Decoded<CodebookChanged> | undefined> {
  const edit = key === undefined ? undefined : desk.editor.madeAs(key)
  return edit && answer({ edit, sha256 })
}

const editedElsewhere = refuse(
  'edited-elsewhere',
  'case.yaml has been changed elsewhere in the meantime',
  'Look at it as it is now, and make your change again if it is still wanted.',
)
