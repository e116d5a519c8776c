import { isNoName } from './capital-run.ts'
import { indexAt } from './layout.ts'
import { mentionsWithin } from './mention.ts'
import { sideKey } from './office.ts'
import type { KnownActor } from './registry.ts'
import type { SourcePhrase } from './source-phrase.ts'
import { lastMention, type Telling } from './telling.ts'
import { findWords } from './word.ts'

/** The actor whose office, officials or troops a source names: at its head ("Israeli officials"), else after it ("officials in Kyiv"). */
export function ownerOf(text: string, phrase: SourcePhrase): KnownActor | undefined {
  for (const { character, start, end } of phrase.mentions) {
    if (character.known.type !== 'actor') continue
    if (end <= phrase.head.end) return character.known
    const lead = text.slice(phrase.head.end, start)
    const near = /^\s*(?:for|of|from|at|in|inside|within|close to|to)\s+(?:(?:the|a|an)\s+)?(?:[\p{L}’']+\s+){0,2}$/iu
    if (near.test(lead)) return character.known
  }
  return undefined
}

/** "the group", "the country": the movement, or the state, named last. */
export function antecedentActor(telling: Telling, { head, noun, start }: SourcePhrase): KnownActor | undefined {
  if (!/^(?:the|this|that)\s+\p{L}+$/iu.test(head.words)) return undefined
  const isState = /^(?:country|kingdom|republic|state|emirate|monarchy)$/.test(noun)
  if (
    !isState &&
    !/^(?:group|movement|organi[sz]ation|militia|militants|rebels|insurgents|faction|guerrillas|party|bloc|union|alliance)$/.test(
      noun,
    )
  )
    return undefined
  const known = lastMention(
    telling,
    start,
    ({ character }) =>
      character.known.type === 'actor' &&
      character.known.isState === isState &&
      character.known.kind !== 'media' &&
      character.known.kind !== 'analyst',
  )?.character.known
  return known?.type === 'actor' ? known : undefined
}

/** "other nations, including Poland": the one actor given as an example. */
export function onlyExample(phrase: SourcePhrase): KnownActor | undefined {
  const lead = /\b(?:including|such as|like|notably)\b/i.exec(phrase.words)
  if (!lead) return undefined
  const named = phrase.mentions.filter(({ start }) => start > phrase.start + lead.index)
  const known = named[0]?.character.known
  return named.length === 1 && known?.type === 'actor' ? known : undefined
}

/** "data compiled by X" is X’s; "a Kremlin statement" the Kremlin’s; a joint one nobody’s alone. */
export function makerOf(text: string, phrase: SourcePhrase): string | null {
  if (/\bjoint\b/i.test(phrase.words)) return null
  const by = /\b(?:by|from|of)\s/i.exec(text.slice(phrase.head.end, phrase.end))
  const made = by
    ? phrase.mentions.find(({ start }) => start >= phrase.head.end + by.index)
    : phrase.mentions.find(({ end }) => end <= phrase.head.end)
  return made?.character.actor ?? null
}

/** "In Kyiv, the president said": the actor at whose seat a sentence opens. */
export function placeOpening({ report, scene }: Telling, phrase: SourcePhrase): KnownActor | undefined {
  const { sentences } = scene.layout
  const sentence = sentences[indexAt(sentences, phrase.start)]
  if (!sentence) return undefined
  const first = mentionsWithin(scene.mentions, { start: sentence.start, end: phrase.start })[0]
  const opens = first && /^In\s$/.test(report.text.slice(sentence.start, first.start))
  return opens && first.character.known.type === 'actor' ? first.character.known : undefined
}

/** Keys of the names in a source that are no actor’s: "Vermont" of "the Vermont senator", "Weber" of "Weber’s lawyer". */
export function namesSaid(text: string, { head, mentions }: SourcePhrase): readonly string[] {
  return findWords(text, head)
    .filter(
      ({ capital, start, titular, key }) =>
        capital &&
        !titular &&
        !isNoName(key) &&
        !mentions.some(
          (mention) => mention.character.known.type === 'actor' && mention.start <= start && start < mention.end,
        ),
    )
    .map(({ key }) => sideKey(key))
}

/** The words that name a source, without what it was doing: "a senior official" of "a senior official speaking on background". */
export function nameOf({ words, head }: SourcePhrase): string {
  const until = /^[^,;:(]*?(?=\s+(?:who|whom|which|speaking|requesting|on condition|travell?ing)\b|[,;:(]|$)/iu.exec(
    words,
  )?.[0]
  return until !== undefined && until.length >= head.words.length ? until.trim() : head.words
}

/** Somebody not named, in the source's own words and said to be so: "senior administration official (anonymous)". */
export function anonymousName(phrase: SourcePhrase): string {
  return `${nameOf(phrase).replace(/^(?:the|an?)\s+/i, '')} (anonymous)`
}

/** Words without a leading "the". */
export function withoutArticle(words: string): string {
  return words.replace(/^the\s+/i, '')
}
