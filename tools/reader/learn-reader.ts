import { codeOf } from '../../src/statement/trained/hash.ts'
import { LONGEST } from '../../src/statement/trained/network.ts'
import { type NetworkShape, tensorsOf } from '../../src/statement/trained/network-shape.ts'
import type { Range, ReaderModel } from '../../src/statement/trained/reader-model.ts'
import { openTokenView, plainWord } from '../../src/statement/trained/token-view.ts'
import { makeWordTable, rowsByCode, vectorsOf, type WordTable } from '../../src/statement/trained/word-table.ts'
import { normalOf } from './chance.ts'
import { layerOf, rolesOf } from './lessons.ts'
import type { ReadText } from './passages-of.ts'
import { type NetworkLesson, NetworkTrainer, type NetworkTraining } from './train-network.ts'

export interface LearningOptions extends Omit<NetworkTraining, 'onEpoch'>, NetworkShape {
  /** A cue is taken where its chance is at least this. */
  readonly threshold: number
}

/** Chosen on every tenth text of the train part, learning from the others. */
export const LEARNING: LearningOptions = {
  hidden: 80,
  layers: 2,
  pair: 32,
  pairSteps: [2],
  epochs: 16,
  batch: 2048,
  rate: 0.0015,
  wordDropout: 0.15,
  inputDropout: 0.3,
  hiddenDropout: 0.05,
  headDropout: 0.2,
  threshold: 0.5,
  seed: 1,
}

/** A network that has learnt, as training holds it, and as a model. */
export interface LearntReader {
  readonly trainer: NetworkTrainer
  readonly model: ReaderModel
}

/** Learns a reader from marked texts, given the vectors of words. `say` is told of each step. */
export function learnReader(
  texts: readonly ReadText[],
  words: WordTable,
  options: LearningOptions,
  say: (line: string) => void,
): LearntReader {
  const { hidden, layers, pair, pairSteps, threshold, seed } = options
  const shape: NetworkShape = { hidden, layers, pair, pairSteps }
  const own = wordsOf(texts, words, seed)
  const look = openTokenView(own)
  const lessons = texts.flatMap(({ passages, tokens }) =>
    passages.map(
      (passage, at): NetworkLesson => ({
        view: look(passage),
        tags: layerOf(passage.tokens.length, tokens[at]!),
        pairs: tokens[at]!.filter(({ content }) => content.length > 0).map((marked) => ({
          ...marked.cue,
          roles: rolesOf(passage.tokens.length, marked),
        })),
      }),
    ),
  )
  const trainer = new NetworkTrainer(shape, own, seed)
  say(`${lessons.length} paragraphs, ${lessons.reduce((sum, { view }) => sum + view.length, 0)} tokens`)
  trainer.train(lessons, { ...options, onEpoch: (epoch, loss) => say(`epoch ${epoch}: ${loss.toFixed(3)}`) })
  const tensors = new Map(Object.keys(tensorsOf(shape)).map((name) => [name, trainer.tensors.values(name).slice()]))
  const learnt = makeWordTable(own.codes, trainer.tensors.values('word'), own.width)
  return { trainer, model: { words: learnt, shape, tensors, ranges: rangesOf(trainer, lessons), threshold } }
}

/** A word without a vector of its own is learnt where it stands at least so often. */
const OFTEN = 3

/** The vectors of the words of texts: as given, or by chance for words that none is given for. */
function wordsOf(texts: readonly ReadText[], given: WordTable, seed: number): WordTable {
  const counts = new Map<number, number>()
  for (const { passages } of texts)
    for (const { tokens } of passages)
      for (const { lower } of tokens) {
        const code = codeOf(plainWord(lower))
        counts.set(code, (counts.get(code) ?? 0) + 1)
      }
  const rows = rowsByCode(given)
  const codes = [0, ...[...counts].filter(([code, count]) => rows.has(code) || count >= OFTEN).map(([code]) => code)]
  const vectors = vectorsOf(given)
  const normal = normalOf(seed)
  const { width } = given
  const own = new Float32Array(codes.length * width)
  for (const [at, code] of codes.entries()) {
    const row = rows.get(code)
    const vector = own.subarray(at * width, (at + 1) * width)
    if (row !== undefined) vector.set(vectors.subarray(row * width, (row + 1) * width))
    else if (at > 0) for (let k = 0; k < width; k += 1) vector[k] = normal() * 0.25
  }
  return makeWordTable(Int32Array.from(codes), own, width)
}

/** For each layer a range that next to no value leaves: the mean of those of a thousand paragraphs, and a fifth more. */
function rangesOf(trainer: NetworkTrainer, lessons: readonly NetworkLesson[]): readonly Range[] {
  const some = lessons.filter(({ view }) => view.length > 0 && view.length <= LONGEST)
  const every = Math.max(1, Math.floor(some.length / 1000))
  const seen = some
    .filter((_, at) => at % every === 0)
    .map(({ view }) => {
      trainer.forward(view)
      return trainer.ranges(view.length)
    })
  const share = 1.2 / seen.length
  const sumOf = (layer: number, end: keyof Range) => seen.reduce((sum, ranges) => sum + ranges[layer]![end], 0)
  return seen[0]!.map((_, layer) => ({ low: share * sumOf(layer, 'low'), high: share * sumOf(layer, 'high') }))
}
