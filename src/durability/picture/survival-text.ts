import type { Curve, CurvePoint } from '../survival/estimate.ts'
import { writeInterval, writeNumber, writePercent } from './number-words.ts'
import type { PictureOptions } from './picture.ts'

/** A time with its unit: "7.2 years", "1 year". */
export function writeMedian(time: number, unit: string): string {
  const written = writeNumber(time)
  return `${written} ${written === '1' ? unit.replace(/s$/, '') : unit}`
}

/** How many were watched just before a time; exact for late entries, too, where the curve was estimated at that time. */
export function countAtRisk(curve: Curve, time: number): number {
  const asked = curve.at.find((point) => point.time === time)
  return asked?.atRisk ?? curve.steps.find((step) => step.time >= time)?.atRisk ?? 0
}

/** A curve read at a time; undefined where none was watched so long. */
export function pointAt(curve: Curve, time: number): Pick<CurvePoint, 'survival' | 'lower' | 'upper'> | undefined {
  if (time > (curve.steps.at(-1)?.time ?? 0)) return undefined
  return curve.steps.findLast((step) => step.time <= time) ?? { survival: 1, lower: 1, upper: 1 }
}

function pointText(curve: Curve, time: number, unit: string): string {
  const point = pointAt(curve, time)
  const when = `after ${writeMedian(time, unit)}`
  if (!point) return `${when} none was watched`
  const { survival, lower, upper } = point
  const interval =
    Number.isFinite(lower) && Number.isFinite(upper) ? ` (${writeInterval(lower, upper, writePercent)})` : ''
  return `${when} ${writePercent(survival)}${interval}, ${countAtRisk(curve, time)} at risk`
}

function medianText({ median, medianLower, medianUpper }: Curve, unit: string): string {
  if (median === null) return 'Median not reached.'
  const end = (limit: number | null) => (limit === null ? 'not reached' : writeNumber(limit))
  return `Median ${writeMedian(median, unit)} (${end(medianLower)} to ${end(medianUpper)}).`
}

/** What a picture of survival curves says in words: the summary of its description, and its whole alternative. */
export function survivalText(
  curves: readonly Curve[],
  drawn: number,
  ticks: readonly number[],
  told: { until: number; unit: string; yLabel: string; options: PictureOptions },
): { readonly summary: string; readonly alternative: string } {
  const { until, unit, yLabel, options } = told
  if (curves.length === 0) return { summary: 'No spells.', alternative: `${options.title}\nNo spells.` }
  const left = curves.length - drawn
  const groups = curves.map((curve) => {
    const head = `${curve.group}: ${curve.events} of ${curve.n} ended. ${medianText(curve, unit)}`
    return `${head} Of them ${yLabel}: ${ticks.map((tick) => pointText(curve, tick, unit)).join('; ')}.`
  })
  const brief = curves.map((curve) => `${curve.group}: ${curve.events} of ${curve.n} ended. ${medianText(curve, unit)}`)
  const summary = [
    `Kaplan–Meier curves of the share ${yLabel}, from 0 to ${writeMedian(until, unit)}, with 95 % intervals.`,
    ...(left > 0 ? [`${left} more ${left === 1 ? 'group is' : 'groups are'} not drawn.`] : []),
    ...brief,
  ].join(' ')
  const method = `Kaplan–Meier estimates with 95 % log-log intervals, from 0 to ${writeMedian(until, unit)}.`
  const missing = left > 0 ? [`The last ${left} of these groups are not drawn.`] : []
  const described = options.description ? [options.description] : []
  return { summary, alternative: [options.title, ...described, method, ...groups, ...missing].join('\n') }
}
