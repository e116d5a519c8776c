import type { Pattern } from './conflict.ts'
import { type Columns, codeColumns, listedColumns } from './evaluate-words.ts'

/** The options that matter, each with a bit of the codes of a space; the first is the lowest. */
interface SpaceOptions {
  readonly bits: number
  /** In the order of bits. */
  readonly options: readonly string[]
  readonly bitOf: ReadonlyMap<string, number>
  /** The bit that each option has in the conflict as written. */
  readonly writtenBits: readonly number[]
  /** Options that nothing in the conflict depends on: leaving them out changes no answer. */
  readonly dropped: readonly string[]
  readonly droppedBits: readonly number[]
  /** How many states are feasible. */
  readonly count: number
}

/** Few options: every code 0 … 2^bits − 1 has a place. */
export interface DenseSpace extends SpaceOptions {
  readonly kind: 'dense'
  /** One bit a code: set where the state is feasible. */
  readonly feasible: Uint32Array
}

/** Many options, few feasible states: these alone have a place. */
export interface ListedSpace extends SpaceOptions {
  readonly kind: 'listed'
  /** The codes of the feasible states in ascending order. */
  readonly codes: Float64Array
}

/** The feasible states of a conflict, as codes over the options that matter. Plain data: workers can be sent it. */
export type StateSpace = DenseSpace | ListedSpace

/** Where a state has its place (its code in a dense space, its index in a listed one); undefined where it is not feasible. */
export function placeOfState(space: StateSpace, code: number): number | undefined {
  if (space.kind === 'dense') return ((space.feasible[code >>> 5] ?? 0) >>> (code & 31)) & 1 ? code : undefined
  const { codes } = space
  let [low, high] = [0, codes.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (codes[middle]! < code) low = middle + 1
    else high = middle
  }
  return codes[low] === code ? low : undefined
}

/** The code of the state that has a place. */
export const codeOfPlace = (space: StateSpace, place: number): number =>
  space.kind === 'dense' ? place : space.codes[place]!

/** The codes of all feasible states in ascending order. */
export function codesOf(space: StateSpace): Float64Array {
  if (space.kind === 'listed') return space.codes
  const codes = new Float64Array(space.count)
  let found = 0
  space.feasible.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      codes[found] = at * 32 + 31 - Math.clz32(rest & -rest)
      found += 1
    }
  })
  return codes
}

/**
 * The code that a state has in the conflict as written, dropped options included. These are free: `choice` 0 … 2^dropped − 1
 * names which of them are taken, none when left out.
 */
export function writtenCode(space: StateSpace, code: number, choice = 0): number {
  return spread(code, space.writtenBits) + spread(choice, space.droppedBits)
}

/** The codes that states, given by their codes in the space, have in the conflict as written, in ascending order: every choice of the dropped options. */
export function writtenCodes(space: StateSpace, codes: ArrayLike<number>): number[] {
  const choices = Array.from({ length: 2 ** space.dropped.length }, (_, choice) => choice)
  const found = choices.flatMap((choice) => Array.from(codes, (code) => writtenCode(space, code, choice)))
  return choices.length > 1 ? found.sort((a, b) => a - b) : found
}

const spread = (code: number, bits: readonly number[]) =>
  bits.reduce((sum, to, from) => sum + (Math.floor(code / 2 ** from) % 2) * 2 ** to, 0)

/** A state as a pattern over the options as written: Y taken, N not, - where the option was dropped. */
export function formatPattern(space: StateSpace, code: number): Pattern {
  const letters = new Array<string>(space.bits + space.dropped.length).fill('-')
  space.writtenBits.forEach((to, from) => {
    letters[to] = Math.floor(code / 2 ** from) % 2 === 1 ? 'Y' : 'N'
  })
  return letters.join('')
}

/** In which states each option is taken: bits by code in a dense space, by index in a listed one. */
export function columnsOf(space: StateSpace): Columns {
  return space.kind === 'dense' ? codeColumns(space.bitOf, space.bits) : listedColumns(space.bitOf, space.codes)
}
