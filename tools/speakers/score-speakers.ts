/**
 * Measures how often the product tells who a pronoun, a title or a surname means, against mentions labelled by hand.
 *
 *     node tools/speakers/score-speakers.ts --corpus DIR [--labels FILE] [--errors look]
 *
 * DIR is the corpus part the labels are about: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. `--errors look` lists the errors of
 * the half that may be looked at. What is right, and what the labels hold: test/corpus/README.md.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus } from '../reader/read-corpus.ts'
import { estimateShare } from './estimate-share.ts'
import { halfOf, readLabels } from './read-labels.ts'
import { type ResolvedLabel, resolveLabels } from './resolve-labels.ts'

const LABELS = join(import.meta.dirname, '..', '..', 'test', 'corpus', 'speakers-polnear.csv')

const {
  corpus,
  labels = LABELS,
  errors,
} = parseArgs({
  options: { corpus: { type: 'string' }, labels: { type: 'string' }, errors: { type: 'string' } },
}).values
if (corpus === undefined) throw new Error('give --corpus DIR')
const resolved = await resolveLabels(readCorpus(corpus), readLabels(labels))

const WRONG = ['namesake', 'shared name', 'another', 'nobody', 'somebody'] as const
const rows: string[][] = [['', 'right', 'of', '%', '95 %', ...WRONG]]
const add = (name: string, judgements: readonly string[]) => {
  if (judgements.length === 0) return
  const { right, total, share, low, high } = estimateShare(
    judgements.filter((judgement) => judgement === 'right').length,
    judgements.length,
  )
  const [shown, from, to] = [share, low, high].map((each) => (each * 100).toFixed(1))
  const wrong = WRONG.map((kind) => String(judgements.filter((judgement) => judgement === kind).length))
  rows.push([name, `${right}`, `${total}`, shown!, `${from}–${to}`, ...wrong])
}

const isNamed = ({ label }: ResolvedLabel) => label.referent !== undefined
for (const half of ['look', 'held'] as const) {
  const own = resolved.filter(({ label }) => halfOf(label.document) === half)
  const judged = (some: readonly ResolvedLabel[]) => some.map(({ judgement }) => judgement)
  for (const kind of ['pronoun', 'title', 'surname'])
    add(`${half}: ${kind}`, judged(own.filter(({ label }) => label.kind === kind)))
  add(`${half}: people named`, judged(own.filter(isNamed)))
  add(`${half}: nobody named`, judged(own.filter((each) => !isNamed(each))))
  add(`${half}: all`, judged(own))
  add(
    `${half}: in the statements found`,
    own.flatMap(({ found }) => found?.judgement ?? []),
  )
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
for (const row of rows)
  process.stdout.write(
    `${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}\n`,
  )

if (errors === 'look')
  for (const { label, words, speaker, judgement } of resolved)
    if (judgement !== 'right' && halfOf(label.document) === 'look')
      process.stdout.write(
        `${label.document}:${label.start} ${label.kind} "${words}" is ${label.referent ?? label.nameless}, read as ${speaker.name} (${speaker.class}): ${judgement}\n`,
      )
