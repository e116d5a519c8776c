import { isPlural } from './capital-run.ts'
import { describedPerson } from './described-person.ts'
import type { Mention } from './mention.ts'
import { resolveAnonymous } from './resolve-anonymous.ts'
import { resolveGovernment, resolveOffice, resolveOwned } from './resolve-office.ts'
import { resolvedAs, resolvedFrom } from './resolved-as.ts'
import {
  anonymousName,
  antecedentActor,
  makerOf,
  nameOf,
  onlyExample,
  ownerOf,
  withoutArticle,
} from './source-owner.ts'
import { personNamed, type SourcePhrase } from './source-phrase.ts'
import { isMedia } from './speaker-class.ts'
import { collective, nobody, type Resolved, type Telling } from './telling.ts'

/** Who a source is that is no pronoun: a person, an actor, a document, an office, somebody anonymous, a group. */
export function resolvePhrase(telling: Telling, phrase: SourcePhrase): Resolved {
  const { text } = telling.report
  const person = personNamed(text, phrase)
  if (person) return resolvedFrom(person)
  const whole = phrase.mentions.find((mention) => isWhole(text, phrase, mention))
  if (whole) return resolvedAs(whole.character, withoutArticle(phrase.head.words))
  const owner = phrase.mentions.find(
    ({ character, end }) => character.known.type === 'person' && end < phrase.head.end,
  )?.character
  if (owner && phrase.kind === 'group') return resolveGovernment(telling, phrase, owner)
  if (phrase.kind === 'document')
    return { speaker: { name: phrase.words, actor: makerOf(text, phrase), class: 'document' } }
  const member = memberNamed(text, phrase)
  if (member) return resolvedAs(member.character)
  if (phrase.kind === 'anonymous') return resolveAnonymous(telling, phrase)
  if (phrase.office) return resolveOffice(telling, phrase, phrase.office)
  if (owner) return resolveOwned(telling, phrase, owner)
  const described = describedPerson(telling, phrase)
  if (described) return resolvedAs(described)
  const before = antecedentActor(telling, phrase)
  return before ? collective(before.name, before.id) : resolveGroup(text, phrase)
}

/** "one of its members, Malta": the actor named last. */
function memberNamed(text: string, { mentions, start, end }: SourcePhrase): Mention | undefined {
  return mentions.find(
    (mention) =>
      mention.character.known.type === 'actor' &&
      mention.end === end &&
      /^(?:one|another) of [^,]*,\s+(?:the\s+)?$/iu.test(text.slice(start, mention.start)),
  )
}

/** "Britain and France": each speaks. Empty for any other source. */
export function jointSpeakers(text: string, phrase: SourcePhrase): readonly Resolved[] {
  const named = phrase.mentions.filter(({ end }, i) => {
    const next = phrase.mentions[i + 1]
    return !next || !/^\s*$/.test(text.slice(end, next.titleStart))
  })
  if (named.length < 2 || named.some(({ possessive }) => possessive)) return []
  let rest = phrase.words
  for (const { titleStart, end } of phrase.mentions.toReversed()) {
    rest = rest.slice(0, Math.max(0, titleStart - phrase.start)) + rest.slice(end - phrase.start)
  }
  if (!/\band\b|&/.test(rest) || !/^(?:both\s+)?(?:the\s+)?(?:,|\s|\band\b|\bthe\b|&)*$/iu.test(rest)) return []
  const characters = new Set(named.map(({ character }) => character))
  return characters.size === named.length ? named.map(resolvedFrom) : []
}

/** True for a source that is an actor’s name and nothing else: "the Kremlin", "The U.K." */
function isWhole(text: string, { head }: SourcePhrase, mention: Mention): boolean {
  return mention.end >= head.end && /^(?:the\s+)?$/iu.test(text.slice(head.start, mention.start))
}

const MANY = /^(?:\p{Ll}|(?:Several|Some|Many|Most|Few|All|No|Two|Three|Four|Five|Six|Both|Other)\s)/u
const COUNTED =
  /^(?:One|Two|Three|Four|Five|Six|Some|Many|Most|Few|All|No|Nobody|Everyone|Several|Half|Almost|Nearly)\b/
const SOMEBODY =
  /^(?:an?|one|another|the)\s.*(?:er|or|ist|ian|man|woman|ant|ent|ee|person|soldier|guard|witness|survivor|relative|mother|pilot)$/i

/** What is left: institutions, groups, unnamed people, and names that nothing else in the report explains. */
function resolveGroup(text: string, phrase: SourcePhrase): Resolved {
  const { kind, noun, words, head } = phrase
  const name = withoutArticle(nameOf(phrase))
  if (kind === 'analysts') return { speaker: { name, actor: null, class: 'analyst' }, plural: true }
  const owner =
    isMedia(head.words) || (kind === undefined && isProperName(head.words)) ? undefined : ownerOf(text, phrase)
  const state = onlyExample(phrase) ?? owner
  const actor = state?.id ?? null
  if (kind === 'institution') return { speaker: { name, actor, class: 'office' }, noun }
  if (kind === 'speech') return collective(state?.name ?? name, actor)
  if (kind === undefined && SOMEBODY.test(head.words))
    return { speaker: { name: anonymousName(phrase), actor, class: 'anonymous' }, noun }
  const many = isPlural(noun) || (MANY.test(words) && /(?:s|people|men|women|police|public)$/.test(noun))
  if (state || kind === 'group' || many || /^the\s/i.test(words)) return collective(name, actor)
  const isName = !COUNTED.test(words) && /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*$/u.test(head.words)
  return isName ? { speaker: { name: head.words, actor: null, class: 'named' } } : nobody(head.words)
}

/** "American Legion": an adjective in the name of something that is not its state’s. */
function isProperName(words: string): boolean {
  return /^(?:the\s+)?\p{Lu}\S*\s+(?:\S+\s+)*\p{Lu}\S*$/u.test(words)
}
