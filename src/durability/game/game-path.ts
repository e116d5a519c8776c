/** The game in one year of the ceasefire, for given parameters and scenario. */
export interface GameYear {
  readonly year: number
  /** w_t: the challenger's chance to win unaided by chance of the guarantor's staying away. */
  readonly w: number
  /** p_t: the chance that the guarantor comes. */
  readonly p: number
  /** p*_t: from which chance on an attack no longer pays; not above 1 nor below 0 by itself. */
  readonly threshold: number
  /** What an attack in this year gains over the ceasefire; it does not pay where this is 0 or less. */
  readonly gain: number
}
