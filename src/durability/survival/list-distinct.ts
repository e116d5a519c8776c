/** The distinct values, ascending. */
export function listDistinct(values: Float64Array): Float64Array {
  const sorted = values.toSorted()
  return sorted.filter((value, i) => value !== sorted[i - 1])
}

/** How many of the ascending values are at most `limit`. */
export function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}
