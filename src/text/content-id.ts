import { hash } from 'node:crypto'

/** An id made from content, so that a second import changes nothing: a prefix and twelve hexadecimal digits of a sha256. */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}-${hash('sha256', parts.join('\u0000'), 'hex').slice(0, 12)}`
}
