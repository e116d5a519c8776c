import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import type { Known, Registry } from './registry.ts'
import { findWords, type Word } from './word.ts'

/** A place where a report uses a name of the case, and everybody it may mean there. */
export interface NameUse extends Span {
  readonly report: Report
  /** The name as it is compared: `nameUseKey`. */
  readonly key: string
  readonly known: readonly Known[]
}

/** A name as uses of it are counted: its words without marks, capitals and accents. */
export function nameUseKey(name: string): string {
  return keyOf(findWords(name, { start: 0, end: name.length }))
}

/** Every use of a name of the case in the bodies of reports, in order; longer names before shorter ones. */
export function findNameUses(reports: readonly Report[], registry: Registry): readonly NameUse[] {
  return reports.flatMap((report) =>
    report.paragraphs
      .filter(({ kind }) => kind === 'body')
      .flatMap((paragraph) => findNameUsesIn(report, paragraph, registry)),
  )
}

/** Every use of a name of the case in a stretch of a report. */
export function findNameUsesIn(report: Report, { start, end }: Span, registry: Registry): readonly NameUse[] {
  const words = findWords(report.text, { start, end })
  const uses: NameUse[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (!registry.begins(words[at]!)) continue
    const match = registry.match(words, at)
    if (!match) continue
    const last = at + match.length - 1
    const span = { start: words[at]!.start, end: words[last]!.end }
    uses.push({ report, ...span, key: keyOf(words.slice(at, last + 1)), known: match.known })
    at = last
  }
  return uses
}

const keyOf = (words: readonly Word[]) => words.map(({ key }) => key).join(' ')
