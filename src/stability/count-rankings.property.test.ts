import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countRankings } from './count-rankings.ts'
import { stays } from './definitions.test-builder.ts'
import type { Graph } from './graph.ts'

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]))
}

it('counts what trying all rankings counts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((size) =>
        fc.record({
          size: fc.constant(size),
          // Hand-drawn: any moves.
          moves: fc.array(
            fc.array(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
            { minLength: 2, maxLength: 3 },
          ),
        }),
      ),
      fc.constantFrom('nash' as const, 'gmr' as const),
      ({ size, moves }, concept) => {
        const graph = (ranks: readonly number[]): Graph => ({
          size,
          decisionMakers: moves.length,
          codes: ranks,
          moves: (i, state) => moves[i]![state]!.filter((to) => to !== state),
          compare: (_, a, b) => (ranks[a]! > ranks[b]! ? 'better' : ranks[a]! < ranks[b]! ? 'worse' : 'equal'),
        })
        const rankings = permutations(Array.from({ length: size }, (_, state) => state))
        const stable = rankings.filter((ranks) => stays(graph(ranks), 0, 0, concept)).length
        expect(countRankings(graph(rankings[0]!), 0, 0, concept)).toEqual({
          stable: BigInt(stable),
          all: BigInt(rankings.length),
        })
      },
    ),
    { numRuns: 60, seed: 16 },
  )
})
