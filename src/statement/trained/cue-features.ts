import { featureOf, mix } from './hash.ts'
import { Tag } from './labels.ts'
import type { Sight } from './sight.ts'
import { type FeatureSink, stepOf } from './word-features.ts'

/** How many features a token has at most with regard to a cue. */
export const CUE_FEATURES = 48
/** Farther than this nothing is counted between a token and the cue. */
const FARTHEST = 80
const NOTHING = 0x5bd1e995
/** Apart from the templates of words. */
const FIRST_TEMPLATE = 200

const at = (values: Int32Array, index: number) => (index < 0 || index >= values.length ? NOTHING : values[index]!)
const levelAt = (values: Uint8Array, index: number) => (index < 0 || index >= values.length ? 9 : values[index]!)
const few = (count: number) => (count > 3 ? 3 : count)

/** Writes how a token lies to the cue [from, to), given what each token was taken for without regard to it. */
export function writeCueFeatures(
  sight: Sight,
  tags: Uint8Array,
  cueFrom: number,
  cueTo: number,
  i: number,
  sink: FeatureSink,
): void {
  const { word, stem, pos, coarse, quote } = sight
  const { codes } = sink
  let n = sink.length
  let template = FIRST_TEMPLATE
  const add = (value: number) => {
    codes[n++] = featureOf(template++, value)
  }
  const side = i < cueFrom ? 1 : i < cueTo ? 2 : 3
  const steps = i < cueFrom ? cueFrom - i : i - cueTo + 1
  const distance = stepOf(steps)
  const inSentence = cueFrom >= sight.sentenceFrom[i]! && cueFrom < sight.sentenceTo[i]!
  const same = inSentence ? 1 : i < cueFrom ? 2 : 3
  const inQuote = sight.quoteFrom[i]! >= 0 ? (sight.quoteFrom[i] === sight.quoteFrom[cueFrom] ? 2 : 1) : 0
  const place = mix(mix(side, same), inQuote)
  const cue = stem[cueTo - 1]!
  const [w, p] = [word[i]!, pos[i]!]

  let commas = 0
  let stops = 0
  let cues = 0
  let quotes = 0
  let verbs = 0
  let that = 0
  const [first, end] = i < cueFrom ? [i + 1, cueFrom] : [cueTo, i]
  for (let k = first, last = Math.min(end, first + FARTHEST); k < last; k += 1) {
    if (sight.mark[k] === 1) commas += 1
    else if (sight.mark[k] === 2) stops += 1
    if (tags[k] === Tag.cue) cues += 1
    if (quote[k] === 1) quotes += 1
    if (sight.that[k] === 1) that = 1
    verbs += sight.verb[k]!
  }
  const path = mix(mix(few(commas), few(cues)), mix(few(quotes), few(stops)))
  add(place)
  add(mix(place, distance))
  add(mix(place, cue))
  add(mix(mix(side, cue), stepOf(Math.min(steps, 4))))
  add(mix(place, p))
  add(mix(place, w))
  add(mix(mix(place, pos[cueTo - 1]!), p))
  add(mix(mix(place, coarse[i]!), distance))
  add(mix(path, side))
  add(mix(path, place))
  add(mix(path, mix(side, p)))
  add(mix(mix(path, side), cue))
  add(mix(mix(path, side), mix(few(verbs), that)))

  const tag = tags[i]!
  const [tagBefore, tagAfter] = [levelAt(tags, i - 1), levelAt(tags, i + 1)]
  add(mix(tag, place))
  add(mix(mix(tagBefore, tag), mix(tagAfter, side)))
  add(mix(mix(tag, path), side))
  add(mix(mix(tag, side), distance))
  let sources = 0
  let contents = 0
  for (let k = i < cueFrom ? i + 1 : cueTo, turns = 0; turns < 9 && (i < cueFrom ? k < cueFrom : k <= i); k += 1) {
    if (tags[k] === tags[k - 1] && !(side === 3 && k === cueTo)) continue
    turns += 1
    if (tags[k] === Tag.source) sources += 1
    if (tags[k] === Tag.content) contents += 1
  }
  add(mix(mix(side, tag), mix(few(sources), mix(few(contents), few(cues)))))
  add(mix(mix(side, cue), mix(tag, few(cues))))

  add(mix(mix(place, at(word, cueTo)), 41))
  add(mix(mix(place, at(word, cueFrom - 1)), 43))
  add(mix(mix(place, mix(at(pos, cueTo), at(pos, cueTo + 1))), 45))
  add(mix(mix(place, mix(at(pos, cueFrom - 1), at(pos, cueFrom - 2))), 47))
  add(mix(mix(place, levelAt(quote, cueFrom - 1)), levelAt(quote, cueTo)))
  add(mix(mix(place, word[cueFrom]!), mix(word[cueTo - 1]!, 51)))
  add(mix(mix(side, distance), mix(at(word, cueTo), p)))
  add(mix(mix(place, sight.quoting[cueFrom]!), mix(quote[i]!, 53)))
  add(mix(place, mix(at(word, i - 1), 61)))
  add(mix(place, mix(at(word, i + 1), 63)))
  add(mix(place, mix(at(pos, i - 1), mix(p, at(pos, i + 1)))))
  add(mix(mix(side, quote[i]!), mix(levelAt(quote, i - 1), mix(levelAt(quote, i + 1), tag))))
  add(mix(mix(side, same), mix(sight.mark[i]!, mix(at(pos, i + 1), at(word, i + 1)))))
  add(mix(mix(side, i + 1 >= sight.sentenceTo[i]! ? 1 : 0), mix(quote[i]!, cue)))
  add(mix(mix(side, stepOf(i - sight.sentenceFrom[i]!)), mix(same, 71)))
  if (steps === 1 || i === cueFrom || i === cueTo - 1) add(mix(side, steps))
  sink.length = n
}
