import { contentId } from '../text/content-id.ts'
import type { Deals, Reading, Settlement } from './deal.ts'

/** A settlement that the search for a deal came upon, with the id it is asked for by and how it came up. */
export interface NamedSettlement {
  readonly id: string
  readonly settlement: Settlement
  /** `today`: it can be had as things stand, under a reading. `opened`: the smallest changes would open it. `goal`: what is asked for, no more. */
  readonly standing: 'today' | 'opened' | 'goal'
  readonly reading?: Reading
}

/** Every settlement of a search for a deal, each once, those that can be had first; last the bare goal. */
export function listSettlements(deals: Deals): readonly NamedSettlement[] {
  const found = (['closed', 'open'] as const).flatMap((reading): readonly NamedSettlement[] => {
    const { verdict, settlements, changes } = deals.readings[reading]
    const standing = verdict === 'open' || verdict === 'circular' ? 'today' : 'opened'
    const here = standing === 'today' ? settlements : changes.map(({ settlement }) => settlement)
    return here.map((beside) => {
      const settlement = { ...deals.goal, ...beside }
      return { id: settlementId(settlement), settlement, standing, reading }
    })
  })
  const goal: NamedSettlement = { id: settlementId(deals.goal), settlement: deals.goal, standing: 'goal' }
  const order = ['today', 'opened', 'goal']
  const sorted = [...found, goal].toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
  return [...new Map(sorted.toReversed().map((each) => [each.id, each])).values()].toReversed()
}

/** The id of a settlement, whatever the order its issues are named in. */
export function settlementId(settlement: Settlement): string {
  const parts = Object.entries(settlement).map(([issue, alternative]) => `${issue}=${alternative}`)
  return contentId('settlement', ...parts.toSorted())
}
