import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import { findNameUsesIn, nameUseKey } from '../statement/find-name-uses.ts'
import { registryOf } from '../statement/registry.ts'
import type { Codebook } from './codebook.ts'
import type { WordList } from './codebook-edit.ts'
import { countPhrase, inPlace, type StatementLookup, type WordsInPlace } from './count-codebook.ts'
import { findMentions } from './mentions.ts'
import { findCandidates, type PhraseIndex, placePhrase } from './phrase-index.ts'
import { termIndexOf } from './term-index.ts'
import { findWords } from './words.ts'

/** What a word that is not written yet would find. */
export interface TriedWord {
  /** Places for a name, sentences for a term or cue. */
  readonly count: number
  readonly statements?: number
  readonly reports: number
  /** Those that hold it most often. */
  readonly byReport: readonly { readonly report: string; readonly name: string; readonly count: number }[]
  /** The first of them. */
  readonly passages: readonly WordsInPlace[]
  /** Who or what the same words mean already: an actor or issue by its id, or an alias that would be part of the new one; weighed over the first 1,000 places. */
  readonly claimed: readonly { readonly id: string; readonly count: number }[]
}

/** Most passages that are shown. */
const mostPassages = 20
/** Most places that are held against what others claim. */
const mostWeighed = 1000

/** Tries a word out as an alias, term or cue. Words that find nothing have a count of 0. */
export function tryWord(
  word: string,
  to: WordList,
  codebook: Codebook,
  index: PhraseIndex,
  lookup: StatementLookup,
): TriedWord {
  if (to.list === 'aliases') return tryName(word, to, codebook, index)
  const place =
    to.list === 'cues'
      ? { issue: to.issue, alternative: to.alternative }
      : to.list === 'terms' && to.by !== undefined
        ? { issue: to.issue, by: to.by }
        : { issue: 'issue' in to ? to.issue : '' }
  const { sentences, count, statements } = countPhrase(word, index, lookup, place)
  const terms = termIndexOf(codebook)
  const claims = new Map<string, number>()
  for (const at of sentences.slice(0, mostWeighed)) {
    const { report, ...span } = index.sentences[at]!
    const words = findWords(report.text, span)
    const { start, end } = placePhrase(index, word, at) ?? span
    const others = findMentions(words, terms, 'by' in place ? place.by : undefined).filter(
      ({ issue, from, to: until }) =>
        issue !== place.issue && words[from]!.start < end && start < words[until - 1]!.end,
    )
    for (const issue of new Set(others.map((each) => each.issue))) claims.set(issue, (claims.get(issue) ?? 0) + 1)
  }
  const passages = sentences.slice(0, mostPassages).map((at) => {
    const sentence = index.sentences[at]!
    const { start, end } = placePhrase(index, word, at) ?? sentence
    return inPlace(sentence.report, start, end)
  })
  const reports = sentences.map((at) => index.sentences[at]!.report)
  return { count, ...(statements !== undefined && { statements }), ...tallied(reports, claims), passages }
}

/** Tries a name out: an alias, or the name of an actor that is not there yet. */
function tryName(
  word: string,
  to: Extract<WordList, { readonly list: 'aliases' }>,
  { actors }: Codebook,
  index: PhraseIndex,
): TriedWord {
  const key = nameUseKey(word)
  const { actor } = to
  const trial = actors.map((each) => {
    if (each.id !== actor) return each
    if (to.person === undefined) return { ...each, aliases: [...each.aliases, word] }
    const people = each.people.map((one) =>
      one.name === to.person ? { ...one, aliases: [...one.aliases, word] } : one,
    )
    return { ...each, people }
  })
  if (!actors.some(({ id }) => id === actor))
    trial.push({ id: actor, name: word, kind: 'party', aliases: [], people: [] })
  const [then, now] = [registryOf(trial), registryOf(actors)]
  const claims = new Map<string, number>()
  const places: { readonly report: Report; readonly start: number; readonly end: number }[] = []
  for (const at of key === '' ? [] : findCandidates(index, word)) {
    const { report, start, end } = index.sentences[at]!
    const uses = findNameUsesIn(report, { start, end }, then).filter((use) => use.key === key || use.key === `${key}s`)
    if (uses.length === 0) continue
    places.push(...uses)
    if (places.length > mostWeighed) continue
    for (const use of findNameUsesIn(report, { start, end }, now)) {
      if (!uses.some((each) => use.start < each.end && each.start < use.end)) continue
      for (const known of use.known) {
        const id = known.type === 'actor' ? known.id : known.actor
        if (id !== null) claims.set(id, (claims.get(id) ?? 0) + 1)
      }
    }
  }
  const passages = places.slice(0, mostPassages).map(({ report, start, end }) => inPlace(report, start, end))
  return {
    count: places.length,
    ...tallied(
      places.map(({ report }) => report),
      claims,
    ),
    passages,
  }
}

function tallied(
  reports: readonly Report[],
  claims: ReadonlyMap<string, number>,
): Pick<TriedWord, 'byReport' | 'reports' | 'claimed'> {
  const byReport = [...Map.groupBy(reports, (report) => report)]
    .map(([report, within]) => ({ report: report.id, name: nameOfReport(report), count: within.length }))
    .toSorted((a, b) => b.count - a.count)
  return {
    reports: byReport.length,
    byReport: byReport.slice(0, mostPassages),
    claimed: [...claims].map(([id, count]) => ({ id, count })).toSorted((a, b) => b.count - a.count),
  }
}
