import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { paint, wrap } from './terminal.ts'

/** Whether statements are shown with the ids by which they are reviewed. */
interface StatementOptions {
  readonly ids?: boolean
  /** Statements that wait for a person's word. */
  readonly unsure?: readonly Statement[]
}

/** A report's statements as people read them: speaker and cue, then the exact words. */
export function formatStatements(
  report: Report,
  statements: readonly Statement[],
  options: StatementOptions = {},
): string {
  const { unsure = [] } = options
  const name = report.title ?? report.file ?? 'standard input'
  const about = [report.outlet, dateOf(report), report.title && report.file].filter(Boolean).join(' · ')
  const count = statements.length === 1 ? '1 statement' : `${statements.length} statements`
  return [
    paint('bold', name),
    `${about}${about && ' · '}${count}`,
    '',
    ...statements.flatMap((statement) => [...statementLines(statement, options), '']),
    ...(unsure.length === 0 ? [] : [paint('bold', 'Not counted until you accept them'), '']),
    ...unsure.flatMap((statement) => [...statementLines(statement, options), '']),
  ].join('\n')
}

const dateOf = ({ date, dateBasis }: Report) => (date === undefined ? 'no date' : `${date} (${dateBasis})`)

/** One statement: who and how, the exact words, then what is known of it. */
export function statementLines(statement: Statement, { ids = false }: StatementOptions = {}): readonly string[] {
  const { id, speaker, cue, voice, date, dateBasis, mode, content, paragraph, chance } = statement
  const actor = speaker.actor === null ? '' : ` (${speaker.actor})`
  const said = cue.map(({ text }) => text).join(' … ')
  const when = date === undefined ? dateBasis : `${date}, ${dateBasis}`
  const sure = chance === undefined ? '' : ` · by the trained reader alone, ${Math.round(100 * chance)} %`
  const how = voice === 'narrated' ? 'narrated' : mode
  const head = `${paint('cyan', `${speaker.name ?? 'nobody named'}${actor}`)} ${said}`.trimEnd()
  const about = paint('dim', `   ¶${paragraph} · ${how} · ${speaker.class} · ${when}${sure}${ids ? ` · ${id}` : ''}`)
  const words = content.map(({ text }) => text).join(' … ')
  return [head, wrap(words, '   '), about]
}
