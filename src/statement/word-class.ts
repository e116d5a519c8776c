import type { Token } from '../text/token.ts'

const BE = 1
const HAVE = 2
const DO = 4
const MODAL = 8
const AUXILIARY = BE | HAVE | DO | MODAL
const TIME = 16
const TIME_LEAD = 32
const PRONOUN = 64
const POSSESSIVE = 128
const PREPOSITION = 256
const NOUN_LINK = 512
const CLAUSE_LINK = 1024
const CONJUNCTION = 2048
const VENUE = 4096

/** The words of each class; a word may be of several. */
const MEMBERS: readonly (readonly [kind: number, words: string])[] = [
  [BE, "be is are was were been being am 's 're 'm"],
  [HAVE, "have has had having 've 's 'd"],
  [DO, 'do does did'],
  [MODAL, "will would can could may might must shall should 'll 'd wo ca ought"],
  [
    TIME,
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun yesterday today tomorrow tonight ' +
      'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. ' +
      'sep. oct. nov. dec. morning afternoon evening night week month year weekend',
  ],
  [TIME_LEAD, 'on late early earlier last this next later since by the'],
  [
    PRONOUN,
    'he she they it we i you who which one this that these those others some many both all several another each half everyone someone ' +
      'him them us me himself herself themselves itself nobody neither none most',
  ],
  [POSSESSIVE, 'his her its their our my your'],
  [
    PREPOSITION,
    'of for from in at with on by to between among under near against behind within across inside outside over about through ' +
      'during after before around into like without toward towards including alongside ahead following amid despite upon via since until as',
  ],
  [
    NOUN_LINK,
    'of for from in at with on by to between among under near against behind within across inside outside over about into',
  ],
  [
    CLAUSE_LINK,
    'that when while as because if whether although though where since after before until unless why how what than so',
  ],
  [CONJUNCTION, 'and or but yet &'],
  [
    VENUE,
    'talks meeting meetings conference summit briefing interview interviews statement statements speech letter post posts tweet tweets ' +
      'session podcast rally address call visit',
  ],
]

let known: ReadonlyMap<string, number> | undefined

/** The classes of a word, as bits: one look-up answers for all of them, and most words are of none. */
function classesOf({ lower }: Token): number {
  known ??= classesByWord()
  return known.get(lower) ?? 0
}

function classesByWord(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>()
  for (const [kind, words] of MEMBERS)
    for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | kind)
  return classes
}

function isOf(token: Token | undefined, kind: number): token is Token {
  return token !== undefined && (classesOf(token) & kind) !== 0
}

/** The words for be. */
export function isBe(token: Token | undefined): boolean {
  return isOf(token, BE)
}

/** The words for have. */
export function isHave(token: Token | undefined): boolean {
  return isOf(token, HAVE)
}

/** Will, would, can … */
export function isModal(token: Token | undefined): boolean {
  return isOf(token, MODAL)
}

/** An auxiliary of any kind. */
export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && token.pos !== 'NOUN' && token.pos !== 'PART' && isOf(token, AUXILIARY)
}

/** Not, n't, never. */
export function isNegation(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'not' || token.lower === "n't" || token.lower === 'never')
}

/** An adverb that may stand between a subject and its verb. */
export function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADV' || isNegation(token)) && !isOf(token, CLAUSE_LINK)
}

/** A day, a month, "yesterday", "week" … */
export function isTimeWord(token: Token | undefined): boolean {
  return isOf(token, TIME) && !(token.lower === 'may' && token.pos === 'AUX')
}

/** A word that leads to a time: "on", "late", "last". */
export function leadsToTime(token: Token | undefined): boolean {
  return isOf(token, TIME_LEAD)
}

/** A pronoun that can be a whole subject. */
export function isPronoun(token: Token | undefined): boolean {
  return isOf(token, PRONOUN) && token.pos !== 'SCONJ' && token.pos !== 'PROPN'
}

/** A possessive that begins a noun phrase: his, her, its, their … */
export function isPossessive(token: Token | undefined): boolean {
  return isOf(token, POSSESSIVE)
}

/** A preposition, whatever the tagger thinks. */
export function isPreposition(token: Token | undefined): boolean {
  return isOf(token, PREPOSITION) && token.pos !== 'SCONJ'
}

/** A preposition that may hang a phrase on a noun: "officials in Cairo". */
export function linksNouns(token: Token | undefined): boolean {
  return isOf(token, NOUN_LINK)
}

/** A word that begins a subordinate clause. */
export function linksClauses(token: Token | undefined): boolean {
  return isOf(token, CLAUSE_LINK)
}

/** A word for an occasion on which people speak. */
export function isVenue(token: Token): boolean {
  return isOf(token, VENUE)
}

/** And, or, but … */
export function isConjunction(token: Token | undefined): boolean {
  return isOf(token, CONJUNCTION)
}

/** A dash between words, not a hyphen inside one. */
export function isDash(token: Token | undefined): boolean {
  if (token === undefined) return false
  const first = token.text[0]
  return (first === '—' || first === '–' || first === '-') && /^[—–]+$|^--+$/u.test(token.text)
}

/** A hyphen; wink splits compounds at it. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '‑')
}

/** Begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined) return false
  const unit = token.text.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(token.text)
}

/** Can head a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false
  const { pos } = token
  const classes = classesOf(token)
  if (classes & CLAUSE_LINK && pos !== 'PRON' && pos !== 'DET') return false
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'SYM') return true
  if (classes & PRONOUN && pos !== 'SCONJ') return true
  if (pos === 'X') return /^[\p{L}\p{N}]/u.test(token.text)
  const noun = pos === 'ADJ' || pos === 'INTJ' || pos === 'ADV' || (pos === 'VERB' && !/(?:ed|ing)$/u.test(token.lower))
  return noun && isCapitalised(token)
}

/** Can stand before the head of a noun phrase. */
export function isModifier(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    token.pos === 'ADJ' ||
    token.pos === 'DET' ||
    isPossessive(token) ||
    token.lower === "'s" ||
    token.lower === "'" ||
    isHyphen(token) ||
    token.lower === '&' ||
    token.text === '/'
  )
}
