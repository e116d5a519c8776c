import type { Range } from '../range.ts'
import type { GuarantorParameters } from './parameters.ts'
import type { Simulated } from './simulated.ts'

/** A range for each thing that the guarantor weighs. */
export type GuarantorRanges = Readonly<Record<keyof GuarantorParameters, Range>>

/** What its promise does, by the game: solved, or simulated. */
export interface PromiseEffect {
  /** The chance that peace holds over the years looked at, with its promise and without. */
  readonly holdWith: number
  readonly holdWithout: number
  /** E[p · attack]: the chance that it ends up at war in those years, having promised. */
  readonly called: number
  readonly years: number
  /** In how many of these years it stands ready, where its promise lapses. */
  readonly standingYears?: number
}

/** Whether the guarantor would offer its promise: b_G·ΔH ≥ f_G·T + K_G·E[p · attack]. */
export interface GuarantorDecision extends PromiseEffect {
  /** By how much the promise raises the chance that peace holds. */
  readonly deltaHold: number
  /** f_G·T + K_G·E[p · attack] with standing and coming at the low end of their ranges, most likely, and at the high end. */
  readonly cost: Ends
  /** From which benefit b_G on it is worth it, at those costs; null where the promise adds no peace, so that no benefit is enough. */
  readonly breakEven: Ends | null
  /** At the most likely values. */
  readonly offers: boolean
  /** True where the answer is the same at every combination of the ranges' ends. */
  readonly isCertain: boolean
}

/** One value at the low ends of ranges, one at the most likely values, one at the high ends. */
interface Ends {
  readonly low: number
  readonly mode: number
  readonly high: number
}

/** What a guarantor weighs where nobody says otherwise: a war of its own is the unit of account; nothing here was measured. */
export const defaultGuarantor: GuarantorRanges = {
  benefit: {
    low: 0.2,
    mode: 0.5,
    high: 1.5,
    basis: 'judgement',
    from: 'Peace between others is taken to be worth less to it than a war of its own costs, or somewhat more; nobody has measured it.',
  },
  standing: {
    low: 0.001,
    mode: 0.005,
    high: 0.02,
    basis: 'judgement',
    from: 'Standing ready costs a guarantor little a year beside a war of its own: forces it keeps anyhow, made ready.',
  },
  coming: {
    low: 1,
    mode: 1,
    high: 1,
    basis: 'judgement',
    from: 'The unit of account: all else is told in wars of its own.',
  },
}

/** What a weight must be, in words, where it is not. */
export function findWeightFault(_name: keyof GuarantorParameters, value: number): string | undefined {
  return value >= 0 && value <= 1e6 ? undefined : 'from 0 to 1,000,000'
}

/** What a promise does over so many years, a year that was asked about, by the same game simulated with it and without. */
export function promiseEffectOf(promised: Simulated, bare: Simulated, years: number): PromiseEffect {
  const holdIn = ({ hold }: Simulated) => hold.find(({ year }) => year === years)!.share
  const called = promised.fightYears.slice(0, years).reduce((sum, fights) => sum + fights, 0)
  return { holdWith: holdIn(promised), holdWithout: holdIn(bare), called, years }
}

/** Chances nearer to each other than this are the same: what is left is owed to rounding. */
const noDifference = 1e-12

/** Weighs what a promise adds against what it costs, as docs/durability.md writes it. `[Fearon1995]`. */
export function decideGuarantor(effect: PromiseEffect, ranges: GuarantorRanges): GuarantorDecision {
  const difference = effect.holdWith - effect.holdWithout
  const deltaHold = Math.abs(difference) < noDifference ? 0 : difference
  const { benefit, standing, coming } = ranges
  const cost = endsOf((end) => standing[end] * (effect.standingYears ?? effect.years) + coming[end] * effect.called)
  const isWorth = (worth: number, price: number) => worth * deltaHold >= price
  const least = isWorth(deltaHold > 0 ? benefit.low : benefit.high, cost.high)
  const most = isWorth(deltaHold > 0 ? benefit.high : benefit.low, cost.low)
  return {
    ...effect,
    deltaHold,
    cost,
    breakEven: deltaHold > 0 ? endsOf((end) => cost[end] / deltaHold) : null,
    offers: isWorth(benefit.mode, cost.mode),
    isCertain: least === most,
  }
}

const endsOf = (valueAt: (end: keyof Ends) => number): Ends => ({
  low: valueAt('low'),
  mode: valueAt('mode'),
  high: valueAt('high'),
})
