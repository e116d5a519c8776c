import type { Report } from '../report/report.ts'
import { overlaps, type Span } from '../text/span.ts'
import { isAffiliation } from './apposition.ts'
import { fitsGiven, isNoName, isParticle, runEnd } from './capital-run.ts'
import { type Choice, makeCast } from './cast.ts'
import { firstNameGender } from './first-name.ts'
import { isIntroduced } from './introduction.ts'
import type { Mention } from './mention.ts'
import { nameKey } from './name-key.ts'
import { type NameReading, readNames } from './name-reading.ts'
import { type Office, officeAt, sideKey } from './office.ts'
import type { Known, KnownActor, KnownPerson, Registry } from './registry.ts'
import { ARTICLES } from './surname.ts'
import { holderBefore, isNameAfter, isTitleOf, namesBefore, type Title } from './title.ts'
import type { Word } from './word.ts'

/**
 * Everybody the body of a report names, in order of place: the case's names, states, and people whom the report itself introduces
 * by a title, an apposition, a first name or by having them speak (`sources`); also in paragraphs that reach into `alsoIn`, such as a title.
 * Takes linear time.
 */
export function findMentions(
  report: Report,
  registry: Registry,
  sources: readonly Span[],
  alsoIn: readonly Span[] = [],
): readonly Mention[] {
  const { text } = report
  const mentions: Mention[] = []
  const cast = makeCast(registry)
  const body = report.paragraphs
    .filter(({ kind, start, end }) => kind === 'body' || alsoIn.some((span) => overlaps(span, { start, end })))
    .map((paragraph) =>
      readNames(text, paragraph, { start: paragraph.opening?.end ?? paragraph.start, end: paragraph.end }, registry),
    )
  let source = 0

  // Twice: a surname may come before the name in full.
  scan()
  cast.readAgain()
  mentions.length = 0
  source = 0
  scan()
  return mentions

  function record(known: Known, first: Word, last: Word, titleStart = first.start, basis?: string): Mention {
    const { start } = first
    const mention = {
      start,
      end: last.end,
      character: cast.characterOf(known),
      possessive: last.possessive,
      titleStart,
      ...(basis !== undefined && { basis }),
    }
    mentions.push(mention)
    return mention
  }

  function scan(): void {
    for (const reading of body) scanParagraph(reading)
  }

  function scanParagraph(reading: NameReading): void {
    const { words } = reading
    let title: Title | undefined
    let lastActor: Mention | undefined
    let next = 0
    for (const at of reading.openings) if (at >= next) next = readAt(at)

    /** Reads what begins at a word; gives the word to go on with. */
    function readAt(at: number): number {
      const word = words[at]!
      const match = reading.nameAt(at)
      const actor = match?.known.find((known) => known.type === 'actor')
      if (match && actor && !(match.length === 1 && title && isNameAfter(text, title, reading, at))) {
        lastActor = record(actor, word, words[at + match.length - 1]!)
        if (title && /^\s+(?:of|for|to)\s+(?:the\s+)?$/u.test(text.slice(title.end, word.start))) {
          title = { ...title, end: lastActor.end, holder: actor }
        }
        return at + match.length
      }
      const office = match ? undefined : reading.officeAt(at)
      if (office && !isSurname(at, office.end)) {
        let after = at + 1
        while (after < words.length && words[after]!.start < office.end && !isSurname(after, office.end)) after += 1
        const cut = words[after] !== undefined && words[after]!.start < office.end
        const end = cut ? text.slice(0, words[after]!.start).trimEnd().length : office.end
        title = {
          office: (cut && officeAt(text.slice(word.start, end), 0)) || office,
          start: word.start,
          end,
          holder: holderBefore(text, lastActor, word.start),
          whose: namesBefore(reading, at),
        }
        return after
      }
      if (!word.capital || (isNoName(word.key) && !match)) return at + 1
      const end = runEnd(reading, at)
      const before = title && isTitleOf(text, title, word.start) ? title : undefined
      const found = personOfRun(at, end)
      if (!found) return end
      const { person, from, basis } = found
      const last = found.end - 1
      const mention = record(person, words[from]!, words[last]!, from === at ? before?.start : undefined, basis)
      describe(mention, before, from, last)
      if (title && /^\s+(?:for|of|to)\s+$/u.test(text.slice(title.end, word.start)))
        title = { ...title, end: words[last]!.end, whose: [...title.whose, words[last]!.key] }
      return found.end
    }

    function personOfRun(
      from: number,
      end: number,
    ): (Choice & { readonly from: number; readonly end: number }) | undefined {
      const source = sourceAt(words[from]!.start)
      const speaks = source !== undefined && words[from]!.start < source.end
      const met = (choice: Choice, start: number, stop: number) => {
        cast.meet(choice.person, speaks)
        return { ...choice, from: start, end: stop }
      }
      const titled = title && isTitleOf(text, title, words[from]!.start) ? title.office : undefined
      const whole = reading.nameAt(from)
      const people = whole?.known.filter((known) => known.type === 'person') ?? []
      if (whole && !whole.part && people.length > 0) {
        const choice = cast.choose(people, people[0]!.name)
        if (whole.length > 1) cast.meet(people[0]!, speaks)
        return { ...choice, from, end: from + whole.length }
      }
      let surname: { readonly known: readonly KnownPerson[]; readonly at: number; readonly stop: number } | undefined
      for (let k = from; k < end; k += 1) {
        const match = reading.nameAt(k)
        const introduced = cast.introducedAs(words[k]!.key)
        const known = match ? [...match.known.filter((one) => one.type === 'person'), ...introduced] : introduced
        if (known.length === 0) continue
        const given = words.slice(from, k).filter(({ key }) => !ARTICLES.has(key) && !isParticle(key))
        const stop = k + (match?.length ?? 1)
        const written = text.slice(words[k]!.start, words[stop - 1]!.end)
        const opens = given.length === 1 && !given[0]!.adjacent && firstNameGender(given[0]!.key) === undefined
        const inFull = stop < end ? introducedInFull(k, end, known) : undefined
        if (inFull) return met({ person: inFull }, k, end)
        if (given.length === 0 && stop < end && !match && !isLastName(known, words[k]!.key)) break
        if (given.length === 0) {
          const choice = cast.choose(known, written, titled)
          return titled && !titled.address && cast.isBare(choice.person)
            ? met(choice, from, stop)
            : { ...choice, from, end: stop }
        }
        const fitting = known.filter((person) => !cast.isBare(person) && fitsGiven(given, person))
        if (fitting.length > 0) {
          const choice = cast.choose(fitting, written)
          // "Republican Ann Weber" is named from "Ann" on.
          const before = words.slice(from, k).findIndex((word) => fitsGiven([word], choice.person))
          return met(choice, from + Math.max(before, 0), stop)
        }
        if (opens && !isIntroduced(reading, { from, end, title, source }))
          return { ...cast.choose(known, written), from: k, end: stop }
        surname = known.some((person) => cast.isBare(person)) ? { known, at: from, stop } : undefined
        break
      }
      const run = words.slice(from, end)
      if (!isIntroduced(reading, { from, end, title, source }))
        return surname && { ...cast.choose(surname.known.filter(cast.isBare), ''), from: surname.at, end: surname.stop }
      const given = run.findIndex(({ key }, k) => firstNameGender(key) !== undefined && k < run.length - 1)
      if (given > 0 && run.length - given < 4 && !isParticle(run[given - 1]!.key))
        return met({ person: cast.introduce(text.slice(run[given]!.start, run.at(-1)!.end)) }, from + given, end)
      const person = cast.introduce(text.slice(run[0]!.start, run.at(-1)!.end))
      return run.length > 1 || (titled && !titled.address) ? met({ person }, from, end) : { person, from, end }
    }

    /** The source in which a word stands, or the next one. */
    function sourceAt(start: number): Span | undefined {
      while (source < sources.length && sources[source]!.end <= start) source += 1
      const next = sources[source]
      return next && next.start <= start ? next : undefined
    }

    /** "King" of "Mr. King" and of "King said", once the report has named a Larry King. */
    function isSurname(at: number, end: number): boolean {
      const { key, capital } = words[at]!
      if (!capital || words[at]!.end < end - 1 || !cast.introducedAs(key).some(({ given }) => given.length > 0))
        return false
      return (
        !/^(?:the|a|an|his|her|its|their)$/.test(words[at - 1]?.key ?? '') &&
        !(words[at + 1]?.adjacent && words[at + 1]!.capital)
      )
    }

    function introducedInFull(from: number, end: number, known: readonly KnownPerson[]) {
      const keys = words.slice(from, end).map(({ key }) => key)
      return known.find(
        ({ name, given }) =>
          given.length === keys.length - 1 &&
          given.every((key, i) => key === keys[i]) &&
          nameKey(name.slice(name.lastIndexOf(' ') + 1)).endsWith(keys.at(-1)!),
      )
    }

    function describe(mention: Mention, before: Title | undefined, first: number, last: number): void {
      const { character } = mention
      if (character.known.type !== 'person') return
      const own = character.known.actor !== null
      const give = (office: Office, holder: KnownActor | undefined, whose: readonly string[]) => {
        character.pronoun ??= office.gender
        if (office.address) return
        const held = character.offices.find((known) => known.title === office.title && known.former === office.former)
        if (!held) character.offices.push({ ...office, whose })
        else if (whose.some((key) => !held.whose.includes(key)))
          character.offices.splice(character.offices.indexOf(held), 1, { ...held, whose: [...held.whose, ...whose] })
        if (own) return
        character.of ??= holder
        if (office.analyst) character.analyst = true
        if (holder && character.actor === null && (!character.analyst || holder.kind === 'analyst'))
          character.actor = holder.id
      }
      for (const key of namesBefore(reading, first)) character.sides.add(key)
      if (before) give(before.office, before.holder, before.whose)
      const apposition = words[last]!.possessive ? undefined : reading.appositionAfter(last)
      if (!apposition) return
      const { actors } = apposition
      if (!own && (apposition.office?.analyst || isAffiliation(text.slice(apposition.start, apposition.end)))) {
        character.analyst = true
        character.actor = actors.find(({ kind }) => kind === 'analyst')?.id ?? null
      }
      if (apposition.office)
        give(
          apposition.office,
          actors.find(({ kind }) => kind !== 'media' && kind !== 'analyst'),
          apposition.words.filter(({ capital, titular }) => capital && !titular).map(({ key }) => sideKey(key)),
        )
    }
  }
}

/** True where a word is not the first name of all whom it may mean. */
function isLastName(known: readonly KnownPerson[], key: string): boolean {
  return known.some((person) => person.given[0] !== key)
}
