import { type Chain, ChainReader } from '../../src/statement/trained/chain.ts'
import { isBroken, ROLES, TAGS } from '../../src/statement/trained/labels.ts'
import { NetworkMemory } from '../../src/statement/trained/network-kernel.ts'
import {
  HEAD,
  INPUT_WIDTH,
  type NetworkShape,
  RELATIONS,
  type TensorSizes,
  TRAITS,
  tensorsOf,
  WINDOW,
  WORD_WIDTH,
} from '../../src/statement/trained/network-shape.ts'
import { type TokenView, writeRelations } from '../../src/statement/trained/token-view.ts'
import { vectorsOf, type WordTable } from '../../src/statement/trained/word-table.ts'
import { normalOf, randomOf, shuffle } from './chance.ts'

/** An attribution to learn from: its cue, and the role of each token. */
export interface PairLesson {
  readonly from: number
  readonly to: number
  readonly roles: Uint8Array
}

/** A paragraph to learn from. */
export interface NetworkLesson {
  readonly view: TokenView
  readonly tags: Uint8Array
  readonly pairs: readonly PairLesson[]
}

export interface NetworkTraining {
  readonly epochs: number
  /** Tokens of a batch, about. */
  readonly batch: number
  readonly rate: number
  /** Shares left out at random: whole words, numbers of the input, numbers within, numbers before the heads. */
  readonly wordDropout: number
  readonly inputDropout: number
  readonly hiddenDropout: number
  readonly headDropout: number
  readonly seed: number
  readonly onEpoch?: (epoch: number, loss: number) => void
}

/** The longest paragraph that is learnt from, in tokens; longer ones are left out. */
export const LONGEST = 384
const NEVER = -1e4
const INPUTS = [['word', 0, WORD_WIDTH], ...TRAITS] as const
/** What all weights are off in a step, as a length, is cut to this for each token of a batch. */
const MOST_OFF = 0.25

/** Where a tensor stands, in bytes: its weights, and what they are off. */
interface Place {
  readonly at: number
  readonly off: number
  readonly rows: number
  readonly columns: number
  /** Where its weights stand as they were at the start of the batch, rows as columns: for what is multiplied. */
  readonly flipped?: number
}

export class NetworkTrainer {
  readonly shape: NetworkShape
  readonly memory: NetworkMemory
  private readonly places = new Map<string, Place>()
  private readonly count: number
  private readonly weights: number
  private readonly sums: number
  private readonly mean: number
  private readonly square: number
  private readonly tagChain = chainOf(TAGS)
  private readonly roleChain = chainOf(ROLES)
  private readonly tagReader = new ChainReader(this.tagChain)
  private readonly roleReader = new ChainReader(this.roleChain)
  private chance = 1n
  private readonly random: () => number
  private readonly room: Record<string, number> = {}
  private readonly relationRows: readonly { at: number; rows: Int32Array }[]
  private readonly scores = new Float32Array(LONGEST * HEAD)

