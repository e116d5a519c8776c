import type { Report } from '../report/report.ts'
import { contains, type Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'
import { isInside, type Turn } from './find-antecedent.ts'
import { findMentions } from './find-mentions.ts'
import { findOpenings } from './find-openings.ts'
import { asBody, issuersNamed } from './issuing-speakers.ts'
import { indexAt, type Layout } from './layout.ts'
import { type Character, mentionsWithin } from './mention.ts'
import type { KnownPerson, Registry } from './registry.ts'
import { jointSpeakers, resolvePhrase } from './resolve-phrase.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { resolvedAs, resolvedFrom } from './resolved-as.ts'
import { personNamed, readSource } from './source-phrase.ts'
import type { Speaker } from './statement.ts'
import { nobody, type Resolved, type Telling } from './telling.ts'
import { askerOf, isAnswer, ofCountry, personAnswering } from './turn-speaker.ts'

/**
 * Who speaks in each attribution of a report, in the order given: several where a source names several ("Egypt and Qatar"), never none.
 * Read in order of place, so that pronouns, surnames, "the official" and quotations without a source find who came before.
 */
export function resolveSpeakers(
  report: Report,
  layout: Layout,
  attributions: readonly Attribution[],
  registry: Registry,
): readonly (readonly Speaker[])[] {
  const { text } = report
  const inPlace = (spans: readonly Span[]) => spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const issuers = [...new Set(attributions.flatMap(({ issuer }) => issuer ?? []))]
  const opening = { start: 0, end: layout.turns[0]?.label.name.start ?? 0 }
  const mentions = findMentions(report, registry, inPlace(attributions.flatMap(({ source }) => source)), [
    opening,
    ...issuers,
  ])
  const contents = inPlace(attributions.flatMap(({ content, recorded }) => (recorded ? [] : content)))
  const recorded = attributions
    .flatMap(({ content, recorded }, index) => (recorded ? content.map((span) => ({ ...span, index })) : []))
    .sort((a, b) => a.start - b.start)
  const turns: Turn[] = []
  const past: { readonly at: number; readonly by: Resolved }[] = []
  const subjects = new Map<number, Character>()
  const scene = { text, layout, mentions, contents, turns, subjects }
  const characters = new Map(mentions.map(({ character }) => [character.known, character]))
  for (const person of registry.people)
    if (!characters.has(person)) characters.set(person, unmentioned(person, registry))
  const people = [...characters.values()].filter(({ known }) => known.type === 'person')
  const telling: Telling = { report, registry, scene, people, past }
  let issuedBy: readonly [Resolved, ...Resolved[]] | undefined
  const resolved = new Map<number, readonly [Resolved, ...Resolved[]]>()

  const openings = findOpenings(text, layout, contents)
  let next = 0
  for (const index of inOrder(attributions)) {
    tellSubjects(placeOf(attributions[index]!))
    speakersOf(index)
  }
  return attributions.map((_, index) => speakersOf(index).map(({ speaker }) => speaker))

  function speakersOf(index: number): readonly [Resolved, ...Resolved[]] {
    const known = resolved.get(index)
    if (known) return known
    resolved.set(index, [nobody()])
    const attribution = attributions[index]!
    const by = resolve(attribution)
    resolved.set(index, by)
    const at = placeOf(attribution)
    insert(past, { at, by: by[0] })
    const { character } = by[0]
    if (character?.known.type === 'person') insert(turns, { at, character, aside: isAside(text, attribution) })
    return by
  }

  /** Whom the sentences before a place are about that open with a pronoun or a description. */
  function tellSubjects(until: number): void {
    for (; next < openings.length && openings[next]!.start < until; next += 1) {
      const here = openings[next]!
      const phrase = readSource(text, here, mentions)
      const { character } =
        phrase.pronoun === undefined ? resolvePhrase(telling, phrase) : resolvePronoun(telling, phrase, undefined)
      if (character?.known.type === 'person') subjects.set(here.sentence, character)
    }
  }

  function resolve(attribution: Attribution): readonly [Resolved, ...Resolved[]] {
    const source = attribution.source[0]
    if (!source)
      return attribution.carriedFrom === undefined ? [goesOn(attribution)] : speakersOf(attribution.carriedFrom)
    const asker = askerOf(text, source)
    if (asker) return [asker]
    if (attribution.issuer) return issuing(attribution, attribution.issuer)
    if (!attribution.recorded) return named(attribution, source)
    if (isAnswer(text, source)) {
      const person = personAnswering(text, opening, mentions)
      return [person ? resolvedAs(person) : nobody()]
    }
    const [first, ...others] = named(attribution, source)
    return [ofCountry(first, mentionsWithin(mentions, source)), ...others]
  }

  /** Whoever issues a communiqué: each of several named, else the one it says. */
  function issuing(attribution: Attribution, issuer: Span): readonly [Resolved, ...Resolved[]] {
    issuedBy ??= issuersNamed(text, issuer, mentions) ?? [asBody(named(attribution, issuer)[0])]
    return issuedBy
  }

  function named(attribution: Attribution, source: Span): readonly [Resolved, ...Resolved[]] {
    const phrase = readSource(text, source, mentions)
    const person = phrase.pronoun !== undefined && personNamed(text, phrase)
    if (person && person.start > phrase.head.start) return [resolvedFrom(person)]
    if (phrase.pronoun !== undefined) return [resolvePronoun(telling, phrase, around(attribution, phrase.start))]
    const [first, ...others] = jointSpeakers(text, phrase)
    return first ? [first, ...others] : [resolvePhrase(telling, phrase)]
  }

  /** A quotation that nobody is said to have said goes on with the last speaker of its paragraph or of the one before. */
  function goesOn(attribution: Attribution): Resolved {
    const at = placeOf(attribution)
    const last = past.findLast((turn) => turn.at < at)
    if (!last || attribution.voice === 'narrated' || attribution.cue.length > 0) return nobody()
    const paragraphAt = (offset: number) => layout.sentences[indexAt(layout.sentences, offset)]?.paragraph ?? 0
    return paragraphAt(at) - paragraphAt(last.at) <= 1 ? last.by : nobody()
  }

  /** The speaker of the quotation in which a source stands. */
  function around(attribution: Attribution, at: number): Resolved | undefined {
    const here = { start: at, end: at + 1 }
    const quoting = isInside(layout.quotations, here)
      ? attributions.findIndex(
          (other) =>
            other !== attribution && !other.recorded && other.content.some((content) => contains(content, here)),
        )
      : -1
    return quoting < 0 ? recording(here) : speakersOf(quoting)[0]
  }

  /** The speaker of the turn of a transcript in which a source stands. */
  function recording(here: Span): Resolved | undefined {
    const words = recorded[indexAt(recorded, here.start)]
    return words && contains(words, here) ? resolved.get(words.index)?.[0] : undefined
  }
}

/** Somebody of the case whom the report does not name. */
function unmentioned(known: KnownPerson, registry: Registry): Character {
  const of = registry.actors.find(({ id }) => id === known.actor)
  return {
    name: known.name,
    known,
    offices: [],
    sides: new Set(),
    pronoun: known.pronoun,
    analyst: known.kind === 'analyst',
    actor: known.actor,
    of,
  }
}

/** Where an attribution says who speaks, else where it begins. */
function placeOf({ source, content, cue }: Attribution): number {
  return (source[0] ?? cue[0] ?? content[0])?.start ?? 0
}

/** Attributions as a reader meets them: what encloses a quotation before what stands in it. */
function inOrder(attributions: readonly Attribution[]): readonly number[] {
  const sizeOf = ({ content }: Attribution) => content.reduce((sum, { start, end }) => sum + end - start, 0)
  return attributions
    .map((attribution, index) => ({ index, at: placeOf(attribution), size: sizeOf(attribution) }))
    .sort((a, b) => a.at - b.at || b.size - a.size)
    .map(({ index }) => index)
}

/** True when a relative clause reports the speech: "…, who said". */
function isAside(text: string, { source, cue }: Attribution): boolean {
  const [who, said] = [source[0], cue[0]]
  if (!who || !said) return false
  return (
    /^whom?$/i.test(text.slice(who.start, who.end)) ||
    /\bwho\b/i.test(text.slice(who.end, Math.max(who.end, said.start)))
  )
}

function insert<T extends { readonly at: number }>(list: T[], item: T): void {
  let at = list.length
  while (at > 0 && list[at - 1]!.at > item.at) at -= 1
  list.splice(at, 0, item)
}
