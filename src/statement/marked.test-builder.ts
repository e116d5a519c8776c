import { findParagraphs } from '../report/paragraphs.ts'
import type { Report } from '../report/report.ts'
import type { Attribution } from './attribution.ts'

/** An attribution in words, as a test expects it. */
export interface Expected {
  readonly source: readonly string[]
  readonly cue: readonly string[]
  readonly content: readonly string[]
  readonly voice: 'statement' | 'narrated'
}

interface Marked {
  readonly report: Report
  readonly expected: readonly Expected[]
}

/**
 * A report with its attributions marked inside the text: `[s:The minister] [c:said] [t:talks may resume]`. Marks may be nested. A number
 * tells attributions apart (`[s2:…]`; 1 when left out); `[T:…]` is content held rather than said. Marks of one kind and number add up.
 */
export function marked(words: string): Marked {
  let text = ''
  const spans = new Map<number, { s: string[]; c: string[]; t: string[]; held: boolean }>()
  const open: { kind: 's' | 'c' | 't'; held: boolean; number: number; at: number }[] = []
  for (let i = 0; i < words.length; i += 1) {
    const mark = /^\[([sctT])(\d*):/u.exec(words.slice(i, i + 6))
    if (mark) {
      const kind = mark[1]!.toLowerCase() as 's' | 'c' | 't'
      open.push({ kind, held: mark[1] === 'T', number: Number(mark[2] || 1), at: text.length })
      i += mark[0].length - 1
      continue
    }
    if (words[i] === ']' && open.length > 0 && !isEditorial(text.slice(open.at(-1)!.at))) {
      const { kind, held, number, at } = open.pop()!
      const entry = spans.get(number) ?? { s: [], c: [], t: [], held: false }
      entry[kind].push(text.slice(at))
      entry.held ||= held
      spans.set(number, entry)
      continue
    }
    text += words[i]
  }
  const expected = [...spans.entries()]
    .sort(([a], [b]) => a - b)
    .map(
      ([, entry]): Expected => ({
        source: entry.s,
        cue: entry.c,
        content: entry.t,
        voice: entry.held ? 'narrated' : 'statement',
      }),
    )
  return { report: reportOf(text), expected }
}

function isEditorial(inside: string): boolean {
  return inside.lastIndexOf('[') > inside.lastIndexOf(']')
}

/** A report of body text, its paragraphs found as the reading stage finds them. */
export function reportOf(text: string): Report {
  return {
    id: 'report-test',
    text,
    paragraphs: findParagraphs(text).paragraphs,
    dateBasis: 'unknown',
    language: 'en',
    sha256: '',
  }
}

/** An attribution in words. */
export function inWords(report: Report, attribution: Attribution): Expected {
  const words = (spans: Attribution['source']): string[] => spans.map((span) => report.text.slice(span.start, span.end))
  return {
    source: words(attribution.source),
    cue: words(attribution.cue),
    content: words(attribution.content),
    voice: attribution.voice,
  }
}
