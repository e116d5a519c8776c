import type { Range } from './range.ts'

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`
const WRITTEN = new RegExp(`^\\s*(${NUMBER})(?:\\s*\\.\\.\\s*(${NUMBER}))?(?:\\s*\\.\\.\\s*(${NUMBER}))?\\s*$`, 'u')

/**
 * The numbers of a range as people write it: `1250`, `1250..2100` (the most likely is then half-way) or `0.3..0.5..0.7` (least, most
 * likely, most). Undefined where it is none of these, or the numbers do not rise.
 */
export function parseRange(text: string): Pick<Range, 'low' | 'mode' | 'high'> | undefined {
  const found = WRITTEN.exec(text)
  if (!found) return undefined
  const [low, second, third] = found.slice(1).flatMap((number) => (number === undefined ? [] : [Number(number)]))
  if (second === undefined) return { low: low!, mode: low!, high: low! }
  const range =
    third === undefined
      ? { low: low!, mode: (low! + second) / 2, high: second }
      : { low: low!, mode: second, high: third }
  return range.low <= range.mode && range.mode <= range.high ? range : undefined
}
