import { drawText } from './draw-text.ts'
import { element, escapeXml } from './element.ts'
import type { PictureOptions } from './picture.ts'
import { breakLines, fontFamily } from './text-width.ts'

/** A picture's paper: its id, its width and the margin about all. */
export interface Sheet {
  readonly id: string
  readonly width: number
  readonly margin: number
  readonly options: PictureOptions
}

const titleSize = 15
const titleLine = 19

/** Opens the paper of a picture; `kind` is its id unless the options have one. */
export function openSheet(kind: string, options: PictureOptions): Sheet {
  const id = (options.id ?? kind).replace(/[^\w-]+/gu, '-').replace(/^(?![A-Za-z])/, `${kind}-`)
  return { id, width: Math.max(300, Math.round(options.width ?? 640)), margin: 10, options }
}

/** The fill that is hatched with the ink of the page: told from solid without colour. */
export function hatch(sheet: Sheet): string {
  return `url(#${sheet.id}-hatch)`
}

const titleOf = ({ options, width, margin }: Sheet) => breakLines(options.title, width - 2 * margin, titleSize, 3, true)

/** How far below the top of the picture its body begins. */
export function bodyTop(sheet: Sheet): number {
  return sheet.margin + titleOf(sheet).length * titleLine + 6
}

/** The finished SVG: title and description, paper, the visible title, and the body beneath it. */
export function framePicture(sheet: Sheet, height: number, summary: string, body: string): string {
  const { id, width, margin, options } = sheet
  const heading = titleOf(sheet).map((line, index) =>
    drawText(line, margin, margin + 14 + index * titleLine, { size: titleSize, bold: true }),
  )
  const top = bodyTop(sheet)
  const total = Math.ceil(top + height + margin)
  const white = options.background !== 'none'
  const pattern = body.includes(hatch(sheet))
    ? element(
        'defs',
        {},
        element(
          'pattern',
          { id: `${id}-hatch`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
          element('path', { d: 'M0 0V5', stroke: 'currentColor', 'stroke-width': 2.4 }),
        ),
      )
    : ''
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      id,
      viewBox: `0 0 ${width} ${total}`,
      width,
      height: total,
      style: `max-width:100%;height:auto${white ? ';color:#1b1b1a' : ''}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': fontFamily,
      'font-size': '12',
      fill: 'currentColor',
    },
    element('title', { id: `${id}-title` }, escapeXml(options.title)) +
      element('desc', { id: `${id}-desc` }, escapeXml(options.description ?? summary)) +
      pattern +
      (white ? element('rect', { width, height: total, fill: '#fff' }) : '') +
      element(
        'g',
        { 'aria-hidden': 'true' },
        heading.join('') + element('g', { transform: `translate(0,${top})` }, body),
      ),
  )
}
