import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moves } from '../../src/conflict/conflict.ts'
import type { DenseKernel } from '../../src/stability/dense-kernel.ts'
import { planDense } from '../../src/stability/dense-plan.ts'
import { solveDecisionMaker, sortDecisionMaker } from '../../src/stability/dense-sweeps.ts'
import type { OwnOptions } from '../../src/stability/own-options.ts'
import type { SweptConcept } from '../../src/stability/sweeps.ts'
import { makeSharedMemory, type SharedMemory, wasmKernel } from '../../src/stability/wasm-kernel.ts'
import { conflicts } from './conflicts.ts'
import { plainKernel } from './plain-kernel.ts'
import { randomConflict } from './random-conflict.ts'
import { type Model, slowStability } from './slow-stability.ts'

const concepts: readonly SweptConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']
const kernels: Readonly<Record<string, (memory: SharedMemory) => DenseKernel>> = {
  plain: (memory) => plainKernel(memory.buffer),
  compiled: wasmKernel,
}

/** Payoffs by code, counted from the pairwise comparisons of a model. */
function payoffsOf(model: Model, decisionMaker: number): Int32Array {
  const payoffs = new Int32Array(2 ** model.options.length).fill(-1)
  for (const code of model.feasible) {
    const worse = model.feasible.filter((other) =>
      ['better', 'much better'].includes(model.compare(decisionMaker, code, other)),
    )
    payoffs[code] = worse.length
  }
  return payoffs
}

interface DenseModel {
  readonly options: number
  readonly decisionMakers: readonly OwnOptions[]
  readonly payoffs: readonly Int32Array[]
}

function denseModel(model: Model): DenseModel {
  const mask = (by: number, moves: Moves) =>
    model.options.reduce(
      (sum, o, k) => sum | (o.by === by && (o.moves === 'both' || o.moves === moves) ? 1 << k : 0),
      0,
    )
  const decisionMakers = Array.from({ length: model.decisionMakers }, (_, by) => by)
  return {
    options: model.options.length,
    decisionMakers: decisionMakers.map((by) => ({ up: mask(by, 'forward'), down: mask(by, 'back') })),
    payoffs: decisionMakers.map((by) => payoffsOf(model, by)),
  }
}

/** By concept and decision maker: the codes of stable states. */
function solved({ options, decisionMakers, payoffs }: DenseModel, kernelOf: (memory: SharedMemory) => DenseKernel) {
  const isAllFeasible = !payoffs[0]!.includes(-1)
  const plan = planDense({ options, decisionMakers, isAllFeasible, concepts, workers: 1 })
  const memory = makeSharedMemory(plan.bytes)
  for (const [i, values] of payoffs.entries()) new Int32Array(memory.buffer, plan.payoffs[i]).set(values)
  const kernel = kernelOf(memory)
  for (const j of payoffs.keys()) sortDecisionMaker(kernel, plan, j, 0)
  const counts = payoffs.map((_, i) => solveDecisionMaker(kernel, memory.buffer, plan, i, 0))
  const codes = Array.from(payoffs[0]!, (_, code) => code)
  const stable = Object.fromEntries(
    concepts.map((concept) => [
      concept,
      payoffs.map((_, i) => {
        const marks = new Uint8Array(memory.buffer, plan.marks[concept][i])
        return codes.filter((code) => marks[code >>> 3]! & (1 << (code & 7)))
      }),
    ]),
  )
  expect(counts).toEqual(
    payoffs.map((_, i) => Object.fromEntries(concepts.map((concept) => [concept, stable[concept]![i]!.length]))),
  )
  return stable
}

describe.each(Object.keys(kernels))('the %s kernel', (name) => {
  it('agrees with the definitions', () => {
    fc.assert(
      fc.property(conflicts(7), (choices) => {
        const { model } = randomConflict(choices)
        const { sim: _, ...slow } = slowStability(model)
        expect(solved(denseModel(model), kernels[name]!)).toEqual(slow)
      }),
      { numRuns: 400, seed: 3 },
    )
  })
})

/** Payoffs on a few levels, a share of codes infeasible; who owns which option, and how it changes, at random. */
const largeModels = fc
  .record({
    seed: fc.nat(),
    owners: fc.array(fc.nat(2), { minLength: 11, maxLength: 13 }),
    moves: fc.array(fc.constantFrom<Moves>('both', 'both', 'both', 'forward', 'back'), {
      minLength: 13,
      maxLength: 13,
    }),
    levels: fc.constantFrom(3, 50, 5000),
    infeasible: fc.constantFrom(0, 0.1, 0.6),
  })
  .map(({ seed, owners, moves, levels, infeasible }): DenseModel => {
    const next = seeded(seed)
    const shut = Array.from({ length: 2 ** owners.length }, () => next() < infeasible)
    const mask = (by: number, way: Moves) =>
      owners.reduce(
        (sum, owner, k) => sum | (owner === by && (moves[k] === 'both' || moves[k] === way) ? 1 << k : 0),
        0,
      )
    return {
      options: owners.length,
      decisionMakers: [0, 1, 2].map((by) => ({ up: mask(by, 'forward'), down: mask(by, 'back') })),
      payoffs: [0, 1, 2].map(() => Int32Array.from(shut, (isShut) => (isShut ? -1 : Math.floor(next() * levels)))),
    }
  })

/** Mulberry32: 0 ≤ x < 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('the compiled kernel agrees with the plain one', () => {
  it('on larger spaces', () => {
    fc.assert(
      fc.property(largeModels, (model) => {
        expect(solved(model, kernels.compiled!)).toEqual(solved(model, kernels.plain!))
      }),
      { numRuns: 30, seed: 3, endOnFailure: true },
    )
  })

  it('on wide blocks', () => {
    const next = seeded(7)
    for (const [own, oneWay] of [
      [0x7ffe, 0],
      [0xfffc, 0x0104],
      [0x1fff, 0x0003],
      [0xfffe, 0x7000],
      [0x1fffe, 0x0080],
    ] as const) {
      const options = own > 0xffff ? 17 : 16
      const rest = (2 ** options - 1) & ~own
      const model = {
        options,
        decisionMakers: [
          { up: own, down: own & ~oneWay },
          { up: rest, down: rest },
        ],
        payoffs: [0, 1].map(() => Int32Array.from({ length: 2 ** options }, () => Math.floor(next() * 40_000))),
      }
      expect(solved(model, kernels.compiled!)).toEqual(solved(model, kernels.plain!))
    }
  })
})
