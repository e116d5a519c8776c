import type { Report } from '../report/report.ts'
import { contains, type Span } from '../text/span.ts'
import { firstNameGender } from './first-name.ts'
import type { Character, Mention } from './mention.ts'
import { areNameVariants } from './name-key.ts'
import { isTitleWord, type Office, officeAt } from './office.ts'
import { type KnownActor, type KnownPerson, type Registry, surnamesOf } from './registry.ts'
import { findWords, type Word } from './word.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that begin a sentence with a capital and are no part of a name. */
const NO_NAME =
  set(`the a an this that these those he she it they we i you his her its their our my who what when where why how which whose
  and but or nor so yet for if as at by in on of to from with without within into onto over under after before during since until till while
  although though because unless despite amid among between against about above below across along around behind beyond near per through
  throughout toward towards upon via versus following according asked speaking seeking pushed pressed addressing meeting meanwhile however
  moreover nevertheless still also even only just now then there here once again earlier later today yesterday tomorrow last next first second
  third both either neither each every some any all many most few several other others another such same no not never nothing yes one two three
  four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec is are was were be been being has have had do does did will
  would can could should may might must shall let more less than too very quite rather critics officials analysts experts talks sources`)
const ORGANISATION =
  set(`fund institute institution university college house council ministry office union party times post bank group center centre
  committee agency army parliament congress senate court department organization organisation force forces front movement authority command press
  news street sea strait river island islands city valley airport war agreement accord treaty pact initiative plan summit conference foundation
  association company corporation corp inc network radio television tv channel journal review school society alliance league assembly commission
  services service security bureau administration republic kingdom states state nations emirates province region gulf bay mountains heights strip
  border day week act bill law deal process forum mission embassy palace square tower building hall base camp zone district county brigade corps guard
  guards brigades resistance army's world ocean lake hotel club museum hospital church mosque cathedral crisis peace doctrine protocol process`)
const PARTICLES = set('van von der den de da di dos du la le bin ibn ben al el abu')
const AFFILIATION =
  /\b(?:institut\p{L}*|think[\s-]tank|foundation|fund|universit\p{L}*|college|cent(?:er|re) for|council on|school of|consultancy|risk|policy group|crisis group|observatory|carnegie|chatham house|rand corporation)\b/iu
