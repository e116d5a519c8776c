import { featureOf, mix } from './hash.ts'
import type { Sight } from './sight.ts'

/** Where features are written, one after the other. */
export interface FeatureSink {
  /** Codes, unmasked. */
  codes: Int32Array
  length: number
}

/** What stands before the first and after the last token. */
const NOTHING = 0x5bd1e995

const at = (values: Int32Array, index: number) => (index < 0 || index >= values.length ? NOTHING : values[index]!)
const levelAt = (values: Uint8Array, index: number) => (index < 0 || index >= values.length ? 9 : values[index]!)

/** A distance in steps that grow with it, 0–9. */
export const stepOf = (distance: number) => {
  if (distance <= 4) return distance
  if (distance <= 6) return 5
  if (distance <= 9) return 6
  if (distance <= 14) return 7
  return distance <= 24 ? 8 : 9
}

/** How many features a token has at most. */
export const WORD_FEATURES = 80

/** Writes what is seen of a token and its surroundings, whatever cue is asked about. */
export function writeWordFeatures(sight: Sight, i: number, sink: FeatureSink): void {
  const { word, stem, pos, fine, coarse, shape, quote, strength } = sight
  const { codes } = sink
  let n = sink.length
  let template = 0
  const add = (value: number) => {
    codes[n++] = featureOf(template++, value)
  }
  for (let d = -3; d <= 3; d += 1) add(at(word, i + d))
  for (let d = -1; d <= 1; d += 1) add(at(stem, i + d))
  for (let d = -2; d <= 2; d += 1) add(at(pos, i + d))
  for (let d = -1; d <= 1; d += 1) add(at(fine, i + d))
  for (let d = -1; d <= 1; d += 1) add(at(coarse, i + d))
  const [w, p, before, after] = [word[i]!, pos[i]!, at(pos, i - 1), at(pos, i + 1)]
  add(mix(at(word, i - 1), w))
  add(mix(w, at(word, i + 1)))
  add(mix(at(word, i - 2), at(word, i - 1)))
  add(mix(at(word, i + 1), at(word, i + 2)))
  add(mix(before, p))
  add(mix(p, after))
  add(mix(mix(before, p), after))
  add(mix(mix(at(pos, i - 2), before), p))
  add(mix(mix(p, after), at(pos, i + 2)))
  add(mix(before, w))
  add(mix(w, after))
  add(mix(mix(at(coarse, i - 1), coarse[i]!), at(coarse, i + 1)))
  add(sight.suffix[i]!)
  add(sight.prefix[i]!)
  add(shape[i]!)
  add(mix(at(shape, i - 1), mix(shape[i]!, at(shape, i + 1))))

  const q = quote[i]!
  add(q)
  add(mix(q + 7, w))
  add(mix(q + 7, mix(p, levelAt(quote, i - 1))))
  if (q > 0) {
    const [from, to] = [sight.quoteFrom[i]!, sight.quoteTo[i]!]
    add(mix(stepOf(to - from), 1))
    add(mix(at(word, from - 1), 2))
    add(mix(at(word, to), 3))
    add(mix(at(pos, to), at(pos, to + 1)))
    add(mix(at(word, to - 2), 5))
  } else template += 5

  add(mix(strength[i]!, 11))
  add(mix(mix(levelAt(strength, i - 1), strength[i]!), levelAt(strength, i + 1)))
  add(mix(mix(strength[i]!, q), p))
  const [left, right] = [sight.cueBefore[i]!, sight.cueAfter[i]!]
  const beside = (cue: number) => {
    if (cue < 0) return 0
    return cue >= sight.sentenceFrom[i]! && cue < sight.sentenceTo[i]! ? 1 : 2
  }
  const [leftSide, rightSide] = [beside(left), beside(right)]
  const sides = mix(leftSide, rightSide)
  add(mix(leftSide, stepOf(left < 0 ? 99 : i - left)))
  add(mix(rightSide, stepOf(right < 0 ? 99 : right - i)))
  add(mix(at(stem, left), leftSide))
  add(mix(at(stem, right), rightSide))
  add(mix(sides, mix(q, p)))
  add(mix(sides, mix(sight.quoting[i]!, stepOf(i - sight.sentenceFrom[i]!))))
  add(mix(left < 0 ? NOTHING : at(word, left + 1), mix(leftSide, q)))

  const [opened, closes] = [sight.markBefore[i]!, sight.markAfter[i]!]
  add(mix(at(word, opened), stepOf(i - opened)))
  add(mix(at(word, closes), stepOf(closes - i)))
  add(mix(at(word, opened + 1), at(word, opened)))
  add(mix(at(word, closes + 1), at(word, closes)))
  add(mix(at(word, sight.sentenceFrom[i]!), 21))
  add(mix(at(word, sight.sentenceTo[i]! - 1), mix(sight.quoting[i]!, 23)))
  add(stepOf(i))
  add(mix(stepOf(sight.length - i), 31))
  const cueInside =
    (opened >= 0 && left > opened ? 1 : 0) + (closes < sight.length && right >= 0 && right < closes ? 2 : 0)
  add(mix(cueInside, q))
  sink.length = n
}
