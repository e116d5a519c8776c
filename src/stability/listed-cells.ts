import type { OwnOptions } from './own-options.ts'

/**
 * The states of a list in cells: one decision maker moves freely inside a cell, and from a cell to those it can reach by taking
 * up or dropping options that change one way only.
 */
export interface Cells {
  readonly count: number
  /** By place of the state in the list. */
  readonly cellOf: Int32Array
  /** By cell: those it can reach, itself included. Left out where each reaches only itself. */
  readonly reach?: readonly Int32Array[]
}

/** Sorts listed states into a decision maker's cells. Time: as sorting, and for one-way options the pairs of cells that differ in them only. */
export function listCells(codes: Float64Array, own: OwnOptions): Cells {
  const [upWords, downWords] = [wordsOf(own.up), wordsOf(own.down)]
  const bothWays = join(upWords.map((word, at) => word & downWords[at]!))
  const oneWay = join(upWords.map((word, at) => word ^ downWords[at]!))
  const { keys, classOf: cellOf } = listClasses(codes, bothWays)
  if (oneWay === 0) return { count: keys.length, cellOf }

  const { keys: groups, classOf: groupOf } = listClasses(keys, oneWay)
  const members: number[][] = Array.from(groups, () => [])
  for (let cell = 0; cell < keys.length; cell++) members[groupOf[cell]!]!.push(cell)
  const reach = Array.from(keys, (from, cell) =>
    Int32Array.from(members[groupOf[cell]!]!.filter((to) => isReachable(from, keys[to]!, own))),
  )
  return { count: keys.length, cellOf, reach }
}

/** Codes that only the bits of `ignored` tell apart: the code without them by class, ascending, and the class of each code. */
export function listClasses(codes: Float64Array, ignored: number): { keys: Float64Array; classOf: Int32Array } {
  const [low, high] = wordsOf(ignored)
  const stripped = codes.map((code) => join([lowOf(code) & ~low, highOf(code) & ~high]))
  const sorted = stripped.slice().sort()
  let count = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at]!
  }
  const keys = sorted.subarray(0, count)
  return { keys, classOf: Int32Array.from(stripped, (key) => placeIn(keys, key)) }
}

function placeIn(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (keys[middle]! <= key) low = middle
    else high = middle
  }
  return low
}

/** Whether what tells one code from another may be taken up, or dropped, as it would have to be. */
export function isReachable(from: number, to: number, { up, down }: OwnOptions): boolean {
  return (
    isWithin(lowOf(from), lowOf(to), lowOf(up), lowOf(down)) &&
    isWithin(highOf(from), highOf(to), highOf(up), highOf(down))
  )
}

const isWithin = (from: number, to: number, up: number, down: number) =>
  (to & ~from & ~up) === 0 && (from & ~to & ~down) === 0

/** All options of a decision maker. */
export function ownMask({ up, down }: OwnOptions): number {
  return join([lowOf(up) | lowOf(down), highOf(up) | highOf(down)])
}

/** A code's lower and upper 26 bits. */
type Words = readonly [number, number]

const half = 2 ** 26
const lowOf = (code: number) => code % half
const highOf = (code: number) => Math.floor(code / half)
const wordsOf = (code: number): Words => [lowOf(code), highOf(code)]
const join = ([low, high]: readonly number[]) => low! + high! * half
