import type { Citation } from '../text/span.ts'
import type { Condition, Quantity, Stance } from './position.ts'
import { isWilling } from './stance-reading.ts'

/** A position before it has an id, a date and evidence. */
export interface Draft {
  readonly issue: string
  readonly alternative: string
  readonly stance: Stance
  readonly conditions: readonly Condition[]
  readonly unlinked: readonly Citation[]
  readonly quantities: readonly Quantity[]
  readonly addressee: string | undefined
  readonly hedged: boolean
  readonly repeated: boolean
}

const strength: Readonly<Record<Stance, number>> = {
  requires: 5,
  rejects: 5,
  supports: 4,
  opposes: 4,
  accepts: 3,
  undecided: 2,
}

/** One draft for each alternative: conditions and quantities together, a conditional yes before a plain no. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.issue} ${draft.alternative}`
    const known = merged.get(key)
    if (!known) {
      merged.set(key, draft)
      continue
    }
    const conditional = (one: Draft) => isWilling(one.stance) && one.conditions.length + one.unlinked.length > 0
    const against = isWilling(known.stance) !== isWilling(draft.stance)
    const first =
      against && conditional(known) !== conditional(draft)
        ? conditional(known)
          ? known
          : draft
        : strength[known.stance] >= strength[draft.stance]
          ? known
          : draft
    merged.set(key, {
      ...first,
      conditions: [...known.conditions, ...draft.conditions],
      unlinked: [...known.unlinked, ...draft.unlinked],
      quantities: first.quantities,
      hedged: known.hedged && draft.hedged,
      repeated: known.repeated || draft.repeated,
    })
  }
  return [...merged.values()]
}
