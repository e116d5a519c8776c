import { LabelReader } from './label-reader.ts'
import { ROLES, TAGS } from './labels.ts'
import { gatedWidth, HEAD, RELATIONS } from './network-shape.ts'
import { inBytes, type ReaderModel } from './reader-model.ts'
import { ReadingMemory } from './reading-kernel.ts'
import { type TokenView, writeRelations } from './token-view.ts'
import { SHORT, WindowTables } from './window-tables.ts'

/** Tokens that are read at once, at most. */
export const LONGEST = 384
/** Rows that the kernel may write beyond the last. */
const BEYOND = 4
const ROWS = LONGEST + 2 * BEYOND

interface Layer {
  readonly weights: number
  readonly factors: number
  readonly bias: number
  /** What numbers that it sees times, plus what stands for 0, are bytes. */
  readonly toBytes: number
  readonly zero: number
}

interface PairLayer {
  readonly step: number
  readonly near: number
  readonly mix: number
  readonly bias: number
}

/**
 * Reads paragraphs with the weights of a model: a window of words with their traits; layers that run through the paragraph both ways
 * [Bradbury2017], each added to what stood before [He2016], whose products are worked out in whole numbers of a byte [Jacob2018]; then
 * scores of tags by token, and of roles by token and cue, and the labels they tell.
 */
export class Network {
  readonly tags: LabelReader
  readonly roles: LabelReader
  private readonly model: ReaderModel
  private readonly memory: ReadingMemory
  private readonly tables: WindowTables
  private readonly layers: readonly Layer[]
  private readonly pairLayers: readonly PairLayer[]
  private readonly weights
  private readonly room
  private readonly relationRows: readonly Int32Array[]
  /** Rows that stay 0 before and after those of a pair, so that its layers may look beyond the ends. */
  private readonly margin: number

  constructor(model: ReaderModel) {
    this.model = model
    const { tensors } = model
    const { hidden, pair, layers, pairSteps } = model.shape
    this.margin = Math.max(...pairSteps, BEYOND)
    const weights = [...tensors.values()].reduce((sum, { length }) => sum + length + 32, 0)
    const perToken = 4 * hidden + 3 * pair + 6 * HEAD + 8
    const margins = 2 * this.margin * pair
    this.memory = new ReadingMemory(4 * (weights + WindowTables.room(hidden) + ROWS * perToken + margins + 4096))
    const { memory } = this
    const put = (name: string) => this.put(tensors.get(name)!)
    this.weights = {
      tag: put('tag'),
      tagBias: put('tagBias'),
      token: put('token'),
      cueEnd: put('cueEnd'),
      cueStart: put('cueStart'),
      pairBias: put('pairBias'),
      relations: RELATIONS.map((_, at) => put(`relation${at}`)) as unknown as readonly [number, number, number, number],
      role: put('role'),
      roleBias: put('roleBias'),
    }
    this.layers = Array.from({ length: layers }, (_, at) => this.layer(at))
    this.pairLayers = pairSteps.map((step, at) => ({
      step,
      near: put(`near${at}`),
      mix: put(`mix${at}`),
      bias: put(`mix${at}Bias`),
    }))
    this.tags = new LabelReader(memory, tensors.get('tagSteps')!, TAGS, LONGEST)
    this.roles = new LabelReader(memory, tensors.get('roleSteps')!, ROLES, LONGEST)
    this.room = {
      formRows: memory.reserve(ROWS),
      markRows: memory.reserve(ROWS),
      relationRows: memory.reserve(RELATIONS.length * ROWS),
      hidden: memory.reserve(ROWS * hidden),
      bytes: memory.reserve((ROWS * hidden) / 4),
      gates: memory.reserve(ROWS * gatedWidth(hidden)),
      scan: memory.reserve(hidden),
      tags: memory.reserve(ROWS * HEAD),
      token: memory.reserve(ROWS * pair),
      cue: memory.reserve(pair),
      near: memory.reserve((ROWS + 2 * this.margin) * pair) + this.margin * pair * 4,
      blended: memory.reserve(ROWS * pair),
      roles: memory.reserve(ROWS * HEAD),
    }
    this.relationRows = RELATIONS.map((_, at) => {
      const from = this.room.relationRows / 4 + at * ROWS
      return memory.ints.subarray(from, from + LONGEST)
    })
    this.tables = new WindowTables(memory, model)
  }

