import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { isUnwilling } from '../position/stance-reading.ts'
import { counts, requiredActors } from './bargain.ts'
import type { Objector, Settlement } from './deal.ts'

/** Who refuses an alternative that the settlements name without being needed for it, in the codebook's order of issues. */
export function listObjectors(
  codebook: Codebook,
  positions: readonly Position[],
  settlements: readonly Settlement[],
  withoutConsent: readonly string[],
): readonly Objector[] {
  const refusals = positions.filter((position) => counts(position) && isUnwilling(position.stance))
  return codebook.issues.flatMap((issue) => {
    const required = requiredActors(issue, withoutConsent)
    const named = new Set(settlements.map((settlement) => settlement[issue.id]))
    const against = refusals.filter(
      ({ actor, issue: id, alternative }) => id === issue.id && named.has(alternative) && !required.includes(actor),
    )
    const groups = Map.groupBy(against, ({ actor, alternative }) => JSON.stringify([actor, alternative]))
    return [...groups.values()].map((group) => ({
      actor: group[0]!.actor,
      issue: issue.id,
      alternative: group[0]!.alternative,
      evidence: [...new Set(group.flatMap(({ evidence }) => evidence))],
    }))
  })
}
