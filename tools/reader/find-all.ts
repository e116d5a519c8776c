import { readReport } from '../../src/formats/read-report.ts'
import type { Report } from '../../src/report/report.ts'
import type { FindAttributions } from '../../src/statement/attribution.ts'
import { findStatements } from '../../src/statement/find-statements.ts'
import { layOut } from '../../src/statement/layout.ts'
import { readPassages, spanOf } from '../../src/statement/passage.ts'
import type { ParagraphReader } from '../../src/statement/trained/paragraph-reader.ts'
import { withThat } from '../../src/statement/with-that.ts'
import type { Marked, MarkedText } from './read-corpus.ts'
import type { ScoredText } from './score-attributions.ts'

/** A text of a corpus with what a reader found in it. */
export interface FoundText extends ScoredText {
  readonly name: string
}

/** Reads texts of a corpus as `nonpaper read` does. One that does not read, or whose text would change, is an error. */
export async function findAll(texts: readonly MarkedText[], find: FindAttributions): Promise<readonly FoundText[]> {
  const read: FoundText[] = []
  for (const { name, text, marked, bytes } of texts) {
    const report = await readReport(bytes, { file: `${name}.txt` })
    if (!report.ok) throw new Error(`${name} does not read: ${report.problems[0].message}`)
    if (report.value.text !== text) throw new Error(`${name} is read as another text: its offsets would not hold`)
    read.push({ name, text, marked, found: attributionsIn(report.value, find) })
  }
  return read
}

/** What a trained reader finds, as it finds it, without the rules. */
export function findByNetwork(reader: ParagraphReader, least?: number): FindAttributions {
  return (report) =>
    readPassages(report.text, layOut(report).paragraphs).flatMap((passage) =>
      reader
        .find(passage, least)
        .filter(({ content }) => content.length > 0)
        .map(({ source, cue, content }) => ({
          source: source.flatMap((run) => spanOf(passage, run) ?? []),
          cue: [spanOf(passage, cue)!],
          content: content.flatMap((run) => spanOf(passage, run) ?? []),
          voice: 'statement' as const,
        })),
    )
}

/** The attributions behind a report's statements as they would be printed; several speakers of one give one statement each. */
function attributionsIn(report: Report, find: FindAttributions): readonly Marked[] {
  const bare = ({ start, end }: { start: number; end: number }) => ({ start, end })
  const byPlace = new Map<string, Marked>()
  for (const statement of findStatements(report, [], find)) {
    const { source, cue, content } = withThat(statement, report)
    const each = { source: source.map(bare), cue: cue.map(bare), content: content.map(bare) }
    byPlace.set(JSON.stringify(each), each)
  }
  return [...byPlace.values()]
}
