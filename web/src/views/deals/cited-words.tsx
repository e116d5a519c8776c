import { useState } from 'react'
import type { CitedPositions } from '../../../../src/server/contract/deals.ts'
import { Quote } from '../../parts/quote.tsx'

/** The latest of some statements in its words, and the others on demand. */
export function CitedWords({
  evidence,
  statements,
}: {
  /** Statement ids, oldest first. */
  readonly evidence: readonly string[]
  readonly statements: CitedPositions['statements']
}) {
  const [all, setAll] = useState(false)
  const quoted = [...new Set(evidence)].flatMap((id) => statements[id] ?? []).toReversed()
  const [latest, ...others] = quoted
  if (!latest) return null
  return (
    <>
      <Quote quoted={latest} />
      {others.length > 0 && !all && (
        <button type="button" className="deals-more" onClick={() => setAll(true)}>
          {others.length === 1 ? '1 more statement' : `${others.length} more statements`}
        </button>
      )}
      {all && others.map((each) => <Quote key={each.statement} quoted={each} />)}
    </>
  )
}
