import { drawBottomAxis, drawLeftAxis, type Plot } from './axis.ts'
import { drawKey, type KeyEntry } from './draw-key.ts'
import { drawMoments, type Moment, momentLine } from './draw-moments.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import { framePicture, hatch, openSheet, type Sheet } from './frame-picture.ts'
import { writeNumber } from './number-words.ts'
import type { Picture } from './picture.ts'
import { linearScale, type Scale } from './scale.ts'
import { breakLines } from './text-width.ts'
import type { Belief, Simulation, ThresholdOptions, ThresholdYear } from './threshold.ts'
import { attackArea, linePath, outsideStretches } from './threshold-paths.ts'
import { payingYears, thresholdText } from './threshold-text.ts'

const pInk = '#2f7ac6'
const thresholdInk = '#c9541a'
const dashes = '6 3'
const rowGap = 14
const least = 190
const labelLine = 16
const verdictLine = 14
const arrowGap = 44

/** What stands over one small picture. */
interface Head {
  readonly label: readonly string[]
  readonly verdict: readonly string[]
}

/** Draws p_t against p*_t by year, one small picture per belief, hatched where an attack pays. */
export function drawThresholds(beliefs: readonly Belief[], options: ThresholdOptions): Picture {
  const sheet = openSheet('thresholds', options)
  const bandLabel = options.bandLabel ?? '90 % of draws'
  const room = sheet.width - 2 * sheet.margin
  const columns = Math.max(1, Math.min(beliefs.length, Math.floor(room / least)))
  const key = drawKey(sheet, keyEntries(sheet, beliefs, bandLabel))
  const facetWidth = room / columns
  const plotHeight = columns === 1 && beliefs.length < 2 && sheet.width >= 480 ? 280 : 190
  const heads = beliefs.map(
    ({ label, years }): Head => ({
      label: breakLines(label, facetWidth - 16, 13, 3, true),
      verdict: years.length === 0 ? [] : breakLines(payingYears(years), facetWidth - 16, 11, 3),
    }),
  )
  const both = beliefs.some(({ lapseYear, attackYear }) => lapseYear !== undefined && attackYear !== undefined)
  const over = (both ? 2 : 1) * momentLine + 11
  const all = beliefs.flatMap(({ years }) => years.map(({ year }) => year))
  const first = Math.min(...all, all.length === 0 ? 0 : Infinity)
  const extent = [first, Math.max(first + 1, ...all)] as const
  let top = key.height
  const facets: string[] = []
  for (let start = 0; start < beliefs.length; start += columns) {
    const row = beliefs.slice(start, start + columns)
    const head = Math.max(...heads.slice(start, start + columns).map(headHeight)) + over
    row.forEach((belief, column) => {
      const left = sheet.margin + column * facetWidth + 32
      const plot = { left, right: left + facetWidth - 74, top: top + head, bottom: top + head + plotHeight }
      facets.push(drawFacet(sheet, plot, belief, heads[start + column]!, over, extent))
    })
    top += head + plotHeight + 38 + rowGap
  }
  const { summary, alternative } = thresholdText(beliefs, bandLabel, options)
  return {
    svg: framePicture(sheet, Math.max(top - rowGap, key.height + 10), summary, key.svg + facets.join('')),
    alternative,
  }
}

const headHeight = ({ label, verdict }: Head) => label.length * labelLine + verdict.length * verdictLine

