import { drawBottomAxis, drawLeftAxis, type Plot } from './axis.ts'
import { drawKey, type KeyEntry } from './draw-key.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import { framePicture, hatch, openSheet, type Sheet } from './frame-picture.ts'
import { writeNumber } from './number-words.ts'
import type { Picture } from './picture.ts'
import { linearScale, type Scale } from './scale.ts'
import { breakLines } from './text-width.ts'
import type { Belief, Simulation, ThresholdOptions, ThresholdYear } from './threshold.ts'
import { attackArea, linePath } from './threshold-paths.ts'
import { thresholdText } from './threshold-text.ts'

const pInk = '#2f7ac6'
const thresholdInk = '#c9541a'
const dashes = '6 3'
const rowGap = 14
const least = 190
const momentLine = 14

/** Draws p_t against p*_t by year, one small picture per belief, hatched where an attack pays. */
export function drawThresholds(beliefs: readonly Belief[], options: ThresholdOptions): Picture {
  const sheet = openSheet('thresholds', options)
  const bandLabel = options.bandLabel ?? '90 % of draws'
  const room = sheet.width - 2 * sheet.margin
  const columns = Math.max(1, Math.min(beliefs.length, Math.floor(room / least)))
  const key = drawKey(sheet, keyEntries(sheet, bandLabel))
  const facetWidth = room / columns
  const plotHeight = columns === 1 && beliefs.length < 2 && sheet.width >= 480 ? 280 : 190
  const labelRoom = facetWidth - 56
  const labelLines = beliefs.map(({ label }) => breakLines(label, labelRoom, 13, 3, true))
  const both = beliefs.some(({ lapseYear, attackYear }) => lapseYear !== undefined && attackYear !== undefined)
  const over = both ? 22 + momentLine : 22
  let top = key.height
  const facets: string[] = []
  for (let first = 0; first < beliefs.length; first += columns) {
    const row = beliefs.slice(first, first + columns)
    const head = Math.max(...labelLines.slice(first, first + columns).map((lines) => lines.length)) * 16 + over
    row.forEach((belief, column) => {
      const left = sheet.margin + column * facetWidth + 32
      const plot = { left, right: left + facetWidth - 74, top: top + head, bottom: top + head + plotHeight }
      facets.push(drawFacet(sheet, plot, belief, labelLines[first + column]!, over))
    })
    top += head + plotHeight + 38 + rowGap
  }
  const { summary, alternative } = thresholdText(beliefs, bandLabel, options)
  return {
    svg: framePicture(sheet, Math.max(top - rowGap, key.height + 10), summary, key.svg + facets.join('')),
    alternative,
  }
}

function keyEntries(sheet: Sheet, bandLabel: string): readonly KeyEntry[] {
  const box = (x: number, y: number) => ({ x, y: y - 9, width: 26, height: 10 })
  const line = (stroke: string, dash?: string) => (x: number, y: number) =>
    element('rect', { ...box(x, y), fill: stroke, 'fill-opacity': '.18' }) +
    element('path', {
      d: `M${coordinate(x)} ${coordinate(y - 4)}h26`,
      stroke,
      'stroke-width': 2.4,
      'stroke-dasharray': dash,
    })
  return [
    { draw: line(pInk), words: 'p: chance that the guarantor comes' },
    { draw: line(thresholdInk, dashes), words: 'p*: chance from which on an attack does not pay' },
    {
      draw: (x, y) => element('rect', { ...box(x, y), fill: hatch(sheet), 'fill-opacity': '.6' }),
      words: 'p below p*: an attack pays',
    },
    { words: `Bands: ${bandLabel}` },
  ]
}

