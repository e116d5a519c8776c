import { InvariantError } from '../../text/error.ts'
import { drawBottomAxis, drawLeftAxis, type Plot } from './axis.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import { framePicture, openSheet, type Sheet } from './frame-picture.ts'
import { forceText, frontierText } from './frontier-text.ts'
import { writeMoney, writeNumber } from './number-words.ts'
import type { Picture, PictureOptions } from './picture.ts'
import { type Box, type Obstacle, placeLabels } from './place-labels.ts'
import { linearScale, logScale, type Scale } from './scale.ts'
import { breakLines, measureText, truncateText } from './text-width.ts'

/** The least, the most likely and the most. A `Range` is one. */
export interface Extent {
  readonly low: number
  readonly mode: number
  readonly high: number
}

/** A force: how large, what it costs a year, on what it relies and what it answers. */
export interface ForcePoint {
  readonly label: string
  /** Deployed, in persons. */
  readonly troops: Extent
  /** A year, in units of the currency. */
  readonly cost: Extent
  /** As ISO 4217 writes it; all points of a picture have the same. */
  readonly currency: string
  /** What must hold for it to suffice. */
  readonly relies: string
  /** The violence it can answer. */
  readonly answers: string
  /** Another force does as much for less. */
  readonly dominated?: boolean
}

/** What a picture of forces can be told besides. */
export interface FrontierOptions extends PictureOptions {
  /** Money at hand a year: a horizontal line. */
  readonly budget?: { readonly label: string; readonly cost: number }
  /** Troops promised: a vertical line. */
  readonly pledged?: { readonly label: string; readonly troops: number }
}

interface Axes {
  readonly x: Scale
  readonly y: Scale
}

const ink = '#2f7ac6'
const lineHeight = 16

/** Draws forces by size and yearly cost, each a box from the least to the most with a cross at the most likely, and a numbered key beneath. */
export function drawForceFrontier(points: readonly ForcePoint[], options: FrontierOptions): Picture {
  const currency = points[0]?.currency ?? ''
  const other = points.find((point) => point.currency !== currency)
  if (other) throw new InvariantError(`Costs in ${currency} and ${other.currency} were drawn on one axis.`)
  const sheet = openSheet('frontier', options)
  const { budget, pledged } = options
  const narrow = sheet.width < 480
  const top = pledged ? 44 : 26
  const plot: Plot = {
    left: sheet.margin + 56,
    right: sheet.width - sheet.margin - 14,
    top,
    bottom: top + (narrow ? 240 : 320),
  }
  const wide = plot.right - plot.left
  const axes: Axes = {
    x: spanScale(
      points.map(({ troops }) => troops),
      pledged?.troops,
      plot.left,
      plot.right,
      Math.floor(wide / 62),
    ),
    y: spanScale(
      points.map(({ cost }) => cost),
      budget?.cost,
      plot.bottom,
      plot.top,
      8,
    ),
  }
  const money = (amount: number) => writeMoney(amount, currency)
  const key = drawKey(sheet, points, plot.bottom + 52)
  const body = [
    drawText('cost a year', sheet.margin, 12, { soft: true }),
    drawLeftAxis(plot, axes.y, money),
    ...points.map((point) => drawForce(point, axes)),
    budget
      ? drawLimit(`M${coordinate(plot.left)} ${coordinate(axes.y.at(budget.cost))}H${coordinate(plot.right)}`)
      : '',
    pledged
      ? drawLimit(`M${coordinate(axes.x.at(pledged.troops))} ${coordinate(plot.bottom)}V${coordinate(plot.top - 4)}`)
      : '',
    pledged ? drawPledged(sheet, plot, axes, pledged) : '',
    drawLabels(points, axes, plot, narrow, options, money),
    drawBottomAxis(plot, axes.x, writeNumber),
    drawText('troops deployed', plot.right, plot.bottom + 34, { anchor: 'end', soft: true }),
    points.length === 0
      ? drawText('No forces', (plot.left + plot.right) / 2, plot.top + 60, { anchor: 'middle' })
      : key.svg,
  ]
  const { summary, alternative } = frontierText(points, options)
  return { svg: framePicture(sheet, key.bottom, summary, body.join('')), alternative }
}

/** A scale that holds all extents: logarithmic where the largest is more than ten times the smallest, and all are above 0. */
function spanScale(
  extents: readonly Extent[],
  extra: number | undefined,
  from: number,
  to: number,
  ticks: number,
): Scale {
  const values = extents.flatMap(({ low, mode, high }) => [low, mode, high]).concat(extra ?? [])
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (values.length > 0 && low > 0 && high > low * 10) return logScale(low / 1.5, high * 1.5, from, to, ticks)
  return linearScale(Math.min(0, low), high > 0 ? high * 1.1 : 1, from, to, ticks)
}

function boxOf({ troops, cost }: ForcePoint, { x, y }: Axes): Box {
  return { left: x.at(troops.low), right: x.at(troops.high), top: y.at(cost.high), bottom: y.at(cost.low) }
}

