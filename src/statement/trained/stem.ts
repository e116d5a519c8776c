/** A word without the commonest endings of verbs and nouns, so that "says", "said" apart, forms of one verb meet. */
export function stemOf(word: string): string {
  if (word.length <= 4) return word
  if (word.endsWith('ing')) return undouble(word.slice(0, -3))
  if (word.endsWith('ied') || word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('ed')) return undouble(word.slice(0, -2))
  if (word.endsWith('es')) return word.slice(0, -2)
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  if (word.endsWith('e')) return word.slice(0, -1)
  return word
}

const undouble = (word: string) => word.replace(/([^aeiou])\1$/u, '$1')
