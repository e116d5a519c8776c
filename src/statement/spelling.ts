import { nameKey } from './name-key.ts'
import { isTitleWord } from './title-words.ts'

/** What the letters of a word tell of it as a part of a name. */
export interface Spelling {
  /** The word as names are compared. */
  readonly key: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** In capitals throughout, like an acronym. */
  readonly acronym: boolean
  /** May stand in a title. */
  readonly titular: boolean
}

const spellings = new Map<string, Spelling>()
const MANY = 16_000
/** A word up to this length is a copy; a longer one may keep alive the whole text it was taken from. */
const SHORT = 12

/** The spelling of the word in a stretch of text; one in small letters, as most are, is its own key. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const word = text.slice(start, end)
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < SMALL_A || unit > SMALL_Z) return spellingOf(word)
  }
  return { key: word, capital: false, acronym: false, titular: isTitleWord(word) }
}

const [SMALL_A, SMALL_Z] = [97, 122]

/** The spelling of a word. Few words make up most of every text, so the common ones are kept. */
export function spellingOf(word: string): Spelling {
  if (word.length > SHORT) return spell(word)
  const known = spellings.get(word)
  if (known) return known
  if (spellings.size >= MANY) spellings.clear()
  const spelling = spell(word)
  spellings.set(word, spelling)
  return spelling
}

function spell(word: string): Spelling {
  const capital = isCapital(word)
  const key = nameKey(word)
  return { key, capital, acronym: capital && word === word.toUpperCase(), titular: isTitleWord(key) }
}

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(word)
}