  constructor(shape: NetworkShape, words: WordTable, seed: number) {
    this.shape = shape
    const sizes: TensorSizes = { word: [words.codes.length, WORD_WIDTH], ...tensorsOf(shape) }
    const count = Object.values(sizes).reduce((sum, [rows, columns]) => sum + Math.ceil((rows * columns) / 16) * 16, 0)
    this.memory = new NetworkMemory(count * 20 + 64 * 1024 * 1024)
    const { memory } = this
    this.count = count
    this.weights = memory.reserve(count)
    this.sums = memory.reserve(count)
    this.mean = memory.reserve(count)
    this.square = memory.reserve(count)
    let next = 0
    for (const [name, [rows, columns]] of Object.entries(sizes)) {
      const isMultiplied = /^(?:window|layer\d+|tag|role|token|mix\d+|cueEnd|cueStart)$/u.test(name)
      const flipped = isMultiplied ? { flipped: memory.reserve(rows * columns) } : {}
      this.places.set(name, { at: this.weights + next * 4, off: this.sums + next * 4, rows, columns, ...flipped })
      next += Math.ceil((rows * columns) / 16) * 16
    }
    const { hidden, pair, steps } = shape
    const take = (name: string, width: number) => {
      this.room[name] = memory.reserve((LONGEST + 8) * width)
    }
    for (const name of ['input', 'inputMask', 'inputOff']) take(name, INPUT_WIDTH)
    for (let layer = 0; layer <= steps.length; layer += 1)
      for (const name of ['h', 'g', 'r', 'mask']) take(`${name}${layer}`, hidden)
    for (const name of ['hOff', 'gOff', 'rOff']) take(name, Math.max(hidden, INPUT_WIDTH))
    for (const name of ['tag', 'tagOff', 'role', 'roleOff']) take(name, HEAD)
    for (const name of ['token', 'tokenOff', 'q', 'qMask', 'zOff', 'uOff', 'vOff']) take(name, pair)
    for (let layer = 0; layer <= shape.pairSteps.length; layer += 1)
      for (const name of ['z', 'u', 'v']) take(`${name}${layer}`, pair)
    this.room.cueRow = memory.reserve(pair * 2)
    for (const [name] of INPUTS) take(`${name}Rows`, 1)
    this.relationRows = RELATIONS.map(() => {
      const at = memory.reserve(LONGEST + 8)
      return { at, rows: memory.ints.subarray(at / 4, at / 4 + LONGEST) }
    })
    this.chance = ((BigInt(seed) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn) | 1n
    this.random = randomOf(seed + 7)
    this.tensor('word').set(vectorsOf(words))
    this.begin(seed)
  }

  /** The weights of a tensor, in place. */
  tensor(name: string): Float32Array {
    const { at, rows, columns } = this.places.get(name)!
    return this.memory.floats.subarray(at / 4, at / 4 + rows * columns)
  }

  /** The names of all tensors. */
  names(): readonly string[] {
    return [...this.places.keys()]
  }

  /** What the weights of a tensor are off, in place, as far as it was added up. */
  offs(name: string): Float32Array {
    const { off, rows, columns } = this.places.get(name)!
    return this.memory.floats.subarray(off / 4, off / 4 + rows * columns)
  }

  /** Begins a sum of what weights are off, from the weights as they are now. */
  forgetOffs(): void {
    this.clear(this.sums, this.count)
    this.flip()
  }

  private begin(seed: number): void {
    const normal = normalOf(seed)
    const fill = (name: string, size: number) => {
      const values = this.tensor(name)
      for (let at = 0; at < values.length; at += 1) values[at] = normal() * size
    }
    const { hidden, pair, steps, pairSteps } = this.shape
    for (const [name] of TRAITS) fill(name, 0.3)
    fill('window', Math.sqrt(2 / (WINDOW * INPUT_WIDTH + hidden)))
    for (const layer of steps.keys()) fill(`layer${layer}`, 0.7 * Math.sqrt(2 / (4 * hidden)))
    const glorot = (name: string, a: number, b: number) => fill(name, Math.sqrt(2 / (a + b)))
    fill('tag', 0.05)
    for (const name of ['token', 'cueEnd', 'cueStart']) glorot(name, hidden, pair)
    for (const at of RELATIONS.keys()) fill(`relation${at}`, 0.2)
    for (const layer of pairSteps.keys()) {
      fill(`near${layer}`, 0.1)
      glorot(`mix${layer}`, pair, pair)
    }
    fill('role', 0.05)
  }

  train(lessons: readonly NetworkLesson[], options: NetworkTraining): void {
    const order = lessons.flatMap((lesson, at) => (lesson.view.length <= LONGEST && lesson.view.length > 0 ? at : []))
    const random = randomOf(options.seed)
    const tokens = order.reduce((sum, at) => sum + lessons[at]!.view.length, 0)
    const total = Math.ceil((tokens / options.batch) * options.epochs)
    let done = 0
    for (let epoch = 0; epoch < options.epochs; epoch += 1) {
      shuffle(order, random)
      let loss = 0
      let inBatch = 0
      for (const [place, at] of order.entries()) {
        if (inBatch === 0) this.flip()
        loss += this.learn(lessons[at]!, options)
        inBatch += lessons[at]!.view.length
        if (inBatch < options.batch && place + 1 < order.length) continue
        inBatch = 0
        done += 1
        const pace = options.rate * Math.max(0.03, 1 - done / total) * Math.min(1, done / 100)
        const rate = pace / (1 - 0.9 ** done)
        const size = Math.sqrt(this.memory.kernel.squares(this.sums, this.count))
        const share = Math.min(1, (options.batch * MOST_OFF) / size)
        const damp = 1 / (1 - 0.999 ** done)
        this.memory.kernel.step(this.weights, this.sums, this.mean, this.square, this.count, rate, damp, share)
      }
      options.onEpoch?.(epoch + 1, loss / order.length)
    }
  }

  private flip(): void {
    for (const [name, { at, rows, columns, flipped }] of this.places) {
      if (flipped === undefined) continue
      const blocks = name === 'window' ? WINDOW : name.startsWith('layer') ? 3 : 1
      const size = (rows / blocks) * columns * 4
      for (let block = 0; block < blocks; block += 1)
        this.memory.kernel.transpose(at + block * size, flipped + block * size, rows / blocks, columns)
    }
  }

  /** Adds what the weights are off for one paragraph; returns its loss. */
  learn({ view, tags, pairs }: NetworkLesson, options: NetworkTraining): number {
    const { hidden, pair } = this.shape
    const { room } = this
    const n = view.length
    this.forward(view, options)
    const top = room[`g${this.shape.steps.length}`]!
    const topOff = room.gOff!
    this.clear(topOff, n * hidden)
    let loss = this.learnChain('tag', tags, this.tagReader, this.tagChain, TAGS, n)
    this.linearBack(top, 'tag', room.tagOff!, topOff, n)
    this.addRowsOff('tagBias', room.tagOff!, n)
    if (pairs.length > 0) {
      this.tokenParts(n)
      this.clear(room.tokenOff!, n * pair)
      for (const lesson of pairs) loss += this.learnPair(view, lesson, options, topOff)
      this.linearBack(top, 'token', room.tokenOff!, topOff, n)
    }
    this.back(topOff, n)
    return loss
  }

  /** Tags' scores, eight a row, in `tag`; what the layers give in `g…`. */
  forward(view: TokenView, options?: NetworkTraining): void {
    const { kernel, ints } = this.memory
    const { room } = this
    const { hidden, steps } = this.shape
    const n = view.length
    this.clear(room.input!, n * INPUT_WIDTH)
    let column = 0
    for (const [name, , width] of INPUTS) {
      ints.set(view[name], room[`${name}Rows`]! / 4)
      kernel.addPicked(room.input! + column * 4, INPUT_WIDTH, this.at(name), width, room[`${name}Rows`]!, n, width)
      column += width
    }
    if (options) {
      this.choose(room.inputMask!, n * INPUT_WIDTH, options.inputDropout)
      const floats = this.memory.floats
      for (let i = 0; i < n; i += 1) {
        if (this.random() >= options.wordDropout * 2 ** 32) continue
        const from = room.inputMask! / 4 + i * INPUT_WIDTH
        floats.fill(0, from, from + WORD_WIDTH)
      }
      kernel.scale(room.input!, room.inputMask!, n * INPUT_WIDTH)
    }
    const first = room.h0!
    kernel.fillRows(first, this.at('windowBias'), n, hidden)
    for (let at = 0; at < WINDOW; at += 1)
      this.shifted(room.input!, INPUT_WIDTH, 'window', at, first, hidden, n, at - 2)
    kernel.rectify(first, n * hidden)
    for (const [layer, step] of steps.entries()) {
      const [h, g, r, next] = [room[`h${layer}`]!, room[`g${layer}`]!, room[`r${layer}`]!, room[`h${layer + 1}`]!]
      this.copy(h, g, n * hidden)
      if (options) {
        this.choose(room[`mask${layer}`]!, n * hidden, options.hiddenDropout)
        kernel.scale(g, room[`mask${layer}`]!, n * hidden)
      }
      kernel.fillRows(r, this.at(`layer${layer}Bias`), n, hidden)
      for (const at of [0, 1, 2]) this.shifted(g, hidden, `layer${layer}`, at, r, hidden, n, (at - 1) * step)
      kernel.rectify(r, n * hidden)
      this.copy(h, next, n * hidden)
      kernel.add(next, r, n * hidden)
    }
    const last = steps.length
    this.copy(room[`h${last}`]!, room[`g${last}`]!, n * hidden)
    if (options) {
      this.choose(room[`mask${last}`]!, n * hidden, options.headDropout)
      kernel.scale(room[`g${last}`]!, room[`mask${last}`]!, n * hidden)
    }
    kernel.fillRows(room.tag!, this.at('tagBias'), n, HEAD)
    kernel.multiply(room[`g${last}`]!, this.at('tag'), room.tag!, n, hidden, HEAD)
  }

  private back(topOff: number, n: number): void {
    const { kernel } = this.memory
    const { room } = this
    const { hidden, steps } = this.shape
    const off = room.hOff!
    this.copy(topOff, off, n * hidden)
    kernel.scale(off, room[`mask${steps.length}`]!, n * hidden)
    for (let layer = steps.length - 1; layer >= 0; layer -= 1) {
      const rOff = room.rOff!
      this.copy(off, rOff, n * hidden)
      kernel.rectifyBack(room[`r${layer}`]!, rOff, n * hidden)
      this.addRowsOff(`layer${layer}Bias`, rOff, n)
      this.clear(room.gOff!, n * hidden)
      for (const at of [0, 1, 2]) {
        const shift = (at - 1) * steps[layer]!
        this.shiftedBack(room[`g${layer}`]!, hidden, `layer${layer}`, at, rOff, hidden, n, shift, room.gOff!)
      }
      kernel.scale(room.gOff!, room[`mask${layer}`]!, n * hidden)
      kernel.add(off, room.gOff!, n * hidden)
    }
    kernel.rectifyBack(room.h0!, off, n * hidden)
    this.addRowsOff('windowBias', off, n)
    this.clear(room.inputOff!, n * INPUT_WIDTH)
    for (let at = 0; at < WINDOW; at += 1)
      this.shiftedBack(room.input!, INPUT_WIDTH, 'window', at, off, hidden, n, at - 2, room.inputOff!)
    kernel.scale(room.inputOff!, room.inputMask!, n * INPUT_WIDTH)
    let column = 0
    for (const [name, , width] of INPUTS) {
      const { off: table } = this.places.get(name)!
      kernel.addToPicked(room.inputOff! + column * 4, INPUT_WIDTH, table, room[`${name}Rows`]!, n, width)
      column += width
    }
  }

  /** The largest value in each layer's input for the paragraph read last. */
  tops(n: number): readonly number[] {
    const { hidden, steps } = this.shape
    return steps.map((_, layer) => {
      const at = this.room[`h${layer}`]! / 4
      return this.memory.floats.subarray(at, at + n * hidden).reduce((most, value) => Math.max(most, value), 0)
    })
  }

  /** What a token says for any cue, in `token`. */
  tokenParts(n: number): void {
    const { hidden, pair, steps } = this.shape
    this.clear(this.room.token!, n * pair)
    this.memory.kernel.multiply(this.room[`g${steps.length}`]!, this.at('token'), this.room.token!, n, hidden, pair)
  }

  /** Roles' scores for a cue, eight a row, in `role`. */
  forwardPair(view: TokenView, from: number, to: number, options?: NetworkTraining): void {
    const { kernel } = this.memory
    const { hidden, pair, steps, pairSteps } = this.shape
    const { room } = this
    const n = view.length
    const top = room[`g${steps.length}`]!
    writeRelations(
      view,
      from,
      to,
      this.relationRows.map(({ rows }) => rows),
    )
    this.copy(this.at('pairBias'), room.cueRow!, pair)
    kernel.multiply(top + (to - 1) * hidden * 4, this.at('cueEnd'), room.cueRow!, 1, hidden, pair)
    kernel.multiply(top + from * hidden * 4, this.at('cueStart'), room.cueRow!, 1, hidden, pair)
    kernel.fillRows(room.z0!, room.cueRow!, n, pair)
    kernel.add(room.z0!, room.token!, n * pair)
    for (const [at, { at: rows }] of this.relationRows.entries())
      kernel.addPicked(room.z0!, pair, this.at(`relation${at}`), pair, rows, n, pair)
    kernel.rectify(room.z0!, n * pair)
    for (const [layer, step] of pairSteps.entries()) {
      const [z, u, v, next] = [room[`z${layer}`]!, room[`u${layer}`]!, room[`v${layer}`]!, room[`z${layer + 1}`]!]
      this.copy(z, u, n * pair)
      kernel.blend(z, this.at(`near${layer}`), u, n, pair, 3, step)
      kernel.fillRows(v, this.at(`mix${layer}Bias`), n, pair)
      kernel.multiply(u, this.at(`mix${layer}`), v, n, pair, pair)
      kernel.rectify(v, n * pair)
      this.copy(z, next, n * pair)
      kernel.add(next, v, n * pair)
    }
    this.copy(room[`z${pairSteps.length}`]!, room.q!, n * pair)
    if (options) {
      this.choose(room.qMask!, n * pair, options.hiddenDropout)
      kernel.scale(room.q!, room.qMask!, n * pair)
    }
    kernel.fillRows(room.role!, this.at('roleBias'), n, HEAD)
    kernel.multiply(room.q!, this.at('role'), room.role!, n, pair, HEAD)
  }

  private learnPair(
    view: TokenView,
    { from, to, roles }: PairLesson,
    options: NetworkTraining,
    topOff: number,
  ): number {
    const { kernel } = this.memory
    const { hidden, pair, steps, pairSteps } = this.shape
    const { room } = this
    const n = view.length
    this.forwardPair(view, from, to, options)
    const loss = this.learnChain('role', roles, this.roleReader, this.roleChain, ROLES, n)
    const zOff = room.zOff!
    this.clear(zOff, n * pair)
    this.linearBack(room.q!, 'role', room.roleOff!, zOff, n)
    this.addRowsOff('roleBias', room.roleOff!, n)
    kernel.scale(zOff, room.qMask!, n * pair)
    for (let layer = pairSteps.length - 1; layer >= 0; layer -= 1) {
      const [z, u, v] = [room[`z${layer}`]!, room[`u${layer}`]!, room[`v${layer}`]!]
      const [uOff, vOff] = [room.uOff!, room.vOff!]
      this.copy(zOff, vOff, n * pair)
      kernel.rectifyBack(v, vOff, n * pair)
      this.addRowsOff(`mix${layer}Bias`, vOff, n)
      this.clear(uOff, n * pair)
      this.linearBack(u, `mix${layer}`, vOff, uOff, n)
      kernel.add(zOff, uOff, n * pair)
      const { at: near, off: nearOff } = this.places.get(`near${layer}`)!
      kernel.blendBack(z, near, uOff, zOff, nearOff, n, pair, 3, pairSteps[layer]!)
    }
    kernel.rectifyBack(room.z0!, zOff, n * pair)
    kernel.add(room.tokenOff!, zOff, n * pair)
    for (const [at, { at: rows }] of this.relationRows.entries())
      kernel.addToPicked(zOff, pair, this.places.get(`relation${at}`)!.off, rows, n, pair)
    const cueOff = room.cueRow! + pair * 4
    this.clear(cueOff, pair)
    kernel.sumRows(zOff, cueOff, n, pair)
    kernel.add(this.places.get('pairBias')!.off, cueOff, pair)
    const top = room[`g${steps.length}`]!
    for (const [name, token] of [
      ['cueEnd', to - 1],
      ['cueStart', from],
    ] as const)
      this.linearBack(top + token * hidden * 4, name, cueOff, topOff + token * hidden * 4, 1)
    return loss
  }

  /** The loss of a head's scores, whose errors are written beside them. */
  private learnChain(
    head: 'tag' | 'role',
    gold: Uint8Array,
    reader: ChainReader,
    chain: Chain,
    labels: number,
    n: number,
  ): number {
    const { floats } = this.memory
    const [at, off] = [this.room[head]! / 4, this.room[`${head}Off`]! / 4]
    for (let i = 0; i < n; i += 1)
      for (let label = 0; label < labels; label += 1) this.scores[i * labels + label] = floats[at + i * HEAD + label]!
    this.takeSteps(head, chain)
    reader.refresh()
    let loss = reader.sum(this.scores, n) - pathScore(chain, this.scores, gold)
    const stepsOff = this.places.get(`${head}Steps`)!.off / 4
    for (let i = 1; i < n; i += 1) {
      for (let from = 0; from < labels; from += 1)
        for (let to = 0; to < labels; to += 1) floats[stepsOff + from * HEAD + to]! += reader.chanceOfStep(i, from, to)
      floats[stepsOff + gold[i - 1]! * HEAD + gold[i]!]! -= 1
    }
    for (let i = 0; i < n; i += 1) {
      for (let label = 0; label < HEAD; label += 1) {
        const wrong = label < labels ? reader.chanceOf(i, label) - (gold[i] === label ? 1 : 0) : 0
        floats[off + i * HEAD + label] = wrong
        if (i === 0 && label < labels) floats[stepsOff + labels * HEAD + label]! += wrong
      }
    }
    if (!Number.isFinite(loss)) throw new Error('the training has come off its rails: lower the rate')
    loss = Math.max(0, loss)
    return loss
  }

  private takeSteps(head: 'tag' | 'role', chain: Chain): void {
    const { labels } = chain
    const values = this.tensor(`${head}Steps`)
    for (let to = 0; to < labels; to += 1) {
      chain.starts[to] = isBroken(undefined, to) ? NEVER : values[labels * HEAD + to]!
      for (let from = 0; from < labels; from += 1)
        chain.steps[from * labels + to] = isBroken(from, to) ? NEVER : values[from * HEAD + to]!
    }
  }

  /** For reading with what is learnt so far: the chains as they are now. */
  chains(): { readonly tag: Chain; readonly role: Chain } {
    this.takeSteps('tag', this.tagChain)
    this.takeSteps('role', this.roleChain)
    return { tag: this.tagChain, role: this.roleChain }
  }

  /** A head's scores, without the columns nobody uses. */
  headScores(head: 'tag' | 'role', labels: number, n: number): Float32Array {
    const scores = new Float32Array(n * labels)
    const at = this.room[head]! / 4
    for (let i = 0; i < n; i += 1)
      for (let label = 0; label < labels; label += 1)
        scores[i * labels + label] = this.memory.floats[at + i * HEAD + label]!
    return scores
  }

  private at(name: string): number {
    return this.places.get(name)!.at
  }

  /** out[i] += x[i + shift] · w. */
  private shifted(
    x: number,
    k: number,
    w: string,
    place: number,
    out: number,
    m: number,
    n: number,
    shift: number,
  ): void {
    if (Math.abs(shift) >= n) return
    const [from, to] = shift < 0 ? [x, out - shift * m * 4] : [x + shift * k * 4, out]
    this.memory.kernel.multiply(from, this.at(w) + place * k * m * 4, to, n - Math.abs(shift), k, m)
  }

  private shiftedBack(
    x: number,
    k: number,
    w: string,
    place: number,
    outOff: number,
    m: number,
    n: number,
    shift: number,
    xOff: number,
  ): void {
    if (Math.abs(shift) >= n) return
    const rows = n - Math.abs(shift)
    const [inAt, offAt] = shift < 0 ? [0, -shift * m * 4] : [shift * k * 4, 0]
    this.linearBack(x + inAt, w, outOff + offAt, xOff + inAt, rows, place * k, k)
  }

  /** For out = x · w: what w and x are off, given what out is off. */
  private linearBack(
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
    kernel.multiply(outOff, flipped! + first * columns * 4, xOff, n, columns, count)
  }

  private addRowsOff(bias: string, off: number, n: number): void {
    const place = this.places.get(bias)!
    this.memory.kernel.sumRows(off, place.off, n, place.columns)
  }

  private choose(mask: number, count: number, share: number): void {
    const kept = 1 / (1 - share)
    this.chance = BigInt.asUintN(
      64,
      this.memory.kernel.chooseKept(mask, count, Math.round(share * 65536), kept, this.chance),
    )
  }

  private clear(at: number, count: number): void {
    this.memory.floats.fill(0, at / 4, at / 4 + count)
  }

  private copy(from: number, to: number, count: number): void {
    this.memory.floats.copyWithin(to / 4, from / 4, from / 4 + count)
  }
}

function chainOf(labels: number): Chain {
  return { labels, steps: new Float64Array(labels * labels), starts: new Float64Array(labels) }
}

function pathScore({ labels, steps, starts }: Chain, scores: Float32Array, path: Uint8Array): number {
  let score = starts[path[0]!]!
  for (let i = 0; i < path.length; i += 1) {
    score += scores[i * labels + path[i]!]!
    if (i > 0) score += steps[path[i - 1]! * labels + path[i]!]!
  }
  return score
}
