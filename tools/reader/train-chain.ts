import { type Chain, ChainReader } from '../../src/statement/trained/chain.ts'
import { isBroken } from '../../src/statement/trained/labels.ts'

/** Features of the tokens of many sequences: those of token `t` are `rows[starts[t] … starts[t + 1])`, each a row of weights. */
export interface Features {
  readonly rows: Int32Array
  readonly starts: Int32Array
}

/** A sequence to learn from: its labels, and for each block of features the first of its tokens there. */
export interface Lesson {
  readonly labels: Uint8Array
  readonly firsts: readonly number[]
}

export interface TrainingOptions {
  readonly labels: number
  /** Rows of weights of each block. */
  readonly sizes: readonly number[]
  readonly epochs: number
  /** The share of features left out at each step. */
  readonly dropout: number
  readonly rate: number
  readonly seed: number
  readonly onEpoch?: (epoch: number, loss: number) => void
}

/** A trained chain: weights of each block (`row × labels + label`), and the scores of steps. */
export interface TrainedChain {
  readonly weights: readonly Float32Array[]
  readonly chain: Chain
}

/** Steps into forbidden labels score this: as good as never, yet finite where it is added up. */
const NEVER = -1e4

/**
 * Trains a linear-chain conditional random field by stochastic gradient steps of adaptive size [Duchi2011], with features left out at
 * random [Srivastava2014]; the weights after each epoch of the second half are averaged. The same seed gives the same weights.
 */
export function trainChain(
  blocks: readonly Features[],
  lessons: readonly Lesson[],
  { labels, sizes, epochs, dropout, rate, seed, onEpoch }: TrainingOptions,
): TrainedChain {
  const blank = () => sizes.map((rows) => new Float32Array(rows * labels))
  const [weights, squares, averages] = [blank(), blank().map((each) => each.fill(1)), blank()]
  const steps = new Float64Array(labels * labels)
  const starts = new Float64Array(labels)
  for (let to = 0; to < labels; to += 1) {
    if (isBroken(undefined, to)) starts[to] = NEVER
    for (let from = 0; from < labels; from += 1) if (isBroken(from, to)) steps[from * labels + to] = NEVER
  }
  const chain: Chain = { labels, steps, starts }
  const reader = new ChainReader(chain)
  const stepSquares = new Float64Array(steps.length).fill(1)
  const startSquares = new Float64Array(labels).fill(1)
  const stepAverages = new Float64Array(steps.length)
  const startAverages = new Float64Array(labels)
  const stepGradients = new Float64Array(steps.length)
  const gradient = new Float64Array(labels)
  const random = randomOf(seed)
  const order = lessons.map((_, index) => index)
  const kept = 1 / (1 - dropout)
  const limit = Math.round(dropout * 256)
  let scores = new Float32Array(0)
  let masks = blocks.map(() => new Uint8Array(0))
  let averaged = 0

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const pace = rate * (1 - (0.9 * epoch) / epochs)
    let loss = 0
    for (const index of order) {
      const { labels: gold, firsts } = lessons[index]!
      const length = gold.length
      if (length === 0) continue
      if (scores.length < length * labels) scores = new Float32Array(length * labels * 2)
      scores.fill(0, 0, length * labels)
      for (const [b, { rows, starts: places }] of blocks.entries()) {
        const first = firsts[b]!
        const base = places[first]!
        const count = places[first + length]! - base
        if (masks[b]!.length < count) masks = masks.map((mask, k) => (k === b ? new Uint8Array(count * 2) : mask))
        const mask = masks[b]!
        dropSome(mask, count, limit, random)
        const w = weights[b]!
        for (let i = 0; i < length; i += 1) {
          const row = i * labels
          for (let f = places[first + i]!; f < places[first + i + 1]!; f += 1) {
            if (mask[f - base] === 0) continue
            const at = rows[f]! * labels
            for (let label = 0; label < labels; label += 1) scores[row + label]! += w[at + label]! * kept
          }
        }
      }
      reader.refresh()
      loss += reader.sum(scores, length) - pathScore(chain, scores, gold)
      for (let i = 1; i < length; i += 1) {
        for (let from = 0; from < labels; from += 1)
          for (let to = 0; to < labels; to += 1) stepGradients[from * labels + to]! += reader.chanceOfStep(i, from, to)
        stepGradients[gold[i - 1]! * labels + gold[i]!]! -= 1
      }
      for (let at = 0; at < steps.length; at += 1) {
        const g = stepGradients[at]!
        stepGradients[at] = 0
        if (g === 0 || steps[at] === NEVER) continue
        stepSquares[at]! += g * g
        steps[at]! -= (pace * g) / Math.sqrt(stepSquares[at]!)
      }
      for (let i = 0; i < length; i += 1) {
        let isOff = false
        for (let label = 0; label < labels; label += 1) {
          const g = reader.chanceOf(i, label) - (gold[i] === label ? 1 : 0)
          gradient[label] = Math.abs(g) < 1e-4 ? 0 : g * kept
          isOff ||= gradient[label] !== 0
          if (i > 0 || g === 0 || starts[label] === NEVER) continue
          startSquares[label]! += g * g
          starts[label]! -= (pace * g) / Math.sqrt(startSquares[label]!)
        }
        if (!isOff) continue
        for (const [b, { rows, starts: places }] of blocks.entries()) {
          const first = firsts[b]!
          const base = places[first]!
          const [mask, w, s] = [masks[b]!, weights[b]!, squares[b]!]
          for (let f = places[first + i]!; f < places[first + i + 1]!; f += 1) {
            if (mask[f - base] === 0) continue
            const at = rows[f]! * labels
            for (let label = 0; label < labels; label += 1) {
              const g = gradient[label]!
              if (g === 0) continue
              s[at + label]! += g * g
              w[at + label]! -= (pace * g) / Math.sqrt(s[at + label]!)
            }
          }
        }
      }
    }
    onEpoch?.(epoch + 1, loss / lessons.length)
    if (epoch < epochs / 2) continue
    averaged += 1
    for (const [b, w] of weights.entries()) addTo(averages[b]!, w)
    addTo(stepAverages, steps)
    addTo(startAverages, starts)
  }
  for (const each of [...averages, stepAverages, startAverages])
    for (let at = 0; at < each.length; at += 1) each[at]! /= averaged
  return { weights: averages, chain: { labels, steps: stepAverages, starts: startAverages } }
}

