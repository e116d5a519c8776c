import { drawBottomAxis, type Plot } from './axis.ts'
import { drawKey, type KeyEntry } from './draw-key.ts'
import { drawText } from './draw-text.ts'
import { coordinate, element } from './element.ts'
import { framePicture, hatch, openSheet, type Sheet } from './frame-picture.ts'
import { writeNumber } from './number-words.ts'
import type { Picture } from './picture.ts'
import { linearScale, type Scale } from './scale.ts'
import { breakLines, measureText, truncateText } from './text-width.ts'
import type { TornadoBar, TornadoEnd, TornadoOptions } from './tornado.ts'
import { tornadoText } from './tornado-text.ts'

interface Row {
  readonly bar: TornadoBar
  readonly lines: readonly string[]
  /** The ends of the range, where they have no room beside the bar. */
  readonly note: string
  /** Where its words begin, and where the row ends. */
  readonly top: number
  readonly bottom: number
  /** The middle of the bar. */
  readonly middle: number
}

/** What is written beside an end of a bar. */
type EndLabel = (end: TornadoEnd) => string

const solidInk = '#2f7ac6'
const leastBar = 70
const nameLine = 15

/** Draws which parameter moves the outcome most: one bar each, the longest on top, its low end hatched and its high end solid. */
export function drawTornado(bars: readonly TornadoBar[], options: TornadoOptions): Picture {
  const sheet = openSheet('tornado', options)
  const { base, outcomeLabel } = options
  const swing = ({ low, high }: TornadoBar) =>
    Math.max(low.outcome, high.outcome, base) - Math.min(low.outcome, high.outcome, base)
  const sorted = bars.toSorted((a, b) => swing(b) - swing(a))
  const drawn = sorted.slice(0, options.most ?? 12)
  const outcomes = [base, ...drawn.flatMap(({ low, high }) => [low.outcome, high.outcome])]
  const least = Math.min(...outcomes)
  const span = Math.max(...outcomes) - least
  const write = options.percent
    ? (outcome: number) => `${writeNumber(Number((outcome * 100).toFixed(span < 0.25 ? 1 : 0)))} %`
    : writeNumber
  const key = drawKey(sheet, keyEntries(sheet, write(base)))
  const stacked = sheet.width < 480
  const nameRoom = stacked ? 0 : Math.round(sheet.width * 0.36)
  const widest = (label: EndLabel) =>
    Math.max(0, ...drawn.flatMap(({ low, high }) => [low, high].map((end) => measureText(label(end), 11)))) * 1.1 + 6
  const full: EndLabel = ({ value, outcome }) => `${writeNumber(value)}: ${write(outcome)}`
  const room = sheet.width - 2 * sheet.margin - nameRoom - leastBar
  const valued = 2 * widest(full) <= room
  const label: EndLabel = valued ? full : ({ outcome }) => write(outcome)
  const labelRoom = Math.max(30, widest(label))
  const rows = layOut(drawn, sheet, stacked, valued, key.height)
  const plot: Plot = {
    left: sheet.margin + nameRoom + labelRoom,
    right: sheet.width - sheet.margin - labelRoom,
    top: key.height,
    bottom: (rows.at(-1)?.bottom ?? key.height + 20) + 4,
  }
  const from = span > 0 ? least : base - 0.5
  const tickRoom = Math.max(36, ...outcomes.map((outcome) => measureText(write(outcome), 12) + 6))
  const ticks = Math.max(2, Math.floor((plot.right - plot.left) / tickRoom))
  const x = linearScale(from, from + (span || 1), plot.left, plot.right, ticks)
  const left = sorted.length - drawn.length
  const body = [
    key.svg,
    ...rows.map((row) => drawRow(sheet, row, base, x, label)),
    drawBase(stacked ? rows : [], plot, x.at(base)),
    rows.length === 0 ? drawText('No parameters', sheet.margin, plot.top + 15) : '',
    drawBottomAxis(plot, x, write),
    drawText(outcomeLabel, sheet.width - sheet.margin, plot.bottom + 34, { anchor: 'end', soft: true }),
    left > 0 ? drawText(`${left} more move it less.`, sheet.margin, plot.bottom + 52, { size: 11, soft: true }) : '',
  ]
  const { summary, alternative } = tornadoText(sorted, drawn.length, write, options)
  return { svg: framePicture(sheet, plot.bottom + (left > 0 ? 56 : 38), summary, body.join('')), alternative }
}