const APPOSITION =
  /^,\s+(?:\d{2},\s+)?(?=(?:an?|the|one|his|her|its|their|who(?:se)?|who['’]s|now|then|formerly|also|until)\b|\p{L}+(?:['’]s)?\s)([^,.;:“”"—–()]{3,120})/u
const AT_PLACE = /^\s+(?:of|at|from|with)\s+(?:the\s+)?\p{Lu}[^,.;:“”"—–()]{2,90}/u

interface Title {
  readonly office: Office
  readonly start: number
  readonly end: number
  readonly holder: KnownActor | undefined
}

/**
 * Everybody the body of a report names, in order of place: the case's names, states, and people whom the report itself introduces
 * by a title, an apposition, a first name or by having them speak (`sources`). Takes linear time.
 */
export function findMentions(report: Report, registry: Registry, sources: readonly Span[]): readonly Mention[] {
  const { text } = report
  const mentions: Mention[] = []
  const characters = new Map<KnownActor | KnownPerson, Character>()
  const introduced = new Map<string, KnownPerson[]>()
  const namedInFull = new Set<KnownPerson>()
  const ambiguous = new Map<string, KnownPerson>()
  let source = 0

  const characterOf = (known: KnownActor | KnownPerson): Character => {
    let character = characters.get(known)
    if (!character) {
      const pronoun = known.type === 'person' ? known.pronoun : undefined
      character = {
        name: known.name,
        known,
        offices: [],
        pronoun,
        analyst: known.kind === 'analyst',
        actor: actorOf(known),
        of: ownerOf(known, registry),
      }
      characters.set(known, character)
    }
    return character
  }
  const record = (known: KnownActor | KnownPerson, words: readonly Word[], titleStart?: number): Mention => {
    const start = words[0]!.start
    const last = words.at(-1)!
    const mention = {
      start,
      end: last.end,
      character: characterOf(known),
      possessive: last.possessive,
      titleStart: titleStart ?? start,
    }
    mentions.push(mention)
    return mention
  }
  const introduce = (name: string): KnownPerson => {
    const keys = findWords(name, { start: 0, end: name.length }).map(({ key }) => key)
    const gender = keys.length > 1 ? firstNameGender(keys[0]!) : undefined
    const person: KnownPerson = {
      type: 'person',
      name,
      actor: null,
      kind: 'party',
      roles: [],
      given: keys.slice(0, -1),
      ...(gender && gender !== 'either' && { pronoun: gender }),
    }
    for (const key of new Set([
      ...keys.slice(-1),
      ...surnamesOf(name).map((one) => one.toLowerCase()),
      ...keys.slice(0, 1),
    ])) {
      introduced.set(key, [...(introduced.get(key) ?? []), person])
    }
    return person
  }
  /** Whom a surname means: the one named in full before, else the only one there is, else nobody in particular. */
  const choose = (candidates: readonly KnownPerson[], written: string): KnownPerson => {
    const met = candidates.filter((person) => namedInFull.has(person))
    if (met.length === 1) return met[0]!
    if (candidates.length === 1) return candidates[0]!
    const actors = new Set(candidates.map((person) => characterOf(person).actor))
    const nobody = ambiguous.get(written) ?? {
      ...candidates[0]!,
      name: written,
      roles: [],
      actor: actors.size === 1 ? candidates[0]!.actor : null,
      given: [],
    }
    ambiguous.set(written, nobody)
    return nobody
  }

  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'body') continue
    const words = findWords(text, { start: paragraph.opening?.end ?? paragraph.start, end: paragraph.end })
    let title: Title | undefined
    let lastActor: Mention | undefined
    for (let i = 0; i < words.length; ) {
      const word = words[i]!
      const match = registry.match(words, i)
      const actor = match?.known.find((known) => known.type === 'actor')
      if (match && actor && !(match.length === 1 && title && isNameAfter(text, title, words, i, registry))) {
        lastActor = record(actor, words.slice(i, i + match.length))
        if (title && /^\s+(?:of|for|to)\s+(?:the\s+)?$/u.test(text.slice(title.end, word.start))) {
          title = { ...title, end: lastActor.end, holder: actor }
        }
        i += match.length
        continue
      }
      const office = match || !isTitleWord(word.key) ? undefined : officeAt(text, word.start)
      if (office) {
        title = { office, start: word.start, end: office.end, holder: holderBefore(text, lastActor, word.start) }
        while (i < words.length && words[i]!.start < office.end) i += 1
        continue
      }
      if (!word.capital || (NO_NAME.has(word.key) && !match)) {
        i += 1
        continue
      }
      const end = runEnd(text, words, i, registry)
      const before = title && isTitleOf(text, title, word.start) ? title : undefined
      const found = personOfRun(words, i, end)
      i = found?.end ?? end
      if (found) {
        const { person, from } = found
        const mention = record(person, words.slice(from, i), from === words.indexOf(word) ? before?.start : undefined)
        describe(mention, before, words, i)
      }
    }

    function personOfRun(all: readonly Word[], from: number, end: number) {
      const whole = registry.match(all, from)
      if (whole && !whole.part) {
        const people = whole.known.filter((known) => known.type === 'person')
        const person = people[0]!
        if (whole.length > 1) namedInFull.add(person)
        return { person: people.length > 1 ? choose(people, person.name) : person, from, end: from + whole.length }
      }
      for (let k = from; k < end; k += 1) {
        const match = registry.match(all, k)
        const given = all.slice(from, k)
        const known = [
          ...(match?.known.filter((one) => one.type === 'person') ?? []),
          ...(introduced.get(all[k]!.key) ?? []),
        ]
        if (known.length === 0) continue
        const stop = k + (match?.length ?? 1)
        const written = text.slice(all[k]!.start, all[stop - 1]!.end)
        const opens = given.length === 1 && !given[0]!.adjacent && firstNameGender(given[0]!.key) === undefined
        if (given.length === 0 && stop < end && introducedInFull(all, from, end, known)) {
          const person = introducedInFull(all, from, end, known)!
          return { person, from, end }
        }
        if (given.length === 0 && stop < end && !match && !isSurname(known, all[k]!.key)) break
        if (given.length === 0) return { person: choose(known, written), from, end: stop }
        const fitting = known.filter((person) => fitsGiven(given, person))
        if (fitting.length > 0) {
          const person = fitting.length === 1 ? fitting[0]! : choose(fitting, written)
          namedInFull.add(person)
          return { person, from, end: stop }
        }
        if (opens) return { person: choose(known, written), from: k, end: stop }
        break
      }
      const run = all.slice(from, end)
      if (!isIntroduced(run, all, from, end)) return undefined
      const person = introduce(text.slice(run[0]!.start, run.at(-1)!.end))
      if (run.length > 1) namedInFull.add(person)
      return { person, from, end }
    }

    function introducedInFull(all: readonly Word[], from: number, end: number, known: readonly KnownPerson[]) {
      const keys = all.slice(from, end).map(({ key }) => key)
      return known.find(
        (person) => person.given.length === keys.length - 1 && person.given.every((key, i) => key === keys[i]),
      )
    }

    function isIntroduced(run: readonly Word[], all: readonly Word[], from: number, end: number): boolean {
      const titled = title !== undefined && isTitleOf(text, title, run[0]!.start)
      if (run.some(({ key }) => ORGANISATION.has(key)) || run.length > 5) return false
      if (run[0]!.acronym && run[0]!.key.length > 1 && run.length === 1) return false
      if (titled && (title!.office.address || text.slice(title!.end, run[0]!.start).trim() === '' || run.length > 1))
        return true
      if (run.length < 2) return false
      if (firstNameGender(run[0]!.key) !== undefined) return true
      while (source < sources.length && sources[source]!.end <= run[0]!.start) source += 1
      const speaking = sources[source]
      if (speaking && contains(speaking, { start: run[0]!.start, end: run.at(-1)!.end })) {
        return !/\p{L}/u.test(text.slice(speaking.start, run[0]!.start)) && !run.at(-1)!.possessive
      }
      const after = all[end - 1]!
      if (
        from > 0 &&
        text.slice(words[from - 1]!.end, words[from]!.start).trim() === '' &&
        /^(?:the|a|an)$/.test(words[from - 1]!.key)
      )
        return false
      return appositionOf(text, after, paragraph)?.office !== undefined
    }

    function describe(mention: Mention, before: Title | undefined, all: readonly Word[], next: number): void {
      const { character } = mention
      if (character.known.type !== 'person') return
      const own = character.known.actor !== null
      const give = (office: Office, holder: KnownActor | undefined) => {
        character.pronoun ??= office.gender
        if (office.address) return
        if (!character.offices.some(({ title: known }) => known === office.title)) character.offices.push(office)
        if (own) return
        character.of ??= holder
        if (office.analyst) character.analyst = true
        if (holder && character.actor === null && (!character.analyst || holder.kind === 'analyst'))
          character.actor = holder.id
      }
      if (before) give(before.office, before.holder)
      const last = all[next - 1]!
      if (last.possessive) return
      const apposition = appositionOf(text, last, paragraph)
      if (!apposition) return
      const inside = findWords(text, apposition)
      const actors = inside.flatMap(
        (_, at) => registry.match(inside, at)?.known.find((known) => known.type === 'actor') ?? [],
      )
      const learned =
        apposition.office?.analyst === true || AFFILIATION.test(text.slice(apposition.start, apposition.end))
      if (!own && learned) {
        character.analyst = true
        character.actor = actors.find(({ kind }) => kind === 'analyst')?.id ?? null
      }
      if (apposition.office)
        give(
          apposition.office,
          actors.find(({ kind }) => kind !== 'media' && kind !== 'analyst'),
        )
    }
  }
  return mentions
}

function actorOf(known: KnownActor | KnownPerson): string | null {
  return known.type === 'actor' ? known.id : known.actor
}

function ownerOf(known: KnownActor | KnownPerson, registry: Registry): KnownActor | undefined {
  return known.type === 'actor' ? known : registry.actors.find(({ id }) => id === known.actor)
}

function isSurname(known: readonly KnownPerson[], key: string): boolean {
  return known.some((person) => person.given[0] !== key)
}

/** The actor whose title it is: "British Prime Minister", "Ukraine’s new foreign minister". */
function holderBefore(text: string, actor: Mention | undefined, start: number): KnownActor | undefined {
  if (!actor || actor.character.known.type !== 'actor' || start - actor.end > 40) return undefined
  const gap = text.slice(actor.end, start)
  return /^(?:['’]s?)?(?:\s+\p{Ll}+){0,2}[\s-]+$/u.test(gap) ? actor.character.known : undefined
}

function isTitleOf(text: string, title: Title, start: number): boolean {
  return start >= title.end && start - title.end < 4 && /^,?\s+$/u.test(text.slice(title.end, start))
}

/** A state's name as somebody's first name: "Defence Minister Israel Katz". */
function isNameAfter(text: string, title: Title, words: readonly Word[], at: number, registry: Registry): boolean {
  const next = words[at + 1]
  if (!next?.adjacent || !next.capital || words[at]!.possessive || ORGANISATION.has(next.key)) return false
  return (
    isTitleOf(text, title, words[at]!.start) &&
    !registry.match(words, at + 1)?.known.some(({ type }) => type === 'actor') &&
    !isTitleWord(next.key)
  )
}

/** Where a run of capitalised words ends: at a comma, a possessive, a title, or the name of an actor. */
function runEnd(text: string, words: readonly Word[], from: number, registry: Registry): number {
  let end = from + 1
  while (end < words.length) {
    const word = words[end]!
    const last = words[end - 1]!
    if (!word.adjacent || last.possessive) break
    const particle = PARTICLES.has(word.key) && words[end + 1]?.adjacent && words[end + 1]!.capital
    if (!particle && (!word.capital || NO_NAME.has(word.key))) break
    if (registry.match(words, end)?.known.some(({ type }) => type === 'actor')) break
    if (isTitleWord(word.key) && officeAt(text, word.start)) break
    end += 1
  }
  return end
}

/** Nicknames and initials fit: "Joe" for Joseph, "D." for Donald; "Melania" does not. */
function fitsGiven(given: readonly Word[], person: KnownPerson): boolean {
  if (person.given.length === 0) return true
  return given.some(({ key }) =>
    person.given.some(
      (other) =>
        areNameVariants(key, other) ||
        (key.slice(0, 2) === other.slice(0, 2) && (key.length === 1 || sameGender(key, other))),
    ),
  )
}

function sameGender(a: string, b: string): boolean {
  const [one, other] = [firstNameGender(a), firstNameGender(b)]
  return one === undefined || other === undefined || one === other || one === 'either' || other === 'either'
}

/** What a report adds after a name: ", a fellow on …", " of the Brookings Institution". */
function appositionOf(
  text: string,
  last: Word,
  paragraph: Span,
): (Span & { readonly office: Office | undefined }) | undefined {
  const ahead = text.slice(last.end, Math.min(paragraph.end, last.end + 140))
  const match = APPOSITION.exec(ahead)
  if (match) {
    const start = last.end + match[0].length - match[1]!.length
    const span = { start, end: last.end + match[0].length }
    for (const word of findWords(text, span).slice(0, 9)) {
      const office = isTitleWord(word.key) ? officeAt(text, word.start) : undefined
      if (office) return { ...span, office }
    }
    return AFFILIATION.test(match[1]!) ? { ...span, office: undefined } : undefined
  }
  const place = AT_PLACE.exec(ahead)
  if (!place || !AFFILIATION.test(place[0])) return undefined
  return { start: last.end, end: last.end + place[0].length, office: undefined }
}
