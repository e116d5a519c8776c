import { ROLES, TAGS } from '../../src/statement/trained/labels.ts'
import { LONGEST } from '../../src/statement/trained/network.ts'
import {
  gatedWidth,
  HEAD,
  INPUT_WIDTH,
  type NetworkShape,
  REACH,
  RELATIONS,
  type TensorSizes,
  TRAITS,
  tensorsOf,
  WINDOW,
  WORD_WIDTH,
} from '../../src/statement/trained/network-shape.ts'
import type { Range } from '../../src/statement/trained/reader-model.ts'
import { type TokenView, writeRelations } from '../../src/statement/trained/token-view.ts'
import { vectorsOf, type WordTable } from '../../src/statement/trained/word-table.ts'
import { normalOf, randomOf, shuffle } from './chance.ts'
import { LabelLearner } from './learn-labels.ts'
import { LearningMemory } from './learning-kernel.ts'
import { learningRoom, TrainedTensors } from './trained-tensors.ts'

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
  /** Tensors that stay 0, to see what they are worth. */
  readonly without?: readonly string[]
  readonly onEpoch?: (epoch: number, loss: number) => void
}

/** Bytes for all that is worked out on the way. */
const SCRATCH = 64 * 1024 * 1024
const INPUTS = [['word', 0, WORD_WIDTH], ...TRAITS] as const

/**
 * A network while it learns, which says what it is off for one paragraph after the other: forward as `Network` reads, in floating-point
 * numbers and with some left out at random, then back.
 */
export class NetworkTrainer {
  readonly shape: NetworkShape
  readonly memory: LearningMemory
  readonly tensors: TrainedTensors
  private readonly tagLearner = new LabelLearner(TAGS)
  private readonly roleLearner = new LabelLearner(ROLES)
  private chance = 1n
  private readonly random: () => number
  private readonly room: Record<string, number> = {}
  private readonly relationRows: readonly { at: number; rows: Int32Array }[]

  constructor(shape: NetworkShape, words: WordTable, seed: number) {
    this.shape = shape
    const sizes: TensorSizes = { word: [words.codes.length, WORD_WIDTH], ...tensorsOf(shape) }
    this.memory = new LearningMemory(learningRoom(sizes) * 4 + SCRATCH)
    const { memory } = this
    this.tensors = new TrainedTensors(memory, sizes, blocksOf)
    const { hidden, pair, layers } = shape
    const take = (name: string, width: number) => {
      this.room[name] = memory.reserve((LONGEST + 8) * width)
    }
    for (const name of ['input', 'inputMask', 'inputOff']) take(name, INPUT_WIDTH)
    for (let layer = 0; layer <= layers; layer += 1)
      for (const name of ['h', 'g', 'made', 'mask']) take(`${name}${layer}`, hidden)
    for (let layer = 0; layer < layers; layer += 1) take(`r${layer}`, gatedWidth(hidden))
    take('rOff', gatedWidth(hidden))
    for (const name of ['hOff', 'gOff']) take(name, hidden)
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
    this.tensors.values('word').set(vectorsOf(words))
    this.begin(seed)
  }

