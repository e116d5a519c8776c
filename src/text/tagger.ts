import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'

/** Words and marks in order, with their parts of speech beside them. */
export interface Tagged {
  readonly values: readonly string[]
  readonly tags: readonly string[]
}

/** Values of one feature of words, each with its index. */
interface Feature {
  readonly hash: Record<string, number>
  readonly list: string[]
  index: number
  readonly intrinsicSize: number
}

/** What wink knows of words. */
interface Core {
  readonly features: Readonly<Record<'lexeme' | 'prefix' | 'suffix' | 'shape', Feature>> & {
    readonly pos: { readonly list: readonly string[] }
  }
}

/** A text in wink's hands: four numbers a word, of which the first is its place in the list of words and the third holds its tag. */
interface Document {
  readonly tokens: readonly number[]
}

const PER_WORD = 4
const TAG_AT = 2
const TAG_MASK = 0x3f00000
const TAG_SHIFT = 20

/** What a model does once wink has tagged a text. */
type Finish = (document: Document, ...others: unknown[]) => void

/** So many words may be learnt and forgotten before the memory they leave behind is freed. */
const MOST_LEARNT = 20_000

let core: Core | undefined
let wink: WinkMethods | undefined
let tagged: Document = { tokens: [] }

/**
 * Tags a text. Wink learns the words it does not know and cuts later texts by them: after "Bush-Clinton’s" it no longer parts "Clinton’s"
 * in two. Here it forgets them after each text, so that a text is tagged the same whatever was read before. It keeps plain words, which
 * it takes the same way known or not.
 */
export function tag(text: string): Tagged {
  core ??= (model.core as () => Core)()
  wink ??= openWink(core)
  const { lexeme, pos } = core.features
  const before = lexeme.list.length
  wink.readDoc(text)
  const { tokens } = tagged
  const count = tokens.length / PER_WORD
  const values = new Array<string>(count)
  const tags = new Array<string>(count)
  for (let word = 0; word < count; word += 1) {
    const at = word * PER_WORD
    values[word] = lexeme.list[tokens[at]!]!
    tags[word] = pos.list[(tokens[at + TAG_AT]! & TAG_MASK) >> TAG_SHIFT]!
  }
  for (let at = before; at < lexeme.list.length; at += 1) {
    const word = lexeme.list[at]!
    if (!PLAIN.test(word)) delete lexeme.hash[word]
  }
  if (lexeme.list.length - lexeme.intrinsicSize > MOST_LEARNT) {
    const { prefix, suffix, shape } = core.features
    for (const feature of [lexeme, prefix, suffix, shape]) restore(feature)
    wink = undefined
  }
  return { values, tags }
}

/** Letters, but for names of currencies, which it takes in another way at a figure ("USD5"). */
const PLAIN = /^(?!(?:USD|AUD|INR|GBP)$)[A-Za-z]+$/

/** Wink on this model, which keeps what is tagged where it is at hand: asking wink for it word by word takes longer. */
function openWink(core: Core): WinkMethods {
  const pos = (model.pos as () => { readonly setter: Finish })()
  const setter: Finish = (document, ...others) => {
    pos.setter(document, ...others)
    tagged = document
  }
  return winkNLP({ ...model, core: () => core, pos: () => ({ ...pos, setter }) }, ['pos'])
}

/** As it was before anything was learnt. */
function restore(feature: Feature): void {
  const { hash, list, intrinsicSize } = feature
  for (const value of list.splice(intrinsicSize)) if (hash[value]! >= intrinsicSize) delete hash[value]
  feature.index = intrinsicSize
}
