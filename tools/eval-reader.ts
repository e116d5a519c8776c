/**
 * Scores what `nonpaper read` finds in the texts of a corpus against what people marked there, by the definitions of
 * tools/reader/score-attributions.ts.
 *
 *     npm run eval:reader -- --corpus DIR --part dev [--reader rules|both|network] [--model FILE] [--threshold 0.4] [--predictions FILE]
 *
 * From raw text on: each text is read as a report and its statements are taken as they would be printed, each attribution once. --reader
 * tells who finds: both, as shipped; the rules alone; or the network alone. --predictions writes them as JSON lines with UTF-16 offsets.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readReport } from '../src/formats/read-report.ts'
import type { Report } from '../src/report/report.ts'
import type { FindAttributions } from '../src/statement/attribution.ts'
import { attributionsBy, findAttributions } from '../src/statement/find-attributions.ts'
import { findStatements } from '../src/statement/find-statements.ts'
import { layOut } from '../src/statement/layout.ts'
import { readPassages, spanOf } from '../src/statement/passage.ts'
import { ParagraphReader } from '../src/statement/trained/paragraph-reader.ts'
import { decodeModel } from '../src/statement/trained/reader-model.ts'
import { withThat } from '../src/statement/with-that.ts'
import { type Marked, readCorpus } from './reader/read-corpus.ts'
import { formatScores, scoreAttributions } from './reader/score-attributions.ts'

const models = join(import.meta.dirname, '..', 'models')
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    reader: { type: 'string', default: 'both' },
    model: { type: 'string', default: join(models, 'reader.bin') },
    threshold: { type: 'string' },
    predictions: { type: 'string' },
  },
})
if (values.corpus === undefined) throw new Error('give --corpus DIR, a folder with dev/text and dev/attributions')

const trained = new ParagraphReader(decodeModel(readFileSync(values.model), readFileSync(join(models, 'words.bin'))))
const least = values.threshold === undefined ? undefined : Number(values.threshold)
const finders: Readonly<Record<string, FindAttributions>> = {
  rules: findAttributions,
  both: attributionsBy((passage) => trained.find(passage, least)),
  network: networkAlone,
}
const find = finders[values.reader]
if (!find) throw new Error(`no reader "${values.reader}": give rules, both or network`)

/** What the network finds, as it finds it. */
function networkAlone(report: Report): ReturnType<FindAttributions> {
  return readPassages(report.text, layOut(report).paragraphs).flatMap((passage) =>
    trained.find(passage, least).map(({ source, cue, content }) => ({
      source: source.flatMap((run) => spanOf(passage, run) ?? []),
      cue: [spanOf(passage, cue)!],
      content: content.flatMap((run) => spanOf(passage, run) ?? []),
      voice: 'statement' as const,
    })),
  )
}

/** The attributions behind a report's statements; several speakers of one give one statement each. */
function attributionsIn(report: Report): readonly Marked[] {
  const bare = ({ start, end }: { start: number; end: number }) => ({ start, end })
  const byPlace = new Map<string, Marked>()
  for (const statement of findStatements(report, [], find)) {
    const { source, cue, content } = withThat(statement, report)
    const each = { source: source.map(bare), cue: cue.map(bare), content: content.map(bare) }
    byPlace.set(JSON.stringify(each), each)
  }
  return [...byPlace.values()]
}

const scored = []
for (const { name, text, marked, bytes } of readCorpus(join(values.corpus, values.part))) {
  const report = await readReport(bytes, { file: `${name}.txt` })
  if (!report.ok) throw new Error(`${name} does not read: ${report.problems[0].message}`)
  if (report.value.text !== text) throw new Error(`${name} is read as another text: its offsets would not hold`)
  scored.push({ name, text, marked, found: attributionsIn(report.value) })
}
process.stdout.write(formatScores(scoreAttributions(scored)))
if (values.predictions !== undefined) {
  const pairs = (spans: Marked['cue']) => spans.map(({ start, end }) => [start, end])
  const lines = scored.map(({ name, found }) => ({
    doc: name,
    attributions: found.map(({ source, cue, content }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
    })),
  }))
  writeFileSync(values.predictions, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
