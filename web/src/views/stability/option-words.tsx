import type { ConflictChoice, ConflictView } from '../../../../src/server/contract/stability.ts'
import { Quote } from '../../parts/quote.tsx'

/** The words that an option was drafted from. */
export function OptionWords({ option: { evidence } }: { readonly option: ConflictChoice }) {
  if (evidence.length === 0) return <p className="soft small">No words of a report stand behind it: judgement.</p>
  return evidence.toReversed().map((quoted) => <Quote key={quoted.statement} quoted={quoted} />)
}

/** The options in the order of patterns, each with the words that it was drafted from, folded. */
export function OptionList({ conflict: { options } }: { readonly conflict: ConflictView }) {
  return (
    <details className="stability-fold">
      <summary>The options, in the order of the letters</summary>
      <ol className="stability-ways">
        {options.map((option) => (
          <li key={option.id}>
            <span dir="auto">{option.label}</span>
            <OptionWords option={option} />
          </li>
        ))}
      </ol>
    </details>
  )
}
