import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DenseKernel } from '../../src/stability/dense-kernel.ts'
import { planDense } from '../../src/stability/dense-plan.ts'
import { solveDecisionMaker, sortDecisionMaker } from '../../src/stability/dense-sweeps.ts'
import { plainKernel } from '../../src/stability/plain-kernel.ts'
import type { SweptConcept } from '../../src/stability/sweeps.ts'
import { makeSharedMemory, type SharedMemory, wasmKernel } from '../../src/stability/wasm-kernel.ts'
import { conflicts } from './conflicts.ts'
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

function solved(model: Model, payoffs: readonly Int32Array[], kernelOf: (memory: SharedMemory) => DenseKernel) {
  const plan = planDense({
    options: model.options.length,
    decisionMakers: payoffs.map((_, by) => {
      const mask = (moves: string) =>
        model.options.reduce(
          (sum, o, k) => sum | (o.by === by && (o.moves === 'both' || o.moves === moves) ? 1 << k : 0),
          0,
        )
      return { up: mask('forward'), down: mask('back') }
    }),
    isAllFeasible: model.feasible.length === 2 ** model.options.length,
    concepts,
    workers: 1,
  })
  const memory = makeSharedMemory(plan.bytes)
  for (const [i, values] of payoffs.entries()) new Int32Array(memory.buffer, plan.payoffs[i]).set(values)
  const kernel = kernelOf(memory)
  for (const j of payoffs.keys()) sortDecisionMaker(kernel, plan, j, 0)
  const counts = payoffs.map((_, i) => solveDecisionMaker(kernel, memory.buffer, plan, i, 0))
  const stable = Object.fromEntries(
    concepts.map((concept) => [
      concept,
      payoffs.map((_, i) => {
        const marks = new Uint8Array(memory.buffer, plan.marks[concept][i])
        return model.feasible.filter((code) => marks[code >>> 3]! & (1 << (code & 7)))
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
        const payoffs = Array.from({ length: model.decisionMakers }, (_, i) => payoffsOf(model, i))
        const { sim: _, ...slow } = slowStability(model)
        expect(solved(model, payoffs, kernels[name]!)).toEqual(slow)
      }),
      { numRuns: 400, seed: 3 },
    )
  })
})
