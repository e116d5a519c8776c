import type { Problem } from '../text/problem.ts'
import { compactRanks, noRank } from './compact-ranks.ts'
import { blocksOf, type Columns } from './evaluate-words.ts'
import type { Formula } from './expression.ts'
import { packTruth } from './pack-truth.ts'

interface Weighed {
  readonly when: Formula
  readonly weight: number
}

/** Above this range sums are sorted rather than marked. */
const mostMarked = 2 ** 27
const chunkSize = 24

/** Ranks states by the sum of the weights of what is true in them. Sums are exact: decimals count in their last place. */
export function rankByWeights(
  weights: readonly Weighed[],
  decisionMaker: string,
  columns: Columns,
  room: Int32Array,
): readonly Problem[] {
  const whole = wholeWeights(weights.map(({ weight }) => weight))
  if (whole === undefined) {
    const location = weights[0]?.when.location
    return [
      {
        code: 'weights-too-fine',
        severity: 'error',
        message: `the weights of "${decisionMaker}" need more than 15 digits to be added exactly`,
        hint: 'Write weights with fewer digits, or a ranking by statements.',
        ...(location && { location }),
      },
    ]
  }
  const lowest = whole.reduce((sum, weight) => sum + Math.min(0, weight), 0)
  const range = whole.reduce((sum, weight) => sum + Math.abs(weight), 0)
  const sums = range < mostMarked ? room : new Float64Array(room.length)
  for (let i = 0; i < room.length; i += 1) if (room[i] !== noRank) sums[i] = -lowest
  for (let at = 0; at < weights.length; at += chunkSize) {
    const chunk = weights.slice(at, at + chunkSize)
    const [low, middle, high] = sumsOfBytes(whole.slice(at, at + chunkSize))
    const blocks = chunk.map(({ when }) => blocksOf(when.expression, columns))
    packTruth(blocks, columns, (first, packed) => {
      const end = Math.min(room.length - first, packed.length)
      for (let i = 0; i < end; i += 1) {
        if (room[first + i] === noRank) continue
        const truth = packed[i]!
        sums[first + i]! += low[truth & 255]! + middle[(truth >>> 8) & 255]! + high[truth >>> 16]!
      }
    })
  }
  if (sums instanceof Float64Array) takeOrder(sums, room)
  else compactRanks(room, range + 1)
  return []
}

/** The weights as whole numbers of one unit; undefined where their sums are not exact. */
export function wholeWeights(weights: readonly number[]): readonly number[] | undefined {
  const parts = weights.map((weight) => {
    const [digits = '', exponent = '0'] = String(weight).split('e')
    const [, decimals = ''] = digits.split('.')
    return { digits: BigInt(digits.replace('.', '')), places: decimals.length - Number(exponent) }
  })
  const places = Math.max(0, ...parts.map((part) => part.places))
  const whole = parts.map((part) => part.digits * 10n ** BigInt(places - part.places))
  const range = whole.reduce((sum, weight) => sum + (weight < 0n ? -weight : weight), 0n)
  return range <= BigInt(Number.MAX_SAFE_INTEGER) ? whole.map(Number) : undefined
}

/** By each byte of the packed truths, what it adds. The first weight is the highest bit. */
function sumsOfBytes(weights: readonly number[]): readonly [Float64Array, Float64Array, Float64Array] {
  const ofByte = (byte: number) =>
    Float64Array.from({ length: 256 }, (_, bits) =>
      weights.reduce((sum, weight, i) => {
        const bit = weights.length - 1 - i - 8 * byte
        return bit >= 0 && bit < 8 && (bits >>> bit) % 2 === 1 ? sum + weight : sum
      }, 0),
    )
  return [ofByte(0), ofByte(1), ofByte(2)]
}

function takeOrder(sums: Float64Array, room: Int32Array): void {
  const sorted = sums.filter((_, i) => room[i] !== noRank).sort()
  let levels = 0
  for (const [i, sum] of sorted.entries()) {
    if (i > 0 && sum === sorted[levels - 1]) continue
    sorted[levels] = sum
    levels += 1
  }
  for (let i = 0; i < room.length; i += 1) {
    if (room[i] === noRank) continue
    let [low, high] = [0, levels - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < sums[i]!) low = middle + 1
      else high = middle
    }
    room[i] = low
  }
}