  private begin(seed: number): void {
    const normal = normalOf(seed)
    const fill = (name: string, size: number) => {
      const values = this.tensors.values(name)
      for (let at = 0; at < values.length; at += 1) values[at] = normal() * size
    }
    const { hidden, pair, layers, pairSteps } = this.shape
    for (const [name] of TRAITS) fill(name, 0.3)
    fill('window', Math.sqrt(2 / (WINDOW * INPUT_WIDTH + hidden)))
    for (let at = 0; at < layers; at += 1) {
      fill(`layer${at}`, 0.7 * Math.sqrt(1 / hidden))
      this.tensors.values(`layer${at}Bias`).set(gatesOf(hidden))
    }
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

  /** Learns from all paragraphs that are read at once, in another order each time. */
  train(lessons: readonly NetworkLesson[], options: NetworkTraining): void {
    const order = lessons.flatMap((lesson, at) => (lesson.view.length <= LONGEST && lesson.view.length > 0 ? at : []))
    const random = randomOf(options.seed)
    const tokens = order.reduce((sum, at) => sum + lessons[at]!.view.length, 0)
    const total = Math.ceil((tokens / options.batch) * options.epochs)
    const forget = () => {
      for (const name of options.without ?? []) this.tensors.values(name).fill(0)
    }
    forget()
    let done = 0
    for (let epoch = 0; epoch < options.epochs; epoch += 1) {
      shuffle(order, random)
      let loss = 0
      let inBatch = 0
      for (const [place, at] of order.entries()) {
        if (inBatch === 0) this.tensors.beginBatch()
        loss += this.learn(lessons[at]!, options)
        inBatch += lessons[at]!.view.length
        if (inBatch < options.batch && place + 1 < order.length) continue
        inBatch = 0
        done += 1
        const pace = options.rate * Math.max(0.03, 1 - done / total) * Math.min(1, done / 100)
        this.tensors.step(pace, options.batch)
        forget()
      }
      options.onEpoch?.(epoch + 1, loss / order.length)
    }
  }

  /** Adds what the weights are off for one paragraph; returns its loss. */
  learn({ view, tags, pairs }: NetworkLesson, options: NetworkTraining): number {
    const { hidden, pair } = this.shape
    const { room } = this
    const n = view.length
    this.forward(view, options)
    const top = room[`g${this.shape.layers}`]!
    const topOff = room.gOff!
    this.clear(topOff, n * hidden)
    let loss = this.learnLabels('tag', this.tagLearner, tags)
    this.tensors.multiplyBack(top, 'tag', room.tagOff!, topOff, n)
    this.tensors.rowBack('tagBias', room.tagOff!, n)
    if (pairs.length > 0) {
      this.tokenParts(n)
      this.clear(room.tokenOff!, n * pair)
      for (const lesson of pairs) loss += this.learnPair(view, lesson, options, topOff)
      this.tensors.multiplyBack(top, 'token', room.tokenOff!, topOff, n)
    }
    this.back(topOff, n)
    return loss
  }

  /** Tags' scores, eight a row, in `tag`; what the layers give in `g…`. */
  forward(view: TokenView, options?: NetworkTraining): void {
    const { kernel, ints } = this.memory
    const { room } = this
    const { hidden, layers } = this.shape
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
      this.shifted(room.input!, INPUT_WIDTH, 'window', at, first, n, at - (WINDOW >> 1))
    kernel.rectify(first, n * hidden)
    for (let at = 0; at < layers; at += 1) {
      const [h, g, next] = [room[`h${at}`]!, room[`g${at}`]!, room[`h${at + 1}`]!]
      const [made, r] = [room[`made${at}`]!, room[`r${at}`]!]
      this.copy(h, g, n * hidden)
      if (options) {
        this.choose(room[`mask${at}`]!, n * hidden, options.hiddenDropout)
        kernel.scale(g, room[`mask${at}`]!, n * hidden)
      }
      kernel.fillRows(r, this.at(`layer${at}Bias`), n, gatedWidth(hidden))
      this.tensors.multiply(g, `layer${at}`, r, n)
      kernel.scan(r, made, n, hidden)
      this.copy(h, next, n * hidden)
      kernel.add(next, made, n * hidden)
    }
    this.copy(room[`h${layers}`]!, room[`g${layers}`]!, n * hidden)
    if (options) {
      this.choose(room[`mask${layers}`]!, n * hidden, options.headDropout)
      kernel.scale(room[`g${layers}`]!, room[`mask${layers}`]!, n * hidden)
    }
    kernel.fillRows(room.tag!, this.at('tagBias'), n, HEAD)
    kernel.multiply(room[`g${layers}`]!, this.at('tag'), room.tag!, n, hidden, HEAD)
  }

  private back(topOff: number, n: number): void {
    const { kernel } = this.memory
    const { room } = this
    const { hidden, layers } = this.shape
    const off = room.hOff!
    this.copy(topOff, off, n * hidden)
    kernel.scale(off, room[`mask${layers}`]!, n * hidden)
    for (let at = layers - 1; at >= 0; at -= 1) {
      const [rOff, gOff] = [room.rOff!, room.gOff!]
      kernel.scanBack(room[`r${at}`]!, room[`made${at}`]!, off, rOff, n, hidden)
      this.tensors.rowBack(`layer${at}Bias`, rOff, n)
      this.clear(gOff, n * hidden)
      this.tensors.multiplyBack(room[`g${at}`]!, `layer${at}`, rOff, gOff, n)
      kernel.scale(gOff, room[`mask${at}`]!, n * hidden)
      kernel.add(off, gOff, n * hidden)
    }
    kernel.rectifyBack(room.h0!, off, n * hidden)
    this.tensors.rowBack('windowBias', off, n)
    this.clear(room.inputOff!, n * INPUT_WIDTH)
    for (let at = 0; at < WINDOW; at += 1)
      this.shiftedBack(room.input!, INPUT_WIDTH, 'window', at, off, n, at - (WINDOW >> 1), room.inputOff!)
    kernel.scale(room.inputOff!, room.inputMask!, n * INPUT_WIDTH)
    let column = 0
    for (const [name, , width] of INPUTS) {
      const table = this.tensors.offAt(name)
      kernel.addToPicked(room.inputOff! + column * 4, INPUT_WIDTH, table, room[`${name}Rows`]!, n, width)
      column += width
    }
  }

  /** The smallest and the largest value of what each layer sees of the paragraph read last. */
  ranges(n: number): readonly Range[] {
    const { hidden, layers } = this.shape
    return Array.from({ length: layers }, (_, layer) => {
      const at = this.room[`g${layer}`]! / 4
      const seen = this.memory.floats.subarray(at, at + n * hidden)
      return { low: seen.reduce((a, b) => Math.min(a, b), 0), high: seen.reduce((a, b) => Math.max(a, b), 0) }
    })
  }

  /** What a token says for any cue, in `token`. */
  tokenParts(n: number): void {
    const { hidden, pair, layers } = this.shape
    this.clear(this.room.token!, n * pair)
    this.memory.kernel.multiply(this.room[`g${layers}`]!, this.at('token'), this.room.token!, n, hidden, pair)
  }

  /** Roles' scores for a cue, eight a row, in `role`. */
  forwardPair(view: TokenView, from: number, to: number, options?: NetworkTraining): void {
    const { kernel } = this.memory
    const { hidden, pair, layers, pairSteps } = this.shape
    const { room } = this
    const n = view.length
    const top = room[`g${layers}`]!
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
      kernel.blend(z, this.at(`near${layer}`), u, n, pair, REACH, step)
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
    const { hidden, pair, layers, pairSteps } = this.shape
    const { room } = this
    const n = view.length
    this.forwardPair(view, from, to, options)
    const loss = this.learnLabels('role', this.roleLearner, roles)
    const zOff = room.zOff!
    this.clear(zOff, n * pair)
    this.tensors.multiplyBack(room.q!, 'role', room.roleOff!, zOff, n)
    this.tensors.rowBack('roleBias', room.roleOff!, n)
    kernel.scale(zOff, room.qMask!, n * pair)
    for (let layer = pairSteps.length - 1; layer >= 0; layer -= 1) {
      const [z, u, v] = [room[`z${layer}`]!, room[`u${layer}`]!, room[`v${layer}`]!]
      const [uOff, vOff] = [room.uOff!, room.vOff!]
      this.copy(zOff, vOff, n * pair)
      kernel.rectifyBack(v, vOff, n * pair)
      this.tensors.rowBack(`mix${layer}Bias`, vOff, n)
      this.clear(uOff, n * pair)
      this.tensors.multiplyBack(u, `mix${layer}`, vOff, uOff, n)
      kernel.add(zOff, uOff, n * pair)
      const [near, nearOff] = [this.at(`near${layer}`), this.tensors.offAt(`near${layer}`)]
      kernel.blendBack(z, near, uOff, zOff, nearOff, n, pair, REACH, pairSteps[layer]!)
    }
    kernel.rectifyBack(room.z0!, zOff, n * pair)
    kernel.add(room.tokenOff!, zOff, n * pair)
    for (const [at, { at: rows }] of this.relationRows.entries())
      kernel.addToPicked(zOff, pair, this.tensors.offAt(`relation${at}`), rows, n, pair)
    const cueOff = room.cueRow! + pair * 4
    this.clear(cueOff, pair)
    kernel.sumRows(zOff, cueOff, n, pair)
    kernel.add(this.tensors.offAt('pairBias'), cueOff, pair)
    const top = room[`g${layers}`]!
    for (const [name, token] of [
      ['cueEnd', to - 1],
      ['cueStart', from],
    ] as const)
      this.tensors.multiplyBack(top + token * hidden * 4, name, cueOff, topOff + token * hidden * 4, 1)
    return loss
  }

  /** The loss of a head's scores, whose errors are written beside them. */
  private learnLabels(head: 'tag' | 'role', learner: LabelLearner, gold: Uint8Array): number {
    const rowsOf = (room: string) =>
      this.memory.floats.subarray(this.room[room]! / 4, this.room[room]! / 4 + gold.length * HEAD)
    const [steps, stepsOff] = [this.tensors.values(`${head}Steps`), this.tensors.offs(`${head}Steps`)]
    return learner.learn({ scores: rowsOf(head), scoresOff: rowsOf(`${head}Off`), steps, stepsOff }, gold)
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
    return this.tensors.at(name)
  }

  /** out[i] += x[i + shift] · w, with one of the matrices of a tensor. */
  private shifted(x: number, width: number, w: string, place: number, out: number, n: number, shift: number): void {
    if (Math.abs(shift) >= n) return
    const { hidden } = this.shape
    const [from, to] = shift < 0 ? [x, out - shift * hidden * 4] : [x + shift * width * 4, out]
    this.tensors.multiply(from, w, to, n - Math.abs(shift), place * width, width)
  }

  private shiftedBack(
    x: number,
    width: number,
    w: string,
    place: number,
    outOff: number,
    n: number,
    shift: number,
    xOff: number,
  ): void {
    if (Math.abs(shift) >= n) return
    const [inAt, offAt] = shift < 0 ? [0, -shift * this.shape.hidden * 4] : [shift * width * 4, 0]
    this.tensors.multiplyBack(x + inAt, w, outOff + offAt, xOff + inAt, n - Math.abs(shift), place * width, width)
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

/** How many matrices a tensor is made up of that values are multiplied with. */
function blocksOf(name: string): number {
  if (name === 'window') return WINDOW
  return /^(?:layer\d+|tag|role|token|mix\d+|cueEnd|cueStart)$/u.test(name) ? 1 : 0
}

/** Gates of a layer that runs through a paragraph, as they begin: from some that keep what they have seen for a long time to some that soon forget. */
function gatesOf(hidden: number): Float32Array {
  const oneWay = hidden / 4
  return Float32Array.from({ length: 2 * oneWay }, (_, at) => -3.5 + (4 * (at % oneWay)) / oneWay)
}
