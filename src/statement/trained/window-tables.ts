import { INPUT_WIDTH, TRAITS, WINDOW, WORD_WIDTH } from './network-shape.ts'
import type { ReaderModel } from './reader-model.ts'
import type { ReadingMemory } from './reading-kernel.ts'
import { FORMS, type TokenView } from './token-view.ts'

const [[, POS_VALUES, POS_WIDTH], [, PLACE_VALUES, PLACE_WIDTH], [, , LOOK_WIDTH], [, , SUFFIX_WIDTH]] = TRAITS
const MARKS = POS_VALUES * PLACE_VALUES
const MARK_WIDTH = POS_WIDTH + PLACE_WIDTH
const FORM_WIDTH = WORD_WIDTH + LOOK_WIDTH + SUFFIX_WIDTH
/** What numbers are multiplied by, to stand in tables as whole numbers of 16 bits: sums up to 16 have room, larger ones count as 16. */
export const SHORT = 2048
/** Rows that are worked out at once. */
const TOGETHER = 16

/**
 * What a token adds, in the first layer, to each of the tokens that it is seen from: rows of WINDOW × hidden whole numbers of 16 bits,
 * which take half the memory. A row for each form of a word, worked out when it is first seen, and one for each part of speech and place, the
 * mark; row 0 of both stands for no token.
 */
export class WindowTables {
  readonly forms: number
  readonly marks: number
  private readonly model: ReaderModel
  private readonly memory: ReadingMemory
  private readonly wide: number
  private readonly formWeights: number
  private readonly noBias: number
  private readonly input: number
  private readonly output: number
  /** The word and traits that each row of `forms` was worked out for. */
  private readonly words = new Int32Array(FORMS + 1).fill(-1)
  private readonly traits = new Int32Array(FORMS + 1)
  /** Rows whose input is written and that are still to be worked out. */
  private readonly due: number[] = []

  constructor(memory: ReadingMemory, model: ReaderModel) {
    this.memory = memory
    this.model = model
    this.wide = WINDOW * model.shape.hidden
    this.forms = memory.reserve(((FORMS + 1) * this.wide) / 2)
    this.marks = memory.reserve(((MARKS + 1) * this.wide) / 2)
    this.noBias = memory.reserve(this.wide)
    this.input = memory.reserve(TOGETHER * FORM_WIDTH)
    this.output = memory.reserve(TOGETHER * this.wide)
    const marksFrom = WORD_WIDTH
    const looksFrom = marksFrom + MARK_WIDTH
    this.formWeights = this.weightsOf([...range(0, marksFrom), ...range(looksFrom, INPUT_WIDTH)])
    this.writeMarks(this.weightsOf(range(marksFrom, looksFrom)))
  }

  /** Numbers of four bytes that tables take. */
  static room(hidden: number): number {
    return ((FORMS + MARKS) / 2 + 4 + INPUT_WIDTH + TOGETHER) * WINDOW * hidden + TOGETHER * FORM_WIDTH + 128
  }

  /** Writes the rows of tokens, from places in memory on; before the first and after the last one stand rows of 0. */
  writeRows({ length, form, word, pos, place, look, suffix }: TokenView, formRows: number, markRows: number): void {
    const { words, traits } = this
    const { ints } = this.memory
    const half = WINDOW >> 1
    const [forms, marks] = [formRows / 4 + half, markRows / 4 + half]
    for (let i = 0; i < length; i += 1) {
      const row = form[i]! + 1
      const trait = suffix[i]! * 16 + look[i]!
      if (words[row] !== word[i]! || traits[row] !== trait) {
        words[row] = word[i]!
        traits[row] = trait
        this.writeForm(row, word[i]!, look[i]!, suffix[i]!)
      }
      ints[forms + i] = row
      ints[marks + i] = pos[i]! * PLACE_VALUES + place[i]! + 1
    }
    for (let at = 0; at < half; at += 1) {
      ints[forms + length + at] = 0
      ints[marks + length + at] = 0
    }
    this.workOut(this.forms, this.formWeights, FORM_WIDTH)
  }

  private writeForm(row: number, word: number, look: number, suffix: number): void {
    if (this.due.length === TOGETHER) this.workOut(this.forms, this.formWeights, FORM_WIDTH)
    const { floats } = this.memory
    const { factors, values } = this.model.words
    const at = this.input / 4 + this.due.length * FORM_WIDTH
    for (let k = 0; k < WORD_WIDTH; k += 1) floats[at + k] = values[word * WORD_WIDTH + k]! * factors[word]!
    this.writeTrait('look', look, LOOK_WIDTH, at + WORD_WIDTH)
    this.writeTrait('suffix', suffix, SUFFIX_WIDTH, at + WORD_WIDTH + LOOK_WIDTH)
    this.due.push(row)
  }

  private writeMarks(weights: number): void {
    // Each token has one mark in the middle of its window, which so brings the bias.
    const { hidden } = this.model.shape
    const bias = this.memory.reserve(this.wide)
    this.memory.floats.set(this.model.tensors.get('windowBias')!, bias / 4 + (WINDOW >> 1) * hidden)
    for (let mark = 0; mark < MARKS; mark += 1) {
      const at = this.input / 4 + this.due.length * MARK_WIDTH
      this.writeTrait('pos', Math.floor(mark / PLACE_VALUES), POS_WIDTH, at)
      this.writeTrait('place', mark % PLACE_VALUES, PLACE_WIDTH, at + POS_WIDTH)
      this.due.push(mark + 1)
      if (this.due.length === TOGETHER || mark + 1 === MARKS) this.workOut(this.marks, weights, MARK_WIDTH, bias)
    }
  }

  private writeTrait(name: string, value: number, width: number, at: number): void {
    const values = this.model.tensors.get(name)!
    for (let k = 0; k < width; k += 1) this.memory.floats[at + k] = values[value * width + k]!
  }

  /** Works out the rows that are due, from what is written of their input. */
  private workOut(table: number, weights: number, width: number, bias = this.noBias): void {
    const { memory, wide, input, output, due } = this
    if (due.length === 0) return
    memory.kernel.score(input, weights, bias, output, due.length, width, wide)
    for (const [at, row] of due.entries()) {
      memory.kernel.shorten(output + at * wide * 4, table + row * wide * 2, SHORT, wide)
    }
    due.length = 0
  }

  /** The weights of some columns of the input: for each, those of all places of the window. */
  private weightsOf(columns: readonly number[]): number {
    const { hidden } = this.model.shape
    const window = this.model.tensors.get('window')!
    const at = this.memory.reserve(columns.length * this.wide)
    for (const [row, column] of columns.entries())
      for (let place = 0; place < WINDOW; place += 1) {
        const from = (place * INPUT_WIDTH + column) * hidden
        this.memory.floats.set(window.subarray(from, from + hidden), at / 4 + row * this.wide + place * hidden)
      }
    return at
  }
}

const range = (from: number, end: number): readonly number[] => Array.from({ length: end - from }, (_, at) => from + at)
