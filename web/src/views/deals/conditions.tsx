import { Link } from 'wouter'
import type { Wording } from '../../../../src/brief/wording.ts'
import type { Condition } from '../../../../src/position/position.ts'
import { placeOf } from '../../parts/words.tsx'
import { conditionWords } from './deal-words.ts'

/** Conditions in words, each leading to the words that set it; those that say the same are said once. */
export function Conditions({
  conditions,
  wording,
}: {
  readonly conditions: readonly Condition[]
  readonly wording: Wording
}) {
  const distinct = new Map(conditions.map((condition) => [conditionWords(condition, wording), condition]))
  return [...distinct].map(([words, { span }], at) => (
    <span key={words}>
      {at > 0 && ', '}
      <Link href={placeOf(span)}>{words}</Link>
    </span>
  ))
}
