import { isLetter } from '../text/character.ts'

const SAMPLE = 3000
const FEWEST_LETTERS = 12
const LONGEST_COMMON = 5
const english = new Set(
  (
    'the of and to in a that is was for on with as by at from it his her its he she they we be are has have had not this which will ' +
    'would said but who after their an been or were'
  )
    .split(' ')
    .map((word) => Array.from(word, (letter) => letter.charCodeAt(0)).reduce(withLetter, 0)),
)

/** A word of up to `LONGEST_COMMON` letters, in either case, as a number made letter by letter; below 0 where one is beyond a to z. */
function withLetter(word: number, unit: number): number {
  return unit < 128 ? (word << 5) | (unit & 31) : -1
}

/** True when a text is English by its commonest words; needs no library, so that English reports are read fast. */
export function isEnglish(text: string): boolean {
  const limit = Math.min(text.length, SAMPLE)
  let [words, letters, common] = [0, 0, 0]
  for (let start = 0; start < limit; start += 1) {
    let end = start
    let word = 0
    for (; end < limit; end += 1) {
      const unit = text.charCodeAt(end)
      if (!isLetter(unit)) break
      word = withLetter(word, unit)
    }
    if (end === start) continue
    words += 1
    letters += end - start
    if (end - start <= LONGEST_COMMON && english.has(word)) common += 1
    start = end
  }
  return letters >= FEWEST_LETTERS && common >= 2 && common * 5 >= words
}

/** The language of a text as ISO 639-1, or `und` when there is too little to tell. */
export async function detectLanguage(text: string): Promise<string> {
  if (isEnglish(text)) return 'en'
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < (/[\p{Script=Han}\p{Script=Hangul}]/u.test(sample) ? 4 : FEWEST_LETTERS))
    return 'und'
  const { detect } = await import('tinyld')
  return detect(sample) || 'und'
}
