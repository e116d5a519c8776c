import type { Pattern } from './conflict.ts'
import type { Holds } from './evaluate.ts'

/** A pattern over the bits of codes: those it speaks of, and of these those taken, in two words of 32. */
interface PatternBits {
  readonly spoken: readonly [low: number, high: number]
  readonly taken: readonly [low: number, high: number]
}

/** The bits of a pattern, whose letters stand for `options`; an option without a bit must be open in it. */
export function bitsOfPattern(
  pattern: Pattern,
  options: readonly string[],
  bitOf: ReadonlyMap<string, number>,
): PatternBits {
  const spoken: [number, number] = [0, 0]
  const taken: [number, number] = [0, 0]
  for (const [i, option] of options.entries()) {
    if (pattern[i] === '-') continue
    const bit = bitOf.get(option)!
    const word = bit < 32 ? 0 : 1
    spoken[word] |= 1 << (bit & 31)
    if (pattern[i] === 'Y') taken[word] |= 1 << (bit & 31)
  }
  return { spoken, taken }
}

/** Makes a test of states, by code, from the bits of a pattern. */
export function fitsIn({ spoken, taken }: PatternBits): Holds {
  const [low, high] = spoken
  const [lowTaken, highTaken] = taken
  return (code) =>
    ((code ^ lowTaken) & low) === 0 && (high === 0 || ((Math.floor(code / 2 ** 32) ^ highTaken) & high) === 0)
}
