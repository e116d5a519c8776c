/** A sample in three numbers, which suffice for its mean and standard error and for merging it with others. */
export interface Moments {
  readonly count: number
  readonly mean: number
  /** The sum of squared deviations from the mean. */
  readonly squares: number
}

/** The moments of the first `count` numbers of a column: of numbers that are all the same exactly that mean, and no deviation. */
export function momentsOf(column: ArrayLike<number>, count: number): Moments {
  const pivot = column[0]!
  let sum = 0
  for (let i = 0; i < count; i++) sum += column[i]! - pivot
  const mean = pivot + sum / count
  let squares = 0
  for (let i = 0; i < count; i++) squares += (column[i]! - mean) ** 2
  return { count, mean, squares }
}

/** The moments of two samples taken together. `[Chan1983]`. */
export function mergeMoments(one: Moments, other: Moments): Moments {
  const count = one.count + other.count
  const apart = other.mean - one.mean
  return {
    count,
    mean: one.mean + (apart * other.count) / count,
    squares: one.squares + other.squares + (apart * apart * one.count * other.count) / count,
  }
}