function keyEntries(sheet: Sheet, base: string): readonly KeyEntry[] {
  const box = (x: number, y: number) => ({ x, y: y - 9, width: 26, height: 11 })
  return [
    {
      draw: (x, y) => element('rect', { ...box(x, y), fill: hatch(sheet), stroke: 'currentColor' }),
      words: 'at the low end of its range',
    },
    {
      draw: (x, y) => element('rect', { ...box(x, y), fill: solidInk, stroke: 'currentColor' }),
      words: 'at the high end',
    },
    {
      draw: (x, y) =>
        element('path', {
          d: `M${coordinate(x + 13)} ${coordinate(y + 3)}v-14`,
          stroke: 'currentColor',
          'stroke-width': 1.4,
        }),
      words: `all drawn from their ranges: ${base}`,
    },
  ]
}

/** The line of the base: along all rows, or where names stand over their bars, along each bar alone. */
function drawBase(rows: readonly Row[], plot: Plot, at: number): string {
  const pieces = rows.map(({ middle }) => `M${coordinate(at)} ${coordinate(middle - 14)}v28`)
  const whole = `M${coordinate(at)} ${coordinate(plot.top - 2)}V${coordinate(plot.bottom)}`
  return element('path', { d: pieces.join('') || whole, stroke: 'currentColor', 'stroke-width': 1.4 })
}

function layOut(bars: readonly TornadoBar[], sheet: Sheet, stacked: boolean, valued: boolean, from: number): Row[] {
  const room = stacked ? sheet.width - 2 * sheet.margin : Math.round(sheet.width * 0.36) - 10
  let at = from
  return bars.map((bar) => {
    const lines = breakLines(`${bar.name} (${bar.symbol})`, room, 12, stacked ? 3 : 4)
    const ends = `${writeNumber(bar.low.value)} to ${writeNumber(bar.high.value)}`
    const note = valued ? '' : truncateText(ends, room, 11)
    const words = (lines.length + (valued ? 0 : 1)) * nameLine + 10
    const height = stacked ? words + 26 : Math.max(words, 34)
    const middle = stacked ? at + words + 10 : at + height / 2
    const top = stacked ? at : middle - words / 2
    at += height
    return { bar, lines, note, top, bottom: at, middle }
  })
}

function drawRow(sheet: Sheet, row: Row, base: number, x: Scale, label: EndLabel): string {
  const { low, high } = row.bar
  const lowSide = Math.sign(low.outcome - base) || -Math.sign(high.outcome - base) || -1
  const highSide = Math.sign(high.outcome - base) || -lowSide
  const halved = lowSide === highSide
  const end = (one: TornadoEnd, side: number, fill: string, lower: boolean) => {
    const tip = x.at(one.outcome)
    const height = halved ? 11 : 18
    const top = halved ? row.middle + (lower ? 1 : -12) : row.middle - 9
    const box = { x: Math.min(tip, x.at(base)), y: top, width: Math.abs(tip - x.at(base)), height }
    return (
      element('rect', { ...box, fill, stroke: 'currentColor', 'stroke-width': 0.8 }) +
      drawText(label(one), tip + side * 5, top + height / 2 + 4, { size: 11, anchor: side < 0 ? 'end' : 'start' })
    )
  }
  const start = row.top + 15
  const words = [
    ...row.lines.map((line, index) => drawText(line, sheet.margin, start + index * nameLine)),
    row.note && drawText(row.note, sheet.margin, start + row.lines.length * nameLine, { size: 11, soft: true }),
  ]
  return words.join('') + end(low, lowSide, hatch(sheet), false) + end(high, highSide, solidInk, true)
}
