/**
 * Scores what `nonpaper read` finds in the texts of a corpus against what people marked there, by the definitions of
 * tools/reader/score-attributions.ts.
 *
 *     npm run eval:reader -- --corpus DIR --part dev [--reader rules|both|network] [--model FILE] [--threshold 0.4]
 *                            [--every 10 --first 7] [--modes] [--errors 10 --examples 3] [--predictions FILE]
 *
 * From raw text on: each text is read as a report and its statements are taken as they would be printed, each attribution once. --reader
 * tells who finds: both, as shipped; the rules alone; or the network alone. --every and --first choose some of the texts. --modes scores
 * direct, mixed and indirect speech; --errors tells the most frequent kinds of error, with --examples of each (words of the texts: keep
 * them to yourself). --predictions writes what was found as JSON lines with UTF-16 offsets.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FindAttributions } from '../src/statement/attribution.ts'
import { attributionsBy, findAttributions } from '../src/statement/find-attributions.ts'
import { ParagraphReader } from '../src/statement/trained/paragraph-reader.ts'
import { decodeModel } from '../src/statement/trained/reader-model.ts'
import { cuesIn, errorKinds, formatErrors } from './reader/error-kinds.ts'
import { findAll, findByNetwork } from './reader/find-all.ts'
import { type Marked, readCorpus } from './reader/read-corpus.ts'
import { formatScores, scoreAttributions } from './reader/score-attributions.ts'
import { formatModes, scoreModes } from './reader/score-modes.ts'

const models = join(import.meta.dirname, '..', 'models')
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    reader: { type: 'string', default: 'both' },
    model: { type: 'string', default: join(models, 'reader.bin') },
    threshold: { type: 'string' },
    every: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    modes: { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    examples: { type: 'string', default: '0' },
    predictions: { type: 'string' },
  },
})
if (values.corpus === undefined) throw new Error('give --corpus DIR, a folder with dev/text and dev/attributions')

const trained = new ParagraphReader(decodeModel(readFileSync(values.model), readFileSync(join(models, 'words.bin'))))
const least = values.threshold === undefined ? undefined : Number(values.threshold)
const finders: Readonly<Record<string, FindAttributions>> = {
  rules: findAttributions,
  both: attributionsBy((passage, usual, usuallyTold) =>
    trained.find(passage, least ?? usual, Math.min(least ?? usual, usuallyTold)),
  ),
  network: findByNetwork(trained, least),
}
const find = finders[values.reader]
if (!find) throw new Error(`no reader "${values.reader}": give rules, both or network`)

const texts = readCorpus(join(values.corpus, values.part)).filter(
  (_, at) => at % Number(values.every) === Number(values.first),
)
const scored = await findAll(texts, find)
process.stdout.write(formatScores(scoreAttributions(scored)))
if (values.modes) process.stdout.write(formatModes(scoreModes(scored)))
if (Number(values.errors) > 0) {
  const seen = cuesIn(
    readCorpus(join(values.corpus, 'train')).filter((text) => !texts.some(({ name }) => name === text.name)),
  )
  process.stdout.write(formatErrors(errorKinds(scored, seen), Number(values.errors), Number(values.examples)))
}
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