function drawForce(point: ForcePoint, axes: Axes): string {
  const { left, right, top, bottom } = boxOf(point, axes)
  const x = axes.x.at(point.troops.mode)
  const y = axes.y.at(point.cost.mode)
  const stroke = point.dominated ? 'currentColor' : ink
  const cross = `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}M${coordinate(x)} ${coordinate(top)}V${coordinate(bottom)}`
  return (
    element('rect', {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: stroke,
      'fill-opacity': point.dominated ? '.05' : '.13',
      stroke,
      'stroke-width': point.dominated ? 1 : 1.6,
      'stroke-dasharray': point.dominated ? '3 3' : undefined,
    }) +
    element('path', { d: cross, stroke, 'stroke-width': 1, 'stroke-opacity': '.8' }) +
    element('circle', { cx: x, cy: y, r: 3.2, fill: stroke })
  )
}

function drawLimit(path: string): string {
  return element('path', { d: path, stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-dasharray': '8 4' })
}

function drawPledged(sheet: Sheet, plot: Plot, axes: Axes, { label, troops }: NonNullable<FrontierOptions['pledged']>) {
  const at = axes.x.at(troops)
  const words = truncateText(`${label}: ${writeNumber(troops)}`, sheet.width - 2 * sheet.margin, 12)
  const half = measureText(words, 12) / 2
  const middle = Math.max(sheet.margin + half, Math.min(sheet.width - sheet.margin - half, at))
  return drawText(words, middle, plot.top - 10, { anchor: 'middle' })
}

function drawLabels(
  points: readonly ForcePoint[],
  axes: Axes,
  plot: Plot,
  narrow: boolean,
  { budget, pledged }: FrontierOptions,
  money: (amount: number) => string,
): string {
  const boxes = points.map((point) => boxOf(point, axes))
  const line = (box: Box): Obstacle => ({ ...box, weight: 12 })
  const obstacles: Obstacle[] = boxes.map((box) => ({ ...box, weight: 3 }))
  if (budget)
    obstacles.push(
      line({ left: plot.left, right: plot.right, top: axes.y.at(budget.cost) - 2, bottom: axes.y.at(budget.cost) + 2 }),
    )
  if (pledged)
    obstacles.push(
      line({
        left: axes.x.at(pledged.troops) - 2,
        right: axes.x.at(pledged.troops) + 2,
        top: plot.top,
        bottom: plot.bottom,
      }),
    )
  const names = points.map(({ label }, index) =>
    narrow ? `${index + 1}` : truncateText(`${index + 1} ${label}`, 170, 12, true),
  )
  const money0 = budget ? [truncateText(`${budget.label}: ${money(budget.cost)}`, plot.right - plot.left - 20, 12)] : []
  const strips = budget
    ? [{ left: plot.left, right: plot.right, top: axes.y.at(budget.cost), bottom: axes.y.at(budget.cost) }]
    : []
  const texts = [...names, ...money0]
  const targets = [...boxes, ...strips]
  const sizes = texts.map((text, index) => ({
    width: measureText(text, 12, index < names.length) + 4,
    height: 15,
    target: targets[index]!,
  }))
  const places = placeLabels(sizes, obstacles, {
    left: plot.left + 4,
    right: plot.right + 14,
    top: plot.top,
    bottom: plot.bottom - 3,
  })
  return places
    .map((place, index) => {
      const text = drawText(texts[index]!, place.left + 2, place.bottom - 3, { bold: index < names.length })
      return (index < names.length ? drawLeader(place, targets[index]!) : '') + text
    })
    .join('')
}

/** A thin line from a label to its box, where they do not touch. */
function drawLeader(label: Box, target: Box): string {
  const near = (low: number, high: number, value: number) => Math.max(low, Math.min(high, value))
  const toX = near(target.left, target.right, (label.left + label.right) / 2)
  const toY = near(target.top, target.bottom, (label.top + label.bottom) / 2)
  const fromX = near(label.left, label.right, toX)
  const fromY = near(label.top, label.bottom, toY)
  if (Math.hypot(fromX - toX, fromY - toY) < 8) return ''
  return element('path', {
    d: `M${coordinate(fromX)} ${coordinate(fromY)}L${coordinate(toX)} ${coordinate(toY)}`,
    stroke: 'currentColor',
    'stroke-width': 0.8,
  })
}

function drawKey(sheet: Sheet, points: readonly ForcePoint[], top: number): { svg: string; bottom: number } {
  const indent = sheet.margin + 22
  const room = sheet.width - sheet.margin - indent
  let y = top
  let svg = ''
  points.forEach((point, index) => {
    svg += drawText(String(index + 1), sheet.margin, y, { bold: true })
    svg += drawText(truncateText(point.label, room, 12, true), indent, y, { bold: true })
    for (const words of breakLines(forceText(point), room, 12)) {
      y += lineHeight
      svg += drawText(words, indent, y, { soft: true })
    }
    y += lineHeight + 5
  })
  return { svg, bottom: points.length === 0 ? top : y - lineHeight }
}
