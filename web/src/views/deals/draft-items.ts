import type { Settlement } from '../../../../src/deal/deal.ts'
import type { ScoredDraft } from '../../../../src/deal/packages.ts'
import type { Codebook } from '../../../../src/position/codebook.ts'

/** What of the departures has scores, as a draft names it. */
export function takeOf(departures: Settlement, { issues }: Codebook): readonly string[] {
  return issues.flatMap(({ id, scores }) => {
    const alternative = departures[id]
    const isScored = alternative !== undefined && Object.values(scores).some((each) => each[alternative] !== undefined)
    return isScored ? [`${id}=${alternative}`] : []
  })
}

/** An item of a draft as its issue and alternative. */
export function partsOf(item: string, { issues }: Codebook): readonly [string, string] {
  const at = item.indexOf('=')
  if (at >= 0) return [item.slice(0, at), item.slice(at + 1)]
  const issue = issues.find(({ id }) => id === item)
  return [item, issue?.alternatives.find((alternative) => alternative !== issue.statusQuo) ?? '']
}

/** What a draft takes, as a settlement. */
export const settlementOf = ({ take }: ScoredDraft, codebook: Codebook): Settlement =>
  Object.fromEntries(take.map((item) => partsOf(item, codebook)))
