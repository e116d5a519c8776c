import { expect, it } from 'vitest'
import type { TokenView } from '../../src/statement/trained/token-view.ts'
import { makeWordTable } from '../../src/statement/trained/word-table.ts'
import { NetworkTrainer, type NetworkTraining } from '../../tools/reader/train-network.ts'

const WIDTH = 100
const vectors = Float32Array.from({ length: 20 * WIDTH }, (_, at) => Math.sin(at * 1.7) / 2)
const words = makeWordTable(
  Int32Array.from({ length: 20 }, (_, row) => row),
  vectors,
  WIDTH,
)
const shape = { hidden: 32, layers: 2, pair: 8, pairSteps: [1, 3] }
const kept: NetworkTraining = {
  epochs: 1,
  batch: 64,
  rate: 0.01,
  wordDropout: 0,
  inputDropout: 0,
  hiddenDropout: 0,
  headDropout: 0,
  seed: 1,
}

const LENGTH = 13
const rows = (row: (at: number) => number, more = 0) => Int32Array.from({ length: LENGTH + more }, (_, at) => row(at))
const view: TokenView = {
  length: LENGTH,
  form: rows((at) => at),
  word: rows((at) => (at * 7) % 20),
  pos: rows((at) => at % 17),
  place: rows((at) => at % 8),
  look: rows((at) => at % 14),
  suffix: rows((at) => (at * 37) % 1024),
  quote: Uint8Array.from({ length: LENGTH }, (_, at) => [0, 0, 1, 2, 3][at % 5]!),
  sentence: rows((at) => (at > 6 ? 1 : 0)),
  commas: rows((at) => at >> 2, 1),
  marks: rows((at) => at >> 1, 1),
  cues: rows((at) => at >> 3, 1),
  verbs: rows((at) => at >> 2, 1),
}
const lesson = {
  view,
  tags: Uint8Array.from([0, 1, 2, 3, 5, 6, 6, 0, 0, 3, 4, 5, 0]),
  pairs: [
    { from: 3, to: 4, roles: Uint8Array.from([0, 1, 2, 0, 3, 4, 4, 0, 0, 0, 0, 0, 0]) },
    { from: 9, to: 11, roles: Uint8Array.from([0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0]) },
  ],
}

it('what weights are off is the slope of the loss, as small steps of each tensor show', () => {
  const trainer = new NetworkTrainer(shape, words, 3)
  trainer.tensors.beginBatch()
  trainer.learn(lesson, kept)
  const step = 3e-3
  for (const name of trainer.tensors.names()) {
    const weights = trainer.tensors.values(name)
    const off = trainer.tensors.offs(name).slice()
    const steep = [...off.keys()].toSorted((a, b) => Math.abs(off[b]!) - Math.abs(off[a]!)).slice(0, 3)
    for (const at of steep) {
      const weight = weights[at]!
      const lossAt = (value: number) => {
        weights[at] = value
        trainer.tensors.beginBatch()
        return trainer.learn(lesson, kept)
      }
      const [less, here, more] = [lossAt(weight - step), lossAt(weight), lossAt(weight + step)]
      const [before, after] = [(here - less) / step, (more - here) / step]
      weights[at] = weight
      // Where a unit turns on or off the slope is another on each side, and any between them will do; numbers have 32 bits.
      const room = 0.05 + 0.1 * Math.max(Math.abs(before), Math.abs(after))
      const told = `${name} ${at}: ${before} and ${after} for ${off[at]}`
      expect(off[at]!, told).toBeGreaterThan(Math.min(before, after) - room)
      expect(off[at]!, told).toBeLessThan(Math.max(before, after) + room)
    }
  }
})

it('learns one paragraph by heart, the same each time', () => {
  const losses = [1, 2].map(() => {
    const seen: number[] = []
    const trainer = new NetworkTrainer(shape, words, 3)
    const lessons = new Array(8).fill(lesson)
    trainer.train(lessons, { ...kept, epochs: 60, onEpoch: (_, loss) => seen.push(loss) })
    return seen
  })
  expect(losses[0]!.at(-1)).toBeLessThan(losses[0]![0]! / 10)
  expect(losses[0]).toEqual(losses[1])
})
