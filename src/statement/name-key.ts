import anyAscii from 'any-ascii'

/** A word as names are compared: in ASCII, lower case, without full stops and apostrophes. */
export function nameKey(word: string): string {
  if (/^[A-Za-z0-9-]+$/.test(word)) return word.toLowerCase()
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
}

const ARTICLE = /^(?:al|el|ad|as|ash|an|ar|az)-/

/** One letter for each sound that transliterations spell in several ways; vowels are kept. */
function sounds(key: string): string {
  return key
    .replace(ARTICLE, '')
    .replace(/-/g, '')
    .replace(/tsch|tsh|tch|cz|tj|shch|sch|sh|sz|ch|zh/g, 'S')
    .replace(/ph/g, 'f')
    .replace(/ck|kh|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/([bdgkprtszl])h/g, '$1')
    .replace(/h$/, '')
    .replace(/j(?=[aeiou])/g, 'y')
    .replace(/([b-df-hj-np-tv-zS])\1+/g, '$1')
}

/**
 * The consonants of a name in the order of their sounds, the same for most ways of transliterating it (Zelenskyy, Zelenskiy,
 * Zelensky). Names that share it may still differ: {@link areNameVariants} decides.
 */
export function skeletonKey(key: string): string {
  return sounds(key)
    .replace(/[aeiouy]/g, '')
    .replace(/^g/, 'k')
}

/** The colour of each run of vowels: open, front, round or closed. Long names may end in any vowel (Lukashenko, Lukashenka). */
function vowelColours(key: string): string {
  const heard = sounds(key).replace(/[aou](?=la?$)/, 'a')
  const inner = skeletonKey(key).length >= 4 ? heard.replace(/[aeiouy]+$/, '') : heard
  return Array.from(inner.matchAll(/[aeiouy]+/g), ([run]) =>
    /u/.test(run) ? 'u' : /o/.test(run) ? 'o' : /[eiy]$/.test(run) ? 'e' : 'a',
  ).join('')
}

/** True when two name keys are ways of writing one name, vowels included: Lukashenko and Lukashenka, never Putin and Patten. */
export function areNameVariants(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.max(a.length, b.length) < 5 || Math.min(a.length, b.length) < 4) return false
  return skeletonKey(a) === skeletonKey(b) && vowelColours(a) === vowelColours(b)
}
