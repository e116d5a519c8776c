import type { NameMention } from './mentions.ts'
import type { Passage } from './passage.ts'
import { isPossessive } from './words.ts'

/** Whose act or mind a clause speaks of. */
export type Subject =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly actor?: string }
  | { readonly kind: 'thing'; readonly noun?: string }
  /** "It", "that". */
  | { readonly kind: 'it' }
  /** "There can be no …". */
  | { readonly kind: 'there' }
  | { readonly kind: 'none' }

const prepositions = new Set(
  'of with by to from on for in about against at towards toward between among including like than over under into via through without'.split(
    ' ',
  ),
)
const passedOver = new Set(
  'and or but also then now therefore however has have had is are was were be been do does did not never only just still again even nor neither both yet always firmly fully already simply strongly that would will could can should must may might the a an any'.split(
    ' ',
  ),
)

/** The subject of what begins at word `head`, looking back no further than `from`; the cue's subject is the speaker. */
export function subjectOf(
  passage: Passage,
  names: readonly NameMention[],
  self: string,
  text: string,
  from: number,
  head: number,
): Subject {
  if (head < passage.cueEnd) return { kind: 'self' }
  let noun: string | undefined
  for (let at = head - 1; at >= Math.max(from, passage.cueEnd); at -= 1) {
    const word = passage.words[at]!
    if (word.mark) continue
    const name = names.find((candidate) => candidate.to === at + 1)
    if (name) {
      const before = passage.words[name.from - 1]
      const beforeArticle = before?.lower === 'the' ? passage.words[name.from - 2] : before
      at = name.from
      if (isPossessive(text, passage.words[name.to - 1]!)) noun ??= ''
      else if (beforeArticle && name.from - 1 >= passage.cueEnd && prepositions.has(beforeArticle.lower)) noun ??= ''
      else return name.actor === self ? { kind: 'self' } : { kind: 'other', actor: name.actor }
      continue
    }
    const pronoun = readPronoun(word.lower, passage.quoted(word), passage.words[at - 1]?.lower)
    if (pronoun) return pronoun
    if (!passedOver.has(word.lower)) noun ??= word.lower
  }
  return noun !== undefined ? { kind: 'thing', noun } : { kind: 'none' }
}

function readPronoun(lower: string, quoted: boolean, before: string | undefined): Subject | undefined {
  if (before !== undefined && prepositions.has(before)) return undefined
  switch (lower) {
    case 'i':
    case 'we':
    case 'our':
    case 'my':
      return { kind: 'self' }
    case 'he':
    case 'she':
    case 'they':
      return quoted ? { kind: 'other' } : { kind: 'self' }
    case 'you':
      return { kind: 'other' }
    case 'it':
      return quoted ? { kind: 'it' } : { kind: 'self' }
    case 'its':
    case 'his':
    case 'their':
      return quoted ? undefined : { kind: 'self' }
    case 'there':
      return { kind: 'there' }
    default:
      return undefined
  }
}
