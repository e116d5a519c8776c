import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LabelReader } from '../../src/statement/trained/label-reader.ts'
import { ROLES, TAGS } from '../../src/statement/trained/labels.ts'
import { HEAD } from '../../src/statement/trained/network-shape.ts'
import { ReadingMemory } from '../../src/statement/trained/reading-kernel.ts'
import { ChainReader } from '../../tools/reader/chain.ts'
import { chainFrom } from '../../tools/reader/chain-from.ts'

const LONGEST = 12
const numbers = (count: number) =>
  fc
    .array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values))
const rows = fc.integer({ min: 1, max: LONGEST }).chain((length) => numbers(length * HEAD))

it.each([TAGS, ROLES])('reads %i labels as the chain that learns them does', (labels) => {
  fc.assert(
    fc.property(numbers((labels + 1) * HEAD), rows, (steps, scores) => {
      const length = scores.length / HEAD
      const narrow = scores.filter((_, at) => at % HEAD < labels)
      const learning = new ChainReader(chainFrom(steps, labels))
      const memory = new ReadingMemory(65536)
      const at = memory.reserve(scores.length)
      memory.floats.set(scores, at / 4)
      const reader = new LabelReader(memory, steps, labels, LONGEST)
      const scoreOf = (path: ArrayLike<number>) =>
        Array.from({ length }, (_, i) => {
          const before = i === 0 ? labels : path[i - 1]!
          return narrow[i * labels + path[i]!]! + steps[before * HEAD + path[i]!]!
        }).reduce((sum, score) => sum + score)
      const best = learning.bestPath(narrow, length)
      expect(scoreOf(reader.findPath(at, length))).toBeCloseTo(scoreOf(best), 3)
      const chances = reader.findChances(at, length)
      learning.sum(narrow, length)
      for (let i = 0; i < length; i += 1)
        for (let label = 0; label < labels; label += 1)
          expect(chances[i * HEAD + label]).toBeCloseTo(learning.chanceOf(i, label), 4)
    }),
  )
})
