import type { TensorSizes } from '../../src/statement/trained/network-shape.ts'
import type { LearningMemory } from './learning-kernel.ts'

/** What all weights are off in a step, as a length, is cut to this for each token of a batch. */
const MOST_OFF = 0.25

/** Where a tensor stands, in bytes: its weights, and what they are off. */
interface Place {
  readonly at: number
  readonly off: number
  readonly rows: number
  readonly columns: number
  /** It is so many matrices, one below the other, whose rows were laid as columns at the start of the batch, here. */
  readonly flipped?: { readonly at: number; readonly blocks: number }
}

/** Numbers of a tensor with the gap after it, so that the next begins at a multiple of 64 bytes. */
const roomOf = ([rows, columns]: readonly [number, number]) => Math.ceil((rows * columns) / 16) * 16

/** How many numbers of memory tensors take while they are learnt. */
export const learningRoom = (sizes: TensorSizes): number =>
  5 * Object.values(sizes).reduce((sum, size) => sum + roomOf(size), 0)

/** The tensors of a network while it learns: their weights, what these are off, and the running moments of that. */
export class TrainedTensors {
  private readonly memory: LearningMemory
  private readonly places = new Map<string, Place>()
  private readonly count: number
  private readonly weights: number
  private readonly sums: number
  private readonly mean: number
  private readonly square: number
  private steps = 0

  /** `blocksOf` tells of how many matrices a tensor is made up that values are multiplied with; 0 for other tensors. */
  constructor(memory: LearningMemory, sizes: TensorSizes, blocksOf: (name: string) => number) {
    this.memory = memory
    this.count = Object.values(sizes).reduce((sum, size) => sum + roomOf(size), 0)
    this.weights = memory.reserve(this.count)
    this.sums = memory.reserve(this.count)
    this.mean = memory.reserve(this.count)
    this.square = memory.reserve(this.count)
    let next = 0
    for (const [name, size] of Object.entries(sizes)) {
      const [rows, columns] = size
      const blocks = blocksOf(name)
      const flipped = blocks > 0 ? { flipped: { at: memory.reserve(rows * columns), blocks } } : {}
      this.places.set(name, { at: this.weights + next * 4, off: this.sums + next * 4, rows, columns, ...flipped })
      next += roomOf(size)
    }
  }

  names(): readonly string[] {
    return [...this.places.keys()]
  }

  /** The weights of a tensor, in place. */
  values(name: string): Float32Array {
    const { at, rows, columns } = this.places.get(name)!
    return this.memory.floats.subarray(at / 4, at / 4 + rows * columns)
  }

  /** What the weights of a tensor are off, in place, as far as it was added up. */
  offs(name: string): Float32Array {
    const { off, rows, columns } = this.places.get(name)!
    return this.memory.floats.subarray(off / 4, off / 4 + rows * columns)
  }

  /** Where a tensor's weights stand, in bytes. */
  at(name: string): number {
    return this.places.get(name)!.at
  }

  /** Where what they are off stands. */
  offAt(name: string): number {
    return this.places.get(name)!.off
  }

  /** Begins a batch: what the weights are off is added up from 0. */
  beginBatch(): void {
    this.memory.floats.fill(0, this.sums / 4, this.sums / 4 + this.count)
    for (const { at, rows, columns, flipped } of this.places.values()) {
      if (!flipped) continue
      const each = rows / flipped.blocks
      for (let from = 0; from < rows; from += each)
        this.memory.kernel.transpose(at + from * columns * 4, flipped.at + from * columns * 4, each, columns)
    }
  }

  /** Takes one step of Adam [Kingma2015] by what a batch of about so many tokens has added up. */
  step(rate: number, tokens: number): void {
    const { kernel } = this.memory
    this.steps += 1
    const size = Math.sqrt(kernel.squares(this.sums, this.count))
    const share = Math.min(1, (tokens * MOST_OFF) / size)
    const [pace, damp] = [rate / (1 - 0.9 ** this.steps), 1 / (1 - 0.999 ** this.steps)]
    kernel.step(this.weights, this.sums, this.mean, this.square, this.count, pace, damp, share)
  }

  /** out += x · w for n rows, with the matrix of a tensor that begins at a row and has so many. */
  multiply(x: number, w: string, out: number, n: number, first = 0, count = this.places.get(w)!.rows): void {
    const { at, columns } = this.places.get(w)!
    this.memory.kernel.multiply(x, at + first * columns * 4, out, n, count, columns)
  }

  /** The other way: what w and x are off, given what out is off. */
  multiplyBack(
    x: number,
    w: string,
    outOff: number,
    xOff: number,
    n: number,
    first = 0,
    count = this.places.get(w)!.rows,
  ): void {
    const { kernel } = this.memory
    const { off, columns, flipped } = this.places.get(w)!
    kernel.multiplyFlipped(x, outOff, off + first * columns * 4, n, count, columns)
    kernel.multiply(outOff, flipped!.at + first * columns * 4, xOff, n, columns, count)
  }

  /** What a row is off that was added to each of n rows. */
  rowBack(row: string, off: number, n: number): void {
    const { off: at, columns } = this.places.get(row)!
    this.memory.kernel.sumRows(off, at, n, columns)
  }
}
