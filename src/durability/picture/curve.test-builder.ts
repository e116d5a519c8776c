import type { Curve, CurveStep } from '../survival/estimate.ts'

/** A Kaplan–Meier curve of a few spells, by the plain formula. */
export function buildCurve(group: string, spells: readonly (readonly [time: number, ended: boolean])[]): Curve {
  const times = [...new Set(spells.map(([time]) => time))].sort((a, b) => a - b)
  const steps: CurveStep[] = []
  let survival = 1
  let sum = 0
  for (const time of times) {
    const atRisk = spells.filter(([other]) => other >= time).length
    const events = spells.filter(([other, ended]) => other === time && ended).length
    const censored = spells.filter(([other, ended]) => other === time && !ended).length
    survival *= 1 - events / atRisk
    sum += events === 0 ? 0 : events / (atRisk * (atRisk - events))
    const width = (1.96 * Math.sqrt(sum)) / Math.log(survival)
    const bound = (sign: number) => (survival === 1 || survival === 0 ? survival : survival ** Math.exp(sign * width))
    steps.push({
      time,
      survival,
      lower: bound(-1),
      upper: bound(1),
      atRisk,
      events,
      censored,
      se: survival * Math.sqrt(sum),
    })
  }
  const crossing = (key: 'survival' | 'lower' | 'upper') => steps.find((step) => step[key] <= 0.5)?.time ?? null
  return {
    group,
    n: spells.length,
    events: spells.filter(([, ended]) => ended).length,
    median: crossing('survival'),
    medianLower: crossing('lower'),
    medianUpper: crossing('upper'),
    at: [],
    steps,
  }
}
