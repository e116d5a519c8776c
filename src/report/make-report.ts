import { hash } from 'node:crypto'
import { isDay } from '../text/calendar.ts'
import { contentId } from '../text/content-id.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { findHeader } from './header.ts'
import { isEnglish } from './language.ts'
import { deriveOutlet } from './outlet.ts'
import { namesInByline } from './paragraph-kind.ts'
import { findParagraphs } from './paragraphs.ts'
import type { Paragraph, Report } from './report.ts'
import { deriveReportDate } from './report-date.ts'

/** What a person says of a report; it goes before all else. */
export interface GivenReport {
  readonly file?: string | undefined
  readonly url?: string | undefined
  readonly date?: string | undefined
  readonly outlet?: string | undefined
  readonly title?: string | undefined
}

/** What the source of a text says beside it: a page's metadata, the headings of a document. */
export interface TextSource {
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly byline?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
  /** ISO 639-1 or `und`; told by its commonest words when left out. */
  readonly language?: string | undefined
  /** Offsets at which headings start. */
  readonly headings?: ReadonlySet<number> | undefined
}

/**
 * The report that a text makes, kept exactly as it is. A text without a letter and a given date that the calendar does not have are
 * problems; another language than English is a warning.
 */
export function makeReport(text: string, given: GivenReport = {}, source: TextSource = {}): Decoded<Report> {
  const file = given.file ?? given.url
  const problems = findProblems(text, given, file)
  if (problems.length > 0) return { ok: false, problems: problems as [Problem, ...Problem[]] }

  const header = findHeader(text)
  const { paragraphs, openings } = findParagraphs(text, source.headings, header)
  const words = ({ start, end }: Paragraph) => text.slice(start, end)
  const kinds = (kind: Paragraph['kind']) => paragraphs.filter((paragraph) => paragraph.kind === kind)
  const opening = openings.find(({ date, agency }) => date ?? agency) ?? openings[0]
  const stamps = kinds('byline').filter(({ start }) => !header || start >= header.end)

  const url = given.url ?? source.url ?? header?.url
  const title = given.title ?? source.title ?? header?.title ?? titleIn(text, paragraphs)
  const outlet = deriveOutlet({
    stated: given.outlet ?? source.outlet ?? header?.outlet,
    agency: opening?.agency,
    url,
    file: given.file,
  })
  const byline =
    source.byline ??
    header?.byline ??
    stamps.map((paragraph) => namesInByline(words(paragraph))).find((names) => names !== undefined)
  const language = source.language ?? (isEnglish(text) ? 'en' : 'und')
  const date = deriveReportDate({
    given: given.date,
    written: [header?.date ?? '', ...stamps.map(words), opening ? text.slice(opening.start, opening.end) : ''],
    metadata: source.date,
    file: given.file,
    url,
  })
  const value: Report = {
    id: contentId('report', normalise(text)),
    ...(given.file !== undefined && { file: given.file }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(byline !== undefined && { byline }),
    ...date,
    language,
    text,
    sha256: hash('sha256', text, 'hex'),
    paragraphs,
  }
  return { ok: true, value, warnings: language === 'en' ? [] : [foreign(language, file)] }
}

/** The text as two copies of an article share it: letters composed, white space single. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim()
}

/** The heading above the first body paragraph, where the text starts with one. */
function titleIn(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const first = paragraphs.find(({ kind }) => kind !== 'byline')
  return first?.kind === 'heading' ? text.slice(first.start, first.end).replace(/^#{1,6}\s+/, '') : undefined
}

function findProblems(text: string, given: GivenReport, file: string | undefined): readonly Problem[] {
  const location = file === undefined ? {} : { location: { file } }
  const problems: Problem[] = []
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const quoted =
      text.trim() === '' ? 'the text is empty' : `"${text.trim().slice(0, 20)}" is all there is: no letter, no digit`
    problems.push({
      code: 'empty-text',
      severity: 'error',
      message: quoted,
      hint: 'Give a report with words in it.',
      ...location,
    })
  }
  if (given.date !== undefined && !isDay(given.date)) {
    problems.push({
      code: 'invalid-date',
      severity: 'error',
      message: `"${given.date}" is no day of the calendar`,
      hint: 'Write the date as 2025-02-26.',
      ...location,
    })
  }
  return problems
}

function foreign(language: string, file: string | undefined): Problem {
  const name = language === 'und' ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  return {
    code: name === undefined ? 'unknown-language' : 'foreign-language',
    severity: 'warning',
    message: name === undefined ? 'the language cannot be told' : `the text is in ${name} ("${language}")`,
    hint: 'Statements are found by English wordings: few will be found here. Add an English version if there is one.',
    ...(file === undefined ? {} : { location: { file } }),
  }
}
