import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import { detach } from './detach.ts'

/** A word or mark as a part of speech. */
export interface Form {
  readonly text: string
  readonly pos: string
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

/** Of so many words it is known whether they stand by themselves. */
const MOST_JUDGED = 50_000

let core: Core | undefined
let wink: WinkMethods | undefined
let tagged: Document = { tokens: [] }
/** How often the list of words has been cut back: places in it mean other words since. */
let cuts = 0

/**
 * Tags texts: gives what `formOf` makes of each word as its part of speech, which it is asked for once and again where it was long ago.
 *
 * Wink learns the words it does not know and cuts later texts by them: after "Bush-Clinton’s" it no longer parts "Clinton’s" in two. Here it
 * forgets them after each text, so that a text is tagged the same whatever was read before. It keeps those that stand by themselves, which
 * it takes the same way known or not.
 */
export function openTagger<T extends Form>(formOf: (word: string, pos: string) => T): (text: string) => readonly T[] {
  /** The form seen last of each word, by its place in the list. */
  let last: (T | undefined)[] = []
  let lastCut = cuts
  return (text) => {
    core ??= (model.core as () => Core)()
    wink ??= openWink(core)
    const { lexeme, pos } = core.features
    if (lastCut !== cuts) last = []
    lastCut = cuts
    const before = lexeme.list.length
    wink.readDoc(text)
    const { tokens } = tagged
    const forms = new Array<T>(tokens.length / PER_WORD)
    for (let word = 0; word < forms.length; word += 1) {
      const at = word * PER_WORD
      const place = tokens[at]!
      const tag = pos.list[(tokens[at + TAG_AT]! & TAG_MASK) >> TAG_SHIFT]!
      let form = last[place]
      if (form?.pos !== tag) last[place] = form = formOf(lexeme.list[place]!, tag)
      forms[word] = form
    }
    forget(lexeme.list.slice(before), core, wink)
    return forms
  }
}

/** Has wink forget words that it has just learnt, but for those that stand by themselves. */
function forget(words: readonly string[], { features }: Core, by: WinkMethods): void {
  const { lexeme, prefix, suffix, shape } = features
  for (const word of words) if (!standsAlone(word, by, lexeme)) delete lexeme.hash[word]
  if (lexeme.list.length - lexeme.intrinsicSize <= MOST_LEARNT) return
  for (const feature of [lexeme, prefix, suffix, shape]) restore(feature)
  wink = undefined
  cuts += 1
}

const PLAIN = /^[A-Za-z]+$/
/** Nothing else is kept: a mark may be taken one way by itself and another within a word. */
const LEGIBLE = /[A-Za-z0-9]/
/** Names of currencies are taken in another way at a figure ("USD5"). */
const CURRENCY = /^(?:USD|AUD|INR|GBP)$/

const alone = new Map<string, boolean>()

/** True for a word of letters, and for one that wink leaves in one piece, as one part of speech, before and after it knows it. */
function standsAlone(word: string, wink: WinkMethods, { list, hash }: Feature): boolean {
  if (PLAIN.test(word)) return !CURRENCY.test(word)
  if (!LEGIBLE.test(word)) return false
  const judged = alone.get(word)
  if (judged !== undefined) return judged
  const before = list.length
  delete hash[word]
  const [unknown, known] = [0, 1].map(() => {
    wink.readDoc(word)
    const { tokens } = tagged
    return tokens.length === PER_WORD && list[tokens[0]!] === word ? tokens[TAG_AT]! & TAG_MASK : undefined
  })
  const isSame = unknown !== undefined && unknown === known
  if (!isSame) for (const piece of list.slice(before)) delete hash[piece]
  if (alone.size === MOST_JUDGED) alone.clear()
  alone.set(detach(word), isSame)
  return isSame
}

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
