import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import type { StepView } from '../../../../src/stability/explanation.ts'
import { stepWords } from './explain-words.ts'

/** Up to three of the ways, each in words. */
export function ShortestWays({
  ways,
  conflict,
}: {
  readonly ways: readonly (readonly StepView[])[]
  readonly conflict: ConflictView
}) {
  return (
    <ol className="stability-ways">
      {ways.slice(0, 3).map((way) => {
        const words = way.map((step) => stepWords(conflict, step)).join('; then ')
        return (
          <li key={words} dir="auto">
            {words}.
          </li>
        )
      })}
    </ol>
  )
}
