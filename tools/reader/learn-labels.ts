import { HEAD } from '../../src/statement/trained/network-shape.ts'
import { ChainReader } from './chain.ts'
import { chainFrom, refill } from './chain-from.ts'

/** Scores of labels by token in rows of HEAD, and the tensor of steps between them, each with room for what they are off. */
export interface ScoredLabels {
  readonly scores: Float32Array
  readonly scoresOff: Float32Array
  readonly steps: Float32Array
  readonly stepsOff: Float32Array
}

/** Compares scores of labels with the labels people gave, as a linear-chain conditional random field [Lafferty2001]. */
export class LabelLearner {
  private readonly chain: ReturnType<typeof chainFrom>
  private readonly reader: ChainReader
  private narrow = new Float32Array(0)

  constructor(labels: number) {
    this.chain = chainFrom(new Float32Array((labels + 1) * HEAD), labels)
    this.reader = new ChainReader(this.chain)
  }

  /** The loss, as the logarithm of the chance of `gold` below 0; writes what scores are off, and adds what steps are. */
  learn({ scores, scoresOff, steps, stepsOff }: ScoredLabels, gold: Uint8Array): number {
    const { labels } = this.chain
    const { length } = gold
    if (this.narrow.length < length * labels) this.narrow = new Float32Array(length * labels * 2)
    for (let i = 0; i < length; i += 1)
      for (let label = 0; label < labels; label += 1) this.narrow[i * labels + label] = scores[i * HEAD + label]!
    refill(this.chain, steps)
    this.reader.refresh()
    const loss = this.reader.sum(this.narrow, length) - this.scoreOf(gold)
    for (let i = 1; i < length; i += 1) {
      for (let from = 0; from < labels; from += 1)
        for (let to = 0; to < labels; to += 1) stepsOff[from * HEAD + to]! += this.reader.chanceOfStep(i, from, to)
      stepsOff[gold[i - 1]! * HEAD + gold[i]!]! -= 1
    }
    for (let i = 0; i < length; i += 1) {
      for (let label = 0; label < HEAD; label += 1) {
        const off = label < labels ? this.reader.chanceOf(i, label) - (gold[i] === label ? 1 : 0) : 0
        scoresOff[i * HEAD + label] = off
        if (i === 0 && label < labels) stepsOff[labels * HEAD + label]! += off
      }
    }
    if (!Number.isFinite(loss)) throw new Error('the training has come off its rails: lower the rate')
    return Math.max(0, loss)
  }

  private scoreOf(path: Uint8Array): number {
    const { labels, steps, starts } = this.chain
    let score = starts[path[0]!]!
    for (let i = 0; i < path.length; i += 1) {
      score += this.narrow[i * labels + path[i]!]!
      if (i > 0) score += steps[path[i - 1]! * labels + path[i]!]!
    }
    return score
  }
}
