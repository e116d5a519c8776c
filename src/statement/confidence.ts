import type { Statement } from './statement.ts'

/** What kind of finding a statement is: kinds that the reader gets right more or less often. */
export type FindingKind =
  | 'by the trained reader alone, chance under 0.65'
  | 'by the trained reader alone, chance 0.65–0.8'
  | 'by the trained reader alone, chance 0.8–0.9'
  | 'by the trained reader alone, chance over 0.9'
  | 'told without a word of speech'
  | 'quoted without a cue'
  | 'nobody named'
  | 'quoted, plain verb'
  | 'quoted, another cue'
  | 'reported, plain verb'
  | 'reported, another cue, a person or office'
  | 'reported, another cue, a group or text'

/** How often findings of a statement's kind are right: a share with its 95 % interval, from `right` of `n` in a corpus. */
export interface Confidence {
  readonly kind: FindingKind
  readonly share: number
  readonly low: number
  readonly high: number
  readonly right: number
  readonly n: number
}

const plain = /\b(?:said|says?|saying|told|tells?|added|adds|asked|wrote|writes|tweeted|according to)\b/iu

/** The kind of a statement. */
export function kindOfFinding({ voice, mode, speaker, cue, chance }: Statement): FindingKind {
  if (chance !== undefined) return kindByChance(chance)
  if (voice === 'narrated') return 'told without a word of speech'
  if (cue.length === 0) return 'quoted without a cue'
  if (speaker.class === 'unknown') return 'nobody named'
  const isPlain = cue.some(({ text }) => plain.test(text))
  if (mode !== 'indirect') return isPlain ? 'quoted, plain verb' : 'quoted, another cue'
  if (isPlain) return 'reported, plain verb'
  return speaker.class === 'collective' || speaker.class === 'document'
    ? 'reported, another cue, a group or text'
    : 'reported, another cue, a person or office'
}

function kindByChance(chance: number): FindingKind {
  if (chance < 0.65) return 'by the trained reader alone, chance under 0.65'
  if (chance < 0.8) return 'by the trained reader alone, chance 0.65–0.8'
  return chance < 0.9 ? 'by the trained reader alone, chance 0.8–0.9' : 'by the trained reader alone, chance over 0.9'
}

/**
 * How many findings of each kind were right: the train part of PolNeAR `[Newell2018]`, 840 US news articles, each read with weights that
 * were learnt from others, from 504 articles or (a tenth) 756: `tools/measure-confidence.ts --fold`. The weights in use were learnt from
 * more, so the shares are those of a slightly weaker reader. A finding is right where a person marked an attribution that shares words with
 * its source, cue and content. What people overlooked counts as wrong, so the shares are a floor; other news, other languages and a case's
 * own names may differ. Of quotations with another cue 40 of the 173 wrong ones are the turns of one interview, which nobody marked as such.
 * Quotations without a cue are not marked there: nothing is known of them.
 */
const measured: Readonly<Partial<Record<FindingKind, readonly [right: number, n: number, spread: number]>>> = {
  'by the trained reader alone, chance under 0.65': [781, 1903, 1.08],
  'by the trained reader alone, chance 0.65–0.8': [858, 1708, 1.11],
  'by the trained reader alone, chance 0.8–0.9': [882, 1523, 1.21],
  'by the trained reader alone, chance over 0.9': [1940, 2619, 1.13],
  'told without a word of speech': [765, 1230, 1.14],
  'nobody named': [250, 352, 1.32],
  'reported, another cue, a person or office': [1288, 1498, 1.15],
  'reported, another cue, a group or text': [438, 525, 1.08],
  'quoted, another cue': [981, 1154, 8.85],
  'reported, plain verb': [1993, 2131, 1.07],
  'quoted, plain verb': [4063, 4179, 1.15],
}

/** How far the reader can be trusted with a statement, judged by its kind; undefined for a kind that was not measured. */
export function confidenceOf(statement: Statement): Confidence | undefined {
  const kind = kindOfFinding(statement)
  const count = measured[kind]
  return count && estimateConfidence(kind, ...count)
}

const z = 1.959963984540054

/**
 * With Wilson's 95 % limits `[Wilson1927]`, where right findings vary between articles so many times as much as by chance (`spread`, the
 * design effect `[Kish1965]`): n findings then tell as much as n / spread that have nothing to do with each other.
 */
export function estimateConfidence(kind: FindingKind, right: number, n: number, spread = 1): Confidence {
  const share = right / n
  const m = n / spread
  const middle = (share + z ** 2 / (2 * m)) / (1 + z ** 2 / m)
  const half = (z / (1 + z ** 2 / m)) * Math.sqrt((share * (1 - share)) / m + z ** 2 / (4 * m ** 2))
  return { kind, share, low: middle - half, high: middle + half, right, n }
}
