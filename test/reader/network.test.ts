import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Network } from '../../src/statement/trained/network.ts'
import { HEAD, tensorsOf } from '../../src/statement/trained/network-shape.ts'
import { decodeModel, encodeModel, type ReaderModel } from '../../src/statement/trained/reader-model.ts'
import type { TokenView } from '../../src/statement/trained/token-view.ts'
import { SHORT } from '../../src/statement/trained/window-tables.ts'
import { decodeWordTable, encodeWordTable, makeWordTable } from '../../src/statement/trained/word-table.ts'
import { NetworkTrainer } from '../../tools/reader/train-network.ts'

const WIDTH = 100
const wave = (length: number, pace: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * pace) / 2)
const own = makeWordTable(
  Int32Array.from({ length: 30 }, (_, row) => row * 7),
  wave(30 * WIDTH, 1.7),
  WIDTH,
)
const others = makeWordTable(
  Int32Array.from({ length: 10 }, (_, row) => row * 11),
  wave(10 * WIDTH, 0.9),
  WIDTH,
)
const shape = { hidden: 32, layers: 2, pair: 16, pairSteps: [1, 3] }

function viewOf(length: number): TokenView {
  const rows = (row: (at: number) => number, more = 0) => Int32Array.from({ length: length + more }, (_, at) => row(at))
  return {
    length,
    form: rows((at) => at),
    word: rows((at) => (at * 7) % 30),
    pos: rows((at) => at % 17),
    place: rows((at) => at % 8),
    look: rows((at) => at % 14),
    suffix: rows((at) => (at * 37) % 1024),
    quote: Uint8Array.from({ length }, (_, at) => [0, 0, 1, 2, 3][at % 5]!),
    sentence: rows((at) => Math.floor(at / 9)),
    commas: rows((at) => at >> 2, 1),
    marks: rows((at) => at >> 1, 1),
    cues: rows((at) => at >> 3, 1),
    verbs: rows((at) => at >> 2, 1),
  }
}

/** A network with weights of chance, as training holds it and as a model. */
function networkOf(): { readonly trainer: NetworkTrainer; readonly model: ReaderModel } {
  const trainer = new NetworkTrainer(shape, own, 5)
  const seen = [1, 20, 70].map((length) => {
    trainer.forward(viewOf(length))
    return trainer.ranges(length)
  })
  const ranges = Array.from({ length: shape.layers }, (_, layer) => ({
    low: Math.min(...seen.map((each) => each[layer]!.low)),
    high: Math.max(...seen.map((each) => each[layer]!.high)),
  }))
  const tensors = new Map(Object.keys(tensorsOf(shape)).map((name) => [name, trainer.tensors.values(name).slice()]))
  return { trainer, model: { words: own, shape, tensors, ranges, threshold: 0.4 } }
}

function rolesIn(network: Network, view: TokenView): number {
  network.openRoles(view.length)
  return network.scoreRoles(view, 5, 6)
}

/** The correlation of two lists of numbers. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const mean = (list: ArrayLike<number>) => Array.from(list).reduce((sum, value) => sum + value, 0) / list.length
  const [aMean, bMean] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let at = 0; at < a.length; at += 1) {
    ab += (a[at]! - aMean) * (b[at]! - bMean)
    aa += (a[at]! - aMean) ** 2
    bb += (b[at]! - bMean) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}

it('in bytes it scores tags and roles as training does in floating-point numbers, but for rounding', () => {
  const { trainer, model } = networkOf()
  const network = new Network(model)
  for (const length of [70, 1, 20]) {
    const view = viewOf(length)
    trainer.forward(view)
    const tags = trainer.headScores('tag', HEAD, length)
    expect(correlation(network.scoresAt(network.scoreTags(view), length), tags), `${length} tokens`).toBeGreaterThan(
      0.999,
    )
    if (length < 20) continue
    trainer.tokenParts(length)
    trainer.forwardPair(view, 7, 9)
    network.openRoles(length)
    const roles = trainer.headScores('role', HEAD, length)
    expect(
      correlation(network.scoresAt(network.scoreRoles(view, 7, 9), length), roles),
      `${length} tokens`,
    ).toBeGreaterThan(0.999)
  }
})

it('the first layer of the model that ships has room in 16 bits for twice what is told apart in bytes', () => {
  const models = join(import.meta.dirname, '../../models')
  const [file, words] = ['reader.bin', 'words.bin'].map((name) => readFileSync(join(models, name)))
  // What the first layer after the window sees is what the window gave.
  const [given] = decodeModel(file!, words!).ranges
  expect(2 * given!.high * SHORT).toBeLessThan(2 ** 15)
})

it('what it scores does not depend on what it read before', () => {
  const { model } = networkOf()
  const [fresh, used] = [new Network(model), new Network(model)]
  const scores = (network: Network, length: number) => [
    ...network.scoresAt(network.scoreTags(viewOf(length)), length),
    ...network.scoresAt(rolesIn(network, viewOf(length)), length),
  ]
  scores(used, 90)
  expect(scores(used, 12)).toEqual(scores(fresh, 12))
})

it('a model comes back from its file as it was, but for the rounding of weights, and with the words of the other table', () => {
  const { model } = networkOf()
  const read = decodeModel(encodeModel(model), encodeWordTable(others))
  expect(read.shape).toEqual(shape)
  expect(read.ranges).toEqual(model.ranges)
  for (const [name, values] of model.tensors) {
    const most = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    for (const [at, value] of read.tensors.get(name)!.entries())
      expect(Math.abs(value - values[at]!), name).toBeLessThanOrEqual(most / 250)
  }
  expect([...read.words.codes]).toEqual([...own.codes, ...others.codes.subarray(1)])
  expect(decodeModel(encodeModel(read), encodeWordTable(others)).tensors).toEqual(read.tensors)
})

it('tables of words come back from their files, wherever these stand in memory', () => {
  const file = encodeWordTable(own)
  const apart = new Uint8Array(file.length + 3)
  apart.set(file, 3)
  for (const each of [file, apart.subarray(3)]) expect(decodeWordTable(each)).toEqual(own)
  expect(() => decodeWordTable(new TextEncoder().encode('{"format":"other"}'.padEnd(64)))).toThrow('no table of words')
})
