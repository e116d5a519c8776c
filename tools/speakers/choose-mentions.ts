import { hash } from 'node:crypto'
import type { Span } from '../../src/text/span.ts'
import type { MarkedText } from '../reader/read-corpus.ts'

/** How many mentions of each kind were labelled, as far as there are so many, and the seed of the choice. */
export const CHOSEN = { pronoun: 150, title: 90, surname: 130 }
export const SEED = 'speakers'

/** How a source names its speaker without naming him or her in full. */
export type MentionKind = 'pronoun' | 'title' | 'surname'

/** A source whose speaker is to be told, in UTF-16 offsets of its document. */
export interface ChosenMention extends Span {
  readonly document: string
  readonly kind: MentionKind
}

const PRONOUN = /^(?:he|she|they|i|we)$/iu
const ROLE =
  'president|nominee|candidate|governor|senator|mayor|congressman|congresswoman|representative|lawmaker|legislator|secretary|secretary of state|minister|ambassador|diplomat|envoy|director|chairman|chairwoman|chair|chief|head|leader|boss|spokesman|spokeswoman|spokesperson|lawyer|attorney|prosecutor|judge|justice|adviser|advisor|strategist|consultant|aide|manager|officer|official|operative|lady|doctor|physician|professor|scholar|historian|expert|analyst|economist|author|writer|columnist|reporter|journalist|editor|host|anchor|moderator|narrator|announcer|commentator|pollster|businessman|businesswoman|billionaire|tycoon|mogul|magnate|executive|CEO|founder|owner|organizer|activist|advocate|general|colonel|sheriff|sergeant|veteran|pastor|priest|bishop|pope|king|queen|prince|princess|actor|actress|singer|comedian|filmmaker|star|Democrat|Republican|libertarian|conservative|independent|man|woman|mother|father|daughter|son|wife|husband|sister|brother|widow|friend|neighbor|colleague|student|teacher|graduate|voter|resident|witness|survivor|victim|source|patient|player|coach|quarterback|standard-bearer|heir|newcomer|native|figure|hopeful|developer|broker|investor|politician|statesman'
const DETERMINER =
  "the|an?|one|another|this|that|his|her|their|its|my|our|\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)*[’']s?"
const TITLE = new RegExp(
  `^(?:${DETERMINER})\\s(?:[\\p{L}\\p{N}.’'&-]+\\s){0,6}?(?:${ROLE})(?:\\s(?:of|for|from|at|in|on|with|close to)\\s[^,]*)?$`,
  'u',
)
const SURNAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Rev|Lt|Col|Capt|Sgt)\.?\s|(?:President|Vice President|Senator|Representative|Governor|Secretary|Mayor|General|Justice|Judge|Speaker|Professor|Congressman|Congresswoman|Director|Detective|Officer|Pastor)\s)*(\p{Lu}[\p{L}’'-]*\p{Ll}|\p{Lu}{4,})$/u

/**
 * The sources of the marked attributions that are a pronoun, a description by office or role without a name, or a single name that the text
 * elsewhere gives last in a longer one; each place once. Told from the words alone, without resolving anything.
 */
export function listMentions(texts: readonly MarkedText[]): readonly ChosenMention[] {
  return texts.flatMap(({ name: document, text, marked }) => {
    const places = new Map(marked.flatMap(({ source }) => source.slice(0, 1)).map((span) => [span.start, span]))
    return [...places.values()].flatMap((span): ChosenMention[] => {
      const trimmed = trim(text, span)
      const kind = kindOf(text.slice(trimmed.start, trimmed.end).replace(/\s+/gu, ' '), text)
      return kind ? [{ document, ...trimmed, kind }] : []
    })
  })
}

function trim(text: string, { start, end }: Span): Span {
  while (end > start && /[\s,;:]/u.test(text[end - 1]!)) end -= 1
  return { start, end }
}

function kindOf(words: string, text: string): MentionKind | undefined {
  if (PRONOUN.test(words)) return 'pronoun'
  const surname = SURNAME.exec(words)?.[1]
  if (surname !== undefined) return isLastName(surname, text) ? 'surname' : undefined
  return TITLE.test(words.replace(/^(?:The|An?|One|Another|This|That|His|Her|Their|Its|My|Our)\b/u, lowered))
    ? 'title'
    : undefined
}

const lowered = (word: string) => word.toLowerCase()

/** True for a word that stands after another capitalised one: "Weber" of "Anna Weber". Capitals throughout are read as a capital and small letters. */
function isLastName(word: string, text: string): boolean {
  const written = word === word.toUpperCase() ? word[0]! + word.slice(1).toLowerCase() : word
  return new RegExp(`\\p{Lu}[\\p{L}.]*\\s+${written}(?!\\p{L})`, 'u').test(text)
}

/**
 * As many mentions of each kind as asked for, spread over the documents: first one of every document that has any, then a second one …;
 * which, and whose first, by their places' hashes with a seed.
 */
export function chooseMentions(
  listed: readonly ChosenMention[],
  asked: Readonly<Record<MentionKind, number>>,
  seed: string,
): readonly ChosenMention[] {
  return (['pronoun', 'title', 'surname'] as const).flatMap((kind) => {
    const byDocument = Map.groupBy(
      listed.filter((mention) => mention.kind === kind),
      ({ document }) => document,
    )
    const ranked = [...byDocument.values()].flatMap((mentions) =>
      mentions
        .map((mention) => ({ mention, draw: drawOf(seed, mention) }))
        .sort(byDraw)
        .map((drawn, rank) => ({ ...drawn, rank })),
    )
    return ranked
      .sort((a, b) => a.rank - b.rank || byDraw(a, b))
      .slice(0, asked[kind])
      .map(({ mention }) => mention)
  })
}

const drawOf = (seed: string, { document, start }: ChosenMention) =>
  hash('sha256', `${seed} ${document} ${start}`, 'hex')

const byDraw = (a: { readonly draw: string }, b: { readonly draw: string }) => (a.draw < b.draw ? -1 : 1)
