const SAMPLE = 3000
const FEWEST_LETTERS = 12
const english = new Set(
  (
    'the of and to in a that is was for on with as by at from it his her its he she they we be are has have had not this which will ' +
    'would said but who after their an been or were'
  ).split(' '),
)

/** True when a text is English by its commonest words; needs no library, so that English reports are read fast. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const common = words.reduce((sum, word) => sum + (english.has(word) ? 1 : 0), 0)
  return letters >= FEWEST_LETTERS && common >= 2 && common * 5 >= words.length
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
