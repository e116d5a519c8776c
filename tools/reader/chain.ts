/** The score of a label after another, and of one at the start: `steps[from × labels + to]`. Forbidden ones are −Infinity. */
export interface Chain {
  readonly labels: number
  readonly steps: Float64Array
  readonly starts: Float64Array
}

/** Works on chains of any length, in memory that it keeps. Scores of labels come as rows: `scores[token × labels + label]`. */
export class ChainReader {
  private readonly chain: Chain
  private readonly stepsExp: Float64Array
  private readonly startsExp: Float64Array
  private best = new Float64Array(0)
  private back = new Uint8Array(0)
  /** Products of the scores up to a token, and from it on, each row scaled to sum to 1 (forward). */
  forward = new Float64Array(0)
  backward = new Float64Array(0)
  private scale = new Float64Array(0)
  private exp = new Float64Array(0)

  constructor(chain: Chain) {
    this.chain = chain
    this.stepsExp = new Float64Array(chain.steps.length)
    this.startsExp = new Float64Array(chain.labels)
    this.refresh()
  }

  /** Takes in that the scores of steps and starts have changed. */
  refresh(): void {
    for (const [at, score] of this.chain.steps.entries()) this.stepsExp[at] = Math.exp(score)
    for (const [at, score] of this.chain.starts.entries()) this.startsExp[at] = Math.exp(score)
  }

  /** The labels of the best path [Viterbi]. */
  bestPath(scores: Float32Array, length: number): Uint8Array {
    const { labels, steps, starts } = this.chain
    this.reserve(length)
    const { best } = this
    for (let label = 0; label < labels; label += 1) best[label] = starts[label]! + scores[label]!
    for (let i = 1; i < length; i += 1) {
      const [row, before] = [i * labels, (i - 1) * labels]
      for (let to = 0; to < labels; to += 1) {
        let most = -Infinity
        let from = 0
        for (let k = 0; k < labels; k += 1) {
          const score = best[before + k]! + steps[k * labels + to]!
          if (score > most) {
            most = score
            from = k
          }
        }
        best[row + to] = most + scores[row + to]!
        this.back[row + to] = from
      }
    }
    const path = new Uint8Array(length)
    const end = (length - 1) * labels
    let label = 0
    for (let k = 1; k < labels; k += 1) if (best[end + k]! > best[end + label]!) label = k
    for (let i = length - 1; i >= 0; i -= 1) {
      path[i] = label
      label = this.back[i * labels + label]!
    }
    return path
  }

  /** Makes `chanceOf` ready; returns the logarithm of the sum over all paths. */
  sum(scores: Float32Array, length: number): number {
    const { labels } = this.chain
    this.reserve(length)
    const { forward, backward, scale, exp, stepsExp, startsExp } = this
    let total = 0
    for (let i = 0; i < length; i += 1) {
      const row = i * labels
      let most = -Infinity
      for (let k = 0; k < labels; k += 1) if (scores[row + k]! > most) most = scores[row + k]!
      for (let k = 0; k < labels; k += 1) exp[row + k] = Math.exp(scores[row + k]! - most)
      let sum = 0
      for (let to = 0; to < labels; to += 1) {
        let value = i === 0 ? startsExp[to]! : 0
        if (i > 0) for (let k = 0; k < labels; k += 1) value += forward[row - labels + k]! * stepsExp[k * labels + to]!
        value *= exp[row + to]!
        forward[row + to] = value
        sum += value
      }
      for (let k = 0; k < labels; k += 1) forward[row + k]! /= sum
      scale[i] = sum
      total += most + Math.log(sum)
    }
    backward.fill(1, (length - 1) * labels, length * labels)
    for (let i = length - 2; i >= 0; i -= 1) {
      const [row, next] = [i * labels, (i + 1) * labels]
      for (let from = 0; from < labels; from += 1) {
        let value = 0
        for (let to = 0; to < labels; to += 1)
          value += stepsExp[from * labels + to]! * exp[next + to]! * backward[next + to]!
        backward[row + from] = value / scale[i + 1]!
      }
    }
    return total
  }

  /** The chance of a label at a token, after `sum`. */
  chanceOf(i: number, label: number): number {
    const at = i * this.chain.labels + label
    return this.forward[at]! * this.backward[at]!
  }

  /** The chance of a label at a token after another at the one before it, after `sum`. */
  chanceOfStep(i: number, from: number, to: number): number {
    const { labels } = this.chain
    const at = i * labels + to
    const step = this.stepsExp[from * labels + to]!
    return (this.forward[at - to - labels + from]! * step * this.exp[at]! * this.backward[at]!) / this.scale[i]!
  }

  private reserve(length: number): void {
    const size = length * this.chain.labels
    if (this.best.length >= size) return
    const room = size * 2
    this.best = new Float64Array(room)
    this.back = new Uint8Array(room)
    this.forward = new Float64Array(room)
    this.backward = new Float64Array(room)
    this.exp = new Float64Array(room)
    this.scale = new Float64Array(room)
  }
}
