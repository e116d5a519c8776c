import { findAntecedent } from './find-antecedent.ts'
import { holdsAnother } from './find-holder.ts'
import type { Character } from './mention.ts'
import { isSameOffice, sideKey } from './office.ts'
import type { KnownActor } from './registry.ts'
import { namesSaid, ownerOf } from './source-owner.ts'
import type { SourcePhrase } from './source-phrase.ts'
import type { Telling } from './telling.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Nouns by which a report calls somebody again whom it has named, and seldom somebody it has not. */
const AGAIN =
  set(`nominee candidate contender challenger incumbent frontrunner hopeful businessman businesswoman billionaire millionaire tycoon mogul
  magnate industrialist entrepreneur financier developer politician statesman stateswoman senator governor mayor congressman congresswoman lawmaker
  legislator parliamentarian premier firebrand populist nationalist centrist moderate hardliner reformist conservative liberal socialist libertarian
  leftist islamist maverick veteran octogenarian septuagenarian laureate dissident cleric preacher strongman warlord autocrat actor actress singer
  author writer novelist playwright poet filmmaker comedian star`)
/** True for a noun that seldom means somebody whom the report has not named. */
export function isCalledAgain(noun: string): boolean {
  return AGAIN.has(noun)
}

const SEEN_BEFORE =
  /\b(?:former|ex|veteran|longtime|long-serving|embattled|ailing|outspoken|\p{L}+-born|\d+-year-old)\b/iu
/** "the Republican", "the Social Democrat". */
const OF_A_SIDE = /^the\s+(?:\p{Lu}\p{L}+[\s-])?\p{Lu}\p{Ll}+(?:an|crat|ist|ive|ite|al)$/u
/** "Weber’s former aide", but not "the senator’s former doctor", who may well be named next. */
const OWNED = /^\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)*(?:['’]s|s['’])\s/u
const OWNED_BY_ANOTHER = /\p{Ll}['’]s?\s/u
const WOMAN = /(?:woman|lady|actress|mother|widow|wife|daughter|sister|queen|princess)$/
const MAN = /(?:man|father|widower|husband|son|brother|king|prince)$/

/**
 * Whom a description means that names nobody and says what the report may not have said before: "the Izmir businessman", "the former
 * minister", "the Labour senator". It stands for whoever "he" or "she" would stand for there, unless the report says something else of them.
 */
export function describedPerson(telling: Telling, phrase: SourcePhrase): Character | undefined {
  const { head, noun, office, mentions, start } = phrase
  const owner = mentions.find(({ possessive, character }) => possessive && character.known.type === 'person')?.character
  const side = OF_A_SIDE.test(head.words.replace(/^The/u, 'the')) ? sideKey(noun) : undefined
  const seen = SEEN_BEFORE.test(head.words)
  const isOwned = owner !== undefined || OWNED.test(head.words)
  if (!isOwned && OWNED_BY_ANOTHER.test(head.words)) return undefined
  const isDefinite = isOwned ? seen : /^(?:the|this)\s/iu.test(head.words)
  if (!isDefinite || !(seen || AGAIN.has(noun) || side !== undefined)) return undefined
  const of = ownerOf(telling.report.text, phrase)
  const title = office?.title
  const whose = namesSaid(telling.report.text, phrase)
  const isSaid = ({ offices, sides }: Character, key: string) =>
    sides.has(key) || offices.some((held) => held.whose.includes(key))
  const saidOf = isOwned ? [] : telling.people.filter((person) => whose.some((key) => isSaid(person, key)))
  return findAntecedent(telling.scene, start, {
    pronoun: office?.gender ?? (WOMAN.test(noun) ? 'she' : MAN.test(noun) ? 'he' : undefined),
    accepts: (character) =>
      character !== owner &&
      !character.analyst &&
      (saidOf.length === 0 || saidOf.includes(character)) &&
      mayBeOf(character, of) &&
      (title === undefined || (office!.former ? !holdsNow(character, title) : !holdsAnother(character, title, whose))),
  })
}

function mayBeOf(character: Character, of: KnownActor | undefined): boolean {
  return of === undefined || character.of === of || (character.of === undefined && character.actor === null)
}

function holdsNow({ offices }: Character, title: string): boolean {
  return offices.some((office) => !office.former && isSameOffice(office.title, title))
}