function pathScore({ labels, steps, starts }: Chain, scores: Float32Array, path: Uint8Array): number {
  let score = starts[path[0]!]!
  for (let i = 0; i < path.length; i += 1) {
    score += scores[i * labels + path[i]!]!
    if (i > 0) score += steps[path[i - 1]! * labels + path[i]!]!
  }
  return score
}

function addTo(sum: Float32Array | Float64Array, values: Float32Array | Float64Array): void {
  for (let at = 0; at < sum.length; at += 1) sum[at]! += values[at]!
}

/** Sets 1 for features that are kept and 0 for those left out: four from each random number. */
function dropSome(mask: Uint8Array, count: number, limit: number, random: () => number): void {
  for (let at = 0; at < count; at += 4) {
    const bits = random()
    mask[at] = (bits & 255) >= limit ? 1 : 0
    mask[at + 1] = ((bits >>> 8) & 255) >= limit ? 1 : 0
    mask[at + 2] = ((bits >>> 16) & 255) >= limit ? 1 : 0
    mask[at + 3] = bits >>> 24 >= limit ? 1 : 0
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random() % (at + 1)
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
}

/** Random whole numbers below 2^32: xorshift128 [Marsaglia2003]. */
function randomOf(seed: number): () => number {
  let [a, b, c, d] = [seed | 1, 362436069, 521288629, 88675123]
  return () => {
    const t = a ^ (a << 11)
    a = b
    b = c
    c = d
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8)
    return d >>> 0
  }
}
