import { element, escapeXml } from './element.ts'
import { fontFamily } from './text-width.ts'

/** How a text is set: 12 pixels, from its start, in the ink of the page unless told. */
export interface TextStyle {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  readonly soft?: boolean
  /** The ink of the page unless told. */
  readonly fill?: string
}

/**
 * Text at a place (the base line's). Its style is written inline, since style sheets of a page would overrule attributes.
 */
export function drawText(text: string, x: number, y: number, style: TextStyle = {}): string {
  const { size = 12, anchor = 'start', bold = false, soft = false, fill = 'currentColor' } = style
  const css = `font:${bold ? '600 ' : ''}${size}px ${fontFamily};text-anchor:${anchor};fill:${fill}${soft ? ';opacity:.78' : ''}`
  return element('text', { x, y, style: css }, escapeXml(text))
}
