import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import type { Actor, Role } from '../statement/actor.ts'
import { findNameUses, nameUseKey } from '../statement/find-name-uses.ts'
import { registryOf } from '../statement/registry.ts'
import type { Statement } from '../statement/statement.ts'
import { type Citation, overlaps } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Codebook } from './codebook.ts'
import { findPhrase, type PhraseIndex } from './phrase-index.ts'
import type { Position } from './position.ts'

/** What was read by a codebook. */
export interface CodedCase {
  readonly statements: readonly Statement[]
  /** Positions with one statement each, before they are merged. */
  readonly codings: readonly Position[]
  readonly positions: readonly Position[]
}

/** Words as they stand in a report, with what stands round them. */
export interface WordsInPlace {
  readonly citation: Citation
  readonly before: string
  readonly after: string
  readonly reportName: string
  readonly date?: string
}

/** A word of the codebook, and what it finds in the reports. */
export interface CountedWord {
  readonly word: string
  /** Places for a name, sentences for a term or cue. */
  readonly count: number
  readonly reports: number
  /** Statements with such a sentence in them; of terms and cues. */
  readonly statements?: number
  /** Positions on the issue (and alternative) that rest on such statements, before they are merged; of terms and cues. */
  readonly codings?: number
  /** Other actors that the same name may mean. */
  readonly shared?: readonly string[]
}

/** A person of an actor, with what is found. */
export interface CountedPerson {
  readonly name: string
  readonly pronoun?: 'he' | 'she'
  readonly names: readonly CountedWord[]
  /** Statements the person is found to have made. */
  readonly statements: number
  readonly roles: readonly (Role & {
    /** Those among them whose source names the office. */
    readonly statements: number
  })[]
}

/** An actor with what is found. */
export interface CountedActor {
  readonly actor: Actor
  /** Statements made by it and its people. */
  readonly statements: number
  readonly positions: number
  /** Its name, then its aliases. */
  readonly names: readonly CountedWord[]
  readonly people: readonly CountedPerson[]
}

/** An issue with what is found. */
export interface CountedIssue {
  readonly id: string
  readonly codings: number
  readonly positions: number
  readonly terms: readonly CountedWord[]
  readonly termsBy: readonly { readonly actor: string; readonly words: readonly CountedWord[] }[]
  readonly alternatives: readonly {
    readonly id: string
    readonly codings: number
    readonly cues: readonly CountedWord[]
  }[]
}

/** Places where the names of actors are used, by the name as it is compared. */
export type NameCounts = ReadonlyMap<
  string,
  { readonly count: number; readonly reports: ReadonlySet<string>; readonly actors: ReadonlySet<string> }
>

/** Counts every name of the actors in the reports, a report at a time. */
export function* countingNames(reports: readonly Report[], actors: readonly Actor[]): Steps<NameCounts> {
  const counts = new Map<string, { count: number; reports: Set<string>; actors: Set<string> }>()
  const own = new Set(actors.flatMap(namesOf).map(nameUseKey))
  const registry = registryOf(actors)
  for (const report of reports) {
    for (const { key, known } of findNameUses([report], registry)) {
      // "Russians" counts for "Russian".
      const name = !own.has(key) && key.endsWith('s') && own.has(key.slice(0, -1)) ? key.slice(0, -1) : key
      const entry = counts.get(name) ?? { count: 0, reports: new Set(), actors: new Set() }
      entry.count += 1
      entry.reports.add(report.id)
      for (const each of known) {
        const actor = each.type === 'actor' ? each.id : each.actor
        if (actor !== null) entry.actors.add(actor)
      }
      counts.set(name, entry)
    }
    yield
  }
  return counts
}

/** The terms, cues and disputed words of a codebook. */
export function listPhrases({ issues, disputed }: Codebook): readonly string[] {
  const ofIssues = issues.flatMap(({ terms, termsBy, cues }) => [
    ...terms,
    ...Object.values(termsBy).flat(),
    ...Object.values(cues).flat(),
  ])
  return [...new Set([...ofIssues, ...disputed])]
}

const namesOf = (actor: Actor) => [
  actor.name,
  ...actor.aliases,
  ...actor.people.flatMap(({ name, aliases }) => [name, ...aliases]),
]

/** The actors of a codebook with what their names find. */
export function countActors(
  { actors }: Codebook,
  counts: NameCounts,
  { statements, positions }: CodedCase,
): readonly CountedActor[] {
  const byActor = Map.groupBy(statements, ({ speaker }) => speaker.actor)
  const held = Map.groupBy(positions, ({ actor }) => actor)
  return actors.map((actor) => {
    const own = byActor.get(actor.id) ?? []
    const byName = Map.groupBy(own, ({ speaker }) => speaker.name)
    const counted = (word: string): CountedWord => {
      const found = counts.get(nameUseKey(word))
      const shared = [...(found?.actors ?? [])].filter((id) => id !== actor.id)
      return {
        word,
        count: found?.count ?? 0,
        reports: found?.reports.size ?? 0,
        ...(shared.length > 0 && { shared }),
      }
    }
    return {
      actor,
      statements: own.length,
      positions: held.get(actor.id)?.length ?? 0,
      names: [...new Set([actor.name, ...actor.aliases])].map(counted),
      people: actor.people.map(({ name, aliases, roles, pronoun }) => {
        const made = byName.get(name) ?? []
        return {
          name,
          ...(pronoun && { pronoun }),
          names: [...new Set([name, ...aliases])].map(counted),
          statements: made.length,
          roles: roles.map((role) => ({ ...role, statements: made.filter(namesOffice(role.title)).length })),
        }
      }),
    }
  })
}

