import { memo } from 'react'
import type { FoundStatement } from '../../../../src/server/contract/reports.ts'
import { answerName } from '../../answer-name.ts'
import { Quote } from '../../parts/quote.tsx'
import { StanceWord } from '../../parts/stance.tsx'
import { useCase } from '../../use-case.ts'
import { stateWords } from '../reading/statement-words.ts'
import { useEntries } from './use-entries.ts'
import type { ListParts } from './use-list-parts.ts'

/** The statements that a search found, each with what it is coded as. Only those in view are in the page. */
export function StatementList({
  parts,
  total,
}: {
  readonly parts: ListParts<'GET /api/statements'>
  readonly total: number
}) {
  const { ref, indexes, measure, room } = useEntries(parts, total, 104)
  return (
    <ol ref={ref as React.RefObject<HTMLOListElement>} className="reports-statements reports-long" style={room}>
      {indexes.map((index) => {
        const part = parts.partOf(index)
        const found = part?.answer.statements[part.index]
        return (
          <li
            key={found?.statement ?? index}
            ref={measure}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {found ? <Found found={found} /> : <span className="soft">…</span>}
          </li>
        )
      })}
    </ol>
  )
}

const Found = memo(function Found({ found }: { readonly found: FoundStatement }) {
  const { codebook, questionOf } = useCase()
  return (
    <>
      <Quote quoted={found} />
      {found.codings.length === 0 ? (
        <p className="reports-coded soft">Not coded as a position · {stateWords[found.state].word}</p>
      ) : (
        <ul className="reports-coded">
          {found.codings.map(({ position, issue, alternative, stance, review }) => (
            <li key={position}>
              <StanceWord stance={stance} /> <strong>{answerName(codebook, issue, alternative)}</strong>{' '}
              <span className="soft">
                · {questionOf(issue)} · {stateWords[review === 'proposed' ? found.state : review].word}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
})
