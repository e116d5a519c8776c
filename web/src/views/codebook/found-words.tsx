import { useState } from 'react'
import { Link } from 'wouter'
import type { WordList } from '../../../../src/position/codebook-edit.ts'
import type { TriedWord } from '../../../../src/position/try-word.ts'
import { dayText } from '../../day-text.ts'
import { useAnswer } from '../../live.tsx'
import { placeOf } from '../../parts/words.tsx'
import { useCodebook } from './use-codebook.tsx'

/** What a word finds, or would find: how often, where, and what others claim of it. */
export function FoundWords({ word, to }: { readonly word: string; readonly to: WordList }) {
  const { data, isPlaceholderData, error } = useAnswer('POST /api/codebook/try', { word, to })
  if (error) return <p className="codebook-found soft">{error.message}</p>
  if (!data) return <p className="codebook-found soft">Looking …</p>
  return (
    <section className="codebook-found" aria-label={`What “${word}” finds`} data-busy={isPlaceholderData || undefined}>
      <p role="status" className="codebook-found-count">
        <Tally word={word} to={to} found={data} />
      </p>
      <Passages found={data} />
    </section>
  )
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

function Tally({ word, to, found }: { readonly word: string; readonly to: WordList; readonly found: TriedWord }) {
  const { data, nameOf } = useCodebook()
  const { count, statements, reports, claimed } = found
  const own = 'actor' in to ? to.actor : 'issue' in to ? to.issue : undefined
  const others = claimed.filter(({ id }) => id !== own)
  const questions = new Map(data.codebook.issues.map(({ id, question }) => [id, question]))
  if (count === 0) return <>“{word}” is found in no report.</>
  return (
    <>
      “{word}”: {plural(count, to.list === 'aliases' ? 'place' : 'sentence')} in {plural(reports, 'report')}
      {statements !== undefined && `, ${plural(statements, 'statement')}`}.
      {others.length > 0 && (
        <>
          {' '}
          The same words point to{' '}
          {others
            .slice(0, 4)
            .map(
              ({ id, count: times }) => `${to.list === 'aliases' ? nameOf(id) : (questions.get(id) ?? id)} (${times})`,
            )
            .join(', ')}
          {others.length > 4 && ` and ${others.length - 4} more`} already.
        </>
      )}
    </>
  )
}

const fewPassages = 4

function Passages({ found: { passages } }: { readonly found: TriedWord }) {
  const [all, setAll] = useState(false)
  if (passages.length === 0) return null
  return (
    <>
      <ul className="codebook-passages">
        {passages.slice(0, all ? undefined : fewPassages).map(({ citation, before, after, reportName, date }) => (
          <li key={`${citation.report} ${citation.start}`}>
            <span dir="auto">
              …{before}
              <Link href={placeOf(citation)}>
                <mark>{citation.text}</mark>
              </Link>
              {after}…
            </span>{' '}
            <span className="soft small">
              {reportName}
              {date && `, ${dayText(date)}`}
            </span>
          </li>
        ))}
      </ul>
      {passages.length > fewPassages && !all && (
        <button type="button" className="codebook-link" onClick={() => setAll(true)}>
          {passages.length === 20 ? 'The first 20' : `All ${passages.length}`}
        </button>
      )}
    </>
  )
}
