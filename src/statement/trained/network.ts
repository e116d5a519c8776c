import { NetworkMemory } from './network-kernel.ts'
import { HEAD, INPUT_WIDTH, RELATIONS, TRAITS, WINDOW, WORD_WIDTH } from './network-shape.ts'
import { inBytes, type ReaderModel } from './reader-model.ts'
import { type TokenView, writeRelations } from './token-view.ts'

/** Tokens that are read at once, at most. */
export const LONGEST = 384
/** Forms of words whose part of the first layer is kept; beyond that all are worked out anew. */
const MOST_FORMS = 8192

/**
 * Reads paragraphs with the weights of a model: a window of words with their traits, layers of three tokens farther and farther apart
 * [Yu2016], each added to what stood before [He2016], in whole numbers of a byte [Jacob2018]; then scores of tags by token, and of roles
 * by token and cue.
 */
export class Network {
  private readonly memory: NetworkMemory
  private readonly model: ReaderModel
  private readonly tensorAt = new Map<string, number>()
  private readonly layers: readonly { readonly weights: number; readonly factors: number; readonly bias: number }[]
  private readonly forms: number
  private readonly formRows = new Map<number, number>()
  private readonly posTable: number
  private readonly placeTable: number
  private readonly room: {
    readonly rows: number
    readonly hidden: number
    readonly bytes: number
    readonly sums: number
    readonly tags: number
    readonly token: number
    readonly cue: number
    readonly near: number
    readonly blended: number
    readonly mixed: number
    readonly roles: number
    readonly input: number
  }
  private readonly relationRows: readonly { readonly at: number; readonly rows: Int32Array }[]
  /** Rows that stay 0 before and after the bytes, so that layers may look beyond the ends. */
  private readonly margin: number

  constructor(model: ReaderModel) {
    this.model = model
    const { hidden, pair, steps } = model.shape
    const wide = WINDOW * hidden
    const weights = [...model.tensors.values()].reduce((sum, { length }) => sum + length + 32, 0)
    this.margin = Math.max(...steps)
    const perToken = INPUT_WIDTH + 3 * hidden + 4 * pair + 2 * HEAD + 8
    this.memory = new NetworkMemory(
      4 * (weights * 2 + MOST_FORMS * wide + (LONGEST + 64) * perToken + 64 * wide + 65536),
    )
    const { memory } = this
    for (const [name, values] of model.tensors) {
      if (/^layer\d+$/u.test(name)) continue
      const at = memory.reserve(values.length)
      memory.floats.set(values, at / 4)
      this.tensorAt.set(name, at)
    }
    this.layers = steps.map((_, layer) => this.layer(layer))
    this.forms = memory.reserve(MOST_FORMS * wide)
    const rows = LONGEST + 8
    this.room = {
      rows: memory.reserve(3 * rows),
      hidden: memory.reserve(rows * hidden),
      bytes: memory.reserve(((LONGEST + 2 * this.margin) * hidden) / 4 + 16),
      sums: memory.reserve(rows * hidden),
      tags: memory.reserve(rows * HEAD),
      token: memory.reserve(rows * pair),
      cue: memory.reserve(pair),
      near: memory.reserve(rows * pair),
      blended: memory.reserve(rows * pair),
      mixed: memory.reserve(rows * pair),
      roles: memory.reserve(rows * HEAD),
      input: memory.reserve(rows * INPUT_WIDTH),
    }
    this.posTable = this.windowed('pos', WORD_WIDTH)
    this.placeTable = this.windowed('place', WORD_WIDTH + TRAITS[0][2])
    this.relationRows = RELATIONS.map(() => {
      const at = memory.reserve(rows)
      return { at, rows: memory.ints.subarray(at / 4, at / 4 + LONGEST) }
    })
  }

