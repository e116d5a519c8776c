import type { Curve, CurveStep } from '../survival/estimate.ts'
import { drawBottomAxis, drawLeftAxis, type Plot } from './axis.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import { bodyTop, framePicture, openSheet, type Sheet } from './frame-picture.ts'
import { type LineStyle, lineStyles } from './line-style.ts'
import { writeNumber, writePercent } from './number-words.ts'
import type { PictureOptions, PlottedPicture } from './picture.ts'
import { linearScale, type Scale } from './scale.ts'
import { spreadLabels } from './spread-labels.ts'
import { stepBand, stepPath } from './step-path.ts'
import { countAtRisk, survivalText, writeMedian } from './survival-text.ts'
import { breakLines, measureText, truncateText } from './text-width.ts'

/** What a picture of survival curves can be told besides. */
export interface SurvivalOptions extends PictureOptions {
  /** The unit of time, in the plural; "years" unless told. */
  readonly timeUnit?: string
  /** Where the axis of time is cut; at the last spell unless told. */
  readonly until?: number
  /** What the vertical axis shows; "still holding" unless told. */
  readonly yLabel?: string
}

interface Drawn {
  readonly curve: Curve
  readonly style: LineStyle
  /** The steps before the axis is cut, and the last time drawn. */
  readonly steps: readonly CurveStep[]
  readonly end: number
}

const lineHeight = 14

/** Draws Kaplan–Meier curves of up to six groups (those after go into the alternative alone): steps, 95 % bands, censorings, medians and a table of the numbers at risk. */
export function drawSurvival(curves: readonly Curve[], options: SurvivalOptions): PlottedPicture {
  const sheet = openSheet('survival', options)
  const last = Math.max(0, ...curves.map((curve) => curve.steps.at(-1)?.time ?? 0))
  const until = options.until ?? (last || 1)
  const unit = options.timeUnit ?? 'years'
  const yLabel = options.yLabel ?? 'still holding'
  const drawn = curves.slice(0, lineStyles.length).map((curve, index) => {
    const steps = curve.steps.filter(({ time }) => time <= until)
    const end = Math.min(until, curve.steps.at(-1)?.time ?? 0)
    return { curve, style: lineStyles[index]!, steps, end }
  })
  const plot = layOut(sheet, drawn)
  const tickRoom = Math.max(52, measureText(writeNumber(until), 12) + 14)
  const x = linearScale(0, until, plot.left, plot.right, Math.max(2, Math.floor((plot.right - plot.left) / tickRoom)))
  const y = linearScale(0, 1, plot.bottom, plot.top, 6)
  const table = drawNumbersAtRisk(sheet, plot, drawn, x)
  const body = [
    drawText(yLabel, sheet.margin, plot.top - 12, { soft: true }),
    drawLeftAxis(plot, y, writePercent),
    ...drawn.map((one) => drawBand(one, x, y, drawn.length)),
    drawMedians(drawn, until, x, y),
    ...drawn.map((one) => drawCurve(one, x, y)),
    drawBottomAxis(plot, x, writeNumber),
    drawText(unit, plot.right, plot.bottom + 33, { anchor: 'end', soft: true }),
    drawEndLabels(sheet, plot, drawn, unit, x, y),
    table,
    drawn.length === 0 ? drawText('No spells', (plot.left + plot.right) / 2, y.at(0.5) - 6, { anchor: 'middle' }) : '',
  ]
  const { summary, alternative } = survivalText(curves, drawn.length, x.ticks, { until, unit, yLabel, options })
  const rows = drawn.length * (lineHeight + 2)
  const top = bodyTop(sheet)
  return {
    svg: framePicture(sheet, plot.bottom + 40 + rows, summary, body.join('')),
    alternative,
    plot: { ...plot, top: plot.top + top, bottom: plot.bottom + top },
  }
}

function layOut(sheet: Sheet, drawn: readonly Drawn[]): Plot {
  const narrow = sheet.width < 480
  const names = narrow || drawn.length < 2 ? 0 : Math.max(...drawn.map(({ curve }) => measureText(curve.group, 11)))
  const top = 26
  return {
    left: sheet.margin + Math.max(44, Math.min(140, names + 26)),
    right: sheet.width - sheet.margin - (narrow ? 112 : 166),
    top,
    bottom: top + (narrow ? 250 : 300) + Math.max(0, drawn.length - 4) * 15,
  }
}

function survivalAt(steps: readonly CurveStep[], bound: 'survival' | 'lower' | 'upper', x: Scale, y: Scale) {
  const points = steps.map((step) => ({
    x: x.at(step.time),
    y: y.at(Number.isFinite(step[bound]) ? step[bound] : step.survival),
  }))
  return [{ x: x.at(0), y: y.at(1) }, ...points]
}

