import { indexAt } from './layout.ts'
import { anonymousName, ownerOf } from './source-owner.ts'
import type { SourcePhrase } from './source-phrase.ts'
import { lastMention, lastSpeaker, type Resolved, type Telling } from './telling.ts'

/** "a senior administration official", in the source’s own words; "the official" is the one before. Never a person named. */
export function resolveAnonymous(telling: Telling, phrase: SourcePhrase): Resolved {
  const { text } = telling.report
  const again =
    /^the\s+(?:(?:same|senior|second|anonymous|unnamed)\s+)*\p{L}+$/iu.test(phrase.head.words) &&
    ownerOf(text, phrase) === undefined
  const before = again ? anonymousBefore(telling, phrase.start, phrase.noun) : undefined
  if (before) return before
  return {
    speaker: { name: anonymousName(phrase), actor: actorOf(telling, phrase), class: 'anonymous' },
    noun: phrase.noun,
    plural: /s$|^people$/.test(phrase.noun),
  }
}

/** The anonymous speaker before an offset whom a noun may mean: "the official" also an aide, any of them when no noun is given. */
export function anonymousBefore(telling: Telling, at: number, noun?: string): Resolved | undefined {
  const exactly = lastSpeaker(telling, at, (by) => by.speaker.class === 'anonymous' && by.noun === noun)
  if (exactly) return exactly.by
  const wide = noun === undefined || /^(?:official|source|person)$/.test(noun)
  return lastSpeaker(telling, at, (by) => by.speaker.class === 'anonymous' && wide && !(noun && by.plural))?.by
}

const OF_A_GOVERNMENT =
  /\b(?:administration|government|cabinet|presidential|ministry|presidency|palace|party|military|defen[cs]e|intelligence|aides?|confidants?)\b/i

/** By the words of the source; "administration" and the like by whoever the sentence, else the report, spoke of last. */
function actorOf(telling: Telling, phrase: SourcePhrase): string | null {
  const state = ownerOf(telling.report.text, phrase)
  if (state) return state.id
  if (/^\S+ of (?:them|those|these)\b/i.test(phrase.words)) {
    const many = lastSpeaker(telling, phrase.start, ({ plural }) => plural === true)
    return many
      ? many.by.speaker.actor
      : (lastMention(telling, phrase.start, ({ character }) => character.known.type === 'actor')?.character.actor ??
          null)
  }
  const person = phrase.mentions.find(
    ({ character, end }) => character.known.type === 'person' && end <= phrase.head.end,
  )
  if (person) return person.character.actor
  const office = phrase.mentions.find(
    ({ possessive, end }) =>
      possessive &&
      /^['’]s?\s+(?:own\s+)?(?:office|team|cabinet|government|camp|entourage|circle|party)\b/i.test(
        telling.report.text.slice(end, end + 40),
      ),
  )
  if (office) return office.character.actor
  if (!OF_A_GOVERNMENT.test(phrase.words)) return null
  const { sentences } = telling.scene.layout
  const start = sentences[indexAt(sentences, phrase.start)]?.start ?? 0
  const near =
    lastMention(telling, phrase.start, (mention) => mention.start >= start) ??
    lastMention(telling, phrase.start, ({ character }) => character.known.type === 'person')
  return near?.character.actor ?? null
}
