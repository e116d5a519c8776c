import type { Report } from '../report/report.ts'
import { contains, overlaps, type Span } from '../text/span.ts'
import { isAffiliation } from './apposition.ts'
import { endsInRole, fitsGiven, isNoName, isOrganisationWord, isParticle, isPlural, runEnd } from './capital-run.ts'
import { makeCast } from './cast.ts'
import { firstNameGender } from './first-name.ts'
import type { Mention } from './mention.ts'
import { type NameReading, readNames } from './name-reading.ts'
import type { Office } from './office.ts'
import type { Known, KnownActor, KnownPerson, Registry } from './registry.ts'
import { sourceKind } from './speaker-class.ts'
import { ARTICLES } from './surname.ts'
import { holderBefore, isNameAfter, isTitleOf, type Title } from './title.ts'
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

  function record(known: Known, first: Word, last: Word, titleStart = first.start): Mention {
    const { start } = first
    const mention = {
      start,
      end: last.end,
      character: cast.characterOf(known),
      possessive: last.possessive,
      titleStart,
    }
    mentions.push(mention)
    return mention
  }

  function scan(): void {
    for (const reading of body) scanParagraph(reading)
  }

  function scanParagraph(reading: NameReading): void {
    const { words, paragraph } = reading
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
      if (office) {
        title = { office, start: word.start, end: office.end, holder: holderBefore(text, lastActor, word.start) }
        let after = at
        while (after < words.length && words[after]!.start < office.end) after += 1
        return after
      }
      if (!word.capital || (isNoName(word.key) && !match)) return at + 1
      const end = runEnd(reading, at)
      const before = title && isTitleOf(text, title, word.start) ? title : undefined
      const found = personOfRun(at, end)
      if (!found) return end
      const { person, from } = found
      const last = found.end - 1
      const mention = record(person, words[from]!, words[last]!, from === at ? before?.start : undefined)
      describe(mention, before, last)
      return found.end
    }

    function personOfRun(from: number, end: number) {
      const whole = reading.nameAt(from)
      const people = whole?.known.filter((known) => known.type === 'person') ?? []
      if (whole && !whole.part && people.length > 0) {
        const person = people[0]!
        if (whole.length > 1) cast.meet(person)
        return { person: people.length > 1 ? cast.choose(people, person.name) : person, from, end: from + whole.length }
      }
      for (let k = from; k < end; k += 1) {
        const match = reading.nameAt(k)
        const introduced = cast.introducedAs(words[k]!.key)
        const known = match ? [...match.known.filter((one) => one.type === 'person'), ...introduced] : introduced
        if (known.length === 0) continue
        const given = words.slice(from, k).filter(({ key }) => !ARTICLES.has(key))
        const stop = k + (match?.length ?? 1)
        const written = text.slice(words[k]!.start, words[stop - 1]!.end)
        const opens = given.length === 1 && !given[0]!.adjacent && firstNameGender(given[0]!.key) === undefined
        if (given.length === 0 && stop < end && introducedInFull(from, end, known)) {
          const person = introducedInFull(from, end, known)!
          cast.meet(person)
          return { person, from, end }
        }
        if (given.length === 0 && stop < end && !match && !isSurname(known, words[k]!.key)) break
        if (given.length === 0) {
          const gender = title && isTitleOf(text, title, words[from]!.start) ? title.office.gender : undefined
          return { person: cast.choose(known, written, gender), from, end: stop }
        }
        const fitting = known.filter((person) => fitsGiven(given, person))
        if (fitting.length > 0) {
          const person = fitting.length === 1 ? fitting[0]! : cast.choose(fitting, written)
          cast.meet(person)
          return { person, from, end: stop }
        }
        if (opens) return { person: cast.choose(known, written), from: k, end: stop }
        break
      }
      const run = words.slice(from, end)
      if (!isIntroduced(run, from, end)) return undefined
      const given = run.findIndex(({ key }, k) => firstNameGender(key) !== undefined && k < run.length - 1)
      if (given > 0 && run.length - given < 4 && !isParticle(run[given - 1]!.key)) {
        const person = cast.introduce(text.slice(run[given]!.start, run.at(-1)!.end))
        cast.meet(person)
        return { person, from: from + given, end }
      }
      const person = cast.introduce(text.slice(run[0]!.start, run.at(-1)!.end))
      if (run.length > 1) cast.meet(person)
      return { person, from, end }
    }

    /** A source of one word, which no actor has for a name, is somebody. */
    function isWholeSource(word: Word): boolean {
      while (source < sources.length && sources[source]!.end <= word.start) source += 1
      const speaking = sources[source]
      return (
        speaking !== undefined &&
        speaking.start === word.start &&
        speaking.end - word.end < 3 &&
        !word.acronym &&
        !isPlural(word.key) &&
        sourceKind(word.key) === undefined
      )
    }

    function introducedInFull(from: number, end: number, known: readonly KnownPerson[]) {
      const keys = words.slice(from, end).map(({ key }) => key)
      return known.find(
        (person) => person.given.length === keys.length - 1 && person.given.every((key, i) => key === keys[i]),
      )
    }

    function isIntroduced(run: readonly Word[], from: number, end: number): boolean {
      const titled = title !== undefined && isTitleOf(text, title, run[0]!.start)
      if (run.some(({ key }) => isOrganisationWord(key)) || run.length > 5) return false
      if (words[end]?.adjacent && reading.officeAt(end)) return false
      if (run[0]!.acronym && run[0]!.key.length > 1 && run.length === 1) return false
      if (titled && (title!.office.address || text.slice(title!.end, run[0]!.start).trim() === '' || run.length > 1))
        return true
      if (run.length < 2) return isWholeSource(run[0]!)
      if (firstNameGender(run[0]!.key) !== undefined) return true
      while (source < sources.length && sources[source]!.end <= run[0]!.start) source += 1
      const speaking = sources[source]
      if (speaking && contains(speaking, { start: run[0]!.start, end: run.at(-1)!.end })) {
        const lead = text.slice(speaking.start, run[0]!.start)
        const rest = text.slice(run.at(-1)!.end, speaking.end)
        return /^\W*$|^\s*[,(]/u.test(rest) && !/\b(?:of|in|at|for|from|the|an?|with|by|on|to|like|as)\s+$/iu.test(lead)
      }
      if (endsInRole(text.slice(Math.max(paragraph.start, run[0]!.start - 20), run[0]!.start))) return true
      if (
        from > 0 &&
        text.slice(words[from - 1]!.end, words[from]!.start).trim() === '' &&
        /^(?:the|a|an)$/.test(words[from - 1]!.key)
      )
        return false
      return reading.appositionAfter(end - 1)?.office !== undefined
    }

    function describe(mention: Mention, before: Title | undefined, last: number): void {
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
        )
    }
  }
}

function isSurname(known: readonly KnownPerson[], key: string): boolean {
  return known.some((person) => person.given[0] !== key)
}
