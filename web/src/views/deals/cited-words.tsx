import { useState } from 'react'
import type { CitedPositions } from '../../../../src/server/contract/deals.ts'
import type { Quoted } from '../../../../src/server/contract/quoted.ts'
import type { Citation } from '../../../../src/text/span.ts'
import { Quote } from '../../parts/quote.tsx'

/** The latest of some statements in its words, and the others on demand. */
export function CitedWords({
  evidence,
  statements,
  holding,
}: {
  /** Statement ids, oldest first. */
  readonly evidence: readonly string[]
  readonly statements: CitedPositions['statements']
  /** The statement in which these words stand comes first. */
  readonly holding?: Citation | undefined
}) {
  const [all, setAll] = useState(false)
  const quoted = [...new Set(evidence)].flatMap((id) => statements[id] ?? []).toReversed()
  if (holding) quoted.sort((a, b) => Number(holds(b, holding)) - Number(holds(a, holding)))
  const [latest, ...others] = quoted
  if (!latest) return null
  return (
    <>
      <Quote quoted={latest} />
      {others.length > 0 && (
        <button type="button" className="deals-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {others.length === 1 ? '1 more statement' : `${others.length} more statements`}
        </button>
      )}
      {all && others.map((each) => <Quote key={each.statement} quoted={each} />)}
    </>
  )
}

const holds = ({ report, words }: Quoted, { report: at, start }: Citation) =>
  report === at && words[0]!.start <= start && start < words.at(-1)!.end
