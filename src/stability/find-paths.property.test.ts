import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { graphFrom, smallConflict } from './definitions.test-builder.ts'
import { findPaths } from './find-paths.ts'
import type { Graph } from './graph.ts'
import type { Step } from './reach.ts'

/** Every legal way of so many steps at most that ends where it first meets a target. */
function everyWay(
  graph: Graph,
  from: number,
  targets: ReadonlySet<number>,
  by: 'moves' | 'improvements',
  most: number,
) {
  const ways: (readonly Step[])[] = []
  const go = (steps: readonly Step[], state: number, seen: readonly number[]): void => {
    if (targets.has(state)) {
      ways.push(steps)
      return
    }
    if (steps.length === most) return
    for (let decisionMaker = 0; decisionMaker < graph.decisionMakers; decisionMaker++) {
      if (steps.at(-1)?.decisionMaker === decisionMaker) continue
      for (const to of graph.moves(decisionMaker, state)) {
        if (seen.includes(to)) continue
        if (by === 'improvements' && !graph.compare(decisionMaker, to, state).endsWith('better')) continue
        go([...steps, { decisionMaker, from: state, to }], to, [...seen, to])
      }
    }
  }
  go([], from, [from])
  return ways
}

const written = (way: readonly Step[]) => way.map(({ decisionMaker, to }) => `${decisionMaker}:${to}`).join(' ')

describe('paths', () => {
  it('are all legal ways of the least length and up to two more, shortest first', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          decisionMakers: fc.integer({ min: 2, max: 3 }),
          options: fc.integer({ min: 2, max: 3 }),
        }),
        fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        fc.constantFrom('moves' as const, 'improvements' as const),
        ({ seed, ...size }, [at, one, two], by) => {
          const { graph } = smallConflict(seed, { ...size, options: Math.max(size.options, size.decisionMakers) })
          const targets = new Set([one % graph.size, two % graph.size])
          const from = at % graph.size
          const { paths, truncated } = findPaths(graph, from, targets, by, Number.POSITIVE_INFINITY)
          const all = everyWay(graph, from, targets, by, graph.size)
          const shortest = Math.min(...all.map(({ length }) => length))
          const expected = all.filter(({ length }) => length <= shortest + 2)
          expect(truncated).toBe(false)
          expect(paths.map(written).toSorted()).toEqual(expected.map(written).toSorted())
          const lengths = paths.map(({ length }) => length)
          expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
          const few = findPaths(graph, from, targets, by, 2)
          expect(few.paths.map(({ length }) => length)).toEqual(lengths.slice(0, 2))
          expect(few.truncated).toBe(lengths.length > 2)
        },
      ),
      { numRuns: 120, seed: 15 },
    )
  })

  it('two who each take up their own option can do so in either order', () => {
    const graph = graphFrom(
      conflictFrom(`
decisionMakers: [{id: a}, {id: b}]
options: [{id: x, by: a}, {id: y, by: b}]
preferences:
  a: {statements: [y, not x]}
  b: {statements: [y]}
`),
    )
    const step = (decisionMaker: number, from: number, to: number) => ({ decisionMaker, from, to })
    expect(findPaths(graph, 0, new Set([3]), 'moves').paths).toEqual([
      [step(0, 0, 1), step(1, 1, 3)],
      [step(1, 0, 2), step(0, 2, 3)],
    ])
    // a never gains by taking up x.
    expect(findPaths(graph, 0, new Set([3]), 'improvements').paths).toEqual([])
    expect(findPaths(graph, 0, new Set([2]), 'improvements').paths).toEqual([[step(1, 0, 2)]])
    expect(findPaths(graph, 3, new Set([3]), 'moves').paths).toEqual([[]])
  })
})
