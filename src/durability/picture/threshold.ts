import type { PictureOptions } from './picture.ts'

/** A simulated number: its mean, and the limits between which most draws lie. */
export interface Simulation {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** One year: how likely the guarantor's coming is, and how likely it must be for an attack not to pay (at 0 or under: always; above 1: never enough). */
export interface ThresholdYear {
  readonly year: number
  readonly p: Simulation
  readonly threshold: Simulation
}

/** How one party sees the game, year by year. */
export interface Belief {
  /** Whose belief, or which scenario. */
  readonly label: string
  readonly years: readonly ThresholdYear[]
  /** The year from which the guarantee no longer holds. */
  readonly lapseYear?: number
  /** The year in which the challenger attacks. */
  readonly attackYear?: number
}

/** What a picture of thresholds can be told besides. */
export interface ThresholdOptions extends PictureOptions {
  /** What the bands hold; "90 % of draws" unless told. */
  readonly bandLabel?: string
}
