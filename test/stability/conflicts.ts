import fc from 'fast-check'
import type { Conflict } from '../../src/conflict/conflict.ts'
import type { Graph } from '../../src/stability/graph.ts'
import type { RandomChoices } from './random-conflict.ts'
import type { Model } from './slow-stability.ts'

/** Conflicts of 2–5 decision makers and 3–`most` options, the least of three draws, so that small ones are many. */
export function conflicts(most: number, kind: Pick<RandomChoices, 'unknown' | 'strong'> = {}) {
  const draw = fc.integer({ min: 3, max: most })
  return fc
    .record({
      seed: fc.nat(),
      decisionMakers: fc.integer({ min: 2, max: 5 }),
      options: fc.tuple(draw, draw, draw).map((draws) => Math.min(...draws)),
    })
    .map((choices) => ({ ...choices, ...kind }))
}

/** A model as the graph that the library works on: states become indexes. */
export function graphOf(model: Model): Graph {
  const codes = [...model.feasible].sort((a, b) => a - b)
  const mask = (i: number, moves: 'forward' | 'back') =>
    model.options.reduce(
      (sum, option, k) => sum + (option.by === i && (option.moves === 'both' || option.moves === moves) ? 2 ** k : 0),
      0,
    )
  const moves = Array.from({ length: model.decisionMakers }, (_, i) => {
    const [up, down] = [mask(i, 'forward'), mask(i, 'back')]
    return codes.map((from) =>
      codes.flatMap((to, index) => {
        const risen = to & ~from
        const fallen = from & ~to
        return to !== from && (risen & ~up) === 0 && (fallen & ~down) === 0 ? [index] : []
      }),
    )
  })
  return {
    size: codes.length,
    decisionMakers: model.decisionMakers,
    codes,
    moves: (i, state) => moves[i]![state]!,
    compare: (i, a, b) => model.compare(i, codes[a]!, codes[b]!),
  }
}

/** A graph of the library as the model that the oracle works on. */
export function modelOf(conflict: Conflict, graph: Graph): Model {
  const indexOf = new Map(graph.codes.map((code, index) => [code, index]))
  return {
    decisionMakers: graph.decisionMakers,
    options: conflict.options.map(({ by, moves }) => ({
      by: conflict.decisionMakers.findIndex(({ id }) => id === by),
      moves,
    })),
    feasible: graph.codes,
    compare: (i, a, b) => graph.compare(i, indexOf.get(a)!, indexOf.get(b)!),
  }
}
