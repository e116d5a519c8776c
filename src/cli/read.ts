import type { Command } from 'commander'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { withThat } from '../statement/with-that.ts'
import { countArgument } from './count-argument.ts'
import { dayArgument } from './day-argument.ts'
import { formatStatements } from './format-statements.ts'
import { openProgress, print, printProblems } from './terminal.ts'

interface ReadOptions {
  readonly case?: string
  readonly json?: true
  readonly date?: string
  readonly outlet?: string
  readonly jobs?: number
}

/** `nonpaper read FILE…`: who said what. */
export function defineRead(command: Command): void {
  command
    .argument('<path...>', 'reports (.txt .md .html .pdf .docx), folders of them, or - for standard input')
    .option('--case <dir>', 'a case folder, whose actors the speakers are')
    .option('--date <day>', 'the date of the reports, as 2025-02-26', dayArgument)
    .option('--outlet <name>', 'who published the reports')
    .option('--jobs <n>', 'read so many at once (default: one fewer than the machine has cores)', countArgument)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Prints each statement with its speaker, its cue, its date and its exact words. A report that cannot be read is explained on
standard error (exit code 2) and the others are read all the same. With --case, a person's reviews count, and each statement is
shown with the id that "nonpaper review" asks for; what only the trained
reader found, and not surely, stands apart until a person accepts it.

Examples:
  $ nonpaper read wire-story.txt
  $ nonpaper read reports/ --case examples/backstop-2025 --json
  $ pbpaste | nonpaper read - --date 2025-02-26 --outlet "A Wire"

More: docs/statements.md; the JSON is described in docs/commands.md`,
    )
    .action(read)
}

async function read(paths: readonly string[], options: ReadOptions): Promise<void> {
  const [
    { openCase },
    { listReportFiles },
    { openReadingCrew },
    { readStatements },
    { reviewedStatements, unsureStatements },
    { readReviews },
  ] = await Promise.all([
    import('../case/open-case.ts'),
    import('../case/list-report-files.ts'),
    import('../case/reading-crew.ts'),
    import('../case/read-statements.ts'),
    import('../case/find-in-report.ts'),
    import('../case/review-file.ts'),
  ])
  const opened = options.case === undefined ? undefined : await openCase(options.case)
  if (opened && !opened.ok) return printProblems(opened.problems)
  const inCase = opened?.value
  const { reviews, problems: unread } = inCase ? await readReviews(inCase.dir) : { reviews: [], problems: [] }
  printProblems(unread)
  const listed = await listReportFiles(paths)
  printProblems(listed.problems)
  if (listed.files.length === 0 && listed.problems.length === 0) printProblems(paths.map(noFiles))

  const given = () => ({
    ...(options.date && { date: options.date }),
    ...(options.outlet && { outlet: options.outlet }),
  })
  // Where results stream onto the same terminal, they show the progress themselves.
  const progress = process.stdout.isTTY ? undefined : openProgress('reading report')
  let done = 0
  if (options.json) process.stdout.write('{"reports":[')
  const crew = openReadingCrew({ workers: options.jobs })
  const reading = { given, actors: inCase?.codebook.actors, record: inCase?.record, crew }
  for await (const { report, problems, statements: found } of readStatements(listed.files, reading)) {
    progress?.step(done, listed.files.length)
    if (problems.length > 0) progress?.close()
    printProblems(problems)
    if (!report) continue
    // In a case, what the trained reader alone found, and not surely, waits for a person's word.
    const statements = inCase ? reviewedStatements(found, report, reviews) : found
    const unsure = inCase ? unsureStatements(found, report, reviews) : []
    if (options.json) {
      const shown = reportJson(report, statements, inCase && unsure)
      process.stdout.write(`${done > 0 ? ',' : ''}\n${JSON.stringify(shown)}`)
    } else print(formatStatements(report, statements, { ids: inCase !== undefined, unsure }))
    done += 1
  }
  progress?.close()
  if (options.json) print('\n]}')
}

const noFiles = (file: string) => ({
  code: 'no-files',
  severity: 'warning' as const,
  message: 'no files in this folder',
  hint: 'Put reports (.txt .md .html .pdf .docx) into it.',
  location: { file },
})

/** A report as printed: what is known of it and its statements, in a case those apart that wait; its text stays where it is. */
function reportJson(report: Report, statements: readonly Statement[], unsure?: readonly Statement[]) {
  const { text: _text, paragraphs: _paragraphs, ...known } = report
  const bare = (list: readonly Statement[]) =>
    list.map((statement) => {
      const { report: _report, ...told } = withThat(statement, report)
      return told
    })
  return { ...known, statements: bare(statements), ...(unsure && { unsure: bare(unsure) }) }
}
