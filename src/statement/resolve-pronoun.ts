import { findAntecedent } from './find-antecedent.ts'
import { indexAt } from './layout.ts'
import { type Character, mentionsWithin } from './mention.ts'
import { anonymousBefore } from './resolve-anonymous.ts'
import { resolveOffice, resolveOwned } from './resolve-office.ts'
import { resolvedAs, resolvedFrom } from './resolved-as.ts'
import type { SourcePhrase } from './source-phrase.ts'
import { collective, lastMention, lastSpeaker, nobody, type Resolved, type Telling } from './telling.ts'

/** Sentences that "they" and "it" look back. */
const REACH = { they: 4, it: 2 }

/** Who a pronoun is as a source; `around` speaks the quotation it stands in, if it stands in one, and is "I" there but never "he". */
export function resolvePronoun(telling: Telling, phrase: SourcePhrase, around: Resolved | undefined): Resolved {
  switch (phrase.pronoun) {
    case 'i':
    case 'we':
      return around ?? nobody()
    case 'who':
    case 'whom':
    case 'which':
    case 'that': {
      const near = lastMention(telling, phrase.start)
      return near && phrase.start - near.end < 120 ? resolvedFrom(near) : nobody()
    }
    case 'they':
    case 'them':
    case 'their':
    case 'both':
    case 'themselves':
      return (
        lastWithin(telling, phrase.start, REACH.they, (by) => by.plural === true) ??
        subjectActor(telling, phrase.start) ??
        collective(phrase.words, null)
      )
    case 'it':
    case 'its': {
      const owner = phrase.office && subjectActor(telling, phrase.start)?.character?.known
      if (owner?.type === 'actor') return resolveOffice(telling, phrase, phrase.office!, owner)
      return (
        lastWithin(telling, phrase.start, REACH.it, ({ speaker }) =>
          /^(?:collective|office|document)$/.test(speaker.class),
        ) ??
        subjectActor(telling, phrase.start) ??
        nobody(phrase.words)
      )
    }
    default:
      return resolvePerson(telling, phrase, around)
  }
}

function resolvePerson(telling: Telling, phrase: SourcePhrase, around: Resolved | undefined): Resolved {
  const { start, pronoun, words, kind } = phrase
  const gender = /^(?:she|her|herself)$/.test(pronoun!) ? 'she' : 'he'
  if (isUnnamed(telling, start, gender)) return nobody(words)
  const accepts = (character: Character) => character !== around?.character
  const character = findAntecedent(telling.scene, start, { pronoun: gender, accepts })
  const last = lastSpeaker(telling, start)
  const unnamed = last && /^(?:anonymous|office)$/.test(last.by.speaker.class) && !last.by.character && !last.by.plural
  const official = unnamed ? last : undefined
  if (!character) return (official?.by ?? anonymousBefore(telling, start)) || nobody(words)
  const sameParagraph = official && paragraphAt(telling, official.at) === paragraphAt(telling, start)
  if (sameParagraph && !isNamedBetween(telling, official.at, start, character)) return official.by
  character.pronoun ??= gender
  const owned = /^(?:his|her)$/.test(pronoun!) && words.toLowerCase() !== pronoun && kind !== 'speech'
  return owned ? resolveOwned(telling, phrase, character) : resolvedAs(character)
}

const KIN = {
  he: /^["“]?(?:but\s+)?(?:the|an?|my|his|her|their|our|one|another)\s+(?:[\p{Ll}\d-]+\s+){0,2}(?:man|boy|father|brother|son|husband|grandfather|uncle|widower)\s+[\p{Ll}]/iu,
  she: /^["“]?(?:but\s+)?(?:the|an?|my|his|her|their|our|one|another)\s+(?:[\p{Ll}\d-]+\s+){0,2}(?:woman|girl|mother|sister|daughter|wife|grandmother|aunt|widow)\s+[\p{Ll}]/iu,
}

/** "My mother has aged, but she says …": the sentence begins with somebody of that gender without a name. */
function isUnnamed({ report, scene }: Telling, at: number, gender: 'he' | 'she'): boolean {
  const { sentences } = scene.layout
  const sentence = sentences[indexAt(sentences, at)]
  if (!sentence || !KIN[gender].test(report.text.slice(sentence.start, at))) return false
  return !mentionsWithin(scene.mentions, { start: sentence.start, end: at }).some(
    ({ character }) => character.known.type === 'person',
  )
}

function isNamedBetween({ scene }: Telling, start: number, end: number, character: Character): boolean {
  return mentionsWithin(scene.mentions, { start, end }).some((mention) => mention.character === character)
}

function paragraphAt({ scene }: Telling, at: number): number | undefined {
  const { sentences } = scene.layout
  return sentences[indexAt(sentences, at)]?.paragraph
}

/** The last speaker of a kind, looking back so many sentences. */
function lastWithin(
  telling: Telling,
  at: number,
  reach: number,
  test: (by: Resolved) => boolean,
): Resolved | undefined {
  const { sentences } = telling.scene.layout
  const found = lastSpeaker(telling, at, test)
  return found && indexAt(sentences, at) - indexAt(sentences, found.at) <= reach ? found.by : undefined
}

/** The actor named as the subject of this sentence or of the one before. */
function subjectActor({ report, scene }: Telling, at: number): Resolved | undefined {
  const { sentences } = scene.layout
  const here = indexAt(sentences, at)
  for (const sentence of [sentences[here], sentences[here - 1]]) {
    if (!sentence) continue
    const named = mentionsWithin(scene.mentions, { start: sentence.start, end: Math.min(at, sentence.end) })
    const subject = named.find(
      ({ character, possessive, start }) =>
        character.known.type === 'actor' && !possessive && start - sentence.start < 40,
    )
    const isAdjective = subject && /^\s+\p{L}+\s+\p{Lu}/u.test(report.text.slice(subject.end, subject.end + 20))
    if (subject && !isAdjective) return resolvedAs(subject.character)
  }
  return undefined
}
