import type { RiskSets } from './risk-sets.ts'

/**
 * One event time, as a walk passes it. With d events there, Efron's approximation takes d steps, k = 0 … d − 1; in each the events
 * that are over count only in part, f = k / d. Sums over the steps, of q = 1 / (weight left in the risk set):
 * `hazard` = Σ q, `spent` = Σ f·q.
 */
interface Passed {
  /** The place of the event time among all. */
  event: number
  /** d. */
  events: number
  hazard: number
  spent: number
  /** What the event time adds to the log partial likelihood. */
  loglik: number
  /** Σ over the steps of the mean of x, of q · that mean, and of f · q · that mean. */
  readonly mean: Float64Array
  readonly hazardMean: Float64Array
  readonly spentMean: Float64Array
  /** Σ of x of the events − `mean`: what it adds to the score. */
  readonly score: Float64Array
  /** Σ over the steps of the variance of x in the risk set, by rows (the lower triangle is filled): its information. */
  readonly information: Float64Array
}

/**
 * Passes the event times from the last to the first and shows each to `visit`; what it shows is overwritten at the next. Spells come in
 * as time runs back and leave where they came under watch. `eta` holds each place's log hazard ratio.
 */
export function walkRiskSets(sets: RiskSets, eta: Float64Array, visit: (passed: Passed) => void): void {
  const { width, times, last, first, late, event, x } = sets
  const weight = eta.map(Math.exp)
  const all = makeMoments(width)
  const tied = makeMoments(width)
  const passed: Passed = {
    event: 0,
    events: 0,
    hazard: 0,
    spent: 0,
    loglik: 0,
    mean: new Float64Array(width),
    hazardMean: new Float64Array(width),
    spentMean: new Float64Array(width),
    score: new Float64Array(width),
    information: new Float64Array(width * width),
  }
  let entered = 0
  let left = 0
  let most = 0
  for (let j = times.length - 1; j >= 0; j--) {
    clear(tied)
    passed.score.fill(0)
    passed.events = 0
    passed.loglik = 0
    for (; entered < last.length && last[entered] === j + 1; entered++) {
      add(all, x, width, entered, weight[entered]!)
      if (!event[entered]) continue
      add(tied, x, width, entered, weight[entered]!)
      passed.events++
      passed.loglik += eta[entered]!
      for (let a = 0; a < width; a++) passed.score[a]! += x[entered * width + a]!
    }
    for (; left < late.length && first[late[left]!]! > j; left++) add(all, x, width, late[left]!, -weight[late[left]!]!)
    most = Math.max(most, all.weight)
    // What is left after much was taken away has lost digits: it is summed anew.
    if (left > 0 && all.weight < 0.1 * most) {
      clear(all)
      for (let k = 0; k < entered; k++) if (first[k]! <= j) add(all, x, width, k, weight[k]!)
      most = all.weight
    }
    passed.event = j
    pass(passed, all, tied, width)
    visit(passed)
  }
}

/** Sums of weights, weights · x and weights · x · x. */
interface Moments {
  weight: number
  readonly sum: Float64Array
  readonly square: Float64Array
}

const makeMoments = (width: number): Moments => ({
  weight: 0,
  sum: new Float64Array(width),
  square: new Float64Array(width * width),
})

function clear(moments: Moments): void {
  moments.weight = 0
  moments.sum.fill(0)
  moments.square.fill(0)
}

function add(moments: Moments, x: Float64Array, width: number, place: number, weight: number): void {
  const { sum, square } = moments
  moments.weight += weight
  for (let a = 0; a < width; a++) {
    const weighted = weight * x[place * width + a]!
    sum[a]! += weighted
    for (let b = 0; b <= a; b++) square[a * width + b]! += weighted * x[place * width + b]!
  }
}

/** Efron's steps at one event time; expanded, so that they cost numbers and not matrices. Weights are taken as shares of all at risk. */
function pass(passed: Passed, all: Moments, tied: Moments, width: number): void {
  const { events, mean, hazardMean, spentMean, score, information } = passed
  const whole = 1 / all.weight
  let [q1, fq1, q2, fq2, ffq2] = [0, 0, 0, 0, 0]
  for (let k = 0; k < events; k++) {
    const f = k / events
    const left = 1 - f * tied.weight * whole
    const q = 1 / left
    passed.loglik -= Math.log(left)
    q1 += q
    fq1 += f * q
    q2 += q * q
    fq2 += f * q * q
    ffq2 += f * f * q * q
  }
  passed.loglik -= events * Math.log(all.weight)
  passed.hazard = q1 * whole
  passed.spent = fq1 * whole
  for (let a = 0; a < width; a++) {
    const [at, atTied] = [all.sum[a]! * whole, tied.sum[a]! * whole]
    const [leaving, ending] = [at * q2 - atTied * fq2, at * fq2 - atTied * ffq2]
    mean[a] = at * q1 - atTied * fq1
    hazardMean[a] = leaving * whole
    spentMean[a] = ending * whole
    score[a]! -= mean[a]!
    for (let b = 0; b <= a; b++) {
      const place = a * width + b
      information[place] =
        (all.square[place]! * q1 - tied.square[place]! * fq1) * whole -
        (all.sum[b]! * leaving - tied.sum[b]! * ending) * whole
    }
  }
}
