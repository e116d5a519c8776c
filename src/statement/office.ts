import { detach } from '../text/detach.ts'
import { spellingOf } from './spelling.ts'
import { ADDRESS, isTitleWord, LEARNED, STATE } from './title-words.ts'

/** Words of a title or office as a report writes them ("former British prime minister" without the nation). */
export interface Office {
  /** In lower case, British spelling, without "former", "acting" and the like: "prime minister". */
  readonly title: string
  readonly former: boolean
  /** Told by the title itself: king, chairwoman, Mr. */
  readonly gender?: 'he' | 'she'
  /** Makes an analyst of its holder: fellow, professor. */
  readonly analyst: boolean
  /** Only a form of address ("Mr", "Dr"), which names no office. */
  readonly address: boolean
}

const set = (words: string) => new Set(words.trim().split(/\s+/))

const MEN = set(
  'mr sir lord king emperor prince emir sultan sheikh sheik shah pope ayatollah imam chairman spokesman congressman monsieur mister cardinal archbishop bishop patriarch strongman',
)
const WOMEN = set('mrs ms miss dame lady madam queen princess chairwoman spokeswoman congresswoman')
const FORMER = set('former ex then late outgoing')
const HEADS_OF_STATE = [
  'president',
  'prime minister',
  'supreme leader',
  'chancellor',
  'king',
  'queen',
  'emir',
  'crown prince',
  'leader',
  'taoiseach',
  'secretary-general',
  'commander',
]

/** Two ways of saying one office. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  [
    'foreign minister',
    'foreign secretary',
    'secretary of state',
    'minister of foreign affairs',
    'top diplomat',
    'chief diplomat',
    'foreign affairs minister',
    'minister of state for foreign affairs',
  ],
  ['prime minister', 'premier', 'head of government', 'taoiseach'],
  ['defence minister', 'defence secretary', 'secretary of defence', 'minister of defence', 'defence chief'],
  ['finance minister', 'chancellor of the exchequer', 'treasury secretary', 'minister of finance'],
  ['interior minister', 'home secretary', 'minister of the interior'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'press secretary'],
  ['envoy', 'special envoy', 'representative', 'special representative'],
  ['secretary-general', 'secretary general', 'chief'],
  ['negotiator', 'chief negotiator', 'top negotiator', 'lead negotiator'],
  ['national security adviser', 'national security advisor', 'security adviser'],
  ['lawyer', 'attorney', 'counsel'],
  ['judge', 'justice'],
  ['congressman', 'congresswoman'],
  ['commander', 'commander-in-chief', 'army chief', 'general', 'military chief'],
]

/** What parties are called otherwise. */
const SIDES: Readonly<Record<string, string>> = { gop: 'republican', democrat: 'democratic', tory: 'conservative' }

/** The key of a party or place as it is compared: the GOP is the Republican Party. */
export function sideKey(key: string): string {
  return SIDES[key] ?? key
}

/** For each way of saying an office, which of those it says. */
const officeSaid = new Map(SAME_OFFICE.flatMap((ways, office) => ways.map((way) => [way, office])))

const LONG: Readonly<Record<string, string>> = {
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  adm: 'admiral',
  sgt: 'sergeant',
  brig: 'brigadier',
  sen: 'senator',
  rep: 'congressman',
  gov: 'governor',
  amb: 'ambassador',
  prof: 'professor',
}

/** The office's words in the form in which they are compared. */
export function officeTitle(words: string): string {
  return words
    .toLowerCase()
    .replace(/\b(gen|lt|col|maj|capt|adm|sgt|brig|sen|rep|gov|amb|prof)\b\.?/g, (_, short: string) => LONG[short]!)
    .replace(/^(?:(?:the|a|an|his|her|its|their|then|former|acting|interim|outgoing|late)[\s-]+|ex-)+/u, '')
    .replace(/defense/g, 'defence')
    .replace(/advisor/g, 'adviser')
    .replace(/\b(?:candidate|contender)$/, 'nominee')
    .replace(/\s+/g, ' ')
    .trim()
}

