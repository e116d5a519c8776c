/**
 * Learns the weights of the trained reader from a corpus, and writes them to models/reader.bin.
 *
 *     npm run train:reader -- --corpus DIR [--part train] [--seed N] [--out FILE]
 *                             [--leave 10:7] [--share 0.5] [--change '{"epochs":10,"without":["pos"]}'] [--bare]
 *
 * DIR/PART holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat standoff; the first annotator of each text counts). Vectors of
 * words come from models/words.bin. The same corpus, options and program give the same bytes. One thread; for PolNeAR (840 texts, 742,000
 * tokens) about twelve seconds an epoch and 0.65 GB of memory. --leave leaves every tenth text out, from the eighth on, to score what was learnt
 * (eval:reader --every 10 --first 7), or several of each ten (10:0,1,2); --share takes some of the others; --change changes how it learns
 * (LearningOptions; "without" names tensors that stay 0); --bare learns all words from chance, without given vectors.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encodeModel } from '../src/statement/trained/reader-model.ts'
import { decodeWordTable, makeWordTable } from '../src/statement/trained/word-table.ts'
import { LEARNING, type LearningOptions, learnReader } from './reader/learn-reader.ts'
import { readTexts } from './reader/passages-of.ts'
import { readCorpus } from './reader/read-corpus.ts'

const models = join(import.meta.dirname, '..', 'models')
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    part: { type: 'string', default: 'train' },
    share: { type: 'string', default: '1' },
    leave: { type: 'string' },
    change: { type: 'string', default: '{}' },
    bare: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(LEARNING.seed) },
    out: { type: 'string', default: join(models, 'reader.bin') },
  },
})
if (values.corpus === undefined) throw new Error('give --corpus DIR, a folder with train/text and train/attributions')

const start = performance.now()
const say = (line: string) => process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s  ${line}\n`)
const every = 1 / Number(values.share)
const leave =
  values.leave === undefined ? undefined : /^(?<of>\d+):(?<places>\d+(?:,\d+)*)$/u.exec(values.leave)?.groups
if (values.leave !== undefined && !leave)
  throw new Error(
    `--leave ${values.leave}: give how many texts there are to a round and which of them, as 10:7 or 10:0,1,2`,
  )
const left = leave?.places?.split(',').map(Number) ?? []
const texts = readCorpus(join(values.corpus, values.part))
  .filter((_, at) => !left.includes(at % Number(leave?.of)))
  .filter((_, at) => at % every < 1)
say(`${texts.length} texts`)
const given = decodeWordTable(readFileSync(join(models, 'words.bin')))
const words = values.bare ? makeWordTable(given.codes.slice(0, 1), new Float32Array(given.width), given.width) : given
const options = { ...LEARNING, seed: Number(values.seed), ...(JSON.parse(values.change) as Partial<LearningOptions>) }
const file = encodeModel(learnReader(await readTexts(texts), words, options, say).model)
writeFileSync(values.out, file)
const { maxRSS } = process.resourceUsage()
say(`${values.out}: ${file.length} bytes; at most ${(maxRSS / 2 ** 10).toFixed(0)} MB of memory`)
