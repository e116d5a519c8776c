import { bucketBy } from './bucket-by.ts'
import { deriveLimits } from './derive-limits.ts'
import { deriveMedian } from './derive-median.ts'
import { deriveRiskTimes } from './derive-risk-times.ts'
import type { Curve, CurvePoint, CurveStep } from './estimate.ts'
import type { Spells } from './spells.ts'

/**
 * Kaplan–Meier curves [KaplanMeier1958], one for each group in the order of labels, or one of all. Spells that began to be watched late are
 * at risk from then on. Standard errors are Greenwood's, limits and medians those of R's `survfit(conf.type = "log-log")` and
 * `quantile`; where that has no limits, at survival 1 and 0, see `derive-limits.ts`. n log n.
 */
export function estimateCurves(spells: Spells, at: readonly number[] = []): readonly Curve[] {
  const { group, count } = spells
  if (!group) return [estimateCurve('all', spells, at)]
  const { items, from } = bucketBy(group.of, group.labels.length)
  return group.labels.map((label, i) => {
    const members = items.subarray(from[i], from[i + 1])
    return estimateCurve(label, members.length === count ? spells : pick(spells, members), at)
  })
}

type Watched = Pick<Spells, 'count' | 'start' | 'stop' | 'event'>

function pick({ start, stop, event }: Spells, members: Int32Array): Watched {
  const take = <T extends Float64Array | Uint8Array>(values: T, taken: T) => {
    for (let i = 0; i < members.length; i += 1) taken[i] = values[members[i]!]!
    return taken
  }
  const count = members.length
  return {
    count,
    ...(start && { start: take(start, new Float64Array(count)) }),
    stop: take(stop, new Float64Array(count)),
    event: take(event, new Uint8Array(count)),
  }
}

function estimateCurve(group: string, spells: Watched, at: readonly number[]): Curve {
  const steps = listSteps(spells)
  const last = steps.at(-1)?.time ?? Number.NEGATIVE_INFINITY
  return {
    group,
    n: spells.count,
    events: steps.reduce((sum, { events }) => sum + events, 0),
    median: deriveMedian(steps, 'survival'),
    medianLower: deriveMedian(steps, 'lower'),
    medianUpper: deriveMedian(steps, 'upper'),
    at: at.filter((time) => time <= last).map((time) => pointAt(time, spells, steps)),
    steps,
  }
}

function listSteps({ start, stop, event }: Watched): readonly CurveStep[] {
  const { times, enter, leave } = deriveRiskTimes(stop, start)
  const entering = new Int32Array(times.length)
  const ending = new Int32Array(times.length)
  const leaving = new Int32Array(times.length)
  for (let spell = 0; spell < stop.length; spell += 1) {
    entering[enter[spell]!]! += 1
    leaving[leave[spell]!]! += 1
    ending[leave[spell]!]! += event[spell]!
  }
  const steps: CurveStep[] = []
  let atRisk = 0
  let fewest = Number.POSITIVE_INFINITY
  let survival = 1
  let sum = 0
  let upper = 1
  for (let i = 0; i < times.length; i += 1) {
    atRisk += entering[i]!
    fewest = Math.min(fewest, atRisk)
    const events = ending[i]!
    survival *= (atRisk - events) / atRisk
    sum += events / (atRisk * (atRisk - events))
    const se = survival === 0 ? 0 : survival * Math.sqrt(sum)
    const limits = deriveLimits({ survival, se, fewest, upper })
    upper = limits.upper
    // Spelled out: copying `limits` in took four times as long as all the rest.
    const { lower } = limits
    steps.push({ time: times[i]!, survival, lower, upper, atRisk, events, censored: leaving[i]! - events, se })
    atRisk -= leaving[i]!
  }
  return steps
}

/** The curve at a time, with those at risk just before it; at 0, just after it. */
function pointAt(time: number, { start, stop }: Watched, steps: readonly CurveStep[]): CurvePoint {
  const moment = Math.max(time, Number.MIN_VALUE)
  const isBefore = (sum: number, other: number) => sum + Number(other < moment)
  const atRisk = (start ? start.reduce(isBefore, 0) : stop.length) - stop.reduce(isBefore, 0)
  const passed = steps.findLastIndex((step) => step.time <= time) + 1
  const step = steps[passed - 1]
  if (step && step.survival < 1) return { time, survival: step.survival, lower: step.lower, upper: step.upper, atRisk }
  const fewest = steps.slice(0, passed).reduce((least, each) => Math.min(least, each.atRisk), atRisk)
  const limits = deriveLimits({ survival: 1, se: 0, fewest: time > 0 ? fewest : Number.POSITIVE_INFINITY, upper: 1 })
  return { time, survival: 1, ...limits, atRisk }
}
