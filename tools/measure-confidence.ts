/**
 * Measures how often the reader is right, by kind of statement, against the attributions people marked in a corpus.
 *
 *     node tools/measure-confidence.ts --corpus DIR [--model FILE]
 *     node tools/measure-confidence.ts --corpus DIR --of 10 --fold 0,1,2=FILE --fold 3,4,5=FILE …
 *
 * DIR holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat standoff; the first annotator of each text counts). Folds are texts
 * by their place, counted from 0 over and over to so many; each is read by a model that has not learnt from it (train:reader --leave
 * 10:0,1,2), and what is counted is added up. A statement is right when one marked attribution, matched to no other, shares a word with
 * its content, its cue and its source (or neither has a source). What people overlooked counts as wrong, so that the shares are a floor.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readReport } from '../src/formats/read-report.ts'
import type { FindAttributions } from '../src/statement/attribution.ts'
import { estimateConfidence, type FindingKind, kindOfFinding } from '../src/statement/confidence.ts'
import { attributionsBy } from '../src/statement/find-attributions.ts'
import { findStatements } from '../src/statement/find-statements.ts'
import type { Statement } from '../src/statement/statement.ts'
import { ParagraphReader } from '../src/statement/trained/paragraph-reader.ts'
import { decodeModel } from '../src/statement/trained/reader-model.ts'
import { overlaps, type Span } from '../src/text/span.ts'
import { type Marked, type MarkedText, readCorpus } from './reader/read-corpus.ts'

/** Findings of a kind, the right ones among them, and both by article. */
interface Count {
  n: number
  right: number
  readonly articles: { n: number; right: number }[]
}

type Counts = Map<FindingKind, Count>

/** Counts findings of each kind over texts of a corpus, and the right ones among them, in addition to what was counted before. */
export async function measureConfidence(
  texts: readonly MarkedText[],
  find: FindAttributions,
  counts: Counts = new Map(),
): Promise<Counts> {
  for (const { name, bytes, marked } of texts) {
    const read = await readReport(bytes, { file: `${name}.txt` })
    if (!read.ok) continue
    const free = new Set(marked)
    const here = new Map<FindingKind, { n: number; right: number }>()
    for (const statement of findStatements(read.value, [], find)) {
      const kind = kindOfFinding(statement)
      const article = here.get(kind) ?? { n: 0, right: 0 }
      here.set(kind, article)
      const match = [...free].find((each) => isSame(statement, each, read.value.text))
      if (match) free.delete(match)
      article.n += 1
      article.right += match ? 1 : 0
    }
    for (const [kind, article] of here) {
      const count = counts.get(kind) ?? { n: 0, right: 0, articles: [] }
      counts.set(kind, count)
      count.n += article.n
      count.right += article.right
      count.articles.push(article)
    }
  }
  return counts
}

/** How many times as much as by chance the right findings vary between articles: the design effect [Kish1965], at least 1. */
export function spreadOf({ n, right, articles }: Count): number {
  const share = right / n
  const byChance = n * share * (1 - share)
  const varied = articles.reduce((sum, article) => sum + (article.right - share * article.n) ** 2, 0)
  return articles.length < 2 || byChance === 0
    ? 1
    : Math.max(1, (varied / byChance) * (articles.length / (articles.length - 1)))
}

function isSame(statement: Statement, marked: Marked, text: string): boolean {
  const shares = (role: keyof Marked) => sharesWord(statement[role], marked[role], text)
  const sourceless = statement.source.length === 0 && marked.source.length === 0
  // Of a turn ("A: …") the cue is a colon.
  const cue = !statement.cue.some((span) => hasWord(text, span)) || shares('cue')
  return shares('content') && cue && (sourceless || shares('source'))
}

function sharesWord(a: readonly Span[], b: readonly Span[], text: string): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        overlaps(one, other) &&
        hasWord(text, { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }),
    ),
  )
}

function hasWord(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

if (import.meta.main) {
  const models = join(import.meta.dirname, '..', 'models')
  const { corpus, model, of, fold } = parseArgs({
    options: {
      corpus: { type: 'string' },
      model: { type: 'string', default: join(models, 'reader.bin') },
      of: { type: 'string' },
      fold: { type: 'string', multiple: true },
    },
  }).values
  if (corpus === undefined) throw new Error('give --corpus DIR')
  const folds = fold?.map((each) => /^(?<places>\d+(?:,\d+)*)=(?<file>.+)$/u.exec(each)?.groups)
  if (folds && (of === undefined || folds.includes(undefined)))
    throw new Error(
      'give folds as --of 10 --fold 0,1,2=FILE: how many texts there are to a round, which of them, and their model',
    )
  const all = readCorpus(corpus)
  const counts: Counts = new Map()
  for (const each of folds ?? [undefined]) {
    const file = readFileSync(each?.file ?? model)
    const trained = new ParagraphReader(decodeModel(file, readFileSync(join(models, 'words.bin'))))
    const places = each?.places?.split(',').map(Number)
    const texts = all.filter((_, at) => !places || places.includes(at % Number(of)))
    const find = attributionsBy((...asked) => trained.find(...asked))
    await measureConfidence(texts, find, counts)
  }
  for (const [kind, count] of counts) {
    const { n, right } = count
    const spread = spreadOf(count)
    const { share, low, high } = estimateConfidence(kind, right, n, spread)
    const shown = [spread, share, low, high].map((each) => each.toFixed(3))
    process.stdout.write(`${[kind, right, n, ...shown].join('\t')}\n`)
  }
}
