/** A direction of writing. */
export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** The direction in which a language (ISO 639-1) is written. */
export const directionOfLanguage = (language: string): Direction => (rightToLeft.has(language) ? 'rtl' : 'ltr')

const letter = /\p{L}/gu
const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * The direction of a paragraph in a report of a direction. One that begins in the report's own is of it, whatever it quotes; of one
 * that begins with foreign letters, a quotation or a name, most letters decide.
 */
export function directionOf(text: string, report: Direction): Direction {
  let first: Direction | undefined
  let [left, right] = [0, 0]
  for (const [each] of text.matchAll(letter)) {
    const direction = rightToLeftLetter.test(each) ? 'rtl' : 'ltr'
    first ??= direction
    if (first === report) return report
    if (direction === 'rtl') right += 1
    else left += 1
  }
  return left === right ? report : right > left ? 'rtl' : 'ltr'
}
