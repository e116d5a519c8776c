import { countUpTo, listDistinct } from './list-distinct.ts'

/** Times closer than this share of the mean time are one time. */
const tolerance = Math.sqrt(Number.EPSILON)

/**
 * Makes times that differ by rounding alone equal, in place, so that 0.1 + 0.2 ties with 0.3: a run of neighbours closer than 1.5e-8 of
 * the mean time takes the least of them, as in R's survival (`timefix`). What is not a number stays.
 */
export function joinNearTimes(columns: readonly Float64Array[]): void {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
  columns.reduce((at, column) => {
    all.set(column, at)
    return at + column.length
  }, 0)
  const distinct = listDistinct(all.filter((time) => !Number.isNaN(time)))
  const near = (tolerance * distinct.reduce((sum, time) => sum + Math.abs(time), 0)) / distinct.length
  const kept = distinct.filter((time, i) => i === 0 || time - distinct[i - 1]! > near)
  if (kept.length === distinct.length) return
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      const at = countUpTo(kept, column[i]!)
      if (at > 0) column[i] = kept[at - 1]!
    }
  }
}