function drawFacet(sheet: Sheet, plot: Plot, belief: Belief, label: readonly string[], over: number): string {
  const { years } = belief
  const first = years[0]?.year ?? 0
  const last = Math.max(years.at(-1)?.year ?? 1, first + 1)
  const x = linearScale(first, last, plot.left, plot.right, Math.max(3, Math.floor((plot.right - plot.left) / 36)))
  const y = linearScale(0, 1, plot.bottom, plot.top, 6)
  const head = plot.top - over - (label.length - 1) * 16
  const clip = `${sheet.id}-clip-${Math.round(plot.left)}-${Math.round(plot.top)}`
  const p = (pick: keyof Simulation) => years.map((one) => ({ x: one.year, y: one.p[pick] }))
  const threshold = (pick: keyof Simulation) => years.map((one) => ({ x: one.year, y: one.threshold[pick] }))
  const curves = [
    band(linePath(p('high'), x, y, true, p('low')), pInk, undefined),
    band(linePath(threshold('high'), x, y, false, threshold('low')), thresholdInk, dashes),
    element('path', { d: attackArea(years, x, y) || 'M0 0', fill: hatch(sheet), 'fill-opacity': '.5' }),
    element('path', { d: linePath(p('mean'), x, y, true) || 'M0 0', fill: 'none', stroke: pInk, 'stroke-width': 2.6 }),
    element('path', {
      d: linePath(threshold('mean'), x, y, false) || 'M0 0',
      fill: 'none',
      stroke: thresholdInk,
      'stroke-width': 2.6,
      'stroke-dasharray': dashes,
    }),
  ]
  const box = { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top }
  return (
    label.map((line, row) => drawText(line, plot.left - 32, head + row * 16, { size: 13, bold: true })).join('') +
    element('clipPath', { id: clip }, element('rect', box)) +
    drawLeftAxis(plot, y, writeNumber) +
    element('g', { 'clip-path': `url(#${clip})` }, curves.join('')) +
    drawBottomAxis(plot, x, String) +
    drawText('year', plot.right, plot.bottom + 33, { anchor: 'end', soft: true }) +
    drawEndNames(plot, years, y) +
    drawArrows(years, x, y) +
    drawMoments(plot, belief, x)
  )
}

function band(path: string, ink: string, dash: string | undefined): string {
  return element('path', {
    d: path || 'M0 0',
    fill: ink,
    'fill-opacity': '.15',
    stroke: ink,
    'stroke-width': 0.6,
    'stroke-opacity': '.7',
    'stroke-dasharray': dash,
  })
}

function drawEndNames(plot: Plot, years: readonly ThresholdYear[], y: Scale): string {
  const end = years.at(-1)
  if (!end) return ''
  const inside = (share: number) => y.at(Math.max(0, Math.min(1, share))) + 4
  const pY = inside(end.p.mean)
  const thresholdY = inside(end.threshold.mean)
  const near = 14 - Math.abs(pY - thresholdY)
  const push = near > 0 ? (near / 2) * (thresholdY < pY ? 1 : -1) : 0
  return (
    drawText('p', plot.right + 6, pY + push, { size: 13, bold: true }) +
    drawText(
      `p*${end.threshold.mean > 1 ? ' > 1' : end.threshold.mean < 0 ? ' < 0' : ''}`,
      plot.right + 6,
      thresholdY - push,
      { size: 13, bold: true },
    )
  )
}

/** An arrow head at the edge, wherever the mean of p* leaves the range or begins outside. */
function drawArrows(years: readonly ThresholdYear[], x: Scale, y: Scale): string {
  const side = ({ threshold: { mean } }: ThresholdYear) => (mean > 1 ? 1 : mean < 0 ? -1 : 0)
  return years
    .filter((year, index) => {
      const before = years[index - 1]
      return side(year) !== 0 && (!before || side(before) !== side(year))
    })
    .map((year) => {
      const way = side(year)
      const edge = y.at(way > 0 ? 1 : 0)
      return element('path', {
        d: `M${coordinate(x.at(year.year))} ${coordinate(edge)}l-5 ${way * 9}h10z`,
        fill: thresholdInk,
      })
    })
    .join('')
}

function drawMoments(plot: Plot, { lapseYear, attackYear, years }: Belief, x: Scale): string {
  const last = years.at(-1)?.year ?? 0
  const moments = [
    { year: lapseYear, words: 'lapses', dash: '1 3' },
    { year: attackYear, words: 'attack', dash: undefined },
  ].flatMap(({ year, words, dash }) =>
    year === undefined || year > last || year < (years[0]?.year ?? 0) ? [] : [{ at: x.at(year), words, dash }],
  )
  const middle = moments.reduce((sum, { at }) => sum + at, 0) / moments.length
  const late = middle > (plot.left + plot.right) / 2
  // Words lie towards the other side, those of the outer line on top, so that no line runs through them.
  const inwards = moments.toSorted((a, b) => (late ? a.at - b.at : b.at - a.at))
  return inwards
    .map(({ at, words, dash }, row) => {
      const before = late && at > plot.left + 50
      const base = plot.top - 5 - row * momentLine
      return (
        element('path', {
          d: `M${coordinate(at)} ${coordinate(plot.bottom)}V${coordinate(base - 8)}`,
          stroke: 'currentColor',
          'stroke-width': 1.2,
          'stroke-dasharray': dash,
        }) + drawText(words, at + (before ? -4 : 4), base, { size: 11, anchor: before ? 'end' : 'start' })
      )
    })
    .join('')
}
