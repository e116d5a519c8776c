/** A number for every spell: `x` in a hazard. */
interface Covariate {
  readonly name: string
  readonly values: Float64Array
}

/** Which of several sets each spell belongs to, as an index into `labels`. */
export interface Grouping {
  readonly name: string
  readonly labels: readonly string[]
  readonly of: Int32Array
}

/**
 * Spells in columns, all of one length. A spell is watched over `(start, stop]`; where it began to be watched late, or is one of
 * several rows of a longer spell, `start` says from when. Times are in one unit, and `event` is 1 where the spell ended at `stop`.
 */
export interface Spells {
  readonly count: number
  readonly start?: Float64Array
  readonly stop: Float64Array
  readonly event: Uint8Array
  readonly covariates: readonly Covariate[]
  readonly group?: Grouping
  readonly cluster?: Grouping
  /** Where each spell stands in its source, for messages: the names of the columns, the file, the line of each row. */
  readonly origin?: SpellsOrigin
}

/** Where spells were read from. */
interface SpellsOrigin {
  readonly file: string
  readonly lines: readonly number[]
  readonly startColumn?: string
  readonly stopColumn: string
  readonly eventColumn: string
}