function keyEntries(sheet: Sheet, beliefs: readonly Belief[], bandLabel: string): readonly KeyEntry[] {
  const box = (x: number, y: number) => ({ x, y: y - 9, width: 26, height: 10 })
  const line = (stroke: string, dash?: string) => (x: number, y: number) =>
    element('rect', { ...box(x, y), fill: stroke, 'fill-opacity': '.18' }) +
    element('path', {
      d: `M${coordinate(x)} ${coordinate(y - 4)}h26`,
      stroke,
      'stroke-width': 2.4,
      'stroke-dasharray': dash,
    })
  const arrow = (way: -1 | 1) => (x: number, y: number) =>
    element('path', {
      d: arrowHead(coordinate(x + 13), coordinate(way < 0 ? y + 1 : y - 9), way),
      fill: thresholdInk,
    })
  const wide = ({ low, high }: Simulation) => low < high
  const drawn = beliefs.some(({ years }) => years.some(({ p, threshold }) => wide(p) || wide(threshold)))
  const beyond = (way: -1 | 1) => beliefs.some(({ years }) => outsideStretches(years, way).length > 0)
  return [
    { draw: line(pInk), words: 'p: chance that the guarantor comes' },
    { draw: line(thresholdInk, dashes), words: 'p*: chance from which on an attack does not pay' },
    {
      draw: (x, y) => element('rect', { ...box(x, y), fill: hatch(sheet), 'fill-opacity': '.6' }),
      words: `p below p*${drawn ? ' by the means' : ''}: an attack pays`,
    },
    { words: `${drawn ? 'Lines: means; bands' : 'Bands'}: ${bandLabel}` },
    ...(beyond(-1) ? [{ draw: arrow(-1), words: 'p* below 0: no backstop needed' }] : []),
    ...(beyond(1) ? [{ draw: arrow(1), words: 'p* above 1: none suffices' }] : []),
  ]
}

function drawFacet(
  sheet: Sheet,
  plot: Plot,
  belief: Belief,
  head: Head,
  over: number,
  [first, last]: readonly [number, number],
): string {
  const { years } = belief
  const ticks = Math.min(last - first + 1, Math.max(4, Math.floor((plot.right - plot.left) / 52)))
  const x = linearScale(first, last, plot.left, plot.right, ticks)
  const y = linearScale(0, 1, plot.bottom, plot.top, 6)
  const top = plot.top - over - headHeight(head) + 13
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
  const left = plot.left - 32
  const under = top + head.label.length * labelLine - 1
  const box = { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top }
  return (
    head.label.map((line, row) => drawText(line, left, top + row * labelLine, { size: 13, bold: true })).join('') +
    head.verdict
      .map((line, row) => drawText(line, left, under + row * verdictLine, { size: 11, soft: true }))
      .join('') +
    element('clipPath', { id: clip }, element('rect', box)) +
    drawLeftAxis(plot, y, writeNumber) +
    element('g', { 'clip-path': `url(#${clip})` }, curves.join('')) +
    drawBottomAxis(plot, x, String) +
    drawText('year', plot.right, plot.bottom + 33, { anchor: 'end', soft: true }) +
    drawEndNames(plot, years, y) +
    drawArrows(years, x, y) +
    drawMoments(plot, momentsOf(belief, x), left, plot.right + 38)
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

/** Arrow heads along the edge, wherever the mean of p* lies beyond it. */
function drawArrows(years: readonly ThresholdYear[], x: Scale, y: Scale): string {
  const ways = [-1, 1] as const
  return ways
    .flatMap((way) => {
      const edge = coordinate(y.at(way > 0 ? 1 : 0))
      return outsideStretches(years, way).flatMap(({ from, to }) => {
        const count = Math.max(0, Math.floor((x.at(to) - x.at(from) - 6) / arrowGap)) + 1
        return Array.from({ length: count }, (_, index) =>
          element('path', { d: arrowHead(coordinate(x.at(from) + index * arrowGap), edge, way), fill: thresholdInk }),
        )
      })
    })
    .join('')
}

const arrowHead = (x: string, y: string, way: -1 | 1) => `M${x} ${y}l-5 ${way * 9}h10z`

function momentsOf({ lapseYear, attackYear, years }: Belief, x: Scale): readonly Moment[] {
  const first = years[0]?.year ?? Infinity
  const last = years.at(-1)?.year ?? -Infinity
  return [
    { year: lapseYear, words: 'lapses in year', dash: '1 3' },
    { year: attackYear, words: 'attack in year', dash: undefined },
  ].flatMap(({ year, words, dash }) =>
    year === undefined || year < first || year > last ? [] : [{ at: x.at(year), words: `${words} ${year}`, dash }],
  )
}
