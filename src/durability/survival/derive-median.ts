import type { CurveStep } from './estimate.ts'

const tolerance = Math.sqrt(Number.EPSILON)

/**
 * When a curve, or one of its limits, comes down to one half; null if it does not. Where it stays at one half for a while, the middle of
 * that while, as R's `quantile` has it. Limits are looked at only where survival is neither 1 nor 0.
 */
export function deriveMedian(steps: readonly CurveStep[], of: 'survival' | 'lower' | 'upper'): number | null {
  const isKnown = ({ survival }: CurveStep) => of === 'survival' || (survival > 0 && survival < 1)
  const reached = steps.find((step) => step[of] <= 0.5 + tolerance && isKnown(step))
  const passed = steps.find((step) => step[of] < 0.5 - tolerance && isKnown(step)) ?? steps.at(-1)
  return reached && passed ? (reached.time + passed.time) / 2 : null
}
