import { describedPerson } from './described-person.ts'
import { findHolder, holderNext } from './find-holder.ts'
import type { Character } from './mention.ts'
import { isSameOffice, type Office } from './office.ts'
import type { KnownActor } from './registry.ts'
import { resolvedAs } from './resolved-as.ts'
import { nameOf, namesSaid, ownerOf, placeOpening, withoutArticle } from './source-owner.ts'
import type { SourcePhrase } from './source-phrase.ts'
import type { SpeakerClass } from './statement.ts'
import { collective, lastMention, lastSpeaker, type Resolved, type Telling } from './telling.ts'
import { findWords } from './word.ts'

/**
 * "the president", "Ukraine’s foreign minister", "a spokesman for the ministry": the holder where one is known, else the office. `owner`
 * is whom "its" stands for in "its foreign minister".
 */
export function resolveOffice(telling: Telling, phrase: SourcePhrase, office: Office, owner?: KnownActor): Resolved {
  const { report, scene, people } = telling
  const person = phrase.mentions.find(({ possessive, character }) => possessive && character.known.type === 'person')
  const of = owner ?? ownerOf(report.text, phrase)
  const holder = mayBeAnybody(phrase, office) ? undefined : holderOf()
  const again = /^the\s+\S+(?:\s+\S+)?$/i.test(phrase.words) && !of && !person
  const before = again
    ? lastSpeaker(
        telling,
        phrase.start,
        ({ speaker, noun }) => speaker.class === 'office' && noun !== undefined && isSameOffice(noun, phrase.noun),
      )
    : undefined
  // The office that spoke last, unless its holder has been named since.
  const named = holder && lastMention(telling, phrase.start, ({ character }) => character === holder)
  if (before && (named === undefined || named.start < before.at)) return before.by
  const meant = holder ?? describedPerson(telling, phrase)
  if (meant) return resolvedAs(meant)
  if (office.analyst) return { speaker: { name: phrase.words, actor: null, class: 'analyst' }, noun: phrase.noun }
  const actor = person?.character.actor ?? of?.id ?? null
  return { speaker: { name: withoutArticle(nameOf(phrase)), actor, class: 'office' }, noun: phrase.noun }

  function holderOf(): Character | undefined {
    const state = person ? undefined : (of ?? placeOpening(telling, phrase))
    const query = {
      title: office.title,
      former: office.former,
      of: state,
      whose: person && person.character.actor !== null ? [] : namesSaid(report.text, phrase),
      date: report.date,
      at: phrase.start,
    }
    const own = person ? people.filter(({ actor }) => actor === person.character.actor) : people
    const spoken = scene.turns.slice(-4).toReversed()
    const found = findHolder(
      query,
      own,
      scene.mentions,
      spoken.map(({ character }) => character),
    )
    return found ?? (person || state ? undefined : holderNext(query, people, scene.mentions))
  }
}

/** "a spokesman", "one minister": somebody not named before. */
function mayBeAnybody({ words }: SourcePhrase, { title }: Office): boolean {
  return (
    /^(?:an?|one|another|some|several|two|three|senior|top)\s/i.test(words) &&
    !/^(?:president|prime minister|king|queen|pope)$/.test(title)
  )
}

/** "Starmer’s spokesman", "his office": an office of the owner’s actor. */
export function resolveOwned(telling: Telling, phrase: SourcePhrase, owner: Character): Resolved {
  if (phrase.kind === 'document') return { speaker: { name: phrase.words, actor: owner.actor, class: 'document' } }
  if (phrase.kind === 'group') return resolveGovernment(telling, phrase, owner)
  const assistant = phrase.office && assistantOf(telling, phrase.office, owner)
  if (assistant) return assistant
  const name = phrase.words.replace(/^(?:his|her)\b/i, `${owner.name}’s`)
  const official = phrase.office !== undefined || phrase.kind === 'institution'
  const kind: SpeakerClass = phrase.kind === 'anonymous' ? 'anonymous' : official ? 'office' : 'collective'
  return { speaker: { name, actor: owner.actor, class: kind }, noun: phrase.noun }
}

/** "his lawyer": the only one whom the report calls the lawyer of somebody of that name. */
function assistantOf({ people }: Telling, { title }: Office, owner: Character): Resolved | undefined {
  const names = findWords(owner.name, { start: 0, end: owner.name.length }).map(({ key }) => key)
  const found = people.filter(
    (person) =>
      person !== owner &&
      person.offices.some((office) => isSameOffice(office.title, title) && office.whose.includes(names.at(-1)!)),
  )
  return found.length === 1 ? resolvedAs(found[0]!) : undefined
}

/** "Biden’s policies", "the Trump administration": the government, not the person, and never the actor of a successor. */
export function resolveGovernment({ report, registry }: Telling, phrase: SourcePhrase, head: Character): Resolved {
  const surname = head.name.split(/\s+/).at(-1)!
  const written = withoutArticle(phrase.head.words)
  const own =
    registry.actorNamed(written) ??
    registry.actorNamed(`${surname} administration`) ??
    registry.actorNamed(`${surname} government`)
  if (own) return collective(own.name, own.id)
  const isPolicy = /^polic(?:y|ies)$|^regime$/.test(phrase.noun)
  return collective(isPolicy ? `${surname} administration` : written, isFormer(head, report.date) ? null : head.actor)
}

function isFormer({ offices, known }: Character, date: string | undefined): boolean {
  if (offices.some(({ former }) => former)) return true
  if (known.type !== 'person' || known.roles.length === 0 || date === undefined) return false
  return known.roles.every(({ until }) => until !== undefined && until < date)
}
