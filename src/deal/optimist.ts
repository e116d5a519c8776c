/** The most that each party can hope for when a draft is completed, each on its own and whatever excludes what. */
export interface Optimist {
  /** Works out the hopes from the sums at `at`; false when nobody can hope for more. They stand in `sums` and `weights` till the next call. */
  look(rows: Float64Array, at: number, weight: number): boolean
  readonly sums: Float64Array
  readonly weights: Float64Array
}

/** An optimist about what the remaining items can add. */
export function optimistOf(remaining: readonly (readonly number[])[], parties: number, mean: boolean): Optimist {
  const falling = Array.from({ length: parties }, (_, q) =>
    Float64Array.from(remaining, (scores) => scores[q]!)
      .sort()
      .reverse(),
  )
  const gains = falling.map((scores) => scores.reduce((sum, score) => sum + Math.max(0, score), 0))
  const sums = new Float64Array(parties)
  const weights = new Float64Array(parties).fill(1)
  const look = (rows: Float64Array, at: number, weight: number) => {
    let hope = false
    for (let q = 0; q < parties; q += 1) {
      let sum = rows[at + q]!
      if (!mean) {
        sums[q] = sum + gains[q]!
        if (gains[q]! > 0) hope = true
        continue
      }
      let taken = weight
      for (const score of falling[q]!) {
        // A mean rises as long as what is added lies above it.
        if (taken > 0 && score * taken <= sum) break
        sum += score
        taken += 1
      }
      if (taken > weight) hope = true
      sums[q] = sum
      weights[q] = taken
    }
    return hope
  }
  return { look, sums, weights }
}