  /** Scores of tags for each token, in rows of HEAD; they stay until the next call. At most LONGEST tokens. */
  scoreTags(view: TokenView): Float32Array {
    const { memory, room } = this
    const { kernel, ints, floats } = memory
    const { hidden, pair, steps } = this.model.shape
    const { length: n } = view
    const wide = WINDOW * hidden
    const rowAt = (which: number) => room.rows + which * (LONGEST + 8) * 4
    this.writeFormRows(view, ints.subarray(rowAt(0) / 4, rowAt(0) / 4 + n))
    ints.set(view.pos, rowAt(1) / 4)
    ints.set(view.place, rowAt(2) / 4)
    kernel.fillRows(room.hidden, this.at('windowBias'), n, hidden)
    for (const [which, table] of [this.forms, this.posTable, this.placeTable].entries()) {
      for (let place = 0; place < WINDOW; place += 1) {
        const shift = place - (WINDOW >> 1)
        const count = n - Math.abs(shift)
        if (count <= 0) continue
        const [from, to] = shift < 0 ? [0, -shift] : [shift, 0]
        kernel.addPicked(
          room.hidden + to * hidden * 4,
          hidden,
          table + place * hidden * 4,
          wide,
          rowAt(which) + from * 4,
          count,
          hidden,
        )
      }
    }
    kernel.rectify(room.hidden, n * hidden)
    const inside = room.bytes + this.margin * hidden
    for (const [at, { weights, factors, bias }] of this.layers.entries()) {
      kernel.toBytes(room.hidden, inside, 127 / this.model.tops[at]!, n * hidden)
      new Uint8Array(memory.buffer, inside + n * hidden, this.margin * hidden).fill(0)
      for (let place = 0; place < 3; place += 1) {
        const from = inside + (place - 1) * steps[at]! * hidden
        kernel.multiplyBytes(from, weights + place * hidden * hidden, room.sums, n, hidden, hidden)
      }
      kernel.addRectified(room.sums, factors, bias, room.hidden, n, hidden)
    }
    kernel.fillRows(room.tags, this.at('tagBias'), n, HEAD)
    kernel.multiply(room.hidden, this.at('tag'), room.tags, n, hidden, HEAD)
    floats.fill(0, room.token / 4, room.token / 4 + n * pair)
    return floats.subarray(room.tags / 4, room.tags / 4 + n * HEAD)
  }

  /** Makes scoreRoles ready for the tokens that scoreTags has read. */
  openRoles(n: number): void {
    const { hidden, pair } = this.model.shape
    this.memory.kernel.multiply(this.room.hidden, this.at('token'), this.room.token, n, hidden, pair)
  }

  /** Scores of roles for each token with regard to the cue [from, to), in rows of HEAD; they stay until the next call. */
  scoreRoles(view: TokenView, from: number, to: number): Float32Array {
    const { memory, room } = this
    const { kernel, floats } = memory
    const { hidden, pair, pairSteps } = this.model.shape
    const { length: n } = view
    writeRelations(
      view,
      from,
      to,
      this.relationRows.map(({ rows }) => rows),
    )
    const copy = (source: number, target: number, count: number) =>
      floats.copyWithin(target / 4, source / 4, source / 4 + count)
    copy(this.at('pairBias'), room.cue, pair)
    kernel.multiply(room.hidden + (to - 1) * hidden * 4, this.at('cueEnd'), room.cue, 1, hidden, pair)
    kernel.multiply(room.hidden + from * hidden * 4, this.at('cueStart'), room.cue, 1, hidden, pair)
    kernel.fillRows(room.near, room.cue, n, pair)
    kernel.add(room.near, room.token, n * pair)
    for (const [at, { at: rows }] of this.relationRows.entries())
      kernel.addPicked(room.near, pair, this.at(`relation${at}`), pair, rows, n, pair)
    kernel.rectify(room.near, n * pair)
    for (const [layer, step] of pairSteps.entries()) {
      copy(room.near, room.blended, n * pair)
      kernel.blend(room.near, this.at(`near${layer}`), room.blended, n, pair, 3, step)
      kernel.fillRows(room.mixed, this.at(`mix${layer}Bias`), n, pair)
      kernel.multiply(room.blended, this.at(`mix${layer}`), room.mixed, n, pair, pair)
      kernel.rectify(room.mixed, n * pair)
      kernel.add(room.near, room.mixed, n * pair)
    }
    kernel.fillRows(room.roles, this.at('roleBias'), n, HEAD)
    kernel.multiply(room.near, this.at('role'), room.roles, n, pair, HEAD)
    return floats.subarray(room.roles / 4, room.roles / 4 + n * HEAD)
  }

