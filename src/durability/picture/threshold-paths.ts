import { coordinate } from './element.ts'
import type { Scale } from './scale.ts'
import type { ThresholdYear } from './threshold.ts'

/** A point in years and shares. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Beyond this the line is out of sight whatever its slope; it keeps the numbers in the path short. */
const far = (share: number) => Math.max(-9, Math.min(10, share))

function walk(points: readonly Point[], x: Scale, y: Scale, stepped: boolean): string[] {
  return points.map((point, index) => {
    const place = `${coordinate(x.at(point.x))} ${coordinate(y.at(far(point.y)))}`
    const before = points[index - 1]
    return stepped && before ? `${coordinate(x.at(point.x))} ${coordinate(y.at(far(before.y)))}L${place}` : place
  })
}

/** The path of a line by year, or around the band down to `floor`. What holds for a whole year is `stepped`. */
export function linePath(
  points: readonly Point[],
  x: Scale,
  y: Scale,
  stepped: boolean,
  floor?: readonly Point[],
): string {
  if (points.length === 0) return ''
  const there = walk(points, x, y, stepped).join('L')
  if (!floor) return `M${there}`
  const back = walk(floor, x, y, stepped).flatMap((piece) => piece.split('L'))
  return `M${there}L${back.reverse().join('L')}Z`
}

/** The stretches of years in which the mean of p* lies under 0, or above 1: each from where its line leaves the range to where it comes back. */
export function outsideStretches(years: readonly ThresholdYear[], way: -1 | 1): { from: number; to: number }[] {
  const edge = way < 0 ? 0 : 1
  const over = years.map(({ threshold }) => (threshold.mean - edge) * way)
  const crossing = (index: number) => {
    const [before, after] = [over[index - 1]!, over[index]!]
    const [start, end] = [years[index - 1]!.year, years[index]!.year]
    return start + ((end - start) * before) / (before - after)
  }
  const stretches: { from: number; to: number }[] = []
  over.forEach((excess, index) => {
    if (excess <= 0) return
    const next = over[index + 1]
    const to = next === undefined || next > 0 ? years[index]!.year : crossing(index + 1)
    const last = stretches.at(-1)
    if (last && index > 0 && over[index - 1]! > 0) last.to = to
    else stretches.push({ from: index === 0 ? years[0]!.year : crossing(index), to })
  })
  return stretches
}

/** The areas between p (which holds for its year) and p* (which moves through it) where p is below: an attack pays. */
export function attackArea(years: readonly ThresholdYear[], x: Scale, y: Scale): string {
  const point = (year: number, share: number) => `${coordinate(x.at(year))} ${coordinate(y.at(far(share)))}`
  return years
    .slice(1)
    .map((next, index) => {
      const { year, p, threshold } = years[index]!
      const start = threshold.mean - p.mean
      const end = next.threshold.mean - p.mean
      if (start <= 0 && end <= 0) return ''
      const crossing = year + ((next.year - year) * start) / (start - end)
      const [from, fromShare] = start > 0 ? [year, threshold.mean] : [crossing, p.mean]
      const [to, toShare] = end > 0 ? [next.year, next.threshold.mean] : [crossing, p.mean]
      const corners = [point(from, p.mean), point(from, fromShare), point(to, toShare), point(to, p.mean)]
      return `M${corners.join('L')}Z`
    })
    .join('')
}