function drawBand({ steps, style, end }: Drawn, x: Scale, y: Scale, groups: number): string {
  const upper = survivalAt(steps, 'upper', x, y)
  const lower = survivalAt(steps, 'lower', x, y)
  const area = stepBand(upper, lower, x.at(end))
  const fill = { d: area, fill: style.stroke, 'fill-opacity': groups > 3 ? '.09' : '.15' }
  if (groups > 3) return element('path', fill)
  const edge = { stroke: style.stroke, 'stroke-width': 0.6, 'stroke-opacity': '.7', 'stroke-dasharray': style.dashes }
  return element('path', { ...fill, ...edge })
}

function drawCurve({ steps, style, end }: Drawn, x: Scale, y: Scale): string {
  let before = -Infinity
  let ticks = ''
  for (const { time, survival, censored } of steps) {
    if (censored === 0 || x.at(time) - before < 7) continue
    before = x.at(time)
    ticks += `M${coordinate(before)} ${coordinate(y.at(survival) - 4)}v8`
  }
  const line = { fill: 'none', stroke: style.stroke }
  return (
    element('path', {
      ...line,
      d: stepPath(survivalAt(steps, 'survival', x, y), x.at(end)),
      'stroke-width': style.weight,
      'stroke-dasharray': style.dashes,
    }) + (ticks && element('path', { ...line, d: ticks, 'stroke-width': 1 }))
  )
}

function drawMedians(drawn: readonly Drawn[], until: number, x: Scale, y: Scale): string {
  const reached = drawn.filter(({ curve }) => curve.median !== null && curve.median <= until)
  if (reached.length === 0) return ''
  const far = Math.max(...reached.map(({ curve }) => x.at(curve.median!)))
  const drops = reached.map(
    ({ curve }) => `M${coordinate(x.at(curve.median!))} ${coordinate(y.at(0.5))}V${coordinate(y.at(0))}`,
  )
  return (
    element('path', {
      d: `M${coordinate(x.at(0))} ${coordinate(y.at(0.5))}H${coordinate(far)}${drops.join('')}`,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 0.9,
      'stroke-dasharray': '1 3',
    }) +
    reached
      .map(({ curve }) => element('circle', { cx: x.at(curve.median!), cy: y.at(0.5), r: 3.2, fill: 'currentColor' }))
      .join('')
  )
}

function drawEndLabels(sheet: Sheet, plot: Plot, drawn: readonly Drawn[], unit: string, x: Scale, y: Scale): string {
  const left = plot.right + 32
  const room = sheet.width - sheet.margin - left
  const labels = drawn.map(({ curve, steps }) => {
    const name = breakLines(curve.group, room, 12, drawn.length > 4 ? 1 : 2, true)
    const median = curve.median === null ? 'median not reached' : `median ${writeMedian(curve.median, unit)}`
    const notes = [`${curve.events} of ${curve.n} ended`, ...breakLines(median, room, 11, 2)]
    const wish = y.at(steps.at(-1)?.survival ?? 1)
    return { name, notes, wish, height: (name.length + notes.length) * lineHeight + 6 }
  })
  const middles = spreadLabels(labels, plot.top - 10, plot.bottom + 16)
  return labels
    .map(({ name, notes, wish, height }, index) => {
      const { style, end } = drawn[index]!
      const start = middles[index]! - height / 2 + 14
      const leader = x.at(end) < plot.right - 1
      return (
        (leader
          ? element('path', {
              d: `M${coordinate(x.at(end) + 3)} ${coordinate(wish)}H${coordinate(plot.right)}`,
              stroke: 'currentColor',
              'stroke-opacity': '.5',
              'stroke-width': 0.8,
              'stroke-dasharray': '1 4',
            })
          : '') +
        element('path', {
          d: `M${coordinate(plot.right + 3)} ${coordinate(wish)}L${coordinate(left - 4)} ${coordinate(start - 4)}`,
          stroke: style.stroke,
          'stroke-width': style.weight,
          'stroke-dasharray': style.dashes,
        }) +
        name.map((line, row) => drawText(line, left, start + row * lineHeight, { bold: true })).join('') +
        notes
          .map((line, row) => drawText(line, left, start + (name.length + row) * lineHeight, { size: 11, soft: true }))
          .join('')
      )
    })
    .join('')
}

function drawNumbersAtRisk(sheet: Sheet, plot: Plot, drawn: readonly Drawn[], x: Scale): string {
  const named = drawn.length > 1 && sheet.width >= 480
  const top = plot.bottom + 33
  const rows = drawn.map(({ curve, style }, index) => {
    const base = top + (index + 1) * (lineHeight + 2)
    const head = named
      ? drawText(truncateText(curve.group, plot.left - sheet.margin - 24, 11), sheet.margin, base, { size: 11 })
      : element('path', {
          d: `M${coordinate(sheet.margin)} ${coordinate(base - 4)}h22`,
          stroke: style.stroke,
          'stroke-width': style.weight,
          'stroke-dasharray': style.dashes,
        })
    const counts = x.ticks.map((tick) =>
      drawText(countAtRisk(curve, tick).toLocaleString('en-GB'), x.at(tick), base, { size: 11, anchor: 'middle' }),
    )
    return head + counts.join('')
  })
  return drawText('number at risk', sheet.margin, top, { size: 11, soft: true }) + rows.join('')
}
