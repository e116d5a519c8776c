import type { Problem } from '../../../../src/text/problem.ts'
import { ProblemList } from '../../parts/states.tsx'

/** What to know about a result, folded. */
export function Warnings({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <details className="stability-fold">
      <summary>{problems.length === 1 ? '1 thing to know' : `${problems.length} things to know`} about this</summary>
      <ProblemList problems={problems} />
    </details>
  )
}
