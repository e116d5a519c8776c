import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import type { Scale } from './scale.ts'

/** The box in which a picture is drawn, in pixels. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The horizontal axis under a plot, with ticks written beneath. */
export function drawBottomAxis(plot: Plot, scale: Scale, write: (tick: number) => string): string {
  const ticks = scale.ticks.map((tick) => `M${coordinate(scale.at(tick))} ${coordinate(plot.bottom)}v5`).join('')
  return (
    element('path', {
      d: `M${coordinate(plot.left)} ${coordinate(plot.bottom)}H${coordinate(plot.right)}${ticks}`,
      fill: 'none',
      stroke: 'currentColor',
    }) +
    scale.ticks.map((tick) => drawText(write(tick), scale.at(tick), plot.bottom + 18, { anchor: 'middle' })).join('')
  )
}

/** The vertical axis left of a plot: faint lines across, ticks written beside. */
export function drawLeftAxis(plot: Plot, scale: Scale, write: (tick: number) => string): string {
  const lines = scale.ticks
    .map((tick) => `M${coordinate(plot.left)} ${coordinate(scale.at(tick))}H${coordinate(plot.right)}`)
    .join('')
  return (
    element('path', { d: lines || 'M0 0', fill: 'none', stroke: 'currentColor', 'stroke-opacity': '.16' }) +
    scale.ticks.map((tick) => drawText(write(tick), plot.left - 6, scale.at(tick) + 4, { anchor: 'end' })).join('')
  )
}
