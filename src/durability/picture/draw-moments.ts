import type { Plot } from './axis.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import { measureText } from './text-width.ts'

/** Something that happens at a place along the horizontal axis. */
export interface Moment {
  readonly at: number
  readonly words: string
  readonly dash: string | undefined
}

interface Placed extends Moment {
  readonly anchor: 'start' | 'end'
  readonly left: number
  readonly right: number
}

/** How tall each row of words over the plot is. */
export const momentLine = 14

/**
 * Draws one or two moments as upright lines through a plot, their words over it in rows of their own, on that side and in that order
 * in which no line runs through words. Words stay within the limits where they can; a line that would still run through them ends below.
 */
export function drawMoments(plot: Plot, moments: readonly Moment[], left: number, right: number): string {
  const ways = arrange(moments)
  const cost = (rows: readonly Placed[]) =>
    rows.reduce(
      (sum, moment, row) =>
        sum +
        (moment.left < left || moment.right > right ? 10 : 0) +
        (isFree(moment, rows.slice(0, row)) ? 0 : 2) +
        (moment.anchor === 'end' ? 0.1 : 0),
      0,
    )
  const best = ways.reduce((one, other) => (cost(other) < cost(one) ? other : one))
  return best
    .map((moment, row) => {
      const { at, words, dash, anchor } = moment
      const base = plot.top - 8 - row * momentLine
      const end = isFree(moment, best.slice(0, row)) ? base - 8 : plot.top
      return (
        element('path', {
          d: `M${coordinate(at)} ${coordinate(plot.bottom)}V${coordinate(end)}`,
          stroke: 'currentColor',
          'stroke-width': 1.2,
          'stroke-dasharray': dash,
        }) + drawText(words, at + (anchor === 'end' ? -4 : 4), base, { size: 11, anchor })
      )
    })
    .join('')
}

/** All orders and sides, the lowest row first. */
function arrange(moments: readonly Moment[]): readonly (readonly Placed[])[] {
  if (moments.length === 0) return [[]]
  return moments.flatMap((moment) =>
    arrange(moments.filter((other) => other !== moment)).flatMap((above) =>
      sidesOf(moment).map((lowest) => [lowest, ...above]),
    ),
  )
}

function sidesOf(moment: Moment): readonly [Placed, Placed] {
  const room = measureText(moment.words, 11) * 1.1 + 4
  return [
    { ...moment, anchor: 'start', left: moment.at, right: moment.at + room },
    { ...moment, anchor: 'end', left: moment.at - room, right: moment.at },
  ]
}

/** Whether the line of a moment passes the words under its own. */
function isFree({ at }: Placed, under: readonly Placed[]): boolean {
  return under.every(({ left, right }) => at <= left || at >= right)
}