/** True when two titles, as {@link officeTitle} gives them, say one office: premier and prime minister, never president and vice president. */
export function isSameOffice(a: string, b: string): boolean {
  if (a === b) return true
  const office = officeSaid.get(a)
  return office !== undefined && office === officeSaid.get(b)
}

/** How high an office stands among those called "leader": 0 for the first, undefined for an office that leads no actor. */
export function leaderRank(title: string): number | undefined {
  const rank = HEADS_OF_STATE.findIndex((head) => isSameOffice(head, title))
  if (rank >= 0) return rank
  return /\bleader$/.test(title) ? HEADS_OF_STATE.indexOf('leader') : undefined
}

const HEADS = STATE.union(LEARNED).union(ADDRESS)
const ABBREVIATED = set('mr mrs ms dr gen lt col maj capt adm sgt brig cmdr sen rep gov amb prof rev')
/** A word that may stand in a title; those with a hyphen whose parts could not. */
const PART = /commander-in-chief|president-elect|non-resident|[a-z]+/iy
const SEPARATOR = /\s+|-/y
const GOES_ON = /[\p{L}\p{N}-]/uy
const TAIL =
  /\s+(?:of\s+(?:state|(?:the\s+)?(?:foreign|internal|external|home)\s+affairs|(?:the\s+)?(?:defen[cs]e|interior|finance|treasury|justice|staff|exchequer|commons|house(?:\s+of\s+representatives)?|parliament|mission|government))|designate|elect|emeritus)(?!\p{L})/iuy

/** The title or office whose first word is at `start`, with its end. Words that only go before one ("foreign policy") are none. */
export function officeAt(text: string, start: number): (Office & { readonly end: number }) | undefined {
  const head = endOfHead(text, start)
  if (head === undefined) return undefined
  const end = endAfter(TAIL, text, head) ?? head
  return { end, ...officeOf(text.slice(start, end)) }
}

const offices = new Map<string, Office>()
const MANY = 1000
const LONGEST_KEPT = 60

/** The office that words say. A report names few, over and over. */
function officeOf(words: string): Office {
  const known = offices.get(words)
  if (known) return known
  if (words.length > LONGEST_KEPT) return readOffice(words)
  if (offices.size >= MANY) offices.clear()
  const kept = detach(words)
  const office = readOffice(kept)
  offices.set(kept, office)
  return office
}

function readOffice(words: string): Office {
  const keys = words.split(/[\s-]+/u).map((word) => spellingOf(word).key)
  const gender = keys.some((key) => MEN.has(key)) ? 'he' : keys.some((key) => WOMEN.has(key)) ? 'she' : undefined
  return {
    title: officeTitle(words),
    former: FORMER.has(keys[0]!),
    analyst: keys.some((key) => LEARNED.has(key)) && !keys.some((key) => key === 'minister' || key === 'president'),
    address: keys.every((key) => ADDRESS.has(key)),
    ...(gender && { gender }),
  }
}

/** In words. A bound, so that a text of nothing but words of titles takes linear time. */
const LONGEST = 16

/** Where the last word that can head a title ends, of the words of titles that follow each other from an offset. */
function endOfHead(text: string, start: number): number | undefined {
  let head: number | undefined
  let at: number | undefined = start
  for (let words = 0; words < LONGEST && at !== undefined; words += 1) {
    const part = endAfter(PART, text, at)
    const word: string = part === undefined ? '' : text.slice(at, part).toLowerCase()
    if (part === undefined || !isTitleWord(word)) break
    const end: number = ABBREVIATED.has(word) && text[part] === '.' ? part + 1 : part
    if (HEADS.has(word)) {
      if (endAfter(GOES_ON, text, end) === undefined) head = end
      else if (end > part) head = part
    }
    at = endAfter(SEPARATOR, text, end)
  }
  return head
}

/** Where a sticky pattern ends that matches at an offset. */
function endAfter(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
