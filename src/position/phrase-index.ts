import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import type { Codebook } from './codebook.ts'
import { findMentions } from './mentions.ts'
import { listSentences } from './passage.ts'
import { contentWords, termIndexOf } from './term-index.ts'
import { findWords } from './words.ts'

/** A sentence of a report's body. */
export interface ReportSentence extends Span {
  readonly report: Report
}

/** The sentences of some reports, and which of them hold a stem: made once, asked for any phrase. */
export interface PhraseIndex {
  readonly sentences: readonly ReportSentence[]
  readonly byStem: ReadonlyMap<string, readonly number[]>
}

/** Where a phrase stands: the words that match it, and the sentence they stand in. */
export interface PhraseMatch extends Span {
  /** An index into the sentences. */
  readonly sentence: number
}

/** Reads the sentences of reports for searching. Takes time in proportion to their length. */
export function indexPhrases(reports: readonly Report[]): PhraseIndex {
  const sentences: ReportSentence[] = []
  const byStem = new Map<string, number[]>()
  for (const report of reports) {
    for (const { start, end, words } of listSentences(report)) {
      const at = sentences.length
      sentences.push({ report, start, end })
      for (const { stem: key, mark } of words()) {
        if (mark) continue
        const known = byStem.get(key)
        if (!known) byStem.set(key, [at])
        else if (known.at(-1) !== at) known.push(at)
      }
    }
  }
  return { sentences, byStem }
}

/** The matches of a term or cue by itself, whatever other phrases claim the same words; at most one a sentence. */
export function findPhrase(index: PhraseIndex, phrase: string): readonly PhraseMatch[] {
  const terms = termIndexOf(codebookOf(phrase))
  return candidates(index, phrase).flatMap((at): readonly PhraseMatch[] => {
    const { report, start, end } = index.sentences[at]!
    const words = findWords(report.text, { start, end })
    const [first] = findMentions(words, terms)
    return first ? [{ sentence: at, start: words[first.from]!.start, end: words[first.to - 1]!.end }] : []
  })
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

/** Sentences that may hold a phrase: its stems, or its words run together or apart ("ceasefire", "cease-fire"). */
function candidates({ byStem }: PhraseIndex, phrase: string): readonly number[] {
  const stems = [...new Set(contentWords(findWords(phrase, { start: 0, end: phrase.length })).map((word) => word.stem))]
  if (stems.length === 0) return []
  const joined = stem(phrase.toLowerCase().replace(/[\s\-‐-―]+/gu, ''))
  const ways = [stems, [stems.join('')], [joined], ...(stems.length === 1 ? splits(phrase.toLowerCase()) : [])]
  const found = new Set(ways.flatMap((way) => intersection(way.map((key) => byStem.get(key) ?? []))))
  return [...found].toSorted((a, b) => a - b)
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
