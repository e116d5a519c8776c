import { LabelReader } from './label-reader.ts'
import { ROLES, TAGS } from './labels.ts'
import { HEAD, RELATIONS } from './network-shape.ts'
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
  readonly step: number
  readonly weights: number
  readonly factors: number
  readonly bias: number
  /** What numbers of its input times are bytes. */
  readonly toBytes: number
}

interface PairLayer {
  readonly step: number
  readonly near: number
  readonly mix: number
  readonly bias: number
}

/**
 * Reads paragraphs with the weights of a model: a window of words with their traits, layers of three tokens farther and farther apart
 * [Yu2016], each added to what stood before [He2016], in whole numbers of a byte [Jacob2018]; then scores of tags by token, and of roles
 * by token and cue, and the labels they tell.
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
  /** Rows that stay 0 before and after those that layers read, so that they may look beyond the ends. */
  private readonly margin: number
  private readonly pairMargin: number

  constructor(model: ReaderModel) {
    this.model = model
    const { tensors } = model
    const { hidden, pair, steps, pairSteps } = model.shape
    this.margin = Math.max(...steps, BEYOND)
    this.pairMargin = Math.max(...pairSteps, BEYOND)
    const weights = [...tensors.values()].reduce((sum, { length }) => sum + length + 32, 0)
    const perToken = 2 * hidden + 3 * pair + 6 * HEAD + 8
    const margins = this.margin * hidden + 2 * this.pairMargin * pair
    this.memory = new ReadingMemory(4 * (weights + WindowTables.room(hidden) + ROWS * perToken + margins + 4096))
    const { memory } = this
    const put = (name: string) => {
      const values = tensors.get(name)!
      const at = memory.reserve(values.length)
      memory.floats.set(values, at / 4)
      return at
    }
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
    this.layers = steps.map((step, at) => ({ step, bias: put(`layer${at}Bias`), ...this.layer(at) }))
    this.pairLayers = pairSteps.map((step, at) => ({
      step,
      near: put(`near${at}`),
      mix: put(`mix${at}`),
      bias: put(`mix${at}Bias`),
    }))
    this.tags = new LabelReader(memory, tensors.get('tagSteps')!, TAGS, LONGEST)
    this.roles = new LabelReader(memory, tensors.get('roleSteps')!, ROLES, LONGEST)
    const bytes = () => memory.reserve(((ROWS + 2 * this.margin) * hidden) / 4) + this.margin * hidden
    this.room = {
      formRows: memory.reserve(ROWS),
      markRows: memory.reserve(ROWS),
      relationRows: memory.reserve(RELATIONS.length * ROWS),
      hidden: memory.reserve(ROWS * hidden),
      bytes: [bytes(), bytes()] as const,
      tags: memory.reserve(ROWS * HEAD),
      token: memory.reserve(ROWS * pair),
      cue: memory.reserve(pair),
      near: memory.reserve((ROWS + 2 * this.pairMargin) * pair) + this.pairMargin * pair * 4,
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
    const { kernel, floats, bytes } = memory
    const { hidden } = this.model.shape
    const { length: n } = view
    tables.writeRows(view, room.formRows, room.markRows)
    const { forms, marks } = tables
    let [from, to] = room.bytes
    const end = room.hidden / 4 + n * hidden
    floats.fill(0, end, end + BEYOND * hidden)
    const { formRows, markRows } = room
    const { toBytes } = layers[0]!
    kernel.readWindow(forms, formRows, marks, markRows, 1 / SHORT, room.hidden, from, toBytes, n, hidden)
    for (let at = 0; at < layers.length; at += 1) {
      const layer = layers[at]!
      const { toBytes } = layers[at + 1] ?? layer
      bytes.fill(0, from + n * hidden, from + (n + this.margin) * hidden)
      kernel.readLayer(from, layer.step, layer.weights, layer.factors, layer.bias, room.hidden, to, toBytes, n, hidden)
      ;[from, to] = [to, from]
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
      floats.fill(0, end, end + this.pairMargin * pair)
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

  /** Lays the weights of a layer out as readLayer wants them. */
  private layer(layer: number) {
    const { memory, model } = this
    const { hidden } = model.shape
    const top = model.tops[layer]!
    const { whole, factors } = inBytes(model.tensors.get(`layer${layer}`)!, 3 * hidden, hidden)
    const weights = memory.reserve((3 * hidden * hidden) / 4)
    for (let row = 0; row < 3 * hidden; row += 1) {
      for (let column = 0; column < hidden; column += 1) {
        const block = (column >> 3) * ((3 * hidden) / 4) + (row >> 2)
        memory.bytes[weights + block * 32 + (column % 8) * 4 + (row % 4)] = whole[row * hidden + column]!
      }
    }
    const factorAt = memory.reserve(hidden)
    memory.floats.set(
      factors.map((factor) => (factor * top) / 127),
      factorAt / 4,
    )
    return { weights, factors: factorAt, toBytes: 127 / top }
  }
}
