import { isBroken } from './labels.ts'
import { HEAD } from './network-shape.ts'
import type { ReadingMemory } from './reading-kernel.ts'

/** Reads labels off their scores, which stand in rows of HEAD, as a linear-chain conditional random field [Lafferty2001]. */
export class LabelReader {
  private readonly memory: ReadingMemory
  private readonly chain: number
  private readonly chainExp: number
  private readonly space: number
  private readonly chancesAt: number
  private readonly pathAt: number
  /** How likely each label is at each token, in rows of HEAD: what `findChances` found last. */
  readonly chances: Float32Array
  /** The label of each token: what `findPath` found last. */
  readonly path: Uint8Array

  /** `steps` has a row of scores for each label that comes before, and one for the start; for paths of at most `longest` tokens. */
  constructor(memory: ReadingMemory, steps: Float32Array, labels: number, longest: number) {
    this.memory = memory
    this.chain = memory.reserve(CHAIN)
    this.chainExp = memory.reserve(CHAIN)
    this.space = memory.reserve((longest + 1) * HEAD)
    this.chancesAt = memory.reserve(longest * HEAD)
    this.pathAt = memory.reserve(longest / 4 + 1)
    this.chances = memory.floats.subarray(this.chancesAt / 4, this.chancesAt / 4 + longest * HEAD)
    this.path = memory.bytes.subarray(this.pathAt, this.pathAt + longest)
    const scoreOf = (from: number | undefined, to: number) =>
      to < labels && (from ?? 0) < labels && !isBroken(from, to) ? steps[(from ?? labels) * HEAD + to]! : -Infinity
    for (let to = 0; to < HEAD; to += 1) {
      for (let from = 0; from < HEAD; from += 1) {
        this.put(from * HEAD + to, scoreOf(from, to))
        this.put((HEAD + 1 + to) * HEAD + from, scoreOf(from, to))
      }
      this.put(HEAD * HEAD + to, scoreOf(undefined, to))
    }
  }

  /** Finds the best path through n rows of scores. */
  findPath(scores: number, n: number): Uint8Array {
    this.memory.kernel.findPath(scores, this.chain, this.space, this.pathAt, n)
    return this.path
  }

  /** Finds the chance of each label in n rows of scores. */
  findChances(scores: number, n: number): Float32Array {
    this.memory.kernel.findChances(scores, this.chainExp, this.space, this.chancesAt, n)
    return this.chances
  }

  private put(at: number, score: number): void {
    this.memory.floats[this.chain / 4 + at] = score
    this.memory.floats[this.chainExp / 4 + at] = Math.exp(score)
  }
}

/** Numbers of a chain: steps both ways, and starts. */
const CHAIN = (2 * HEAD + 1) * HEAD
