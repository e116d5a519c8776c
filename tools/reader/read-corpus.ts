import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/text/span.ts'

/** What a person marked as one attribution; each part in order of place. */
export type Marked = Readonly<Record<'source' | 'cue' | 'content', readonly Span[]>>

/** A text of the corpus with what its first annotator marked. */
export interface MarkedText {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly marked: readonly Marked[]
}

/**
 * Reads one part of an annotated corpus: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat standoff, offsets in code points).
 * Where several people marked one text, the first of them by name counts. In order of the names.
 */
export function readCorpus(part: string): readonly MarkedText[] {
  const files = readdirSync(join(part, 'attributions')).filter((file) => file.endsWith('.ann'))
  return [...Map.groupBy(files.sort(), (file) => file.slice(0, file.lastIndexOf('_')))].map(([name, annotations]) => {
    const bytes = readFileSync(join(part, 'text', `${name}.txt`))
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return { name, bytes, text, marked: parseStandoff(readStandoff(part, annotations[0]!), text) }
  })
}

const readStandoff = (part: string, file: string) => readFileSync(join(part, 'attributions', file), 'utf8')

/** The attributions of a standoff file that have a cue and content, in UTF-16 offsets of the text. */
function parseStandoff(written: string, text: string): readonly Marked[] {
  const unit: number[] = [0]
  for (const character of text) unit.push(unit.at(-1)! + character.length)
  const lines = written.split(/\r?\n/u).map((line) => line.split('\t'))
  const spans = new Map<string, readonly Span[]>()
  for (const [id = '', body = ''] of lines)
    if (/^T\d+$/u.test(id))
      spans.set(
        id,
        placesOf(body).map(([start, end]) => ({ start: unit[start!]!, end: unit[end!]! })),
      )
  const marked: Marked[] = []
  // An attribution may name spans that stand below it.
  for (const [id = '', body = ''] of lines) {
    if (!/^E\d+$/u.test(id)) continue
    const parts: Record<string, Span[]> = { source: [], cue: [], content: [] }
    for (const part of body.split(' ')) {
      const [role = '', of = ''] = part.split(':')
      parts[role.replace(/\d+$/u, '').toLowerCase()]?.push(...(spans.get(of) ?? []))
    }
    for (const each of Object.values(parts)) each.sort((a, b) => a.start - b.start || a.end - b.end)
    if (parts.cue!.length > 0 && parts.content!.length > 0) marked.push(parts as unknown as Marked)
  }
  return marked
}

/** "Content 10 20;25 30" as pairs of numbers. */
const placesOf = (body: string) =>
  body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((place) => place.split(' ').map(Number))
