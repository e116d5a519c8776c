import type { Chain } from './chain.ts'
import { ROLES, TAGS } from './labels.ts'
import type { WordKnowledge } from './sight.ts'

/** Weights by feature: row `code mod rows` holds one for each label. A weight in use is `values[…] × scales[label]`. */
export interface Weights {
  /** A power of two. */
  readonly rows: number
  readonly labels: number
  readonly values: Int8Array | Float32Array
  readonly scales: Float32Array
}

/** What training leaves: all that is needed to find attributions in a paragraph. */
export interface ReaderModel {
  readonly knowledge: WordKnowledge
  /** What a word itself says of its tag and, in further columns, of its role for any cue. */
  readonly words: Weights
  /** What its place with regard to a cue says of its role. */
  readonly cues: Weights
  readonly tagChain: Chain
  readonly roleChain: Chain
  /** A cue is taken where its chance is at least this. */
  readonly threshold: number
}

/** The columns of `words`: tags, then roles. */
export const WORD_LABELS = TAGS + ROLES

/** Adds up the weights of features for each label of a row of scores. */
export function addScores(
  { rows, labels, values }: Weights,
  codes: Int32Array,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
): void {
  const mask = rows - 1
  for (let k = from; k < to; k += 1) {
    const row = (codes[k]! & mask) * labels
    for (let label = 0; label < labels; label += 1) scores[at + label]! += values[row + label]!
  }
}
