import { detach } from '../text/detach.ts'
import { lowerCase, openWordFinder, type Token } from '../text/token.ts'
import { type CueForm, cueFormOf } from './cue-verbs.ts'
import { kindsOf } from './word-kinds.ts'

/** A word or mark of a passage, with what the rules ask of it again and again. */
export interface TaggedWord extends Token {
  /** A number for the word as this part of speech: no other has it, though it may be given another one later. */
  readonly id: number
  /** Bits of `Kind`. */
  readonly kinds: number
  /** The cue verb it may be a form of. */
  readonly cue: CueForm | undefined
}

/** What is known of a word as one part of speech, and of it as another. */
interface Known extends Omit<TaggedWord, 'start' | 'end'> {
  readonly other: Known | undefined
}

/** So many words are kept at most; beyond that all are looked at anew. */
const MOST_KEPT = 40_000

/** Texts repeat their words, and what is asked of each is worked out once. */
const known = new Map<string, Known>()
let ids = 0

/** The words and marks of each of several stretches of a text, with what the rules ask of them. */
export const taggedWordsIn = openWordFinder({ formOf, place })

/** A word from one place to another, as a part of speech. */
export function taggedWord(start: number, end: number, word: string, part: string): TaggedWord {
  return place(start, end, formOf(word, part))
}

function place(start: number, end: number, { text, lower, pos, id, kinds, cue }: Known): TaggedWord {
  return { start, end, text, lower, pos, id, kinds, cue }
}

function formOf(word: string, pos: string): Known {
  let about = known.get(word)
  while (about && about.pos !== pos) about = about.other
  return about ?? learn(word, pos)
}

function learn(word: string, pos: string): Known {
  if (known.size === MOST_KEPT) known.clear()
  const other = known.get(word)
  const text = other?.text ?? detach(word)
  const lower = other?.lower ?? lowerCase(text)
  ids += 1
  const about = { text, lower, pos, id: ids, kinds: kindsOf({ text, lower, pos }), cue: cueFormOf(lower), other }
  known.set(text, about)
  return about
}
