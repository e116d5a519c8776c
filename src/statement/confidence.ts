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

/** How often findings of a statement's kind are right: a share with its 95 % interval (Wilson), from `right` of `n` in a corpus. */
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
 * own names may differ. Quotations without a cue are not marked there: nothing is known of them.
 */
const measured: Readonly<Partial<Record<FindingKind, readonly [right: number, n: number]>>> = {
  'by the trained reader alone, chance under 0.65': [702, 1901],
  'by the trained reader alone, chance 0.65–0.8': [815, 1717],
  'by the trained reader alone, chance 0.8–0.9': [904, 1650],
  'by the trained reader alone, chance over 0.9': [2167, 2926],
  'told without a word of speech': [767, 1232],
  'nobody named': [251, 340],
  'reported, another cue, a person or office': [1300, 1511],
  'reported, another cue, a group or text': [442, 529],
  'quoted, another cue': [933, 1154],
  'reported, plain verb': [1988, 2124],
  'quoted, plain verb': [4062, 4182],
}

/** How far the reader can be trusted with a statement, judged by its kind; undefined for a kind that was not measured. */
export function confidenceOf(statement: Statement): Confidence | undefined {
  const kind = kindOfFinding(statement)
  const count = measured[kind]
  return count && estimateConfidence(kind, ...count)
}

const z = 1.959963984540054

/** With Wilson's 95 % limits. `[Wilson1927]` */
export function estimateConfidence(kind: FindingKind, right: number, n: number): Confidence {
  const share = right / n
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { kind, share, low: middle - half, high: middle + half, right, n }
}
