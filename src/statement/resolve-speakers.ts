import type { Report } from '../report/report.ts'
import { contains, type Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { findAntecedent, type Scene, type Turn } from './find-antecedent.ts'
import { findHolder } from './find-holder.ts'
import { findMentions } from './find-mentions.ts'
import { indexAt, type Layout } from './layout.ts'
import { type Character, type Mention, mentionsWithin } from './mention.ts'
import { isSameOffice, type Office, officeTitle } from './office.ts'
import type { KnownActor, Registry } from './registry.ts'
import { personNamed, readSource, type SourcePhrase } from './source-phrase.ts'
import { isMedia, isSeat, type SourceKind } from './speaker-class.ts'
import type { Speaker, SpeakerClass } from './statement.ts'

/** A speaker with what later sources of the report may refer to. */
interface Resolved {
  readonly speaker: Speaker
  readonly character?: Character | undefined
  readonly noun?: string
  readonly plural?: boolean
}

const NOBODY: Resolved = { speaker: { name: null, actor: null, class: 'unknown' } }

/**
 * Who speaks in each attribution of a report, in the order given: several where a source names several actors ("Egypt and Qatar"),
 * never none.
 */
export function resolveSpeakers(
  report: Report,
  layout: Layout,
  attributions: readonly Attribution[],
  registry: Registry,
): readonly (readonly Speaker[])[] {
  const { text } = report
  const sources = attributions.flatMap(({ source }) => source).sort((a, b) => a.start - b.start)
  const mentions = findMentions(report, registry, sources)
  const characters = new Map(mentions.map(({ character }) => [character.known, character]))
  for (const person of registry.people) {
    if (!characters.has(person)) characters.set(person, silent(person, registry))
  }
  const people = [...characters.values()].filter(({ known }) => known.type === 'person')
  const turns: Turn[] = []
  const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start || b.end - a.end)
  const scene: Scene = { text, layout, mentions, contents, turns }
  const resolved = new Map<number, readonly Resolved[]>()
  const past: { readonly at: number; readonly by: Resolved }[] = []

  for (const index of inOrder(attributions)) {
    const attribution = attributions[index]!
    const by = resolve(attribution)
    resolved.set(index, by)
    const at = placeOf(attribution)
    past.push({ at, by: by[0]! })
    const character = by[0]!.character
    if (character?.known.type === 'person') insert(turns, { at, character })
  }
  return attributions.map((_, index) => (resolved.get(index) ?? [NOBODY]).map(({ speaker }) => speaker))

  function resolve(attribution: Attribution): readonly Resolved[] {
    const source = attribution.source[0]
    if (!source) {
      const carried = attribution.carriedFrom
      if (carried !== undefined) return resolved.get(carried) ?? [NOBODY]
      return [orphan(attribution)]
    }
    const phrase = readSource(text, source, mentions)
    if (phrase.pronoun !== undefined) return [ofPronoun(phrase, attribution)]
    const joint = jointActors(phrase)
    if (joint.length > 1) return joint.map(({ character }) => ofCharacter(character))
    return [ofPhrase(phrase)]
  }

  /** A quotation that nobody is said to have said goes on with the last speaker of its paragraph or of the one before. */
  function orphan(attribution: Attribution): Resolved {
    const at = placeOf(attribution)
    const last = past.findLast((turn) => turn.at < at)
    if (!last || attribution.voice === 'narrated' || attribution.cue.length > 0) return NOBODY
    const paragraphAt = (offset: number) => layout.sentences[indexAt(layout.sentences, offset)]?.paragraph ?? 0
    return paragraphAt(at) - paragraphAt(last.at) <= 1 ? last.by : NOBODY
  }

  function ofPronoun(phrase: SourcePhrase, attribution: Attribution): Resolved {
    const { pronoun, start: at } = phrase
    const around = enclosing(attribution, at)
    if (pronoun === 'i' || pronoun === 'we') return around ?? NOBODY
    if (pronoun === 'who' || pronoun === 'whom' || pronoun === 'which' || pronoun === 'that') {
      const near = mentions.findLast((mention) => mention.end <= at && at - mention.end < 120)
      return near ? ofCharacter(near.character) : NOBODY
    }
    if (pronoun === 'they' || pronoun === 'them' || pronoun === 'their' || pronoun === 'both') return ofPlural(phrase)
    if (pronoun === 'it' || pronoun === 'its') return ofThing(phrase)
    const gender = /^(?:she|her|herself)$/.test(pronoun!) ? 'she' : 'he'
    const character = findAntecedent(scene, at, gender, around?.character)
    const official = anonymousBefore(at, undefined)
    const lastTurn = past.findLast((turn) => turn.at < at)
    if (official && lastTurn?.by === official && !character) return official
    if (!character) return official ?? { speaker: { name: phrase.words, actor: null, class: 'unknown' } }
    character.pronoun ??= gender
    if (/^(?:his|her)$/.test(pronoun!) && phrase.words !== pronoun && phrase.kind !== 'speech')
      return ofOwned(phrase, character)
    if (
      official &&
      lastTurn?.by === official &&
      sameParagraph(lastTurn.at, at) &&
      !namedSince(lastTurn.at, at, character)
    )
      return official
    return ofCharacter(character)
  }

  function namedSince(from: number, to: number, character: Character): boolean {
    return mentionsWithin(mentions, { start: from, end: to }).some((mention) => mention.character === character)
  }

  function sameParagraph(a: number, b: number): boolean {
    const { sentences } = layout
    return sentences[indexAt(sentences, a)]?.paragraph === sentences[indexAt(sentences, b)]?.paragraph
  }

  function ofPlural(phrase: SourcePhrase): Resolved {
    const many = past.findLast((turn) => turn.at < phrase.start && turn.by.plural)
    const sentence = indexAt(layout.sentences, phrase.start)
    if (many && sentence - indexAt(layout.sentences, many.at) <= 4) return many.by
    const actor = subjectActor(phrase.start, sentence)
    return actor ? ofCharacter(actor) : collective(phrase.words, null)
  }

  function ofThing(phrase: SourcePhrase): Resolved {
    const sentence = indexAt(layout.sentences, phrase.start)
    const thing = past.findLast((turn) => turn.at < phrase.start && isThing(turn.by.speaker.class))
    const actor = subjectActor(phrase.start, sentence)
    if (thing && sentence - indexAt(layout.sentences, thing.at) <= 2) return thing.by
    return actor ? ofCharacter(actor) : { speaker: { name: phrase.words, actor: null, class: 'unknown' } }
  }

  /** The actor named as the subject of this sentence or of the one before. */
  function subjectActor(at: number, sentence: number): Character | undefined {
    for (const index of [sentence, sentence - 1]) {
      const span = layout.sentences[index]
      if (!span) continue
      const named = mentionsWithin(mentions, { start: span.start, end: Math.min(at, span.end) })
      const subject = named.find(
        ({ character, possessive, start }) =>
          character.known.type === 'actor' && !possessive && start - span.start < 40,
      )
      if (subject && !/^\s+\p{L}+\s+\p{Lu}/u.test(text.slice(subject.end, subject.end + 20))) return subject.character
    }
    return undefined
  }

  /** The speaker of the quotation that a source stands in. */
  function enclosing(attribution: Attribution, at: number): Resolved | undefined {
    if (!layout.quotations.some((quotation) => contains(quotation, { start: at, end: at + 1 }))) return undefined
    for (const [index, other] of attributions.entries()) {
      if (other !== attribution && other.content.some((content) => contains(content, { start: at, end: at + 1 })))
        return resolved.get(index)?.[0]
    }
    return undefined
  }

  /** "Britain and France": each speaks. */
  function jointActors(phrase: SourcePhrase): readonly Mention[] {
    const named = phrase.mentions.filter(
      (mention, i) =>
        !(phrase.mentions[i + 1] && /^\s*$/.test(text.slice(mention.end, phrase.mentions[i + 1]!.titleStart))),
    )
    if (named.length < 2 || named.some(({ possessive }) => possessive)) return []
    let rest = phrase.words
    for (const { titleStart, end } of phrase.mentions.toReversed()) {
      rest = rest.slice(0, titleStart - phrase.start) + rest.slice(end - phrase.start)
    }
    if (!/\band\b|&/.test(rest) || !/^(?:both\s+)?(?:the\s+)?(?:,|\s|\band\b|\bthe\b|&)*$/iu.test(rest)) return []
    return new Set(named.map(({ character }) => character)).size === named.length ? named : []
  }

  function ofPhrase(phrase: SourcePhrase): Resolved {
    const person = personNamed(text, phrase)
    if (person) return ofCharacter(person.character)
    const whole = mentions.find(
      (mention) => mention.start >= phrase.start && mention.end <= phrase.end && isWhole(phrase, mention),
    )
    if (whole) return ofCharacter(whole.character, withoutArticle(phrase.head.words))
    const owner = phrase.mentions.find(
      (mention) => mention.character.known.type === 'person' && mention.end < phrase.head.end,
    )
    if (owner && phrase.kind === 'group') return ofGovernment(phrase, owner.character)
    const { kind } = phrase
    if (kind === 'document') return { speaker: { name: phrase.words, actor: makerOf(phrase), class: 'document' } }
    if (phrase.office && kind !== 'anonymous') return ofOffice(phrase, phrase.office)
    if (kind === 'anonymous') return ofAnonymous(phrase)
    if (owner) return ofOwned(phrase, owner.character)
    return ofGroup(phrase, kind)
  }

  /** True for a source that is an actor’s name and nothing else: "the Kremlin", "The U.K." */
  function isWhole({ head }: SourcePhrase, mention: Mention): boolean {
    return mention.end >= head.end && /^(?:the\s+)?$/iu.test(text.slice(head.start, mention.start))
  }

  function ofCharacter(character: Character, written?: string): Resolved {
    const { known, name, actor } = character
    if (known.type === 'actor') {
      if (known.kind === 'analyst') return { speaker: { name, actor, class: 'analyst' }, character }
      const office = written !== undefined && isSeat(written)
      return {
        speaker: { name: office ? written : name, actor, class: office ? 'office' : 'collective' },
        character,
        plural: true,
      }
    }
    return { speaker: { name, actor, class: character.analyst ? 'analyst' : 'named' }, character }
  }

  /** "Biden’s policies", "the Trump administration": the government, not the person; nor the actor of a successor. */
  function ofGovernment(phrase: SourcePhrase, head: Character): Resolved {
    const surname = head.name.split(/\s+/).at(-1)!
    const own =
      registry.actorNamed(withoutArticle(phrase.head.words)) ??
      registry.actorNamed(`${surname} administration`) ??
      registry.actorNamed(`${surname} government`)
    if (own) return { speaker: { name: own.name, actor: own.id, class: 'collective' }, plural: true }
    const isPolicy = /^polic(?:y|ies)$|^regime$/.test(phrase.noun)
    const name = isPolicy ? `${surname} administration` : withoutArticle(phrase.head.words)
    return collective(name, isFormer(head) ? null : head.actor)
  }

  function isFormer({ offices, known }: Character): boolean {
    if (offices.some(({ former }) => former)) return true
    const { date } = report
    return (
      known.type === 'person' &&
      known.roles.length > 0 &&
      date !== undefined &&
      known.roles.every(({ until }) => until !== undefined && until < date)
    )
  }

  /** "Starmer’s spokesman", "his office": an office of the owner’s actor. */
  function ofOwned(phrase: SourcePhrase, owner: Character): Resolved {
    if (phrase.kind === 'document') return { speaker: { name: phrase.words, actor: owner.actor, class: 'document' } }
    if (phrase.kind === 'group') return ofGovernment(phrase, owner)
    const named = phrase.words.replace(/^(?:his|her)\b/i, `${owner.name}’s`)
    const kind: SpeakerClass =
      phrase.kind === 'anonymous'
        ? 'anonymous'
        : phrase.office || phrase.kind === 'institution'
          ? 'office'
          : 'collective'
    return { speaker: { name: named, actor: owner.actor, class: kind }, noun: phrase.noun }
  }

  function ofOffice(phrase: SourcePhrase, office: Office): Resolved {
    const owner = phrase.mentions.find(({ possessive, character }) => possessive && character.known.type === 'person')
    const of = stateOf(phrase)
    const article = /^(?:an?|one|another|some|several|two|three|senior|top)\s/i.test(phrase.words)
    if (!article || !isCommon(office)) {
      const state = owner ? undefined : (of ?? placeOf_(phrase))
      const query = { title: officeTitle(office.title), of: state, date: report.date, at: phrase.start }
      const spoken = turns
        .slice(-4)
        .reverse()
        .map(({ character }) => character)
      const holder = findHolder(
        query,
        owner ? people.filter((one) => one.actor === owner.character.actor) : people,
        mentions,
        spoken,
      )
      if (holder) return ofCharacter(holder)
      const before = past.findLast(
        (turn) =>
          turn.at < phrase.start &&
          turn.by.speaker.class === 'office' &&
          turn.by.noun !== undefined &&
          isSameOffice(turn.by.noun, phrase.noun),
      )
      if (before && !of && !owner && /^the\s/i.test(phrase.words) && phrase.words.split(/\s+/).length < 4)
        return before.by
    }
    if (office.analyst) return { speaker: { name: phrase.words, actor: null, class: 'analyst' }, noun: phrase.noun }
    return {
      speaker: {
        name: withoutArticle(headOf(phrase)),
        actor: owner?.character.actor ?? of?.id ?? null,
        class: 'office',
      },
      noun: phrase.noun,
    }
  }

  /** Offices that many hold at once, so that "a spokesman" is nobody named before. */
  function isCommon({ title }: Office): boolean {
    return !/^(?:president|prime minister|king|queen|pope)$/.test(title)
  }

  function ofAnonymous(phrase: SourcePhrase): Resolved {
    const { noun } = phrase
    const plural = /s$|^people$/.test(noun)
    const again =
      /^the\s+(?:(?:same|senior|second|anonymous|unnamed)\s+)*\p{L}+$/iu.test(phrase.head.words) &&
      stateOf(phrase) === undefined
    const before = again ? anonymousBefore(phrase.start, noun) : undefined
    if (before) return before
    return { speaker: { name: headOf(phrase), actor: actorOfAnonymous(phrase), class: 'anonymous' }, noun, plural }
  }

  function anonymousBefore(at: number, noun: string | undefined): Resolved | undefined {
    const same = (other: string | undefined) =>
      noun === undefined ||
      other === noun ||
      (/^(?:official|source|person)$/.test(noun) && other !== undefined && !/s$|^people$/.test(other))
    const found = past.findLast(
      (turn) => turn.at < at && turn.by.speaker.class === 'anonymous' && turn.by.noun === noun,
    )
    return (
      found ?? past.findLast((turn) => turn.at < at && turn.by.speaker.class === 'anonymous' && same(turn.by.noun))
    )?.by
  }

  /** By the words of the source; "administration" and the like by whoever the sentence speaks of. */
  function actorOfAnonymous(phrase: SourcePhrase): string | null {
    const state = stateOf(phrase)
    if (state) return state.id
    const person = phrase.mentions.find(
      (mention) => mention.character.known.type === 'person' && mention.end <= phrase.head.end,
    )
    if (person) return person.character.actor
    if (
      !/\b(?:administration|government|cabinet|presidential|ministry|presidency|palace|party|military|defen[cs]e|intelligence)\b/i.test(
        phrase.words,
      )
    )
      return null
    const sentence = layout.sentences[indexAt(layout.sentences, phrase.start)]
    const near = mentions.findLast(({ start, end }) => end <= phrase.start && start >= (sentence?.start ?? 0))
    return (
      (near ?? mentions.findLast(({ end, character }) => end <= phrase.start && character.known.type === 'person'))
        ?.character.actor ?? null
    )
  }

  function ofGroup(phrase: SourcePhrase, kind: SourceKind | undefined): Resolved {
    const name = withoutArticle(headOf(phrase))
    if (kind === 'analysts') return { speaker: { name, actor: null, class: 'analyst' }, plural: true }
    const state = isMedia(phrase.head.words) ? undefined : (onlyExample(phrase) ?? stateOf(phrase))
    if (kind === 'institution')
      return { speaker: { name, actor: state?.id ?? null, class: 'office' }, noun: phrase.noun }
    if (
      state ||
      kind === 'group' ||
      kind === 'speech' ||
      /^(?:the\s|both\s|other\s|some\s|many\s)/i.test(phrase.words)
    ) {
      return collective(state && kind === 'speech' ? state.name : name, state?.id ?? null)
    }
    const person = /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*$/u.test(phrase.head.words)
    return { speaker: { name: phrase.head.words, actor: null, class: person ? 'named' : 'unknown' } }
  }

  /** "other nations, including Poland": the one actor given as an example. */
  function onlyExample(phrase: SourcePhrase): KnownActor | undefined {
    const lead = /\b(?:including|such as|like|notably)\b/i.exec(phrase.words)
    if (!lead) return undefined
    const named = phrase.mentions
      .filter(({ start }) => start > phrase.start + lead.index)
      .map(({ character }) => character.known)
    return named.length === 1 && named[0]!.type === 'actor' ? named[0] : undefined
  }

  /** The actor whose office, officials or troops a source names: at its head ("Israeli officials"), else after it ("officials in Kyiv"). */
  function stateOf(phrase: SourcePhrase): KnownActor | undefined {
    for (const { character, start, end } of phrase.mentions) {
      if (character.known.type !== 'actor') continue
      if (end <= phrase.head.end) return character.known
      const lead = text.slice(phrase.head.end, start)
      if (
        /^\s*(?:for|of|from|at|in|inside|within|close to|to)\s+(?:(?:the|a|an)\s+)?(?:[\p{L}’']+\s+){0,2}$/iu.test(lead)
      )
        return character.known
    }
    return undefined
  }

  /** "In Kyiv, the president said". */
  function placeOf_(phrase: SourcePhrase): KnownActor | undefined {
    const sentence = layout.sentences[indexAt(layout.sentences, phrase.start)]
    if (!sentence) return undefined
    const first = mentionsWithin(mentions, { start: sentence.start, end: phrase.start }).find(({ start }) =>
      /^In\s$/.test(text.slice(sentence.start, start)),
    )
    return first?.character.known.type === 'actor' ? first.character.known : undefined
  }

  /** "data compiled by X" is X’s; "a Kremlin statement" the Kremlin’s; a joint one nobody’s alone. */
  function makerOf(phrase: SourcePhrase): string | null {
    if (/\bjoint\b/i.test(phrase.words)) return null
    const by = /\b(?:by|from|of)\s/i.exec(text.slice(phrase.head.end, phrase.end))
    if (by) {
      const from = phrase.head.end + by.index
      return phrase.mentions.find(({ start }) => start >= from)?.character.actor ?? null
    }
    return phrase.mentions.find(({ end }) => end <= phrase.head.end)?.character.actor ?? null
  }
}

function headOf({ words, head }: SourcePhrase): string {
  const until =
    /^[^,;:(]*?(?=\s+(?:who|whom|which|speaking|requesting|on condition|traveling|travelling)\b|[,;:(]|$)/iu.exec(
      words,
    )?.[0]
  return until && until.length >= head.words.length ? until.trim() : head.words
}

function withoutArticle(words: string): string {
  return words.replace(/^the\s+/i, '')
}

function collective(name: string, actor: string | null): Resolved {
  return { speaker: { name, actor, class: 'collective' }, plural: true }
}

function isThing(kind: SpeakerClass): boolean {
  return kind === 'collective' || kind === 'office' || kind === 'document'
}

function silent(known: Character['known'], registry: Registry): Character {
  return {
    name: known.name,
    known,
    offices: [],
    pronoun: known.type === 'person' ? known.pronoun : undefined,
    analyst: known.kind === 'analyst',
    actor: known.type === 'person' ? known.actor : known.id,
    of: registry.actors.find(({ id }) => known.type === 'person' && id === known.actor),
  }
}

/** Where an attribution says who speaks, else where it begins. */
function placeOf({ source, content, cue }: Attribution): number {
  return (source[0] ?? cue[0] ?? content[0])?.start ?? 0
}

/** Attributions as a reader meets them: what encloses a quotation before what stands in it, a carried speaker after its origin. */
function inOrder(attributions: readonly Attribution[]): readonly number[] {
  return attributions
    .map((attribution, index) => ({ index, at: placeOf(attribution), size: sizeOf(attribution.content) }))
    .sort((a, b) => a.at - b.at || b.size - a.size)
    .map(({ index }) => index)
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function insert(turns: Turn[], turn: Turn): void {
  let at = turns.length
  while (at > 0 && turns[at - 1]!.at > turn.at) at -= 1
  turns.splice(at, 0, turn)
}
