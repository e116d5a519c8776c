import type { Token } from '../text/token.ts'

const TIME_WORDS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun yesterday today tomorrow tonight ' +
    'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. ' +
    'sep. oct. nov. dec. morning afternoon evening night week month year weekend'
  ).split(' '),
)
const TIME_LEADS = new Set('on late early earlier last this next later since by the'.split(' '))
const PRONOUNS = new Set(
  'he she they it we i you who which one this that these those others some many both all several another each half everyone someone him them us me himself herself themselves itself nobody neither none most'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(
  (
    'of for from in at with on by to between among under near against behind within across inside outside over about through ' +
    'during after before around into like without toward towards including alongside ahead following amid despite upon via since until as'
  ).split(' '),
)
const NOUN_LINKS = new Set(
  'of for from in at with on by to between among under near against behind within across inside outside over about into'.split(
    ' ',
  ),
)
const BE = new Set("be is are was were been being am 's 're 'm".split(' '))
const HAVE = new Set("have has had having 've 's 'd".split(' '))
const DO = new Set('do does did'.split(' '))
const MODALS = new Set("will would can could may might must shall should 'll 'd wo ca ought".split(' '))
const CLAUSE_LINKS = new Set(
  'that when while as because if whether although though where since after before until unless why how what than so'.split(
    ' ',
  ),
)

/** The words for be. */
export function isBe(token: Token | undefined): boolean {
  return token !== undefined && BE.has(token.lower)
}

/** The words for have. */
export function isHave(token: Token | undefined): boolean {
  return token !== undefined && HAVE.has(token.lower)
}

/** Will, would, can … */
export function isModal(token: Token | undefined): boolean {
  return token !== undefined && MODALS.has(token.lower)
}

/** An auxiliary of any kind. */
export function isAuxiliary(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isBe(token) || isHave(token) || isModal(token) || DO.has(token.lower)) &&
    token.pos !== 'PART' &&
    token.pos !== 'NOUN'
  )
}

/** Not, n't, never. */
export function isNegation(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'not' || token.lower === "n't" || token.lower === 'never')
}

/** An adverb that may stand between a subject and its verb. */
export function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADV' || isNegation(token)) && !CLAUSE_LINKS.has(token.lower)
}

/** A day, a month, "yesterday", "week" … */
export function isTimeWord(token: Token | undefined): boolean {
  return token !== undefined && TIME_WORDS.has(token.lower) && !(token.lower === 'may' && token.pos === 'AUX')
}

/** A word that leads to a time: "on", "late", "last". */
export function leadsToTime(token: Token | undefined): boolean {
  return token !== undefined && TIME_LEADS.has(token.lower)
}

/** A pronoun that can be a whole subject. */
export function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && PRONOUNS.has(token.lower) && token.pos !== 'SCONJ' && token.pos !== 'PROPN'
}

/** A possessive that begins a noun phrase: his, her, its, their … */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^(?:his|her|its|their|our|my|your)$/u.test(token.lower)
}

/** A preposition, whatever the tagger thinks. */
export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.lower) && token.pos !== 'SCONJ'
}

/** A preposition that may hang a phrase on a noun: "officials in Cairo". */
export function linksNouns(token: Token | undefined): boolean {
  return token !== undefined && NOUN_LINKS.has(token.lower)
}

/** A word that begins a subordinate clause. */
export function linksClauses(token: Token | undefined): boolean {
  return token !== undefined && CLAUSE_LINKS.has(token.lower)
}

/** A word for an occasion on which people speak. */
export function isVenue(token: Token): boolean {
  return /^(?:talks|meetings?|conference|summit|briefing|interviews?|statements?|speech|letter|posts?|tweets?|session|podcast|rally|address|call|visit)$/u.test(
    token.lower,
  )
}

/** And, or, but … */
export function isConjunction(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.lower === 'and' ||
      token.lower === 'or' ||
      token.lower === 'but' ||
      token.lower === 'yet' ||
      token.lower === '&')
  )
}

/** A dash between words, not a hyphen inside one. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[—–]+$|^--+$/u.test(token.text)
}

/** A hyphen; wink splits compounds at it. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '‑')
}

/** Begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** Can head a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (CLAUSE_LINKS.has(token.lower) && token.pos !== 'PRON' && token.pos !== 'DET') return false
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'SYM') return true
  if (isPronoun(token)) return true
  return token.pos === 'X'
    ? /^[\p{L}\p{N}]/u.test(token.text)
    : isCapitalised(token) &&
        (token.pos === 'ADJ' ||
          (token.pos === 'VERB' && !/(?:ed|ing)$/u.test(token.lower)) ||
          token.pos === 'INTJ' ||
          token.pos === 'ADV')
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
