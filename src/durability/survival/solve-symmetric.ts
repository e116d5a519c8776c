/**
 * The lower triangle L of a matrix A = L·Lᵀ, by rows. `dependent` lists the columns that add nothing to those before them: they are left
 * out of L, and where there are any, A has no inverse.
 */
export interface Factor {
  readonly size: number
  readonly lower: Float64Array
  readonly dependent: readonly number[]
}

/**
 * Cholesky's factor of a symmetric matrix (by rows, its lower triangle is read). A column counts as nothing new where what is left of
 * its diagonal is under `least`, or under 1e-11 of it.
 */
export function factorSymmetric(matrix: Float64Array, size: number, least = 0): Factor {
  const lower = new Float64Array(size * size)
  const dependent: number[] = []
  for (let column = 0; column < size; column++) {
    const diagonal = column * size + column
    let left = matrix[diagonal]!
    for (let k = 0; k < column; k++) left -= lower[column * size + k]! ** 2
    if (!(left > Math.max(least, 1e-11 * matrix[diagonal]!))) {
      dependent.push(column)
      continue
    }
    lower[diagonal] = Math.sqrt(left)
    for (let row = column + 1; row < size; row++) {
      let product = matrix[row * size + column]!
      for (let k = 0; k < column; k++) product -= lower[row * size + k]! * lower[column * size + k]!
      lower[row * size + column] = product / lower[diagonal]!
    }
  }
  return { size, lower, dependent }
}

/** x of A·x = b for the first `size` rows and columns of A, dependent ones left out (their x is 0). */
export function solveFactored({ lower, size: width }: Factor, b: Float64Array, size = width): Float64Array {
  const x = b.slice(0, size)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row * width + k]! * x[k]!
    const diagonal = lower[row * width + row]!
    x[row] = diagonal > 0 ? x[row]! / diagonal : 0
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k * width + row]! * x[k]!
    const diagonal = lower[row * width + row]!
    x[row] = diagonal > 0 ? x[row]! / diagonal : 0
  }
  return x
}

/** The inverse of A, by rows. */
export function invertFactored(factor: Factor): Float64Array {
  const { size } = factor
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    for (const [row, value] of solveFactored(factor, unit).entries()) inverse[row * size + column] = value
  }
  return inverse
}
