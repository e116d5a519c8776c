import type { Span } from '../../src/text/span.ts'
import type { Marked } from './read-corpus.ts'

/** How often a finding was right: `right` of `found`, where `marked` were to be found. */
export interface Count {
  readonly right: number
  readonly found: number
  readonly marked: number
}

/** A text with what people marked in it and what was found, in UTF-16 offsets. */
export interface ScoredText {
  readonly text: string
  readonly marked: readonly Marked[]
  readonly found: readonly Marked[]
}

/**
 * Scores found attributions against marked ones. Words are runs of letters, figures and underscores with inner apostrophes; marks are
 * single signs; a span covers every word or mark of which it holds a character.
 *
 * - exact: the same words and marks; exactW: the same words; jac.8: words with a Jaccard index of at least 0.8; overlap: a shared word
 *   (a shared mark where one side has no word); token: words labelled by anybody; chunk: unbroken runs of one part within a line or
 *   sentence, exact.
 * - linked: whole attributions whose cues and contents overlap and whose sources do, or are both absent; linkedX: with the same words in
 *   all three; headX, head8: with the same head of the source and the same content, or one with a Jaccard index of at least 0.8.
 *
 * Everything but token and chunk is matched one to one, as many as can be. Parts that are empty are not counted.
 */
export function scoreAttributions(texts: readonly ScoredText[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, { right: number; found: number; marked: number }>()
  const add = (name: string, right: number, found: number, marked: number) => {
    const count = counts.get(name) ?? { right: 0, found: 0, marked: 0 }
    counts.set(name, count)
    count.right += right
    count.found += found
    count.marked += marked
  }
  for (const { text, marked, found } of texts) {
    const units = unitsOf(text)
    const gold = marked.map((each) => coveredBy(each, units))
    const ours = found.map((each) => coveredBy(each, units))
    for (const role of ['cue', 'source', 'content'] as const) {
      const [a, b] = [ours, gold].map((all) => all!.filter((each) => each[role].all.size > 0)) as [Covered[], Covered[]]
      const addMatches = (name: string, same: Same) => add(`${role} ${name}`, matches(a, b, same), a.length, b.length)
      addMatches('exact', (x, y) => isSame(x[role].all, y[role].all))
      addMatches('exactW', (x, y) => isSame(x[role].words, y[role].words))
      if (role !== 'cue') addMatches('jac.8', (x, y) => jaccard(x[role].words, y[role].words) >= 0.8)
      addMatches('overlap', (x, y) => overlap(x[role], y[role]))
      const [words, others] = [ours, gold].map((all) => new Set(all!.flatMap((each) => [...each[role].words])))
      add(`${role} token`, shared(words!, others!), words!.size, others!.size)
      const [chunks, otherChunks] = [ours, gold].map((all) => chunksOf(all!, role, units))
      add(`${role} chunk`, shared(chunks!, otherChunks!), chunks!.size, otherChunks!.size)
    }
    const addLinks = (name: string, same: Same) => add(name, matches(ours, gold, same), ours.length, gold.length)
    addLinks(
      'linked src+cue+content overlap',
      (a, b) =>
        overlap(a.cue, b.cue) && overlap(a.content, b.content) && (bothEmpty(a, b) || overlap(a.source, b.source)),
    )
    addLinks('linkedX src+cue+content exactW', (a, b) =>
      (['cue', 'source', 'content'] as const).every((role) => isSame(a[role].words, b[role].words)),
    )
    addLinks(
      'headX speaker-head + content exactW',
      (a, b) => a.head === b.head && isSame(a.content.words, b.content.words),
    )
    addLinks(
      'head8 speaker-head + content jac>=.8',
      (a, b) => a.head === b.head && jaccard(a.content.words, b.content.words) >= 0.8,
    )
  }
  return counts
}

/** The scores as a table: precision, recall and F1 in percent, and the counts behind them. */
export function formatScores(counts: ReadonlyMap<string, Count>): string {
  const head = `${'metric'.padEnd(40)} ${'P'.padStart(6)} ${'R'.padStart(6)} ${'F1'.padStart(6)}   tp/pred/gold`
  const lines = [...counts].map(([name, count]) => {
    const { precision, recall, f1 } = ratesOf(count)
    const rates = [precision, recall, f1].map((rate) => oneDecimal(rate).padStart(6)).join(' ')
    return `${name.padEnd(40)} ${rates}   ${count.right}/${count.found}/${count.marked}`
  })
  return [head, ...lines, ''].join('\n')
}

/** F1 in percent. */
export const f1Of = (count: Count): number => ratesOf(count).f1

/** Precision, recall and F1 in percent; 0 where nothing was found or marked. */
function ratesOf({ right, found, marked }: Count) {
  const precision = found > 0 ? right / found : 0
  const recall = marked > 0 ? right / marked : 0
  const f1 = precision + recall > 0 ? (100 * 2 * precision * recall) / (precision + recall) : 0
  return { precision: 100 * precision, recall: 100 * recall, f1 }
}

/** With one decimal; exactly between two, the even one, as IEEE 754 rounds. */
function oneDecimal(value: number): string {
  const tenth = Math.floor(value * 10) / 10
  const isTie = (value * 4) % 1 === 0 && (value * 2) % 1 !== 0
  return isTie && Math.round(tenth * 10) % 2 === 0 ? tenth.toFixed(1) : value.toFixed(1)
}

/** Words and marks of a text. */
interface Units {
  readonly text: string
  readonly spans: readonly Span[]
  readonly isWord: readonly boolean[]
  /** The index of the unit at each offset, −1 at white space. */
  readonly at: Int32Array
  /** For each unit, the number of its line or sentence. */
  readonly line: readonly number[]
}

const WHITE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const WORD = "[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)*"
const UNIT = new RegExp(`${WORD}|[^\\p{L}\\p{N}_${WHITE}]`, 'gu')
const BREAK = new RegExp(`(?<=[.!?])["”’')\\]]*[${WHITE}]+(?=["“‘'(\\[]?[A-Z0-9])|\\n+`, 'gu')

function unitsOf(text: string): Units {
  const spans = [...text.matchAll(UNIT)].map(({ index, 0: unit }) => ({ start: index, end: index + unit.length }))
  const at = new Int32Array(text.length).fill(-1)
  for (const [index, { start, end }] of spans.entries()) at.fill(index, start, end)
  const breaks = [...text.matchAll(BREAK)].map(({ index, 0: found }) => index + found.length)
  let line = 0
  return {
    text,
    spans,
    isWord: spans.map(({ start }) => /^[\p{L}\p{N}_]/u.test(text.slice(start, start + 2))),
    at,
    line: spans.map(({ start }) => {
      while (line < breaks.length && start >= breaks[line]!) line += 1
      return line
    }),
  }
}

interface Part {
  readonly all: ReadonlySet<number>
  readonly words: ReadonlySet<number>
}

interface Covered {
  readonly source: Part
  readonly cue: Part
  readonly content: Part
  /** The unit that heads the source. */
  readonly head: number | undefined
}

type Same = (a: Covered, b: Covered) => boolean

function coveredBy(marked: Marked, units: Units): Covered {
  const part = (spans: readonly Span[]): Part => {
    const all = new Set<number>()
    for (const { start, end } of spans)
      for (let offset = Math.max(0, start); offset < end; offset += 1)
        if ((units.at[offset] ?? -1) >= 0) all.add(units.at[offset]!)
    return { all, words: new Set([...all].filter((unit) => units.isWord[unit])) }
  }
  const source = part(marked.source)
  return { source, cue: part(marked.cue), content: part(marked.content), head: headOf(source.all, units) }
}

const AFTER_HEAD = new Set(
  'who of at in for on from with and which that whose to by during after as when where including'.split(' '),
)

/** The last word before a comma, a bracket, a dash or a word that begins what hangs on a noun. */
function headOf(source: ReadonlySet<number>, { text, spans, isWord }: Units): number | undefined {
  let head: number | undefined
  for (const unit of [...source].sort((a, b) => a - b)) {
    const written = text.slice(spans[unit]!.start, spans[unit]!.end)
    if (!isWord[unit]) {
      if (head !== undefined && ',;(—–'.includes(written)) break
      continue
    }
    if (head !== undefined && AFTER_HEAD.has(written.toLowerCase())) break
    head = unit
  }
  return head
}

/** Unbroken runs of one part, each unit counted with the first attribution that holds it. */
function chunksOf(all: readonly Covered[], role: 'source' | 'cue' | 'content', { line }: Units): ReadonlySet<string> {
  const owner = new Map<number, number>()
  for (const [index, each] of all.entries())
    for (const unit of each[role].all) if (!owner.has(unit)) owner.set(unit, index)
  const chunks = new Set<string>()
  let start: number | undefined
  let before: number | undefined
  for (const unit of [...[...owner.keys()].sort((a, b) => a - b), undefined]) {
    const goesOn =
      unit !== undefined &&
      before !== undefined &&
      unit === before + 1 &&
      owner.get(unit) === owner.get(before) &&
      line[unit] === line[before]
    if (start !== undefined && !goesOn) {
      chunks.add(`${start} ${before}`)
      start = undefined
    }
    start ??= unit
    before = unit
  }
  return chunks
}

const bothEmpty = (a: Covered, b: Covered) => a.source.all.size === 0 && b.source.all.size === 0

function overlap(a: Part, b: Part): boolean {
  const [one, other] = a.words.size > 0 && b.words.size > 0 ? [a.words, b.words] : [a.all, b.all]
  return !one.isDisjointFrom(other)
}

const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>) => a.size === b.size && a.isSubsetOf(b)

const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>) => {
  const both = shared(a, b)
  return both / Math.max(1, a.size + b.size - both)
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0
  for (const each of a) if (b.has(each)) count += 1
  return count
}

/** How many can be matched one to one, at most: augmenting paths. */
function matches(found: readonly Covered[], marked: readonly Covered[], same: Same): number {
  const mates = found.map((each) => marked.flatMap((other, index) => (same(each, other) ? [index] : [])))
  const taken = new Array<number>(marked.length).fill(-1)
  const place = (index: number, seen: Set<number>): boolean => {
    for (const mate of mates[index]!) {
      if (seen.has(mate)) continue
      seen.add(mate)
      if (taken[mate]! >= 0 && !place(taken[mate]!, seen)) continue
      taken[mate] = index
      return true
    }
    return false
  }
  let count = 0
  for (let index = 0; index < found.length; index += 1) if (place(index, new Set())) count += 1
  return count
}
