import type { ReadingReport } from '../../../../src/server/contract/reading.ts'
import { dayText } from '../../day-text.ts'

/** What is known of a report, in a line. */
export function AboutReport({ report }: { readonly report: ReadingReport }) {
  const { outlet, title, byline, date, dateBasis, language, file, url } = report
  return (
    <span className="reading-about">
      {title !== undefined && outlet !== undefined && <bdi>{outlet}</bdi>}
      {byline !== undefined && <bdi>{byline}</bdi>}
      <span>
        {date === undefined ? (
          'no date'
        ) : (
          <>
            <time dateTime={date}>{dayText(date)}</time> ({dateBasis})
          </>
        )}
      </span>
      {language !== 'und' && <span>{new Intl.DisplayNames('en', { type: 'language' }).of(language)}</span>}
      {file !== undefined && <bdi>{file}</bdi>}
      {url !== undefined && /^https?:/u.test(url) && (
        <a href={url} rel="noreferrer noopener" target="_blank">
          {new URL(url).hostname}
        </a>
      )}
    </span>
  )
}
