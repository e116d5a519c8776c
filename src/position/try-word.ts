import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import { findNameUses, nameUseKey } from '../statement/find-name-uses.ts'
import { registryOf } from '../statement/registry.ts'
import type { Codebook } from './codebook.ts'
import type { WordList } from './codebook-edit.ts'
import { countPhrase, inPlace, type StatementLookup, type WordsInPlace } from './count-codebook.ts'
import { findMentions } from './mentions.ts'
import type { PhraseIndex } from './phrase-index.ts'
import { termIndexOf } from './term-index.ts'
import { findWords } from './words.ts'

/** What a word that is not written yet would find. */
export interface TriedWord {
  /** Places for a name, sentences for a term or cue. */
  readonly count: number
  readonly statements?: number
  readonly byReport: readonly { readonly report: string; readonly name: string; readonly count: number }[]
  /** The first of them. */
  readonly passages: readonly WordsInPlace[]
  /** Who or what the same words mean already: an actor or issue by its id, or an alias that would be part of the new one. */
  readonly claimed: readonly { readonly id: string; readonly count: number }[]
}

/** Most passages that are shown. */
const mostPassages = 20

/** Tries a word out as an alias, term or cue. Words that find nothing have a count of 0. */
export function tryWord(
  word: string,
  to: WordList,
  codebook: Codebook,
  reports: readonly Report[],
  index: PhraseIndex,
  lookup: StatementLookup,
): TriedWord {
  if (to.list === 'aliases') return tryName(word, to, codebook, reports)
  const place =
    to.list === 'cues'
      ? { issue: to.issue, alternative: to.alternative }
      : to.list === 'terms' && to.by !== undefined
        ? { issue: to.issue, by: to.by }
        : { issue: 'issue' in to ? to.issue : '' }
  const { matches, count, statements } = countPhrase(word, index, lookup, place)
  const terms = termIndexOf(codebook)
  const claims = new Map<string, number>()
  const places = matches.map(({ sentence, start, end }) => {
    const { report, ...span } = index.sentences[sentence]!
    const words = findWords(report.text, span)
    const others = findMentions(words, terms, 'by' in place ? place.by : undefined).filter(
      ({ issue, from, to: until }) =>
        issue !== place.issue && words[from]!.start < end && start < words[until - 1]!.end,
    )
    for (const issue of new Set(others.map((each) => each.issue))) claims.set(issue, (claims.get(issue) ?? 0) + 1)
    return { report, start, end }
  })
  return { ...told(places, claims), count, ...(statements !== undefined && { statements }) }
}

function tryName(
  word: string,
  to: Extract<WordList, { readonly list: 'aliases' }>,
  { actors }: Codebook,
  reports: readonly Report[],
): TriedWord {
  const key = nameUseKey(word)
  const actor = to.actor
  const trial = actors.map((each) => {
    if (each.id !== actor) return each
    if (to.person === undefined) return { ...each, aliases: [...each.aliases, word] }
    const people = each.people.map((one) =>
      one.name === to.person ? { ...one, aliases: [...one.aliases, word] } : one,
    )
    return { ...each, people }
  })
  // An actor that is not there yet.
  if (!actors.some(({ id }) => id === actor))
    trial.push({ id: actor, name: word, kind: 'party', aliases: [], people: [] })
  const first = key.split(' ')[0]!
  const isPlain = /^[a-z]+$/u.test(first)
  const held = isPlain ? reports.filter(({ text }) => text.toLowerCase().includes(first)) : reports
  const uses =
    key === '' ? [] : findNameUses(held, registryOf(trial)).filter((use) => use.key === key || use.key === `${key}s`)
  const claims = new Map<string, number>()
  const inReport = Map.groupBy(uses, ({ report }) => report)
  for (const now of findNameUses([...inReport.keys()], registryOf(actors))) {
    const meant = inReport.get(now.report)!.some(({ start, end }) => now.start < end && start < now.end)
    if (!meant) continue
    for (const known of now.known) {
      const id = known.type === 'actor' ? known.id : known.actor
      if (id !== null) claims.set(id, (claims.get(id) ?? 0) + 1)
    }
  }
  return { ...told(uses, claims), count: uses.length }
}

function told(
  places: readonly { readonly report: Report; readonly start: number; readonly end: number }[],
  claims: ReadonlyMap<string, number>,
): Omit<TriedWord, 'count'> {
  const byReport = [...Map.groupBy(places, ({ report }) => report)]
    .map(([report, within]) => ({ report: report.id, name: nameOfReport(report), count: within.length }))
    .toSorted((a, b) => b.count - a.count)
  return {
    byReport: byReport.slice(0, mostPassages),
    passages: places.slice(0, mostPassages).map(({ report, start, end }) => inPlace(report, start, end)),
    claimed: [...claims].map(([id, count]) => ({ id, count })).toSorted((a, b) => b.count - a.count),
  }
}
