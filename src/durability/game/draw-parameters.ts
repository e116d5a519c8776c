import { InvariantError } from '../../text/error.ts'
import type { Range } from '../range.ts'
import { mulberry32, mulberryStep } from './mulberry32.ts'
import type { ParameterName, Ranges } from './parameters.ts'

/** Draws of every parameter, a column each. */
export type Drawn = Readonly<Record<ParameterName, Float64Array>>

/**
 * Room for so many draws, and the way to fill it: with the draws of the ranges from number `first` on. Each draw takes a uniform
 * for every parameter, in the order of the ranges' keys, also for those whose range is a point. So a draw depends on the seed and
 * its number alone, and the same draw in two sets of ranges differs only where the ranges do. A column that is still right stays.
 */
export function openDraws(size: number, seed: number): (ranges: Ranges, first: number) => Drawn {
  const columns = new Map<string, Float64Array>()
  const filledFrom = new Map<string, { readonly range: Range; readonly at: number }>()
  return (ranges, first) => {
    const names = Object.keys(ranges) as ParameterName[]
    for (const [position, name] of names.entries()) {
      const range = ranges[name]
      const at = first * names.length + position
      const filled = filledFrom.get(name)
      if (filled?.range === range && filled.at === at) continue
      const column = columns.get(name) ?? new Float64Array(size)
      columns.set(name, column)
      drawColumn(column, range, seed + Math.imul(mulberryStep, at), Math.imul(mulberryStep, names.length))
      filledFrom.set(name, { range, at })
    }
    return Object.fromEntries(columns) as Drawn
  }
}

/** More draws than this would see the generator begin again. */
export const mostDraws = Math.floor(2 ** 32 / 17)

/** The inverse of the triangular distribution function: a range that is a point gives that point. */
function drawColumn(column: Float64Array, { low, mode, high }: Range, seed: number, stride: number): void {
  if (!(low <= mode && mode <= high)) throw new InvariantError(`The range ${low}, ${mode}, ${high} is out of order.`)
  if (low === high) {
    column.fill(low)
    return
  }
  const width = high - low
  const split = (mode - low) / width
  const up = width * (mode - low)
  const down = width * (high - mode)
  let state = (seed + mulberryStep) | 0
  for (let i = 0; i < column.length; i++) {
    const u = mulberry32(state) / 2 ** 32
    const drawn = u < split ? low + Math.sqrt(u * up) : high - Math.sqrt((1 - u) * down)
    // Squares of tiny widths are rounded so far that a root may leave the range.
    column[i] = drawn < low ? low : drawn > high ? high : drawn
    state = (state + stride) | 0
  }
}