  /** Scores the tags of each token, at most LONGEST: gives them in rows of HEAD, which stay until the next call. */
  scoreTags(view: TokenView): number {
    const { memory, room, layers, tables, weights } = this
    const { kernel } = memory
    const { hidden } = this.model.shape
    const { length: n } = view
    const { formRows, markRows, bytes, gates } = room
    tables.writeRows(view, formRows, markRows)
    kernel.readWindow(tables.forms, formRows, tables.marks, markRows, 1 / SHORT, room.hidden, n, hidden)
    for (const { weights, factors, bias, toBytes, zero } of layers) {
      kernel.toBytes(room.hidden, bytes, toBytes, zero, n * hidden)
      kernel.writeGates(bytes, weights, factors, bias, gates, n, hidden)
      kernel.addScan(gates, room.scan, room.hidden, n, hidden)
    }
    kernel.score(room.hidden, weights.tag, weights.tagBias, room.tags, n, hidden, HEAD)
    return room.tags
  }

  /** Makes scoreRoles ready for the tokens that scoreTags has read. */
  openRoles(n: number): void {
    const { room, weights } = this
    const { hidden, pair } = this.model.shape
    this.memory.kernel.scoreFast(room.hidden, weights.token, weights.pairBias, room.token, n, hidden, pair)
  }

  /** Scores the roles of each token with regard to the cue [from, to), as scoreTags does those of tags. */
  scoreRoles(view: TokenView, from: number, to: number): number {
    const { memory, room, weights } = this
    const { kernel, floats } = memory
    const { hidden, pair } = this.model.shape
    const { length: n } = view
    writeRelations(view, from, to, this.relationRows)
    floats.fill(0, room.cue / 4, room.cue / 4 + pair)
    kernel.addRow(room.hidden + (to - 1) * hidden * 4, weights.cueEnd, room.cue, hidden, pair)
    kernel.addRow(room.hidden + from * hidden * 4, weights.cueStart, room.cue, hidden, pair)
    kernel.relate(room.token, room.cue, ...weights.relations, room.relationRows, ROWS, room.near, n, pair)
    const end = room.near / 4 + n * pair
    for (const { step, near, mix, bias } of this.pairLayers) {
      floats.fill(0, end, end + this.margin * pair)
      kernel.blend(room.near, near, room.blended, n, pair, step)
      kernel.addScored(room.blended, mix, bias, room.near, n, pair, pair)
    }
    kernel.scoreFast(room.near, weights.role, weights.roleBias, room.roles, n, pair, HEAD)
    return room.roles
  }

  /** Scores as numbers, in rows of HEAD, which may be changed; they stay until the next call. */
  scoresAt(scores: number, n: number): Float32Array {
    return this.memory.floats.subarray(scores / 4, scores / 4 + n * HEAD)
  }

  /** Lays the weights of a layer out as the kernel wants them. */
  private layer(at: number): Layer {
    const { memory, model } = this
    const { shape, tensors } = model
    const { hidden } = shape
    const columns = gatedWidth(hidden)
    const { low, high } = model.ranges[at]!
    const toBytes = 127 / (high - low)
    const zero = Math.round(-low * toBytes)
    const { whole, factors } = inBytes(tensors.get(`layer${at}`)!, hidden, columns)
    const weights = memory.reserve((hidden * columns) / 4)
    // What stands for 0 adds to each product, and is taken off beforehand.
    const bias = tensors.get(`layer${at}Bias`)!.slice()
    for (let row = 0; row < hidden; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const weight = whole[row * columns + column]!
        const block = (column >> 3) * (hidden / 4) + (row >> 2)
        memory.bytes[weights + block * 32 + (column % 8) * 4 + (row % 4)] = weight
        bias[column]! -= (zero * weight * factors[column]!) / toBytes
      }
    }
    return {
      weights,
      factors: this.put(factors.map((factor) => factor / toBytes)),
      bias: this.put(bias),
      toBytes,
      zero,
    }
  }

  private put(values: Float32Array): number {
    const at = this.memory.reserve(values.length)
    this.memory.floats.set(values, at / 4)
    return at
  }
}
