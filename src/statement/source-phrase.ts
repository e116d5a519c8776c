import type { Span } from '../text/span.ts'
import { type Mention, mentionsWithin } from './mention.ts'
import { type Office, officeAt } from './office.ts'
import { type SourceKind, sourceKind } from './speaker-class.ts'
import { findWords } from './word.ts'

/** A source taken apart: its words, the noun phrase at its head, and who is named in it. */
export interface SourcePhrase extends Span {
  readonly words: string
  /** Up to the first comma, preposition or relative clause. */
  readonly head: Span & { readonly words: string }
  readonly mentions: readonly Mention[]
  /** "he", "who", or "his" where the source is his words, his office … */
  readonly pronoun: string | undefined
  /** The noun at the head of the phrase, in lower case: "official". */
  readonly noun: string
  readonly kind: SourceKind | undefined
  /** The office at the head, where no name follows it. */
  readonly office: Office | undefined
}

const HEAD_END =
  /[,:;(]|\s[–—-]\s|\s(?:who|whom|whose|which|that|speaking|briefed|familiar|close|for|of|from|at|in|on|with|by|to|about|including|such as|involved|requesting|present|traveling|travelling|compiled|released|issued|published|signed|obtained|seen|after|during|and|or|as|among|within|inside|not|directly|near|via|via|responsible|working|led|based)(?=[\s,.]|$)/iu
const PRONOUN =
  /^(he|she|they|it|we|i|who|which|that|him|her|them|his|their|its|both|himself|herself|themselves)(?:['’](?:s|re|ve|d|ll|m))?(?:\s+(?:himself|herself|themselves|both|all|also|too)|\s+and\s.*)?$/i
const POSSESSIVE_PRONOUN = /^(his|her|their|its)\s/i

/** Takes a source's words apart. */
export function readSource(text: string, source: Span, mentions: readonly Mention[]): SourcePhrase {
  const whole = trimmed(text, source)
  const words = text.slice(whole.start, whole.end)
  const cut = HEAD_END.exec(words)
  const headLength = cut && cut.index > 0 ? cut.index : words.length
  const head = trimmed(text, { start: whole.start, end: whole.start + headLength })
  const headWords = text.slice(head.start, head.end)
  const inside = mentionsWithin(mentions, whole)
  const all = findWords(text, head)
  const last = all.at(-1)
  const noun = last
    ? text
        .slice(last.start, last.end)
        .toLowerCase()
        .replace(/['’]s?$/u, '')
    : ''
  const pronoun = PRONOUN.exec(words)?.[1] ?? POSSESSIVE_PRONOUN.exec(words)?.[1]
  let office: Office | undefined
  for (const word of all) {
    if (!word.titular) continue
    const found = officeAt(text, word.start)
    if (found && found.end >= head.end) {
      office = found
      break
    }
    const beyond = found && found.end > (last?.end ?? 0) ? found : undefined
    if (beyond) office = beyond
  }
  return {
    ...whole,
    words,
    head: { ...head, words: headWords },
    mentions: inside,
    pronoun: pronoun?.toLowerCase(),
    noun,
    kind: sourceKind(noun),
    office,
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /[\s"“”‘’'«»,;:(–—-]/u.test(text[start]!)) start += 1
  while (end > start && /[\s"“”«»,;:.)–—-]/u.test(text[end - 1]!) && !/\p{Lu}\.$/u.test(text.slice(start, end)))
    end -= 1
  return { start, end }
}

/** The person a source names as its speaker, past titles and appositions: "Andrii Sybiha" in "Ukraine’s foreign minister, Andrii Sybiha". */
export function personNamed(text: string, phrase: SourcePhrase): Mention | undefined {
  const people = phrase.mentions.filter(({ character }) => character.known.type === 'person')
  const atHead = people.find(
    ({ start, end }) => start >= phrase.head.start && end >= phrase.head.end - 1 && end <= phrase.head.end + 1,
  )
  if (atHead && !atHead.possessive) return atHead
  const titled = people.find(({ possessive, titleStart, end, start }) => {
    if (possessive) return false
    const lead = text.slice(phrase.start, titleStart)
    const follows = /^\s*(?:$|[,(]|himself|herself|jr|sr)/iu.test(text.slice(end, phrase.end))
    if (!follows) return false
    if (/^(?:.*,\s+)?$/u.test(lead)) return true
    return titleStart < start && !/[,;]/.test(lead) && !/\b(?:for|to|with|of|from)\s+$/iu.test(lead)
  })
  if (titled) return titled
  const owner = people.find(({ possessive }) => possessive)
  if (!owner || owner.start > phrase.head.start + 30) return undefined
  const rest = text.slice(owner.end, phrase.end).replace(/^['’]s?/u, '')
  return rest.trim() === '' || (phrase.kind === 'speech' && owner.end < phrase.head.end) ? owner : undefined
}