  /** Writes the rows of what the form of each word adds to the tokens around it. */
  private writeFormRows(view: TokenView, rows: Int32Array): void {
    if (this.formRows.size > MOST_FORMS - LONGEST) this.formRows.clear()
    const first = this.formRows.size
    for (let i = 0; i < view.length; i += 1) {
      const form = (view.word[i]! * 1024 + view.suffix[i]!) * 16 + view.look[i]!
      let row = this.formRows.get(form)
      if (row === undefined) {
        row = this.formRows.size
        this.formRows.set(form, row)
        this.writeInput(row - first, view.word[i]!, view.look[i]!, view.suffix[i]!)
      }
      rows[i] = row
    }
    if (this.formRows.size > first) this.workOutForms(first, this.formRows.size - first)
  }

  private writeInput(row: number, word: number, look: number, suffix: number): void {
    const { floats } = this.memory
    const { words, tensors } = this.model
    const input = this.room.input / 4 + row * INPUT_WIDTH
    const factor = words.factors[word]!
    for (let k = 0; k < WORD_WIDTH; k += 1) floats[input + k] = words.values[word * WORD_WIDTH + k]! * factor
    floats.fill(0, input + WORD_WIDTH, input + INPUT_WIDTH)
    let column = WORD_WIDTH
    for (const [name, , width] of TRAITS) {
      const value = name === 'look' ? look : name === 'suffix' ? suffix : undefined
      if (value !== undefined)
        floats.set(tensors.get(name)!.subarray(value * width, (value + 1) * width), input + column)
      column += width
    }
  }

  private workOutForms(first: number, count: number): void {
    const { memory, room } = this
    const { floats, kernel } = memory
    const { hidden } = this.model.shape
    const wide = WINDOW * hidden
    for (let place = 0; place < WINDOW; place += 1) {
      floats.fill(0, room.hidden / 4, room.hidden / 4 + count * hidden)
      const weights = this.at('window') + place * INPUT_WIDTH * hidden * 4
      kernel.multiply(room.input, weights, room.hidden, count, INPUT_WIDTH, hidden)
      for (let row = 0; row < count; row += 1) {
        const from = room.hidden / 4 + row * hidden
        floats.copyWithin(this.forms / 4 + (first + row) * wide + place * hidden, from, from + hidden)
      }
    }
  }

  /** What each value of a trait adds to the tokens around it: a row of WINDOW × hidden numbers. */
  private windowed(name: 'pos' | 'place', column: number): number {
    const { memory, model } = this
    const { hidden } = model.shape
    const [, values, width] = TRAITS.find(([trait]) => trait === name)!
    const table = memory.reserve(values * WINDOW * hidden)
    for (let value = 0; value < values; value += 1) {
      for (let place = 0; place < WINDOW; place += 1) {
        memory.kernel.multiply(
          this.at(name) + value * width * 4,
          this.at('window') + (place * INPUT_WIDTH + column) * hidden * 4,
          table + (value * WINDOW + place) * hidden * 4,
          1,
          width,
          hidden,
        )
      }
    }
    return table
  }

  /** Lays the weights of a layer out as multiplyBytes wants them. */
  private layer(layer: number) {
    const { memory, model } = this
    const { hidden } = model.shape
    const { whole, factors } = inBytes(model.tensors.get(`layer${layer}`)!, 3 * hidden, hidden)
    const weights = memory.reserve((3 * hidden * hidden) / 4)
    const bytes = new Int8Array(memory.buffer)
    for (let row = 0; row < 3 * hidden; row += 1) {
      const [place, k] = [Math.floor(row / hidden), row % hidden]
      for (let column = 0; column < hidden; column += 1) {
        const block = Math.floor(column / 8) * (hidden / 4) + Math.floor(k / 4)
        const at = weights + place * hidden * hidden + block * 32 + (column % 8) * 4 + (k % 4)
        bytes[at] = whole[row * hidden + column]!
      }
    }
    const factorAt = memory.reserve(hidden)
    memory.floats.set(
      factors.map((factor) => (factor * model.tops[layer]!) / 127),
      factorAt / 4,
    )
    return { weights, factors: factorAt, bias: this.at(`layer${layer}Bias`) }
  }

  private at(name: string): number {
    return this.tensorAt.get(name)!
  }
}
