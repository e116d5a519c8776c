import { join } from 'node:path'
import { contentWords } from '../position/term-index.ts'
import { findWords } from '../position/words.ts'
import type { Report } from '../report/report.ts'
import type { Problem } from '../text/problem.ts'
import { stem } from '../text/stem.ts'
import { type Analysis, analyseCase, type OnProgress } from './analyse.ts'
import type { CaseCodebook } from './decode-codebook.ts'

/** What was looked at, and what is wrong or looks wrong. */
export interface CaseCheck {
  readonly analysis?: Analysis
  readonly problems: readonly Problem[]
}

/** Looks for the faults of a case: those of its codebook and reports, and what in the codebook finds nothing in the reports. */
export async function checkCase(dir: string, onProgress?: OnProgress): Promise<CaseCheck> {
  const analysed = await analyseCase(dir, onProgress)
  if (!analysed.ok) return analysed
  const analysis = analysed.value
  const warn = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'warning',
    message,
    hint,
    location: { file: join(dir, 'case.yaml') },
  })
  const { codebook, reports } = analysis
  const problems = [...analysis.problems]
  if (reports.length > 0) {
    for (const { issue, idle, of } of findIdlePhrases(codebook, reports)) {
      const words = idle.map((phrase) => `"${phrase}"`).join(', ')
      const message = `${idle.length} of the ${of} terms and cues of ${issue} are found in no report: ${words}`
      problems.push(
        warn('idle-term', message, 'Write the words that the reports use; those kept for later do no harm.'),
      )
    }
    const unnamed = findUnnamedActors(codebook, reports)
    if (unnamed.length > 0) {
      const hint = 'Add the names the reports use to their aliases; actors who are not there yet do no harm.'
      problems.push(warn('unnamed-actor', `no report names ${unnamed.join(', ')}`, hint))
    }
  }
  for (const name of findUnusedNames(codebook, reports)) {
    const hint = 'Correct the name, or put the file into reports/.'
    problems.push(warn('unknown-report', `"${name}" is no file of the reports`, hint))
  }
  for (const { id, controlledBy } of codebook.issues) {
    if (controlledBy.length > 0) continue
    const hint = 'Name those who must act for the answer to change.'
    problems.push(warn('uncontrolled-issue', `nobody controls ${id}: anything goes`, hint))
  }
  for (const { file, date } of reports) {
    if (date !== undefined || file === undefined) continue
    const hint = 'Give its date in case.yaml: reports: {FILE: {date: 2025-02-26}}.'
    problems.push({ ...warn('undated-report', 'the report has no date', hint), location: { file: join(dir, file) } })
  }
  return { analysis, problems }
}

function findIdlePhrases(codebook: CaseCodebook, reports: readonly Report[]) {
  const paragraphs = reports.flatMap(({ text, paragraphs }) =>
    paragraphs.map((paragraph) => new Set(findWords(text, paragraph).map((word) => word.stem))),
  )
  const isIdle = (phrase: string) => {
    const stems = contentWords(findWords(phrase, { start: 0, end: phrase.length })).map((word) => word.stem)
    const joined = stem(stems.join(''))
    return !paragraphs.some((words) => stems.every((each) => words.has(each)) || words.has(joined))
  }
  return codebook.issues.flatMap(({ id, terms, termsBy, cues }) => {
    const phrases = [...new Set([...terms, ...Object.values(termsBy).flat(), ...Object.values(cues).flat()])]
    const idle = phrases.filter(isIdle)
    return idle.length > 0 ? [{ issue: id, idle, of: phrases.length }] : []
  })
}

function findUnnamedActors(codebook: CaseCodebook, reports: readonly Report[]): readonly string[] {
  const texts = reports.map(({ text }) => text.toLowerCase())
  const isNamed = (name: string) => texts.some((text) => text.includes(name.toLowerCase()))
  const namesOf = ({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }) => [
    name,
    ...aliases,
  ]
  return codebook.actors
    .filter((actor) => ![...namesOf(actor), ...actor.people.flatMap(namesOf)].some(isNamed))
    .map(({ id }) => id)
}

function findUnusedNames(codebook: CaseCodebook, reports: readonly Report[]): readonly string[] {
  const files = reports.flatMap(({ file }) => file ?? [])
  return Object.keys(codebook.reports).filter((name) => !files.some((file) => file.endsWith(`/${name}`)))
}
