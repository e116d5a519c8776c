import type { Citation } from '../../text/span.ts'
import type { Range } from '../range.ts'

/**
 * How a ceasefire fares: it works; it is `violated` all the time as after Minsk II; it is `collapsing` into combat as after
 * Minsk I; or nobody knows.
 */
export type CeasefireLevel = 'functional' | 'violated' | 'collapsing' | 'unknown'

export type ForceKind = 'observers' | 'interposition' | 'tripwire' | 'reassurance' | 'deterrence'

/** A kind of force, the violence it is made for, and its size: so many per kilometre of line, or so many troops. */
export type ForceType = {
  readonly kind: ForceKind
  /** What it does, in a few words. */
  readonly words: string
  /** The ceasefires it is made for. */
  readonly answers: readonly Exclude<CeasefireLevel, 'unknown'>[]
  /** It does nothing by itself: it counts on a guarantor's coming. */
  readonly reliesOnBackstop: boolean
  /** The upper end is only the largest figure found: more may be needed. */
  readonly openAbove: boolean
} & ({ readonly perKm: Range; readonly troops?: never } | { readonly troops: Range; readonly perKm?: never })

/** What one person in the field costs in a year, in a currency that is never converted. */
export interface UnitCost {
  /** `uk-afghanistan`; a person's own figure has none of the table's. */
  readonly id: string
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  readonly perPersonYear: Range
}

/** What somebody who may send troops makes them depend on; the same id with two contributors is the same condition. */
export interface PledgeCondition {
  readonly id: string
  readonly words: string
  /** Undefined where nobody knows whether the settlement meets it. */
  readonly met: boolean | undefined
  readonly citations: readonly Citation[]
}

/** A year's output of a contributor, in a currency, and who says so. */
export interface Gdp {
  readonly value: number
  readonly currency: string
  readonly from: string
}

/** Who may send troops: how many where a number is on record, and on what conditions. */
export interface Contributor {
  readonly actor: string
  /** In the field at one time; absent where nobody has given a number. */
  readonly troops?: Range
  readonly conditions: readonly PledgeCondition[]
  /** Statement ids. */
  readonly evidence: readonly string[]
  readonly gdp?: Gdp
}

/** What is asked about force and cost. */
export interface ForceQuestion {
  readonly level: CeasefireLevel
  /** These kinds only; else those made for the level, or all where the level is unknown. */
  readonly kinds?: readonly ForceKind[]
  /** Whether the settlement has a backstop; absent where it is open. */
  readonly backstop?: boolean
  /** Kilometres; without it, kinds that are sized by the kilometre have no size. */
  readonly line?: Range
  /** Per kilometre; in place of the table's for observers and interposition. */
  readonly density?: Range
  /** How many people it takes to keep one in the field. */
  readonly rotation: Range
  /** For every kind; without it each kind has the cost of an operation of its kind. */
  readonly unitCost?: UnitCost
  readonly contributors: readonly Contributor[]
}

/** A sum a year: not a probability range, but the corners of what went into it. */
export interface YearlyCost extends Range {
  readonly currency: string
}

/** Cost as a share of output (0.01 is one percent); only ever within one currency. */
export interface GdpShare {
  readonly actor: string
  /** Of the troops it has pledged. */
  readonly ofPledge?: Range
  /** If it paid for the whole force alone. */
  readonly ofWhole: Range
}

/** Troops that fail to come when one condition is not met, with those who make it. */
export interface ConditionEffect {
  readonly id: string
  readonly words: string
  /** Undefined where nobody knows whether the settlement meets it: those who ask for it do not come today. */
  readonly met: boolean | undefined
  readonly contributors: readonly string[]
  /** Lost by this one alone, all others being met; absent where none of them has given a number. */
  readonly removes?: Range
  /** Gained from today by meeting this one alone; absent where it is met, or nobody has given a number. */
  readonly brings?: Range
  readonly citations: readonly Citation[]
}

/** Troops on record: those that would come today, and those that would if every condition were met. */
export interface Pledged {
  readonly now: Range
  readonly ifAllMet: Range
  /** Contributors who have given no number: never filled in, so that every sum is a least. */
  readonly unstated: readonly string[]
}

/** What one kind of force takes. */
export interface ForceNeed {
  readonly type: ForceType
  /** Whether it is made for the ceasefire asked about; absent where that is unknown. */
  readonly answersLevel?: boolean
  /** It relies on a backstop that the settlement does not have. */
  readonly lacksBackstop: boolean
  /** In the field. */
  readonly troops: Range
  /** Needed at home and in the field to keep it up. */
  readonly pool: Range
  /** What one person costs, of the question or as such kinds cost. */
  readonly unitCost: UnitCost
  readonly cost: YearlyCost
  readonly shares: readonly GdpShare[]
  /** Contributors whose output is in another currency than the cost: they have no share. */
  readonly unshared: readonly { readonly actor: string; readonly currency: string }[]
  /** Of all contributors together; absent unless each gives its output in the currency of the cost. */
  readonly shareOfAll?: Range
  /** Absent where nobody has given a number. */
  readonly shortfall?: { readonly now: Range; readonly ifAllMet: Range }
}

/** Force and cost, for every kind asked about. */
export interface Force {
  readonly question: ForceQuestion
  readonly needs: readonly ForceNeed[]
  /** Kinds asked about that have no size, since the line is not known. */
  readonly unsized: readonly ForceKind[]
  readonly pledged: Pledged
  readonly conditions: readonly ConditionEffect[]
}

/** One kind of force in the trade-off between force, cost and the violence it is made for. */
export interface FrontierPoint {
  readonly kind: ForceKind
  /** In the field. */
  readonly troops: Range
  readonly cost: YearlyCost
  /** The worst ceasefire it is made for. */
  readonly answers: Exclude<CeasefireLevel, 'unknown'>
  readonly reliesOnBackstop: boolean
  readonly openAbove: boolean
  /**
   * Another that is made for as bad a ceasefire, relies on no more and takes no more troops: `surely` at every corner of both
   * ranges, else only where they overlap.
   */
  readonly dominatedBy?: { readonly kind: ForceKind; readonly surely: boolean }
}
