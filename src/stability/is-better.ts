import type { Comparison } from './graph.ts'

/** True when the first state of a comparison is known to be better. */
export function isBetter(comparison: Comparison): boolean {
  return comparison === 'better' || comparison === 'much better'
}

/** True when the first state of a comparison is known to be equal or worse. */
export function isNoBetter(comparison: Comparison): boolean {
  return comparison === 'equal' || comparison === 'worse' || comparison === 'much worse'
}
