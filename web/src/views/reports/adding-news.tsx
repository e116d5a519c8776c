import { CloseButton, Progress } from '@mantine/core'
import { Link } from 'wouter'
import { ProblemList } from '../../parts/states.tsx'
import type { AddReports } from './use-add-reports.ts'

/** What became of the texts that were just added: how far it is, what is in the case now, what was refused and why. */
export function AddingNews({ busy, added, refused, dismiss }: AddReports) {
  if (!busy && added.length === 0 && refused.length === 0) return null
  return (
    <section className="reports-news" aria-label="What was added">
      {busy && (
        <div role="status">
          <p>Adding {busy.of === 1 ? 'a report' : `reports: ${busy.done} of ${busy.of}`} …</p>
          <Progress value={(100 * busy.done) / busy.of} aria-label="Reports added" />
        </div>
      )}
      {!busy && <CloseButton className="reports-news-close" aria-label="Dismiss what was added" onClick={dismiss} />}
      {added.length > 0 && (
        <>
          <h2>{added.length === 1 ? 'Added' : `Added ${added.length.toLocaleString('en')} reports`}</h2>
          <ul>
            {added.map(({ id, given, file, title, name, warnings }) => (
              <li key={id}>
                <Link href={`/reports/${encodeURIComponent(id)}`} dir="auto">
                  {title ?? name}
                </Link>{' '}
                <span className="soft small">
                  {file.slice('reports/'.length) === given ? given : `kept as ${file}`}
                </span>
                {warnings.length > 0 && <ProblemList problems={warnings.map(({ location: _, ...rest }) => rest)} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {refused.length > 0 && (
        <>
          <h2>{refused.length === 1 ? 'Not added' : `Not added: ${refused.length.toLocaleString('en')}`}</h2>
          <ul>
            {refused.map(({ given, problems }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the list only grows
              <li key={at}>
                <bdi className="problem-place">{visible(given)}</bdi>
                <ProblemList problems={problems.map(({ location: _, ...rest }) => rest)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A name without what cannot be seen or turns the line round, and not longer than a line. */
function visible(name: string): string {
  const shown = name.replaceAll(/\p{C}+/gu, '�')
  return shown.length > 80 ? `${shown.slice(0, 60)}…${shown.slice(-16)}` : shown
}
