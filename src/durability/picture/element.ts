import { InvariantError } from '../../text/error.ts'

/** What stands in the tag of an element; absent ones are left out, numbers are rounded to tenths of a pixel. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text made safe for an element or a quoted attribute; characters that no document may hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"]/g, (mark) => entities[mark]!)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (control) => (/[\t\n\r]/.test(control) ? ' ' : '\ufffd'))
}

/** A coordinate as the pictures write it: to a tenth of a pixel, which no eye tells from the exact one. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new InvariantError(`a coordinate of a picture is ${value}`)
  return String(Math.round(value * 10) / 10 || 0)
}

/** An element of SVG; its children are SVG already (text goes through `escapeXml`). */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value!)}"`)
    .join('')
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`
}
