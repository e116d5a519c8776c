import { contains, overlaps, type Span } from '../text/span.ts'
import { indexAt, type Layout } from './layout.ts'
import { type Character, firstMentionAfter, type Mention, mentionsWithin } from './mention.ts'

/** A person who has spoken, and where the words that say so stand. */
export interface Turn {
  readonly at: number
  readonly character: Character
  /** Said in a relative clause ("Macron, who said …"), so that the sentence is about somebody else. */
  readonly aside: boolean
}

/** What is known of a report when a pronoun comes up. */
export interface Scene {
  readonly text: string
  readonly layout: Layout
  readonly mentions: readonly Mention[]
  /** Contents of all attributions, in order of place. */
  readonly contents: readonly Span[]
  /** Who has spoken so far, in order of place. */
  readonly turns: readonly Turn[]
  /** Whom sentences are about that open with a pronoun or a description, by the number of the sentence. */
  readonly subjects: ReadonlyMap<number, Character>
}

/** How far back a pronoun looks, in sentences. */
const REACH = 8

/** Somebody looked for: of a gender where the words tell one, and acceptable. */
export interface Sought {
  readonly pronoun: 'he' | 'she' | undefined
  accepts(character: Character): boolean
}

/**
 * Whom "he", "she" or "the former senator" means as a source. In its own sentence, the first person named before it outside what is said. At the head of a
 * sentence, the subject of the sentence before; after a quotation, the last person who spoke. Else the nearest person before.
 */
export function findAntecedent(scene: Scene, at: number, { pronoun, accepts }: Sought): Character | undefined {
  const { layout, text } = scene
  const fits = (character: Character) =>
    character.known.type === 'person' &&
    (pronoun === undefined || (character.pronoun ?? pronoun) === pronoun) &&
    accepts(character)
  const here = indexAt(layout.sentences, at)
  const sentence = layout.sentences[here]
  if (!sentence) return undefined
  const subject = scene.subjects.get(here)
  if (subject && fits(subject)) return subject
  const before = spokenOf(scene, { start: sentence.start, end: at }).filter(({ character }) => fits(character))
  const own = scene.turns.findLast(
    (turn) => turn.at >= sentence.start && turn.at < at && fits(turn.character),
  )?.character
  const named = own ?? (before.find((mention) => isSubject(text, mention)) ?? before.at(-1))?.character
  if (named) return named.pronoun === undefined ? (surelyNamed(scene, sentence, at, pronoun, fits) ?? named) : named
  const afterQuotation = scene.contents.some(
    (content) => content.start < at && overlaps(content, { start: sentence.start, end: at }),
  )
  const itself = afterQuotation ? namedInContent(scene, sentence, at, fits) : undefined
  if (itself) return itself
  const lastTurn = scene.turns.findLast((turn) => turn.at < at && fits(turn.character))
  const turnSentence = lastTurn ? indexAt(layout.sentences, lastTurn.at) : -1
  if (afterQuotation && lastTurn && here - turnSentence <= REACH) {
    const previous = layout.sentences[here - 1]
    const close = previous && previous.paragraph === sentence.paragraph ? subjectOf(scene, here - 1, fits) : undefined
    return close ?? lastTurn.character
  }
  for (let index = here - 1; index >= 0 && here - index <= REACH; index -= 1) {
    const subject = subjectOf(scene, index, fits)
    if (subject) return subject
  }
  const start = firstMentionAfter(scene.mentions, at)
  return lastTurn?.character ?? scene.mentions.slice(0, start).findLast(({ character }) => fits(character))?.character
}

/** "Robin Weber blamed Anna Klein for what she said": somebody of the very gender, where the subject's is not known. */
function surelyNamed(
  scene: Scene,
  sentence: Span,
  at: number,
  pronoun: 'he' | 'she' | undefined,
  fits: (character: Character) => boolean,
): Character | undefined {
  if (pronoun === undefined) return undefined
  return mentionsWithin(scene.mentions, { start: sentence.start, end: at }).findLast(
    (mention) =>
      mention.character.pronoun === pronoun && fits(mention.character) && !isInside(scene.layout.quotations, mention),
  )?.character
}

/** "Former Rep. Chris Shays was against it, he said": somebody introduced as the subject of the words reported, which are not quoted. */
function namedInContent(
  scene: Scene,
  sentence: Span,
  at: number,
  fits: (character: Character) => boolean,
): Character | undefined {
  const first = mentionsWithin(scene.mentions, { start: sentence.start, end: at })[0]
  if (
    !first ||
    first.titleStart - sentence.start > 20 ||
    isInside(scene.layout.quotations, first) ||
    !fits(first.character)
  )
    return undefined
  const inFull = first.titleStart < first.start || /\s/.test(scene.text.slice(first.start, first.end))
  return inFull && !first.possessive ? first.character : undefined
}

/** Whom a sentence is about: its first speaker, else the first person named as a subject outside what is said. */
function subjectOf(scene: Scene, index: number, fits: (character: Character) => boolean): Character | undefined {
  const sentence = scene.layout.sentences[index]!
  const told = scene.subjects.get(index)
  if (told) return fits(told) ? told : undefined
  const spoke = scene.turns.find((turn) => turn.at >= sentence.start && turn.at < sentence.end && !turn.aside)
  if (spoke) return fits(spoke.character) ? spoke.character : undefined
  const people = spokenOf(scene, sentence)
  const subject = people.filter((mention) => isSubject(scene.text, mention)).find(({ character }) => fits(character))
  return (subject ?? people.find((mention) => isPresented(scene.text, mention) && fits(mention.character)))?.character
}

/** "The answer came from Sarah Klein, who heads …": somebody brought on stage. */
function isPresented(text: string, mention: Mention): boolean {
  return (
    /\s/.test(text.slice(mention.start, mention.end)) && /^,\s+who\b/.test(text.slice(mention.end, mention.end + 8))
  )
}

/** The people named in a stretch outside quotations and contents. */
function spokenOf(scene: Scene, span: Span): readonly Mention[] {
  return mentionsWithin(scene.mentions, span).filter(
    (mention) =>
      mention.character.known.type === 'person' &&
      !isInside(scene.contents, mention) &&
      !isInside(scene.layout.quotations, mention),
  )
}

/** True when a span lies inside one of `spans`, which are in order of their starts and may nest a little. */
export function isInside(spans: readonly Span[], span: Span): boolean {
  const last = indexAt(spans, span.start)
  for (let i = last; i >= 0 && i > last - 8; i -= 1) if (contains(spans[i]!, span)) return true
  return false
}

const PREPOSITION =
  /(?:^|[^\p{L}])(?:of|for|to|with|by|from|at|in|on|about|against|after|before|between|like|over|under|via|and|or|than|behind|alongside|toward|towards|told|asked|called|met|urged)(?:\s+(?:the|former|then|a|an|his|her|their))*\s+$/iu

function isSubject(text: string, mention: Mention): boolean {
  return !mention.possessive && !PREPOSITION.test(text.slice(Math.max(0, mention.titleStart - 40), mention.titleStart))
}
