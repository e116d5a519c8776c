import type { Span } from '../text/span.ts'
import { type Apposition, appositionOf } from './apposition.ts'
import { type Office, officeAt } from './office.ts'
import type { KnownActor, NameMatch, Registry } from './registry.ts'
import { findWords, type Word } from './word.ts'

/** A paragraph in words, with what may be read at each of them; nothing is looked up twice, for a report is read twice. */
export interface NameReading {
  readonly text: string
  readonly paragraph: Span
  readonly words: readonly Word[]
  /** The words, by their index, at which a title or a name may begin. */
  readonly openings: readonly number[]
  /** A headline in capitals, in which capitals tell no names. */
  readonly isHeadline: boolean
  /** The name of the case that begins at a word. */
  nameAt(at: number): NameMatch | undefined
  /** True when the name that begins at a word is an actor’s. */
  isActorAt(at: number): boolean
  /** The title that begins at a word. */
  officeAt(at: number): (Office & { readonly end: number }) | undefined
  /** What the report adds after the name that ends with a word, and the actors named in it. */
  appositionAfter(at: number): (Apposition & { readonly actors: readonly KnownActor[] }) | undefined
}

/** Reads the words of a stretch of a paragraph. */
export function readNames(text: string, paragraph: Span, span: Span, registry: Registry): NameReading {
  const words = findWords(text, span)
  const nameAt = remembering(words.length, (at) => registry.match(words, at))
  return {
    text,
    paragraph,
    words,
    openings: findOpenings(words, registry),
    isHeadline: isHeadline(words),
    nameAt,
    isActorAt: (at) => nameAt(at)?.known.some(({ type }) => type === 'actor') === true,
    officeAt: remembering(words.length, (at) => (words[at]!.titular ? officeAt(text, words[at]!.start) : undefined)),
    appositionAfter: remembering(words.length, (at) => {
      const apposition = appositionOf(text, words[at]!, paragraph)
      return apposition && { ...apposition, actors: actorsNamed(apposition.words, registry) }
    }),
  }
}

function findOpenings(words: readonly Word[], registry: Registry): readonly number[] {
  const openings: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (word.titular || registry.begins(word)) openings.push(at)
  }
  return openings
}

/** So many words are enough to tell a headline, and a headline has no more. */
const [FEW, MANY] = [5, 30]
const LONG = 4

/** True where nearly all longer words have capitals. */
function isHeadline(words: readonly Word[]): boolean {
  if (words.length < FEW || words.length > MANY) return false
  const long = words.filter(({ start, end }) => end - start >= LONG)
  return long.length >= FEW && long.filter(({ capital }) => capital).length >= 0.8 * long.length
}

function actorsNamed(words: readonly Word[], registry: Registry): readonly KnownActor[] {
  return words.flatMap((_, at) => registry.match(words, at)?.known.find((known) => known.type === 'actor') ?? [])
}

/** What is found at each of some places, looked for once; null where there is nothing. */
function remembering<T>(places: number, find: (at: number) => T | undefined): (at: number) => T | undefined {
  const found = new Array<T | null | undefined>(places)
  return (at) => {
    if (found[at] === undefined) found[at] = find(at) ?? null
    return found[at] ?? undefined
  }
}
