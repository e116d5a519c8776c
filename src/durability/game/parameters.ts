import type { Range } from '../range.ts'

/** What the deterrence game is about, in shares of the prize (which is 1), per year where it is a rate. `[Fearon1995]`, `[Powell2006]`. */
export interface GameParameters {
  /** What the challenger holds already. */
  readonly q: number
  /** Its chance to win without the guarantor, when the ceasefire begins. */
  readonly w0: number
  /** By how much that chance shifts in the end: net rearmament. */
  readonly shift: number
  /** How fast it shifts, per year. */
  readonly rho: number
  /** What a war costs the challenger. */
  readonly c: number
  /** By how much the guarantor's coming lowers the challenger's chance. */
  readonly dW: number
  /** What the guarantor's coming costs the challenger besides. */
  readonly k: number
  /** The chance that the guarantor comes though it has promised nothing. */
  readonly pNone: number
  /** The chance that it comes when it has promised to. */
  readonly pTreaty: number
  /** What a tripwire force adds to the log-odds of its coming. */
  readonly bTrip: number
  /** The size of a force, in thousands, at which the tripwire has most of its effect. */
  readonly n0: number
  /** What a stake of the guarantor's (a minerals deal, workers) adds to those log-odds. */
  readonly bMin: number
  /** The share of that stake it would keep if the challenger won. */
  readonly phi: number
  /** By how much ten thousand foreign troops lower the challenger's chance. */
  readonly eta: number
  /** What a year's delay leaves of a gain, for the challenger. */
  readonly delta: number
  /** The hazard of war by accident, per year. */
  readonly lambda: number
  /** The hazard ratio of accidents under peacekeepers. */
  readonly hrPk: number
}

export type ParameterName = keyof GameParameters

/** A range for every parameter, each with its origin. */
export type Ranges = Readonly<Record<ParameterName, Range>>

/** What a settlement puts on the ground. */
export interface Scenario {
  /** Foreign troops, in thousands. */
  readonly troopsK: number
  /** The guarantor has promised to come. */
  readonly backstop: boolean
  /** The guarantor has an economic stake on the ground. */
  readonly minerals: boolean
  /** The year from which the promise no longer holds. */
  readonly lapseYear?: number
}

/** What the guarantor weighs, in one unit of account; every range is judgement. */
export interface GuarantorParameters {
  /** What it is worth to it that peace holds for the years looked at. */
  readonly benefit: number
  /** What standing ready costs it a year. */
  readonly standing: number
  /** What coming would cost it. */
  readonly coming: number
}
