import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomConflict } from '../../test/stability/random-conflict.ts'
import { slowStability } from '../../test/stability/slow-stability.ts'
import { graphWith, smallConflict, stays } from './definitions.test-builder.ts'
import { explainedConcepts, findDepartures, findLeaving } from './find-departures.ts'
import { listCompletions } from './list-completions.ts'

const sizes = fc.record({
  seed: fc.nat(),
  decisionMakers: fc.integer({ min: 2, max: 4 }),
  options: fc.integer({ min: 3, max: 5 }),
})

describe('departures', () => {
  it('there are none exactly where the definition says that the decision maker stays', () => {
    fc.assert(
      fc.property(sizes, ({ seed, ...size }) => {
        const { graph } = smallConflict(seed, size)
        const { model } = randomConflict({ seed, ...size, strong: true })
        const slow = slowStability(model)
        for (const concept of explainedConcepts) {
          for (let i = 0; i < graph.decisionMakers; i++) {
            for (let s = 0; s < graph.size; s++) {
              const isStable = slow[concept][i]!.includes(graph.codes[s]!)
              expect(findDepartures(graph, i, s, concept).length === 0).toBe(isStable)
              expect(findLeaving(graph, s, concept, [i]) === undefined).toBe(isStable)
              expect(stays(graph, i, s, concept)).toBe(isStable)
            }
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('each failed sanction is an answer by legal steps of others, and fails as it says', () => {
    fc.assert(
      fc.property(sizes, ({ seed, ...size }) => {
        const { graph } = smallConflict(seed, size)
        const prefers = (j: number, a: number, b: number) => graph.compare(j, a, b).endsWith('better')
        for (const concept of explainedConcepts) {
          for (let i = 0; i < graph.decisionMakers; i++) {
            for (let s = 0; s < graph.size; s++) {
              for (const { to, certain, failed } of findDepartures(graph, i, s, concept)) {
                expect(certain && prefers(i, to, s)).toBe(true)
                for (const { steps, to: end, next } of failed) {
                  let at = to
                  let last = i
                  for (const step of steps) {
                    expect([step.from, graph.moves(step.decisionMaker, at).includes(step.to)]).toEqual([at, true])
                    expect(step.decisionMaker).not.toBe(last)
                    if (concept.endsWith('seq')) expect(prefers(step.decisionMaker, step.to, at)).toBe(true)
                    at = step.to
                    last = step.decisionMaker
                  }
                  expect(at).toBe(end)
                  const flight = next ?? end
                  expect(prefers(i, flight, s)).toBe(true)
                  if (next !== undefined) expect(graph.moves(i, end)).toContain(next)
                }
              }
            }
          }
        }
      }),
      { numRuns: 40, seed: 8 },
    )
  })

  it('what is unknown: certain departures stand in every completion, and where none is listed nobody leaves in any', () => {
    fc.assert(
      fc.property(sizes, ({ seed, decisionMakers }) => {
        const { conflict, graph } = smallConflict(seed, { decisionMakers, options: 4, unknown: true })
        const patterns = graph.codes.map((code) =>
          conflict.options.map((_, k) => ((code >> k) & 1 ? 'Y' : 'N')).join(''),
        )
        const ways = Object.entries(conflict.preferences).map(
          ([id, preference]) => [id, listCompletions(preference, patterns)] as const,
        )
        const all = ways.reduce((product, [, each]) => product * each.length, 1)
        fc.pre(all <= 81)
        const completed = Array.from({ length: all }, (_, number) => {
          let rest = number
          const preferences = ways.map(([id, each]) => {
            const pick = each[rest % each.length]!
            rest = Math.floor(rest / each.length)
            return [id, pick] as const
          })
          return graphWith(graph, { ...conflict, preferences: Object.fromEntries(preferences) })
        })
        for (const concept of explainedConcepts) {
          for (let i = 0; i < graph.decisionMakers; i++) {
            for (let s = 0; s < graph.size; s++) {
              const departures = findDepartures(graph, i, s, concept)
              const known = departures.some(({ certain }) => certain)
              expect(findLeaving(graph, s, concept, [i]) !== undefined).toBe(known)
              if (known) expect(completed.some((each) => stays(each, i, s, concept))).toBe(false)
              if (departures.length === 0) expect(completed.every((each) => stays(each, i, s, concept))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 60, seed: 9 },
    )
  })
})
