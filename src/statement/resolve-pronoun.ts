import { findAntecedent } from './find-antecedent.ts'
import { indexAt } from './layout.ts'
import { type Character, mentionsWithin } from './mention.ts'
import { anonymousBefore } from './resolve-anonymous.ts'
import { resolveOffice, resolveOwned } from './resolve-office.ts'
import { resolvedAs } from './resolve-phrase.ts'
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
      return near && phrase.start - near.end < 120 ? resolvedAs(near.character) : nobody()
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
      if (owner?.type === 'actor') return resolveOffice(telling, phrase, phrase.office!, resolvedAs, owner)
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
  const character = findAntecedent(telling.scene, start, gender, around?.character)
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
