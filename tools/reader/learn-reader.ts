import { Worker } from 'node:worker_threads'
import type { Passage, Run } from '../../src/statement/passage.ts'
import { CUE_FEATURES, writeCueFeatures } from '../../src/statement/trained/cue-features.ts'
import { ROLES, TAGS } from '../../src/statement/trained/labels.ts'
import { ParagraphReader, REACH } from '../../src/statement/trained/paragraph-reader.ts'
import { type ReaderModel, type Weights, WORD_LABELS } from '../../src/statement/trained/reader-model.ts'
import { openSight, type Sight, type WordKnowledge } from '../../src/statement/trained/sight.ts'
import { stemOf } from '../../src/statement/trained/stem.ts'
import { type FeatureSink, WORD_FEATURES, writeWordFeatures } from '../../src/statement/trained/word-features.ts'
import { layerOf, type MarkedTokens, rolesOf } from './lessons.ts'
import type { ReadText } from './passages-of.ts'
import { type Features, type Lesson, type TrainedChain, trainChain } from './train-chain.ts'

export interface LearningOptions {
  /** Two to this power are the rows of weights for words, and for places with regard to a cue. */
  readonly wordBits: number
  readonly cueBits: number
  readonly tagEpochs: number
  readonly foldEpochs: number
  readonly roleEpochs: number
  readonly dropout: number
  readonly rate: number
  readonly folds: number
  readonly threshold: number
  readonly seed: number
}

export const LEARNING: LearningOptions = {
  wordBits: 20,
  cueBits: 19,
  tagEpochs: 14,
  foldEpochs: 8,
  roleEpochs: 10,
  dropout: 0.5,
  rate: 0.03,
  folds: 4,
  threshold: 0.4,
  seed: 1,
}

type Groups = WordKnowledge['groups']

/** One paragraph to learn from. */
interface Paragraph {
  readonly text: number
  readonly passage: Passage
  readonly sight: Sight
  readonly marked: readonly MarkedTokens[]
}

/** Paragraphs with their features and the layer they are tagged with; what is known of words comes from other folds than their own. */
interface Lessons {
  readonly paragraphs: readonly Paragraph[]
  readonly features: Features
  readonly layers: readonly Lesson[]
}

/** Learns a reader with weights as floating-point numbers. `say` is told of each step. */
export async function learnReader(
  texts: readonly ReadText[],
  groups: Groups,
  options: LearningOptions,
  startFold: (fold: number) => Promise<readonly Uint8Array[]>,
  say: (line: string) => void,
): Promise<ReaderModel> {
  const { tagEpochs, roleEpochs, wordBits, cueBits, folds } = options
  const lessons = prepare(texts, groups, options)
  say(`${lessons.paragraphs.length} paragraphs, ${lessons.features.starts.length - 1} tokens`)
  const tagging = inOrder(folds, startFold)
  const tagChain = trainTags(lessons, lessons.layers, tagEpochs, options, say)
  const byFold = await tagging
  const tags = gatherFolds(lessons.paragraphs, byFold)
  say('tags of each fold, by the others')
  const { cues, roles } = cueLessons(lessons, tags, (1 << cueBits) - 1)
  say(`${roles.length} attributions, ${cues.starts.length - 1} tokens about them`)
  const roleChain = trainChain([lessons.features, cues], roles, {
    ...options,
    labels: ROLES,
    sizes: [1 << wordBits, 1 << cueBits],
    epochs: roleEpochs,
    onEpoch: (epoch, loss) => say(`roles, epoch ${epoch}: ${loss.toFixed(3)}`),
  })
  return {
    knowledge: { strengths: strengthsOf(texts), groups },
    words: sideBySide(tagChain.weights[0]!, roleChain.weights[0]!),
    cues: weightsOf(roleChain.weights[1]!, ROLES),
    tagChain: tagChain.chain,
    roleChain: roleChain.chain,
    threshold: options.threshold,
  }
}

/** The tags of one fold's paragraphs, by a model trained on the others. */
export function tagFold(
  texts: readonly ReadText[],
  groups: Groups,
  fold: number,
  options: LearningOptions,
): readonly Uint8Array[] {
  const lessons = prepare(texts, groups, options)
  const isOwn = (at: number) => lessons.paragraphs[at]!.text % options.folds === fold
  const others = lessons.layers.filter((_, at) => !isOwn(at))
  const { weights, chain } = trainTags(lessons, others, options.foldEpochs, options, () => undefined)
  const blank = new Float32Array((weights[0]!.length / TAGS) * ROLES)
  const model: ReaderModel = {
    knowledge: { strengths: strengthsOf(texts, (text) => text % options.folds !== fold), groups },
    words: sideBySide(weights[0]!, blank),
    cues: weightsOf(new Float32Array(ROLES), ROLES),
    tagChain: chain,
    roleChain: chain,
    threshold: 1,
  }
  const reader = new ParagraphReader(model)
  return lessons.paragraphs.filter((_, at) => isOwn(at)).map(({ passage }) => reader.tag(passage).tags)
}

/** Asks for the folds in worker threads, two at a time: one is at work here as well. */
async function inOrder(
  folds: number,
  startFold: (fold: number) => Promise<readonly Uint8Array[]>,
): Promise<readonly (readonly Uint8Array[])[]> {
  const done: (readonly Uint8Array[])[] = []
  for (let fold = 0; fold < folds; fold += 1) done.push(await startFold(fold))
  return done
}

