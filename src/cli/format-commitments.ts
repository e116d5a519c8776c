import type { Analysis } from '../case/analyse.ts'
import type { CommitmentsAsOf } from '../case/commitments-of.ts'
import type { Commitment, CommitmentOutcome, CommitmentStatus } from '../durability/force/commitment.ts'
import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import { lineColumnAt } from '../text/line-column.ts'
import { type Citation, contains } from '../text/span.ts'
import { paint, wrap } from './terminal.ts'
import { conditionWords, wordingOf } from './wording.ts'

/** Commitments as people read them: counts, then each with its deadline, standing, words and place. */
export function formatCommitments(
  { at, basis, commitments }: CommitmentsAsOf,
  analysis: Analysis,
  holders?: readonly string[],
): string {
  const name = wordingOf(analysis).actor
  const chosen = basis === 'given' ? '' : ', the date of the latest report'
  const whose = holders ? ` of ${holders.map(name).join(', ')}` : ''
  if (commitments.length === 0) {
    const what = holders
      ? `for ${holders.map(name).join(' or ')} to deliver`
      : 'that anybody has promised, aimed at or demanded'
    return wrap(`No quantity ${what} is on record as of ${at}${chosen}.`, '')
  }
  const counts = statuses.map(
    (status) => [status, commitments.filter((each) => each.status === status).length] as const,
  )
  const said = counts.filter(([, count]) => count > 0).map(([status, count]) => `${count} ${status}`)
  const overdue = commitments.some(({ status }) => status === 'overdue')
  return [
    wrap(`${paint('bold', `Commitments${whose}`)} as of ${at}${chosen}: ${said.join(', ')}`, '', '  '),
    ...commitments.flatMap((each) => ['', ...linesOf(each, at, analysis)]),
    ...(overdue
      ? [
          '',
          wrap(
            'Overdue: the last day has passed, and no outcome is recorded in case.yaml or reviews.jsonl. No report is taken as proof of either.',
            '',
          ),
        ]
      : []),
  ].join('\n')
}

const statuses: readonly CommitmentStatus[] = ['overdue', 'due', 'undated', 'kept', 'missed']
const colours = { overdue: 'yellow', due: 'cyan', undated: 'dim', kept: 'green', missed: 'red' } as const
const kinds: Readonly<Record<Commitment['kind'], string>> = {
  commitment: 'commitment',
  conditional: 'conditional commitment',
  aim: 'aim',
  demand: 'demand',
}

function linesOf(commitment: Commitment, at: string, analysis: Analysis): readonly string[] {
  const { holder, actor, kind, deadline, by, counted, status, outcome, onlyIf, span, also, id } = commitment
  const name = wordingOf(analysis).actor
  const who = holder === undefined ? 'nobody named' : name(holder)
  const asker = actor === holder ? '' : ` by ${name(actor)}`
  const waits = onlyIf.map(conditionWords)
  const lead = `${by ?? '—'.padEnd(10)}  ${paint(colours[status], status.padEnd(7))}  `
  const end =
    deadline === undefined ? 'no deadline' : `“${deadline}”${counted === undefined ? '' : `, counted ${counted}`}`
  return [
    wrap(`${paint('bold', who)}: ${amountOf(commitment)} (${kinds[kind]}${asker})`, lead, '    '),
    wrap(
      `${commitment.issue}=${commitment.alternative}; ${end}${waits.length > 0 ? `; ${[...new Set(waits)].join(', ')}` : ''} ${paint('dim', `(${id})`)}`,
      '    ',
    ),
    ...[span, ...also].map((each) => quoted(each, commitment, analysis)),
    ...(outcome ? [wrap(recordOf(outcome, at), '    ')] : []),
  ]
}

function recordOf({ status: recorded, date, from, review }: CommitmentOutcome, at: string): string {
  const status = recorded === 'due' ? 'not yet due' : recorded
  const origin = `${from}${review === undefined ? '' : ' (a person’s judgement, in reviews.jsonl)'}`
  return date > at ? `(recorded as ${status} on ${date}: ${origin})` : `${status} as of ${date}: ${origin}`
}

const scales = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const
const bounds = { 'up to': 'up to ', 'at least': 'at least ', limit: 'no more than ' } as const

/** "up to 300 monitors", "1,500–2,000 troops", "400 million USD". */
function amountOf({ value, least, unit, sense = [] }: Commitment): string {
  const [scale, name] = scales.find(([each]) => value >= each) ?? [1, '']
  const written = (number: number) => (number / scale).toLocaleString('en-GB', { maximumFractionDigits: 3 })
  const bound = sense.flatMap((each) => (each in bounds ? bounds[each as keyof typeof bounds] : []))[0] ?? ''
  const number = `${least === undefined ? '' : `${written(least)}–`}${written(value)}${name}`
  const more = sense.includes('more') ? ' more' : ''
  return `${bound}${number}${more} ${value === 1 ? unit.replace(/s$/u, '') : unit}`
}

/** The words round a quantity, and where they stand. */
function quoted(span: Citation, { evidence }: Commitment, { reports, statements }: Analysis): string {
  const report = reports.find(({ id }) => id === span.report)
  const content = statements
    .filter((statement) => statement.report === span.report && evidence.includes(statement.id))
    .flatMap((statement) => statement.content)
    .find((each) => contains(each, span))
  return wrap(`“${(content ?? span).text}” ${paint('dim', `(${placeOf(span, report)})`)}`, '      ')
}

function placeOf(span: Citation, report: Report | undefined): string {
  if (!report) return span.report
  const paragraph = report.paragraphs.find((each) => contains(each, span))
  return [
    nameOfReport(report),
    report.date ?? 'undated',
    paragraph && `¶${paragraph.number}`,
    report.file && placeInFile(report.file, report.text, span),
  ]
    .filter(Boolean)
    .join(', ')
}

/** A line is told of a plain text only: that of other files is not what one sees when opening them. */
function placeInFile(file: string, text: string, { start }: Citation): string {
  return file.endsWith('.txt') ? `${file}:${lineColumnAt(text, start).line}` : file
}
