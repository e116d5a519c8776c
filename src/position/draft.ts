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

/** One draft for each alternative: conditions together, a conditional yes before a plain no, else the stronger stance. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const groups = Map.groupBy(drafts, ({ issue, alternative }) => `${issue} ${alternative}`)
  return [...groups.values()].map((group) => ({
    ...group.reduce(weightier),
    conditions: group.flatMap(({ conditions }) => conditions),
    unlinked: [...new Map(group.flatMap(({ unlinked }) => unlinked).map((words) => [words.start, words])).values()],
    hedged: group.every(({ hedged }) => hedged),
    repeated: group.some(({ repeated }) => repeated),
  }))
}

function weightier(known: Draft, draft: Draft): Draft {
  const conditional = (one: Draft) => isWilling(one.stance) && one.conditions.length + one.unlinked.length > 0
  if (isWilling(known.stance) !== isWilling(draft.stance) && conditional(known) !== conditional(draft)) {
    return conditional(known) ? known : draft
  }
  return strength[known.stance] >= strength[draft.stance] ? known : draft
}
