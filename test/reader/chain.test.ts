import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Chain, ChainReader } from '../../tools/reader/chain.ts'

const LABELS = 3

/** All paths of a length, with the sum of the scores of each. */
function pathsOf({ steps, starts }: Chain, scores: Float32Array, length: number) {
  return Array.from({ length: LABELS ** length }, (_, number) => {
    const path = Array.from({ length }, (_, at) => Math.floor(number / LABELS ** at) % LABELS)
    const score = path.reduce(
      (sum, label, at) =>
        sum + scores[at * LABELS + label]! + (at === 0 ? starts[label]! : steps[path[at - 1]! * LABELS + label]!),
      0,
    )
    return { path, score }
  })
}

const number = fc.double({ min: -4, max: 4, noNaN: true })
const chain = fc
  .tuple(
    fc.array(number, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
    fc.array(number, { minLength: LABELS, maxLength: LABELS }),
  )
  .map(
    ([steps, starts]): Chain => ({
      labels: LABELS,
      steps: Float64Array.from(steps),
      starts: Float64Array.from(starts),
    }),
  )
const scores = fc
  .integer({ min: 1, max: 5 })
  .chain((length) => fc.array(number, { minLength: length * LABELS, maxLength: length * LABELS }))
  .map((values) => Float32Array.from(values))

it('the best path, the sum over all paths and the chance of each label are those of a list of all paths', () => {
  fc.assert(
    fc.property(chain, scores, (chain, scores) => {
      const length = scores.length / LABELS
      const paths = pathsOf(chain, scores, length)
      const best = paths.reduce((a, b) => (b.score > a.score ? b : a))
      const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
      const reader = new ChainReader(chain)
      const found = [...reader.bestPath(scores, length)]
      expect(paths.find(({ path }) => path.join() === found.join())!.score).toBeCloseTo(best.score, 6)
      expect(reader.sum(scores, length)).toBeCloseTo(Math.log(total), 6)
      for (let at = 0; at < length; at += 1) {
        for (let label = 0; label < LABELS; label += 1) {
          const share = paths
            .filter(({ path }) => path[at] === label)
            .reduce((sum, { score }) => sum + Math.exp(score), 0)
          expect(reader.chanceOf(at, label)).toBeCloseTo(share / total, 6)
        }
      }
    }),
  )
})

it('a step that may never be taken is not', () => {
  const steps = Float64Array.from([0, -Infinity, 0, 0, 0, 0, 0, 0, 0])
  const reader = new ChainReader({ labels: 3, steps, starts: Float64Array.from([0, -Infinity, -Infinity]) })
  expect([...reader.bestPath(Float32Array.from([0, 9, 9, 0, 9, 1]), 2)]).toEqual([0, 2])
})
