import type { Paragraph, Report } from '../report/report.ts'
import { contains, type Span } from '../text/span.ts'
import { appositionOf, isAffiliation } from './apposition.ts'
import { endsInRole, fitsGiven, isNoName, isOrganisationWord, isParticle, isPlural, runEnd } from './capital-run.ts'
import { makeCast } from './cast.ts'
import { firstNameGender } from './first-name.ts'
import type { Mention } from './mention.ts'
import { isTitleWord, type Office, officeAt } from './office.ts'
import type { Known, KnownActor, KnownPerson, Registry } from './registry.ts'
import { sourceKind } from './speaker-class.ts'
import { ARTICLES } from './surname.ts'
import { holderBefore, isNameAfter, isTitleOf, type Title } from './title.ts'
import { findWords, type Word } from './word.ts'

/**
 * Everybody the body of a report names, in order of place: the case's names, states, and people whom the report itself introduces
 * by a title, an apposition, a first name or by having them speak (`sources`). Takes linear time.
 */
export function findMentions(report: Report, registry: Registry, sources: readonly Span[]): readonly Mention[] {
  const { text } = report
  const mentions: Mention[] = []
  const cast = makeCast(registry)
  const body = report.paragraphs
    .filter(({ kind }) => kind === 'body')
    .map(
      (paragraph) =>
        [paragraph, findWords(text, { start: paragraph.opening?.end ?? paragraph.start, end: paragraph.end })] as const,
    )
  let source = 0

  // Twice: a surname may come before the name in full.
  scan()
  cast.readAgain()
  mentions.length = 0
  source = 0
  scan()
  return mentions

  function record(known: Known, words: readonly Word[], titleStart?: number): Mention {
    const [first, last] = [words[0]!, words.at(-1)!]
    const { start } = first
    const mention = {
      start,
      end: last.end,
      character: cast.characterOf(known),
      possessive: last.possessive,
      titleStart: titleStart ?? start,
    }
    mentions.push(mention)
    return mention
  }

  function scan(): void {
    for (const [paragraph, words] of body) scanParagraph(paragraph, words)
  }

  function scanParagraph(paragraph: Paragraph, words: readonly Word[]): void {
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
      if (!word.capital || (isNoName(word.key) && !match)) {
        i += 1
        continue
      }
      const end = runEnd(text, words, i, registry)
      const before = title && isTitleOf(text, title, word.start) ? title : undefined
      const at = i
      const found = personOfRun(words, at, end)
      i = found?.end ?? end
      if (found) {
        const { person, from } = found
        const mention = record(person, words.slice(from, i), from === at ? before?.start : undefined)
        describe(mention, before, words, i)
      }
    }

    function personOfRun(all: readonly Word[], from: number, end: number) {
      const whole = registry.match(all, from)
      const people = whole?.known.filter((known) => known.type === 'person') ?? []
      if (whole && !whole.part && people.length > 0) {
        const person = people[0]!
        if (whole.length > 1) cast.meet(person)
        return { person: people.length > 1 ? cast.choose(people, person.name) : person, from, end: from + whole.length }
      }
      for (let k = from; k < end; k += 1) {
        const match = registry.match(all, k)
        const given = all.slice(from, k).filter(({ key }) => !ARTICLES.has(key))
        const known = [
          ...(match?.known.filter((one) => one.type === 'person') ?? []),
          ...cast.introducedAs(all[k]!.key),
        ]
        if (known.length === 0) continue
        const stop = k + (match?.length ?? 1)
        const written = text.slice(all[k]!.start, all[stop - 1]!.end)
        const opens = given.length === 1 && !given[0]!.adjacent && firstNameGender(given[0]!.key) === undefined
        if (given.length === 0 && stop < end && introducedInFull(all, from, end, known)) {
          const person = introducedInFull(all, from, end, known)!
          cast.meet(person)
          return { person, from, end }
        }
        if (given.length === 0 && stop < end && !match && !isSurname(known, all[k]!.key)) break
        if (given.length === 0) {
          const gender = title && isTitleOf(text, title, all[from]!.start) ? title.office.gender : undefined
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
      const run = all.slice(from, end)
      if (!isIntroduced(run, all, from, end)) return undefined
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

    function introducedInFull(all: readonly Word[], from: number, end: number, known: readonly KnownPerson[]) {
      const keys = all.slice(from, end).map(({ key }) => key)
      return known.find(
        (person) => person.given.length === keys.length - 1 && person.given.every((key, i) => key === keys[i]),
      )
    }

    function isIntroduced(run: readonly Word[], all: readonly Word[], from: number, end: number): boolean {
      const titled = title !== undefined && isTitleOf(text, title, run[0]!.start)
      if (run.some(({ key }) => isOrganisationWord(key)) || run.length > 5) return false
      const next = all[end]
      if (next?.adjacent && isTitleWord(next.key) && officeAt(text, next.start)) return false
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
      const learned = apposition.office?.analyst === true || isAffiliation(text.slice(apposition.start, apposition.end))
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
}

function isSurname(known: readonly KnownPerson[], key: string): boolean {
  return known.some((person) => person.given[0] !== key)
}
