/** The game in one year of the ceasefire, for given parameters and scenario. */
export interface GameYear {
  readonly year: number
  /** w_t: the challenger's chance to win if the guarantor stays away. */
  readonly w: number
  /** p_t: the chance that the guarantor comes. */
  readonly p: number
  /** p*_t: from which chance on an attack no longer pays; it may lie below 0 (no backstop needed) or above 1 (none suffices). */
  readonly threshold: number
  /** What an attack in this year gains over the ceasefire; it does not pay where this is 0 or less. */
  readonly gain: number
}

/**
 * What the worst year, the one in which an attack gains most, says of the backstop: no threshold is above 0 in any year; an attack
 * never pays; it pays, though a credible enough promise would deter it; it pays, and no promise could.
 */
export type GameVerdict = 'none-needed' | 'deterred' | 'too-weak' | 'undeterrable'

/** The game solved for given parameters and scenario. */
export interface GameSolution {
  /** Year 0 to the horizon. */
  readonly path: readonly GameYear[]
  /** When a challenger that can wait attacks: the year in which the discounted gain is greatest; null where it never pays. */
  readonly attackYear: number | null
  /** When one that cannot wait attacks: the first year in which it pays; null where none is. */
  readonly attackMyopic: number | null
  /** The best moment in continuous time, in years; null unless the chance of the guarantor's coming is constant, the shift positive and some gain is. */
  readonly tStar: number | null
  /** p* as the years go on without end. */
  readonly thresholdLimit: number
  /** The year in which an attack gains most, undiscounted. */
  readonly worstYear: number
  readonly verdict: GameVerdict
}
