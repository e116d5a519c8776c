import { parentPort, workerData } from 'node:worker_threads'
import { type LearningOptions, tagFold } from './learn-reader.ts'
import { readTexts } from './passages-of.ts'
import { readCorpus } from './read-corpus.ts'

const { part, names, fold, groups, options } = workerData as {
  part: string
  names: readonly string[]
  fold: number
  groups: ReadonlyMap<string, readonly [number, number]>
  options: LearningOptions
}
const wanted = new Set(names)
const texts = await readTexts(readCorpus(part).filter(({ name }) => wanted.has(name)))
parentPort!.postMessage(tagFold(texts, groups, fold, options))
