import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealCases } from '../../test/builders/deal-cases.ts'
import { deriveDeals } from './derive-deals.ts'
import { judgeSettlement } from './judge-settlement.ts'

describe.each(['loose', 'knotted'] as const)('on random %s cases', (kind) => {
  it('judges a settlement as the search does that has it for its goal', () => {
    const asked = dealCases(kind).chain((q) =>
      fc
        .record(
          Object.fromEntries(q.codebook.issues.map(({ id, alternatives }) => [id, fc.constantFrom(...alternatives)])),
        )
        .map((settlement) => ({ ...q, settlement })),
    )
    fc.assert(
      fc.property(asked, ({ settlement, ...q }) => {
        const judged = judgeSettlement({ ...q, settlement })
        const { readings, objectors } = deriveDeals({ ...q, goal: settlement })
        for (const reading of ['closed', 'open'] as const) {
          const { verdict, against } = judged[reading]
          expect(verdict).toBe(readings[reading].verdict)
          expect(against.length > 0).toBe(readings[reading].feasible === '0')
          const movers = readings[reading].changes[0]?.moves.map(({ actor }) => actor) ?? []
          expect(new Set(against)).toEqual(new Set(movers))
        }
        const departing = new Set(judged.says.map(({ issue }) => issue))
        const objecting = judged.says.filter(({ need, open }) => need === 'none' && open.because === 'refuses')
        const names = (all: readonly { readonly actor: string; readonly issue: string }[]) =>
          all.map(({ actor, issue }) => `${actor}:${issue}`).sort()
        expect(names(objecting)).toEqual(names(objectors.filter(({ issue }) => departing.has(issue))))
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})
