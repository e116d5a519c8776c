import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choices, smallConflict } from './definitions.test-builder.ts'
import { editGraph } from './edit-graph.ts'
import { findLeaving } from './find-departures.ts'
import { leastDrops } from './least-drops.ts'

it('is the one least set of statements to drop: it holds the state, and every set that does contains it', () => {
  fc.assert(
    fc.property(
      fc.record({ seed: fc.nat(), decisionMakers: fc.integer({ min: 2, max: 3 }), unknown: fc.boolean() }),
      fc.nat(),
      ({ seed, ...size }, at) => {
        const { conflict, graph } = smallConflict(seed, { ...size, options: 4 })
        const editable = editGraph(graph, conflict)
        const state = at % graph.size
        for (const [decisionMaker, own] of editable.levels.entries()) {
          const least = leastDrops(editable, decisionMaker, state)
          expect(least === undefined).toBe(own === undefined)
          if (!own || !least) continue
          const known = [...own.keys()].filter((statement) => !own[statement]!.isUnknown)
          const holding = known
            .flatMap((_, size) => choices(known, size))
            .concat([known])
            .filter((statements) => {
              const drops = statements.map((statement) => ({ kind: 'drop' as const, decisionMaker, statement }))
              return !findLeaving(editable.edited(drops, state), state, 'nash', [decisionMaker])
            })
          expect(holding.map(String)).toContain(String(least))
          for (const set of holding) expect(least.every((statement) => set.includes(statement))).toBe(true)
        }
      },
    ),
    { numRuns: 150, seed: 14 },
  )
})
