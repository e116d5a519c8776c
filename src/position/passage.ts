import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { findSentences } from '../text/sentence.ts'
import type { Span } from '../text/span.ts'
import { connectiveAt } from './clauses.ts'
import { findWords, firstIndex, type Word } from './words.ts'

/** A sentence of a report with its words, which are found when they are first asked for. */
export interface SentenceWords extends Span {
  readonly words: () => readonly Word[]
}

/** A sentence's worth of a statement: the words of its cue, then the words of its content. */
export interface Passage {
  readonly words: readonly Word[]
  /** Words before this index belong to the cue and what stands round it; the speaker is their subject. */
  readonly cueEnd: number
  /** The sentence of the report that holds the content. */
  readonly sentence: SentenceWords
  /** True for the words inside quotation marks. */
  readonly quoted: (word: Word) => boolean
}

/** The sentences of a report's body with their words, in order. */
export function listSentences(report: Report): readonly SentenceWords[] {
  return report.paragraphs
    .filter((paragraph) => paragraph.kind === 'body')
    .flatMap((paragraph) => findSentences(report.text, paragraph, []))
    .map((sentence) => withWords(report.text, sentence))
}

function withWords(text: string, { start, end }: Span): SentenceWords {
  let found: readonly Word[] | undefined
  const words = () => {
    found ??= findWords(text, { start, end })
    return found
  }
  return { start, end, words }
}

/** Parts a statement into passages; the cue leads the first. Sentences that ask a question are left out. */
export function listPassages(
  statement: Statement,
  text: string,
  sentences: readonly SentenceWords[],
): readonly Passage[] {
  const cue = cueStretches(statement, text)
  const margins = trailingCondition(statement, cue, sentences)
  const kept = [...statement.content, ...margins]
  const first = Math.min(...statement.content.map(({ start }) => start), ...cue.map(({ start }) => start))
  const last = Math.max(...kept.map(({ end }) => end), ...cue.map(({ end }) => end))
  const cueWords: Word[] = []
  const contents: { sentence: SentenceWords; words: Word[] }[] = []
  for (let at = firstAfter(sentences, first); at < sentences.length && sentences[at]!.start < last; at += 1) {
    const sentence = sentences[at]!
    const words: Word[] = []
    let parted = false
    for (const word of sentence.words()) {
      if (word.end <= first) continue
      if (word.start >= last) break
      if (within(word, kept)) {
        const before = words.at(-1)
        if (parted && before && !before.mark && !word.mark)
          words.push({ ...before, lower: ',', stem: ',', mark: true, content: false })
        parted = false
        words.push(word)
        continue
      }
      parted = true
      if (within(word, cue)) cueWords.push(word)
    }
    if (words.some((word) => !word.mark)) contents.push({ sentence, words })
  }
  const quoted = (word: Word) => within(word, statement.verbatim)
  return contents
    .map(({ sentence, words }, at): Passage => {
      const lead = at === 0 ? cueWords : []
      return { words: [...lead, ...words], cueEnd: lead.length, sentence, quoted }
    })
    .filter(({ words }) => words.at(-1)?.lower !== '?')
}

function within(word: Word, spans: readonly Span[]): boolean {
  for (const { start, end } of spans) if (word.start >= start && word.end <= end) return true
  return false
}

/** A conditional clause that the attribution parts from its content: "…, he said, unless …". */
function trailingCondition(
  statement: Statement,
  cue: readonly Span[],
  sentences: readonly SentenceWords[],
): readonly Span[] {
  const spans = [...statement.content, ...statement.source, ...cue]
  const last = statement.content.at(-1)
  if (!last) return []
  const end = Math.max(...spans.filter((span) => span.start >= statement.content[0]!.start).map((span) => span.end))
  const sentence = sentences[firstAfter(sentences, last.start)]
  if (!sentence || sentence.end < last.end) return []
  const words = sentence.words()
  let edge = words.length
  while (edge > 0 && words[edge - 1]!.start >= end) edge -= 1
  const tail = firstIndex(words, edge, words.length, ({ mark, lower }) => !mark && lower !== 'but')
  if (tail < 0 || !connectiveAt(words, tail)) return []
  const { start } = words[edge]!
  const stop = spans.filter((span) => span.start > start).map((span) => span.start)
  return [{ start, end: Math.min(sentence.end, ...stop) }]
}

/** The cue with what stands between source and cue ("has never …") and between cue and content ("… calls for"). */
function cueStretches(statement: Statement, text: string): readonly Span[] {
  const stretches: Span[] = [...statement.cue]
  const bridge = (start: number, end: number) => {
    if (end - start <= 1) return
    const between = text.slice(start, end).replaceAll(',', ' ').trim()
    if (between !== '' && isBridge(between.split(/\s+/u))) stretches.push({ start, end })
  }
  for (const cue of statement.cue) {
    const source = statement.source.findLast((span) => span.end <= cue.start)
    if (source) bridge(source.end, cue.start)
    const content = statement.content.find((span) => span.start >= cue.end)
    if (content && !statement.source.some((span) => span.start >= cue.end && span.end <= content.start)) {
      bridge(cue.end, content.start)
    }
  }
  return stretches
}

/** A few plain words that begin nothing new. */
function isBridge(words: readonly string[]): boolean {
  return (
    words.length <= 4 &&
    words.every((word) => /^\p{L}+(?:’\p{L}*)?$/u.test(word) && !/^(?:and|who|which)\b/u.test(word))
  )
}

/** The index of the sentence that holds the offset, by halving. */
export function firstAfter(sentences: readonly SentenceWords[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
