import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ParagraphReader } from '../../src/statement/trained/paragraph-reader.ts'
import { decodeModel, encodeModel } from '../../src/statement/trained/reader-model.ts'
import { decodeWordTable, encodeWordTable } from '../../src/statement/trained/word-table.ts'
import { findAll, findByNetwork } from '../../tools/reader/find-all.ts'
import { FloatNetwork } from '../../tools/reader/float-network.ts'
import { LEARNING, learnReader } from '../../tools/reader/learn-reader.ts'
import { readTexts } from '../../tools/reader/passages-of.ts'
import { readCorpus } from '../../tools/reader/read-corpus.ts'
import { f1Of, scoreAttributions } from '../../tools/reader/score-attributions.ts'

// What it costs to keep weights, vectors and values within the network as bytes: the same small network, learnt from every twelfth text
// of the train part, reads every twelfth other one with floating-point numbers and with bytes.
const root = join(import.meta.dirname, '../..')
const corpus = join(root, '../shared/data/polnear/train')
const isThere = existsSync(corpus)
if (!isThere) console.warn('skipped: the cost of bytes needs the corpus PolNeAR (train part)')

it.skipIf(!isThere)(
  'bytes cost less than half a point of F1',
  async () => {
    const texts = readCorpus(corpus)
    const words = decodeWordTable(readFileSync(join(root, 'models/words.bin')))
    const learnt = texts.filter((_, at) => at % 12 === 0)
    const { trainer, model } = learnReader(
      await readTexts(learnt),
      words,
      { ...LEARNING, epochs: 5, batch: 256 },
      () => {},
    )
    const inBytes = decodeModel(encodeModel(model), encodeWordTable(model.words))
    const others = texts.filter((_, at) => at % 12 === 5)
    const [floats, bytes] = await Promise.all(
      [new ParagraphReader(model, new FloatNetwork(trainer)), new ParagraphReader(inBytes)].map(async (reader) =>
        scoreAttributions(await findAll(others, findByNetwork(reader, 0.3))),
      ),
    )
    for (const measure of ['linked src+cue+content overlap', 'source exact', 'cue exact', 'content exact']) {
      const [ofFloats, ofBytes] = [f1Of(floats!.get(measure)!), f1Of(bytes!.get(measure)!)]
      console.log(`${measure}: ${ofFloats.toFixed(2)} in floating-point numbers, ${ofBytes.toFixed(2)} in bytes`)
      expect(ofFloats, measure).toBeGreaterThan(20)
      expect(ofBytes, measure).toBeGreaterThan(ofFloats - 0.5)
    }
  },
  300_000,
)
