/**
 * Measures how often the reader is right, by kind of statement, against the attributions people marked in a corpus.
 *
 *     node tools/measure-confidence.ts --corpus DIR
 *
 * DIR holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat standoff, offsets in code points; the first annotator of each
 * text counts). A statement is right when one marked attribution, matched to no other, shares a word with its content, its cue and its
 * source (or neither has a source). What people overlooked counts as wrong, so that the shares are a floor.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readReport } from '../src/formats/read-report.ts'
import { estimateConfidence, type FindingKind, kindOfFinding } from '../src/statement/confidence.ts'
import { findStatements } from '../src/statement/find-statements.ts'
import type { Statement } from '../src/statement/statement.ts'
import { overlaps, type Span } from '../src/text/span.ts'

type Marked = Record<'source' | 'cue' | 'content', readonly Span[]>

/** Counts right findings of each kind over a corpus. */
export async function measureConfidence(
  corpus: string,
): Promise<ReadonlyMap<FindingKind, { n: number; right: number }>> {
  const counts = new Map<FindingKind, { n: number; right: number }>()
  const files = readdirSync(join(corpus, 'attributions'))
    .filter((file) => file.endsWith('.ann'))
    .sort()
  for (const [name, annotations] of Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('_')))) {
    const read = await readReport(readFileSync(join(corpus, 'text', `${name}.txt`)), { file: `${name}.txt` })
    if (!read.ok) continue
    const { text } = read.value
    const marked = parseStandoff(readFileSync(join(corpus, 'attributions', annotations[0]!), 'utf8'), text)
    const free = new Set(marked)
    for (const statement of findStatements(read.value, [])) {
      const kind = kindOfFinding(statement)
      const count = counts.get(kind) ?? { n: 0, right: 0 }
      counts.set(kind, count)
      count.n += 1
      const match = [...free].find((each) => isSame(statement, each, text))
      if (!match) continue
      free.delete(match)
      count.right += 1
    }
  }
  return counts
}

function isSame(statement: Statement, marked: Marked, text: string): boolean {
  const shares = (role: keyof Marked) => sharesWord(statement[role], marked[role], text)
  const sourceless = statement.source.length === 0 && marked.source.length === 0
  const cue = statement.cue.length === 0 || shares('cue')
  return shares('content') && cue && (sourceless || shares('source'))
}

function sharesWord(a: readonly Span[], b: readonly Span[], text: string): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        overlaps(one, other) &&
        /[\p{L}\p{N}]/u.test(text.slice(Math.max(one.start, other.start), Math.min(one.end, other.end))),
    ),
  )
}

/** The attributions of a standoff file, in UTF-16 offsets of the text. */
function parseStandoff(written: string, text: string): readonly Marked[] {
  const unit: number[] = [0]
  for (const character of text) unit.push(unit.at(-1)! + character.length)
  const spans = new Map<string, readonly Span[]>()
  const marked: Marked[] = []
  for (const line of written.split(/\r?\n/u)) {
    const [id = '', body = ''] = line.split('\t')
    if (/^T\d+$/u.test(id)) {
      const places = body.slice(body.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        places.map((place) => {
          const [start, end] = place.split(' ').map(Number) as [number, number]
          return { start: unit[start] ?? 0, end: unit[end] ?? 0 }
        }),
      )
    } else if (/^E\d+$/u.test(id)) {
      const parts: Record<string, Span[]> = { source: [], cue: [], content: [] }
      for (const part of body.split(' ')) {
        const [role = '', of = ''] = part.split(':')
        parts[role.replace(/\d+$/u, '').toLowerCase()]?.push(...(spans.get(of) ?? []))
      }
      if (parts.cue!.length > 0 && parts.content!.length > 0) marked.push(parts as unknown as Marked)
    }
  }
  return marked
}

if (import.meta.main) {
  const { corpus } = parseArgs({ options: { corpus: { type: 'string' } } }).values
  if (corpus === undefined) throw new Error('give --corpus DIR')
  for (const [kind, { n, right }] of await measureConfidence(corpus)) {
    const { share, low, high } = estimateConfidence(kind, right, n)
    const shown = [share, low, high].map((each) => each.toFixed(3))
    process.stdout.write(`${[kind, right, n, ...shown].join('\t')}\n`)
  }
}
