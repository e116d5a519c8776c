import type { Range } from '../range.ts'
import type { GameVerdict } from './game-path.ts'
import type { ParameterName, Ranges, Scenario } from './parameters.ts'

/** A game whose parameters are known to ranges only. */
export interface Game {
  readonly ranges: Ranges
  readonly scenario: Scenario
}

/** How to draw parameters from their ranges, and what to look at. */
export interface SimulateOptions {
  /** 100 000 when left out. */
  readonly draws?: number
  /** A whole number; the same seed gives the same draws. */
  readonly seed?: number
  /** The years after which to ask whether peace holds, none beyond the horizon: 1, 5 and 10 when left out. */
  readonly years?: readonly number[]
  /** The last year in which the challenger may attack: 30 when left out. */
  readonly horizon?: number
  /** The challenger attacks as soon as that pays, rather than when it pays most. */
  readonly myopic?: boolean
  /** Told after every few thousand draws. */
  readonly onProgress?: (progress: SimulationProgress) => void
  /** Looked at as often; the reason is thrown. */
  readonly signal?: AbortSignal
}

interface SimulationProgress {
  /** Draws done, of every game. */
  readonly done: number
  readonly of: number
}

/** A mean over the draws; the error and the 95 % limits are those of drawing, not of the ranges. */
export interface Mean {
  readonly mean: number
  readonly se: number
  readonly lower: number
  readonly upper: number
}

/** A share of the draws, or a chance averaged over them; the error and the 95 % limits are those of drawing, not of the ranges. */
export interface Share {
  readonly share: number
  readonly se: number
  readonly lower: number
  readonly upper: number
}

/** Where the middle of the draws lies, and nine tenths of them: how far the ranges leave the answer open. */
interface Spread {
  readonly p5: number
  readonly p50: number
  readonly p95: number
}

/** The chance that peace holds for so many years. */
export interface Hold extends Share {
  readonly year: number
  /** Of the chance by draw. */
  readonly spread: Spread
}

/** A game played with parameters drawn from their ranges, many times. */
export interface Simulated {
  readonly draws: number
  readonly seed: number
  readonly horizon: number
  readonly myopic: boolean
  readonly hold: readonly Hold[]
  readonly everAttacks: Share
  /** Attacks, but not at once. */
  readonly attacksAfterWaiting: Share
  /** Over the draws with an attack; null without any. */
  readonly meanAttackYear: Mean | null
  /** How many draws attack in which year, from 0 to the horizon. */
  readonly attackYears: readonly number[]
  readonly verdicts: Readonly<Record<GameVerdict, Share>>
  /** p* in the year in which it is highest, between 0 (no backstop is needed) and 1 (none suffices). */
  readonly highestThreshold: Mean
  /** The chance in that year that the guarantor comes. */
  readonly credibilityThen: Mean
  /** E[p · attack]: how often the guarantor ends up at war. */
  readonly guarantorFights: Mean
  /** The same of attacks in each year, from 0 to the horizon; together they are its mean. */
  readonly fightYears: readonly number[]
}

/** By how much more (or, where negative, less) peace holds in one game than in another, over the same draws. */
export interface HoldDifference extends Mean {
  readonly year: number
}

/** Several games played with the same draws. */
export interface SimulatedTogether {
  readonly games: readonly Simulated[]
  /** Of each game, in order, to the first: at every year. */
  readonly differences: readonly (readonly HoldDifference[])[]
}

/** What it does to the chance that peace holds when one parameter is known to lie at an end of its range. */
export interface TornadoBar {
  readonly parameter: ParameterName
  readonly range: Range
  readonly low: Share
  readonly high: Share
  /** High less low, over the same draws. */
  readonly swing: Mean
}

/** Which parameters the chance that peace holds so many years hangs on: the widest swing first. */
export interface Tornado {
  readonly year: number
  readonly draws: number
  readonly seed: number
  /** With all parameters drawn. */
  readonly base: Share
  readonly bars: readonly TornadoBar[]
}

/** The chance that the guarantor comes, against the one from which on attacks no longer pay, in one year: over draws. */
export interface YearBand {
  readonly year: number
  readonly p: Spread & { readonly mean: number }
  readonly threshold: Spread & { readonly mean: number }
}
