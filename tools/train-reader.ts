/**
 * Learns the weights of the trained reader from a corpus, and writes them to models/reader.bin.
 *
 *     npm run train:reader -- --corpus DIR [--part train] [--epochs N] [--share 0.5] [--seed N] [--out FILE]
 *
 * DIR/PART holds `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat standoff; the first annotator of each text counts). Vectors of
 * words come from models/words.bin. The same corpus, options and program give the same bytes. One thread; for PolNeAR (840 texts, 742,000
 * tokens) about a minute an epoch and 1.5 GB of memory.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encodeModel } from '../src/statement/trained/reader-model.ts'
import { decodeWordTable } from '../src/statement/trained/word-table.ts'
import { LEARNING, learnReader } from './reader/learn-reader.ts'
import { readTexts } from './reader/passages-of.ts'
import { readCorpus } from './reader/read-corpus.ts'

const models = join(import.meta.dirname, '..', 'models')
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    part: { type: 'string', default: 'train' },
    epochs: { type: 'string', default: String(LEARNING.epochs) },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(LEARNING.seed) },
    out: { type: 'string', default: join(models, 'reader.bin') },
  },
})
if (values.corpus === undefined) throw new Error('give --corpus DIR, a folder with train/text and train/attributions')

const start = performance.now()
const say = (line: string) => process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s  ${line}\n`)
const every = 1 / Number(values.share)
const texts = readCorpus(join(values.corpus, values.part)).filter((_, at) => at % every < 1)
say(`${texts.length} texts`)
const words = decodeWordTable(readFileSync(join(models, 'words.bin')))
const options = { ...LEARNING, epochs: Number(values.epochs), seed: Number(values.seed) }
const file = encodeModel(learnReader(await readTexts(texts), words, options, say))
writeFileSync(values.out, file)
const { maxRSS } = process.resourceUsage()
say(`${values.out}: ${file.length} bytes; at most ${(maxRSS / 2 ** 10).toFixed(0)} MB of memory`)
