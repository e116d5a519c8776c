import { Link } from 'wouter'
import type { ListedReport } from '../../../../src/server/contract/reports.ts'
import { dayText } from '../../day-text.ts'

/** What a report is called, its file, and what is wrong with it. */
export function ReportName({ report, isNew }: { readonly report: ListedReport; readonly isNew: boolean }) {
  const { id, title, name, file, language, problems } = report
  return (
    <>
      <Link href={`/reports/${encodeURIComponent(id)}`} className="reports-title" dir="auto">
        {title ?? name}
      </Link>
      <span className="reports-file">
        {isNew && <strong className="reports-new-word">new </strong>}
        {file !== undefined && <bdi>{file.replace(/^reports\//u, '')}</bdi>}
        {language !== 'en' && <span> · {languageName(language)}</span>}
      </span>
      {problems.map(({ code, message, hint }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id, and the list is replaced whole
        <span key={`${code}${at}`} className="reports-problem">
          <strong>{message}.</strong> {hint}
        </span>
      ))}
    </>
  )
}

/** The day of a report, and how it is known where its text does not say it. */
export function ReportDay({ date, dateBasis }: Pick<ListedReport, 'date' | 'dateBasis'>) {
  if (date === undefined) return <span className="gap reports-undated">no date</span>
  return (
    <>
      <time dateTime={date}>{dayText(date)}</time>
      {dateBasis !== 'written in the text' && <span className="reports-basis">{dateBasis}</span>}
    </>
  )
}

/** The statements of a report as a number that leads to them. */
export function StatementCount({ id, statements }: Pick<ListedReport, 'id' | 'statements'>) {
  if (statements === 0) return <span>0</span>
  return (
    <Link href={`/reports?show=statements&report=${encodeURIComponent(id)}`}>
      {statements.toLocaleString('en')}
      <span className="visually-hidden"> {statements === 1 ? 'statement' : 'statements'}</span>
    </Link>
  )
}

/** How far its statements are reviewed, as the reading room counts them. */
export function reviewText({ read, reviewed }: Pick<ListedReport, 'read' | 'reviewed'>): string {
  if (read === 0) return '–'
  return reviewed === read
    ? `all ${read.toLocaleString('en')}`
    : `${reviewed.toLocaleString('en')} of ${read.toLocaleString('en')}`
}

function languageName(language: string): string {
  if (language === 'und') return 'language not told'
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
}
