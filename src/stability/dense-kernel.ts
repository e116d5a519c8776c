/**
 * Sweeps over all codes of a dense space, over one block of memory: every argument that names an array is its offset in bytes.
 * Values are 32-bit integers by code, pairs are two values by code side by side, marks one bit by code. Payoffs are ordinal,
 * higher is better, and negative where the code is infeasible. A decision maker's options are masks of bits: those it may take
 * up, those it may drop.
 *
 * Compiled from assembly/dense-kernel.ts, which works on four values at a time and wants three options at least. A plain one
 * in test/stability/ is its oracle.
 */
export interface DenseKernel {
  /** Each value becomes the highest among its own and those the mover can reach in a move, feasible or not. */
  spreadHighest(values: number, options: number, up: number, down: number): void
  /** Each value becomes the lowest among its own and those the mover can reach in a move, feasible or not. */
  spreadLowest(values: number, options: number, up: number, down: number): void
  /** Infeasible codes get the value `never`; gives the sum of all values, which every change of a value lowers. */
  shutInfeasible(values: number, payoffs: number, options: number): bigint
  /** Each value becomes the lower of itself and the payoff. */
  capByPayoffs(values: number, payoffs: number, options: number): void
  /** Marks feasible codes whose value is no higher than the payoff; gives how many. */
  markStable(values: number, payoffs: number, options: number, marks: number): number
  /** Puts payoffs and values side by side; both are `never` where the code is infeasible. */
  pairUp(payoffs: number, values: number, options: number, pairs: number): void
  /** Takes the first (0) or second (1) of each pair. */
  takeOne(pairs: number, which: number, options: number, values: number): void
  /** For a decision maker, the members of each block of codes that only its options `own` tell apart, best first. */
  sortBlocks(width: number, payoffs: number, options: number, own: number, order: number, space: number): void
  /**
   * Each pair becomes, in both its halves, the lowest among its own and those the mover can reach by an improvement, given the
   * mover's `order`. Only what was stamped at or after step `since` need be looked at; what changes is stamped `now`. Gives
   * whether anything did (0 or 1).
   */
  improve(
    width: number,
    pairs: number,
    options: number,
    up: number,
    down: number,
    order: number,
    stamps: number,
    since: number,
    now: number,
    space: number,
  ): number
}

/** Higher than every payoff: what does not deter. */
export const never = 0x7fffffff

/** Codes share a stamp by eights. */
export const stampedTogether = 8
