import { detach } from '../text/detach.ts'
import type { Span } from '../text/span.ts'
import { findWordsIn, lowerCase, type Token } from '../text/token.ts'
import { type CueForm, cueFormOf } from './cue-verbs.ts'
import { kindsOf } from './word-kinds.ts'

/** A word or mark of a passage, with what the rules ask of it again and again. */
export interface TaggedWord extends Token {
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
const MOST_KEPT = 20_000

/** Texts repeat their words, and what is asked of each is worked out once. */
const known = new Map<string, Known>()

/** The words and marks of each of several stretches of a text, with what the rules ask of them. */
export function taggedWordsIn(text: string, spans: readonly Span[]): readonly (readonly TaggedWord[])[] {
  return findWordsIn(text, spans, taggedWord)
}

/** A word from one place to another, as a part of speech. */
export function taggedWord(start: number, end: number, word: string, part: string): TaggedWord {
  let about = known.get(word)
  while (about && about.pos !== part) about = about.other
  const { text, lower, pos, kinds, cue } = about ?? learn(word, part)
  return { start, end, text, lower, pos, kinds, cue }
}

function learn(word: string, pos: string): Known {
  if (known.size === MOST_KEPT) known.clear()
  const other = known.get(word)
  const text = other?.text ?? detach(word)
  const lower = other?.lower ?? lowerCase(text)
  const about = { text, lower, pos, kinds: kindsOf({ text, lower, pos }), cue: cueFormOf(lower), other }
  known.set(text, about)
  return about
}
