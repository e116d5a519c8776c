import type { ChiSquareTest, Curve } from '../survival/estimate.ts'

/** Which history is asked: peace between states, peace agreements in armed conflicts, or what followed when an armed conflict stopped. */
export type HistoryKind = 'interstate' | 'agreements' | 'terminations'

/** How a cell is compared with a value: a day with a day, month or year, numbers as such, else as text; `~` asks whether the text contains the value. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~'

/** A condition that spells like this one meet, such as `territorial=1`. */
export interface Likeness {
  readonly column: string
  readonly comparison: Comparison
  readonly value: string
}

/** Spells of a history, how many pairs or conflicts they come from, and how they lasted: the curve is in years. */
export interface HistorySample {
  readonly n: number
  readonly events: number
  readonly clusters: number
  readonly curve: Curve
}

/** A hazard ratio with its 95 % limits, robust to spells of one cluster not being independent. */
export interface HazardRatio {
  readonly hr: number
  readonly lower: number
  readonly upper: number
  readonly p: number
}

/** What one condition goes with, in the whole sample: those that meet it beside those that do not. */
export interface Contrast {
  readonly likeness: Likeness
  readonly with?: HistorySample
  readonly without?: HistorySample
  /** Of those that meet it against the others; absent where it cannot be estimated. */
  readonly ratio?: HazardRatio
}

/** What the data show of a guarantee by a major power, and what they could have shown. */
export interface GuaranteeRecord extends HazardRatio {
  readonly column: string
  /** How many spells had one. */
  readonly spells: number
  readonly with: HistorySample
  readonly without: HistorySample
  /** How many of those with a guarantee had it already when the fighting began. */
  readonly inForceBefore: number
  /** How many spells of the sample had a new guarantee. */
  readonly isNew: number
  readonly proportionality: ChiSquareTest
  /** The same with guarantees as they stood in each year; absent without a table that says so. */
  readonly yearly?: HazardRatio & { readonly proportionality: ChiSquareTest }
  /** Hazard ratios nearer to 1 than these would be missed more often than one time in five, at the 5 % level [Schoenfeld1983]. */
  readonly detectable: { readonly below: number; readonly above: number }
}

/** Something that the data cannot say, or that misleads, in plain words. */
export interface Caveat {
  readonly code: string
  readonly text: string
}

/** How long spells of a kind lasted: all of the sample, and those like the one asked about. */
export interface History {
  readonly kind: HistoryKind
  /** What a spell is, and what ends it, in a phrase each. */
  readonly population: string
  readonly ending: string
  /** First and last year in which spells began or were watched. */
  readonly years: readonly [from: number, to: number]
  /** Whose data, in a few words, and the folder with their terms. */
  readonly source: string
  /** What clusters are: "pairs of states". */
  readonly clusterNoun: string
  readonly likenesses: readonly Likeness[]
  /** All of the sample, whatever is like or unlike. */
  readonly whole: HistorySample
  /** Those that meet every condition; the whole sample where there is no condition. */
  readonly like: HistorySample
  readonly contrasts: readonly Contrast[]
  /** Shape of a Weibull model of the whole sample: under 1, the risk falls with time. Absent where spells cannot end at first. */
  readonly shape?: { readonly value: number; readonly lower: number; readonly upper: number }
  readonly guarantee?: GuaranteeRecord
  readonly caveats: readonly Caveat[]
}