/** Runs a fold in a thread of its own. */
export function runFold(program: URL, data: unknown): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: 8192 } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function prepare(texts: readonly ReadText[], groups: Groups, { folds, wordBits }: LearningOptions): Lessons {
  const looks = Array.from({ length: folds }, (_, fold) =>
    openSight({ strengths: strengthsOf(texts, (text) => text % folds !== fold), groups }),
  )
  const paragraphs = texts.flatMap(({ passages, tokens }, text) =>
    passages.map(
      (passage, at): Paragraph => ({ text, passage, sight: looks[text % folds]!(passage), marked: tokens[at]! }),
    ),
  )
  const builder = new FeatureBuilder((1 << wordBits) - 1, WORD_FEATURES)
  const layers = paragraphs.map(({ sight, marked }): Lesson => {
    const first = builder.tokens
    for (let i = 0; i < sight.length; i += 1) builder.add((sink) => writeWordFeatures(sight, i, sink))
    return { labels: layerOf(sight.length, marked), firsts: [first] }
  })
  return { paragraphs, features: builder.finish(), layers }
}

const trainTags = (
  lessons: Lessons,
  layers: readonly Lesson[],
  epochs: number,
  options: LearningOptions,
  say: (line: string) => void,
): TrainedChain =>
  trainChain([lessons.features], layers, {
    ...options,
    labels: TAGS,
    sizes: [1 << options.wordBits],
    epochs,
    onEpoch: (epoch, loss) => say(`tags, epoch ${epoch}: ${loss.toFixed(3)}`),
  })

function gatherFolds(paragraphs: readonly Paragraph[], byFold: readonly (readonly Uint8Array[])[]): Uint8Array[] {
  const next = byFold.map(() => 0)
  return paragraphs.map(({ text }) => {
    const fold = text % byFold.length
    const tags = byFold[fold]![next[fold]!]!
    next[fold]! += 1
    return tags
  })
}

function cueLessons({ paragraphs, layers }: Lessons, tags: readonly Uint8Array[], mask: number) {
  const builder = new FeatureBuilder(mask, CUE_FEATURES)
  const roles: Lesson[] = []
  for (const [at, { sight, marked }] of paragraphs.entries()) {
    for (const each of marked) {
      if (each.content.length === 0) continue
      const { from, to }: Run = each.cue
      const first = Math.max(0, from - REACH)
      const end = Math.min(sight.length, to + REACH)
      const firsts = [layers[at]!.firsts[0]! + first, builder.tokens]
      for (let i = first; i < end; i += 1) builder.add((sink) => writeCueFeatures(sight, tags[at]!, from, to, i, sink))
      roles.push({ labels: unbroken(rolesOf(sight.length, each).slice(first, end)), firsts })
    }
  }
  return { cues: builder.finish(), roles }
}

/** Where the reach cuts a part in two, the rest begins there. */
function unbroken(roles: Uint8Array): Uint8Array {
  if (roles[0]! > 0 && roles[0]! % 2 === 0) roles[0]! -= 1
  return roles
}

/** Levels of how often a stem is a cue in the texts that count. */
function strengthsOf(
  texts: readonly ReadText[],
  counts: (text: number) => boolean = () => true,
): ReadonlyMap<string, number> {
  const seen = new Map<string, { all: number; cue: number }>()
  for (const [text, { passages, tokens }] of texts.entries()) {
    if (!counts(text)) continue
    for (const [at, passage] of passages.entries()) {
      const cues = tokens[at]!.map(({ cue }) => cue)
      for (const [index, { lower }] of passage.tokens.entries()) {
        const stem = stemOf(lower)
        const count = seen.get(stem) ?? { all: 0, cue: 0 }
        count.all += 1
        if (cues.some(({ from, to }) => index >= from && index < to)) count.cue += 1
        seen.set(stem, count)
      }
    }
  }
  const levels = new Map<string, number>()
  for (const [stem, { all, cue }] of seen) if (all >= 4) levels.set(stem, levelOf(cue / all))
  return levels
}

const levelOf = (share: number) => [0, 0.05, 0.2, 0.5, 0.8].filter((limit) => share >= limit && share > 0).length

class FeatureBuilder {
  private readonly sink: FeatureSink
  private rows = new Int32Array(1 << 20)
  private places = new Int32Array(1 << 16)
  private readonly mask: number
  tokens = 0

  constructor(mask: number, most: number) {
    this.mask = mask
    this.sink = { codes: new Int32Array(most), length: 0 }
  }

  add(write: (sink: FeatureSink) => void): void {
    const { sink } = this
    sink.length = 0
    write(sink)
    const from = this.places[this.tokens]!
    this.rows = roomy(this.rows, from + sink.length)
    for (let k = 0; k < sink.length; k += 1) this.rows[from + k] = sink.codes[k]! & this.mask
    this.tokens += 1
    this.places = roomy(this.places, this.tokens + 1)
    this.places[this.tokens] = from + sink.length
  }

  finish(): Features {
    return { rows: this.rows, starts: this.places.slice(0, this.tokens + 1) }
  }
}

function roomy(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (values.length >= length) return values
  const more = new Int32Array(length * 2)
  more.set(values)
  return more
}

function sideBySide(tags: Float32Array, roles: Float32Array): Weights {
  const rows = tags.length / TAGS
  const values = new Float32Array(rows * WORD_LABELS)
  for (let row = 0; row < rows; row += 1) {
    values.set(tags.subarray(row * TAGS, (row + 1) * TAGS), row * WORD_LABELS)
    values.set(roles.subarray(row * ROLES, (row + 1) * ROLES), row * WORD_LABELS + TAGS)
  }
  return weightsOf(values, WORD_LABELS)
}

const weightsOf = (values: Float32Array, labels: number): Weights => ({
  rows: values.length / labels,
  labels,
  values,
  scales: new Float32Array(labels).fill(1),
})
