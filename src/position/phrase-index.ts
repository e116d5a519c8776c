import type { Report } from '../report/report.ts'
import { oncePer } from '../text/once-per.ts'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { Codebook } from './codebook.ts'
import { findMentions } from './mentions.ts'
import { listSentences } from './passage.ts'
import { contentWords, type TermIndex, termIndexOf } from './term-index.ts'
import { findWords } from './words.ts'

/** A sentence of a report's body. */
interface ReportSentence extends Span {
  readonly report: Report
}

/** The sentences of some reports, and which of them hold a stem: made once, asked for any phrase. */
export interface PhraseIndex {
  readonly sentences: readonly ReportSentence[]
  readonly byStem: ReadonlyMap<string, readonly number[]>
}

/** Reads the sentences of reports for searching. Takes time in proportion to their length. */
export function indexPhrases(reports: readonly Report[]): PhraseIndex {
  return finish(indexingPhrases(reports))
}

/** The same a report at a time, so that who waits can do something else in between. */
export function* indexingPhrases(reports: readonly Report[]): Steps<PhraseIndex> {
  const sentences: ReportSentence[] = []
  const byStem = new Map<string, number[]>()
  for (const report of reports) {
    for (const { start, end, words } of listSentences(report)) {
      const at = sentences.length
      sentences.push({ report, start, end })
      for (const { stem: key, content } of words()) {
        if (!content) continue
        const known = byStem.get(key)
        if (!known) byStem.set(key, [at])
        else if (known.at(-1) !== at) known.push(at)
      }
    }
    yield
  }
  return { sentences, byStem }
}

/** The sentences that a term or cue matches by itself, whatever other phrases claim the same words, as indexes, in order. */
export function findPhrase(index: PhraseIndex, phrase: string): readonly number[] {
  return foundIn(index).get(phrase) ?? finish(findingPhrases(index, [phrase])).get(phrase)!
}

/** What phrases find, kept with the index. */
const foundIn = oncePer((_: PhraseIndex) => new Map<string, readonly number[]>())

/** More than a codebook has; what a person tries out beside it is forgotten. */
const mostKept = 5000

/** Finds several phrases at once, in steps: the words of a sentence are read once for all of them. */
export function* findingPhrases(
  index: PhraseIndex,
  phrases: readonly string[],
): Steps<ReadonlyMap<string, readonly number[]>> {
  const known = foundIn(index)
  if (known.size > mostKept) known.clear()
  const found = new Map<string, Set<number>>()
  const bySentence = new Map<number, { readonly terms: TermIndex; readonly sentences: Set<number> }[]>()
  for (const phrase of new Set(phrases)) {
    if (known.has(phrase)) continue
    const { alone, among } = candidates(index, phrase)
    const sentences = new Set(alone)
    found.set(phrase, sentences)
    const asked = { terms: termIndexOf(codebookOf(phrase)), sentences }
    for (const at of new Set(among)) {
      if (sentences.has(at)) continue
      const here = bySentence.get(at)
      if (here) here.push(asked)
      else bySentence.set(at, [asked])
    }
    yield
  }
  for (const [at, asked] of bySentence) {
    const { report, start, end } = index.sentences[at]!
    const words = findWords(report.text, { start, end })
    for (const { terms, sentences } of asked) if (findMentions(words, terms).length > 0) sentences.add(at)
    yield
  }
  for (const [phrase, sentences] of found)
    known.set(
      phrase,
      [...sentences].sort((a, b) => a - b),
    )
  return known
}

/** Where in a sentence a phrase stands first. */
export function placePhrase(index: PhraseIndex, phrase: string, sentence: number): Span | undefined {
  const { report, start, end } = index.sentences[sentence]!
  const words = findWords(report.text, { start, end })
  const [first] = findMentions(words, termsOf(phrase))
  return first && { start: words[first.from]!.start, end: words[first.to - 1]!.end }
}

/** Sentences that may hold the words of a name. */
export function findCandidates(index: PhraseIndex, name: string): readonly number[] {
  const { alone, among } = candidates(index, name)
  return [...new Set([...alone, ...among])].toSorted((a, b) => a - b)
}

const compiled = new Map<string, TermIndex>()

function termsOf(phrase: string): TermIndex {
  const known = compiled.get(phrase)
  if (known) return known
  const index = termIndexOf(codebookOf(phrase))
  if (compiled.size >= 500) compiled.clear()
  compiled.set(phrase, index)
  return index
}

const codebookOf = (phrase: string): Codebook => ({
  id: '',
  title: '',
  actors: [],
  issues: [
    {
      id: 'phrase',
      question: '',
      alternatives: [],
      statusQuo: '',
      controlledBy: [],
      consent: [],
      terms: [phrase],
      termsBy: {},
      cues: {},
      scores: {},
    },
  ],
  goal: {},
  disputed: [],
})

/**
 * Sentences that hold a phrase for certain, as its only word, and those that may: its stems, or its words run together or apart
 * ("ceasefire", "cease-fire").
 */
function candidates({ byStem }: PhraseIndex, phrase: string) {
  const stems = [...new Set(contentWords(findWords(phrase, { start: 0, end: phrase.length })).map((word) => word.stem))]
  if (stems.length === 0) return { alone: [], among: [] }
  const joined = stem(phrase.toLowerCase().replace(/[\s\-‐-―]+/gu, ''))
  const isOne = stems.length === 1
  const ways = [...(isOne ? splits(phrase.toLowerCase()) : [stems]), [stems.join('')], [joined]]
  const among = ways.flatMap((way) => intersection(way.map((key) => byStem.get(key) ?? [])))
  return { alone: isOne ? (byStem.get(stems[0]!) ?? []) : [], among }
}

function splits(word: string): readonly (readonly string[])[] {
  const ways: string[][] = []
  for (let at = 2; at <= word.length - 2; at += 1) ways.push([stem(word.slice(0, at)), stem(word.slice(at))])
  return ways
}

function intersection(lists: readonly (readonly number[])[]): readonly number[] {
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length)
  if (!shortest || shortest.length === 0) return []
  const sets = others.map((list) => new Set(list))
  return shortest.filter((each) => sets.every((set) => set.has(each)))
}
