import type { Range } from '../range.ts'

type Span = Pick<Range, 'low' | 'mode' | 'high'>

const NUMBER = String.raw`[-+\u2212]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`
const RANGE = new RegExp(String.raw`^\s*(${NUMBER})(?:\s*\.\.\s*(${NUMBER})\s*\.\.\s*(${NUMBER}))?\s*$`, 'u')

/** A range as people write it: `0.3..0.5..0.7`, lowest, most likely, highest; or one number for all three. */
export function parseRange(text: string): Span | undefined {
  const [, low, mode = low, high = low] = RANGE.exec(text) ?? []
  return low === undefined ? undefined : { low: numberOf(low), mode: numberOf(mode!), high: numberOf(high!) }
}

/** The range as `parseRange` reads it. */
export function formatRange({ low, mode, high }: Span): string {
  return low === high ? String(low) : `${low}..${mode}..${high}`
}

const numberOf = (text: string) => Number(text.replace('\u2212', '-'))
