import { writeNumber } from '../durability/picture/number-words.ts'
import type { Curve, CurvePoint } from '../durability/survival/estimate.ts'

/** A share with its 95% interval: "69% (61–76)". */
export function shareWords({ survival, lower, upper }: CurvePoint): string {
  const interval = [lower, upper].every(Number.isFinite) ? ` (${whole(lower)}–${whole(upper)})` : ' (no interval)'
  return `${whole(survival)}%${interval}`
}

/** How many of some were still holding, or going, after a time; of all or none of them no more is said than is known. */
export function stillWords(those: string, still: string, after: string, point: CurvePoint): string {
  const { survival, lower, upper } = point
  if (survival === 1)
    return `${those}, none had ended after ${after}; any share from ${whole(lower)}% up would fit that`
  if (survival === 0) {
    const most = upper < 1 ? `; any share up to ${whole(upper)}% would fit that` : ''
    return `${those}, none was still ${still} after ${after}${most}`
  }
  return `${those}, about ${shareWords(point)} were still ${still} after ${after}`
}

/** A hazard ratio with its 95 % limits: "1.21 (0.74–1.99)". */
export function ratioWords({
  hr,
  lower,
  upper,
}: {
  readonly hr: number
  readonly lower: number
  readonly upper: number
}) {
  return `${ratioPlaces(hr)} (${ratioPlaces(lower)}–${ratioPlaces(upper)})`
}

/** A ratio to two places; from a million on as a power of ten. */
function ratioPlaces(ratio: number): string {
  if (ratio < 1e6) return twoPlaces(ratio)
  return Number.isFinite(ratio) ? ratio.toExponential(2).replace('+', '') : 'over 1e308'
}

/** A number to two places: 0.74, 1.99; a large or tiny one in three figures. */
export function twoPlaces(value: number): string {
  return Math.abs(value) >= 0.095 && Math.abs(value) < 100 ? value.toFixed(2).replace('-', '−') : writeNumber(value)
}

/** A p value as people read it. */
export function pWords(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`
}

/** After what time half had ended, with its limits, or that this was never reached. */
export function medianWords({ median, medianLower, medianUpper }: Curve): string {
  const end = (limit: number | null) => (limit === null ? '…' : writeNumber(limit))
  return median === null ? 'not reached' : `${writeNumber(median)} (${end(medianLower)}–${end(medianUpper)})`
}

const whole = (share: number) => Math.round(share * 100)