const namesOffice = (title: string) => {
  const words = title.toLowerCase()
  return ({ source }: Statement) => source.some(({ text }) => text.toLowerCase().includes(words))
}

/** Statements and codings by what they rest on, for counting. */
export interface StatementLookup {
  /** The statements whose content overlaps a sentence, by its index. */
  readonly within: (sentence: number) => readonly Statement[]
  readonly codings: (statement: string) => readonly Position[]
}

/** Looks statements and codings up by the sentences of an index. */
export function lookUpStatements(index: PhraseIndex, { statements, codings }: CodedCase): StatementLookup {
  const byStatement = Map.groupBy(codings, ({ evidence }) => evidence[0]!)
  const firstOf = new Map<string, number>()
  for (const [at, { report }] of index.sentences.entries()) if (!firstOf.has(report.id)) firstOf.set(report.id, at)
  const bySentence: (Statement[] | undefined)[] = []
  for (const statement of statements) {
    const first = firstOf.get(statement.report)
    if (first === undefined) continue
    for (const span of statement.content) {
      for (let at = first; index.sentences[at]?.report.id === statement.report; at += 1) {
        const sentence = index.sentences[at]!
        if (sentence.start >= span.end) break
        if (!overlaps(span, sentence)) continue
        const here = bySentence[at]
        if (!here) bySentence[at] = [statement]
        else if (here.at(-1) !== statement) here.push(statement)
      }
    }
  }
  return {
    within: (sentence) => bySentence[sentence] ?? [],
    codings: (statement) => byStatement.get(statement) ?? [],
  }
}

/** What a term or cue finds; `by` counts only sentences in which that actor speaks. */
export function countPhrase(
  word: string,
  index: PhraseIndex,
  lookup: StatementLookup,
  { issue, alternative, by }: { readonly issue: string; readonly alternative?: string; readonly by?: string },
): CountedWord & { readonly sentences: readonly number[] } {
  const sentences: number[] = []
  const statements = new Set<string>()
  const reports = new Set<Report>()
  for (const at of findPhrase(index, word)) {
    let speaks = by === undefined
    for (const { id, speaker } of lookup.within(at)) {
      if (by !== undefined && speaker.actor !== by) continue
      statements.add(id)
      speaks = true
    }
    if (!speaks) continue
    sentences.push(at)
    reports.add(index.sentences[at]!.report)
  }
  let codings = 0
  for (const id of statements)
    for (const each of lookup.codings(id))
      if (each.issue === issue && (alternative ?? each.alternative) === each.alternative) codings += 1
  return { word, count: sentences.length, reports: reports.size, statements: statements.size, codings, sentences }
}

/** The issues of a codebook with what their terms and cues find. */
export function countIssues(
  { issues }: Codebook,
  index: PhraseIndex,
  lookup: StatementLookup,
  { codings, positions }: CodedCase,
): readonly CountedIssue[] {
  return issues.map(({ id, terms, termsBy, cues, alternatives }) => {
    const counted = (
      word: string,
      place: { readonly alternative?: string; readonly by?: string } = {},
    ): CountedWord => {
      const { sentences: _, ...found } = countPhrase(word, index, lookup, { issue: id, ...place })
      return found
    }
    const own = codings.filter(({ issue }) => issue === id)
    return {
      id,
      codings: own.length,
      positions: positions.filter(({ issue }) => issue === id).length,
      terms: terms.map((word) => counted(word)),
      termsBy: Object.entries(termsBy).map(([by, words]) => ({
        actor: by,
        words: words.map((word) => counted(word, { by })),
      })),
      alternatives: alternatives.map((alternative) => ({
        id: alternative,
        codings: own.filter((each) => each.alternative === alternative).length,
        cues: (cues[alternative] ?? []).map((word) => counted(word, { alternative })),
      })),
    }
  })
}

/** Words of a report in their place. */
export function inPlace(report: Report, start: number, end: number): WordsInPlace {
  const { text, date, id } = report
  const from = Math.max(0, start - 70)
  const paragraph = report.paragraphs.find((each) => each.start <= start && start < each.end)
  const clip = (words: string) => words.replaceAll(/\s+/gu, ' ')
  return {
    citation: { report: id, start, end, text: text.slice(start, end) },
    before: clip(text.slice(Math.max(from, paragraph?.start ?? 0), start)),
    after: clip(text.slice(end, Math.min(end + 90, paragraph?.end ?? text.length))),
    reportName: nameOfReport(report),
    ...(date !== undefined && { date }),
  }
}
