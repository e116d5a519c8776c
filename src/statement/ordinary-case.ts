import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Report } from '../report/report.ts'
import { isLetter } from '../text/character.ts'
import type { Span } from '../text/span.ts'
import type { Actor } from './actor.ts'
import { listNations } from './nation.ts'
import { readTurnLabel, type TurnLabel } from './turn-label.ts'

/** Units looked at to tell whether a paragraph is written in capitals. */
const SAMPLE = 120
/** Fewer letters in capitals are an acronym, a dateline or a name. */
const FEWEST = 12
/** A label of a turn ends within so many units. */
const LONGEST_LABEL = 60
const ACRONYMS = new Set(
  'US USA UK EU UN UAE NATO DRC PLO PA IDF CIA FBI IAEA OPEC OSCE ASEAN ECOWAS AU GCC WTO IMF WHO UNSC UNIFIL ICRC USAID AP AFP BBC CNN VOA TASS FARC ELN PKK YPG SDF RSF SAF TPLF LTTE MILF G7 G20'.split(
    ' ',
  ),
)
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu

/**
 * The report with what it writes in capitals, whole paragraphs and the labels of turns ("MR. OKAFOR:"), put as other reports write it:
 * names and the beginnings of sentences with a capital, the rest small. Every letter stays in its place, so that spans hold for both.
 * The report itself where nothing is in capitals.
 */
export function inOrdinaryCase(report: Report, actors: readonly Actor[]): Report {
  const changes: { readonly span: Span; readonly words: string }[] = []
  const labels = new Map<string, LabelInCapitals[]>()
  let names: ReadonlySet<string> | undefined
  for (const { kind, start, end, opening } of report.paragraphs) {
    if (kind !== 'body') continue
    const span = { start: opening?.end ?? start, end }
    if (isInCapitals(report.text, span)) {
      names ??= namesOf(actors)
      changes.push({ span, words: lowered(report.text.slice(span.start, span.end), names) })
      continue
    }
    const label = labelInCapitals(report.text, span)
    if (!label) continue
    labels.set(label.key, [...(labels.get(label.key) ?? []), label])
  }
  for (const alike of labels.values())
    if (alike.length > 1 || alike[0]!.sure || alike[0]!.quotes)
      for (const span of alike) changes.push({ span, words: titled(report.text.slice(span.start, span.end)) })
  if (changes.length === 0) return report
  let text = ''
  let at = 0
  for (const { span, words } of changes.sort((a, b) => a.span.start - b.span.start)) {
    text += report.text.slice(at, span.start) + words
    at = span.end
  }
  return { ...report, text: text + report.text.slice(at) }
}

function isInCapitals(text: string, { start, end }: Span): boolean {
  let large = 0
  let small = 0
  const limit = Math.min(end, start + SAMPLE)
  for (let at = start; at < limit; at += 1) {
    const unit = text.charCodeAt(at)
    if (!isLetter(unit)) continue
    if (isSmall(text, at)) small += 1
    else large += 1
    if (small > FEWEST) return false
  }
  return large >= FEWEST && small * 8 <= large && /\s\S+\s\S+\s/u.test(text.slice(start, limit))
}

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128) return unit >= 97
  const letter = text[at]!
  return letter === letter.toLowerCase()
}

interface LabelInCapitals extends Span, Pick<TurnLabel, 'key' | 'sure'> {
  /** A quotation follows it. */
  readonly quotes: boolean
}

/** "Ms. WATERS." */
const TITLED_IN_CAPITALS = /^(?:M[rs]s?|Dr|Sen|Rep|Gen|Amb|Adm|Senator|Chairman|Secretary|Ambassador)\.?\s\p{Lu}{2}/u

/** The label of a turn, where words of it are in capitals. */
function labelInCapitals(text: string, { start, end }: Span): LabelInCapitals | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL))
  if (!head.includes(':') && !TITLED_IN_CAPITALS.test(head)) return undefined
  const label = readTurnLabel(text, { start, end })
  if (!label) return undefined
  const { name, mark, key, sure } = label
  const words = text.slice(name.start, name.end)
  const bracket = words.search(/\s*[([]/u)
  const stop = bracket < 0 ? name.end : name.start + bracket
  if (!/\p{Lu}{2}/u.test(words)) return undefined
  const quotes = /^\s*[“"„«‘']/u.test(text.slice(mark.end, mark.end + 4))
  return { start: name.start, end: stop, key, sure, quotes }
}

/** Each word with a capital, acronyms as they are: "Mr. O’Brien", "EU High Representative". */
function titled(words: string): string {
  return words.replace(WORD, (word) => (ACRONYMS.has(word) || /\p{Ll}/u.test(word) ? word : capitalised(word)))
}

function capitalised(word: string): string {
  const small = inSmall(word).replace(/^\p{L}/u, inCapitals)
  return small.replace(
    /^((?:Mc|[OD]['’]))(\p{L})(?=\p{L}{2})/u,
    (_, lead: string, letter: string) => lead + inCapitals(letter),
  )
}

/** Letter for letter; the few that would become several stay. */
function inSmall(word: string): string {
  return word.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  )
}

function inCapitals(letter: string): string {
  return letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter
}

/** Words in small letters but for names: those of the case, of states, first names, and all that no dictionary has. */
function lowered(words: string, names: ReadonlySet<string>): string {
  let beginning = true
  let last = 0
  return words.replace(WORD, (word, index: number) => {
    const between = words.slice(last, index)
    if (/[.!?:]["”’'»)]*\s+["“‘'«(]*$|["“«]$/u.test(between) && !/\.\p{Lu}\.\s$/u.test(words.slice(last - 2, index)))
      beginning = true
    last = index + word.length
    const first = beginning
    beginning = false
    if (ACRONYMS.has(word) || /^(?:\.\p{Lu}\b|\.\p{Lu}\.)/u.test(words.slice(last, last + 3))) return word
    if (word.length === 1 && words[last] === '.') return word
    const small = inSmall(word).replace(/['’]s?$/u, '')
    const isName = names.has(small) || isProperName(small)
    return first || isName || small === 'i' ? capitalised(word) : inSmall(word)
  })
}

function namesOf(actors: readonly Actor[]): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (name: string) => {
    for (const [word] of name.matchAll(WORD))
      if (/^\p{Lu}/u.test(word) && !/^(?:the|of|and)$/iu.test(word)) names.add(word.toLowerCase())
  }
  for (const { name, aliases, people } of actors) {
    for (const each of [name, ...aliases]) add(each)
    for (const person of people) for (const each of [person.name, ...person.aliases]) add(each)
  }
  for (const nation of listNations())
    for (const each of Object.values(nation).flat()) if (typeof each === 'string') add(each)
  return names
}

/** A word that no dictionary has; the identifiers of all words the model does not know are at least as great as its own. */
const UNKNOWN = 'qzxqzjx'

let lookUp: ((word: string) => boolean) | undefined

/** A word in small letters that no dictionary has, or only as a name. */
function isProperName(word: string): boolean {
  lookUp ??= openDictionary()
  return lookUp(word)
}

function openDictionary(): (word: string) => boolean {
  const { readDoc, its } = winkNLP(model, ['pos'])
  const read = (word: string) => {
    const tokens = readDoc(word).tokens()
    return { id: tokens.out(its.uniqueId)[0] as number, pos: tokens.out(its.pos)[0] }
  }
  const firstUnknown = read(UNKNOWN).id
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const { id, pos } = read(word)
    const isName = id >= firstUnknown || pos === 'PROPN'
    if (known.size < 20_000) known.set(word, isName)
    return isName
  }
}
