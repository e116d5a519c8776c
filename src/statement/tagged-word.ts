import { detach } from '../text/detach.ts'
import type { Token } from '../text/token.ts'
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
interface Known extends Pick<TaggedWord, 'pos' | 'kinds' | 'cue'> {
  readonly other: Known | undefined
}

/** So many words are kept at most; beyond that all are looked at anew. */
const MOST_KEPT = 20_000

/** Texts repeat their words, and what is asked of each is worked out once. */
const known = new Map<string, Known>()

/** Tokens with what the rules ask of them. */
export function taggedWords(tokens: readonly Token[]): readonly TaggedWord[] {
  return tokens.map(taggedWord)
}

function taggedWord(token: Token): TaggedWord {
  const { start, end, text, lower, pos } = token
  let about = known.get(text)
  while (about && about.pos !== pos) about = about.other
  const { kinds, cue } = about ?? learn(token)
  return { start, end, text, lower, pos, kinds, cue }
}

function learn(token: Token): Known {
  const { text, lower, pos } = token
  if (known.size === MOST_KEPT) known.clear()
  const about = { pos, kinds: kindsOf(token), cue: cueFormOf(lower), other: known.get(text) }
  known.set(about.other ? text : detach(text), about)
  return about
}
