// Advance widths of Helvetica in thousandths of the size, U+0020 to U+007E (Adobe Font Metrics, 1985–1997); Arial and Liberation Sans share them.
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

/** The fonts of all pictures: of one width everywhere, so that what was laid out fits. */
export const fontFamily = 'Helvetica,Arial,Liberation Sans,sans-serif'

function characterWidth(character: string): number {
  const known = helvetica[character.codePointAt(0)! - 32]
  if (known !== undefined) return known
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  if (
    /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60\ufdfd—…]|\p{Extended_Pictographic}/u.test(
      character,
    )
  )
    return 1000
  return /\p{Ll}|\p{N}|[–£€]/u.test(character) ? 600 : 750
}

// Where none of the fonts is installed another steps in that is wider: Noto Sans by 7 %, DejaVu Sans by 12 %.
const slack = 1.1

/** About how wide a text is at a size, in pixels: never less in the fonts named, generous for other scripts. */
export function measureText(text: string, size: number, bold = false): number {
  let thousandths = 0
  for (const character of text.normalize('NFD')) thousandths += characterWidth(character)
  return (thousandths * size * (bold ? 1.08 : 1) * slack) / 1000
}

/** The text, or as much of it from its start as fits, with an ellipsis. */
export function truncateText(text: string, width: number, size: number, bold = false): string {
  if (measureText(text, size, bold) <= width) return text
  const characters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)
  let short = ''
  for (const character of characters) {
    if (measureText(`${short}${character}…`, size, bold) > width) break
    short += character
  }
  return `${short.trimEnd()}…`
}

/** The text in lines that fit, broken at white space; what is left after the last line allowed ends in an ellipsis. */
export function breakLines(text: string, width: number, size: number, most = Infinity, bold = false): string[] {
  const words = text.split(/\s+(?!%)/u).filter((word) => word !== '')
  const lines: string[] = []
  while (words.length > 0) {
    if (lines.length === most - 1) {
      lines.push(truncateText(words.join(' '), width, size, bold))
      break
    }
    let line = words.shift()!
    while (words.length > 0 && measureText(`${line} ${words[0]}`, size, bold) <= width) line += ` ${words.shift()}`
    lines.push(truncateText(line, width, size, bold))
  }
  return lines
}
