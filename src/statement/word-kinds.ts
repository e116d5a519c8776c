import type { Token } from '../text/token.ts'
import { isCueNoun } from './cue-nouns.ts'
import { cueFormOf } from './cue-verbs.ts'
import { HEARSAY, HOLDING, SAYING } from './cue-words.ts'

/** Kinds that a word or mark may be of, each a bit; first those that its letters alone tell. */
export const Kind = {
  be: 1,
  have: 1 << 1,
  modal: 1 << 2,
  negation: 1 << 3,
  timeLead: 1 << 4,
  possessive: 1 << 5,
  nounLink: 1 << 6,
  clauseLink: 1 << 7,
  conjunction: 1 << 8,
  venue: 1 << 9,
  relayed: 1 << 10,
  cueVerb: 1 << 11,
  cueNoun: 1 << 12,
  holding: 1 << 13,
  viewLead: 1 << 14,
  ing: 1 << 15,
  dash: 1 << 16,
  hyphen: 1 << 17,
  capitalised: 1 << 18,
  verb: 1 << 19,
  auxiliary: 1 << 20,
  adverb: 1 << 21,
  time: 1 << 22,
  pronoun: 1 << 23,
  preposition: 1 << 24,
  nominal: 1 << 25,
  modifier: 1 << 26,
  mark: 1 << 27,
  relative: 1 << 28,
} as const

/** A word at which a cue before its content may stand. */
export const CUE = Kind.relayed | Kind.cueVerb | Kind.cueNoun | Kind.holding

/** The words of each kind; a word may be of several. */
const MEMBERS: readonly (readonly [kind: number, words: string])[] = [
  [Kind.be, "be is are was were been being am 's 're 'm"],
  [Kind.have, "have has had having 've 's 'd"],
  [Kind.modal, "will would can could may might must shall should 'll 'd wo ca ought"],
  [Kind.auxiliary, 'do does did'],
  [Kind.negation, "not n't never"],
  [
    Kind.time,
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun yesterday today tomorrow tonight ' +
      'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. ' +
      'sep. oct. nov. dec. morning afternoon evening night week month year weekend',
  ],
  [Kind.timeLead, 'on late early earlier last this next later since by the'],
  [
    Kind.pronoun,
    'he she they it we i you who which one this that these those others some many both all several another each half everyone someone ' +
      'him them us me himself herself themselves itself nobody neither none most',
  ],
  [Kind.possessive, 'his her its their our my your'],
  [
    Kind.preposition,
    'of for from in at with on by to between among under near against behind within across inside outside over about through ' +
      'during after before around into like without toward towards including alongside ahead following amid despite upon via since until as',
  ],
  [
    Kind.nounLink,
    'of for from in at with on by to between among under near against behind within across inside outside over about into',
  ],
  [
    Kind.clauseLink,
    'that when while as because if whether although though where since after before until unless why how what than so',
  ],
  [Kind.conjunction, 'and or but yet &'],
  [
    Kind.venue,
    'talks meeting meetings conference summit briefing interview interviews statement statements speech letter post posts tweet tweets ' +
      'session podcast rally address call visit',
  ],
  [Kind.viewLead, 'in according'],
  [Kind.relative, 'that which who whom whose'],
  [Kind.relayed, [...SAYING, ...HEARSAY].join(' ')],
  [Kind.holding, Object.values(HOLDING).flat().join(' ')],
]

let listed: ReadonlyMap<string, number> | undefined

function kindsByWord(): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  for (const [kind, words] of MEMBERS)
    for (const word of words.split(' ')) kinds.set(word, (kinds.get(word) ?? 0) | kind)
  return kinds
}

/** The kinds that lists of words tell, whatever the part of speech. */
function listedKinds(lower: string): number {
  listed ??= kindsByWord()
  const kinds = listed.get(lower) ?? 0
  return kinds | (cueFormOf(lower) ? Kind.cueVerb : 0) | (isCueNoun(lower) ? Kind.cueNoun : 0)
}

/** All kinds a word is of as what the tagger takes it for. */
export function kindsOf({ text, lower, pos }: Omit<Token, 'start' | 'end'>): number {
  const word = listedKinds(lower)
  const shape =
    (lower.endsWith('ing') ? Kind.ing : 0) |
    (isDash(text) ? Kind.dash : 0) |
    (text === '-' || text === '‑' ? Kind.hyphen : 0) |
    (/^\p{Lu}/u.test(text) ? Kind.capitalised : 0) |
    (/^[\p{L}\p{N}]/u.test(text) ? 0 : Kind.mark)
  let kinds = (word & ~BY_PART_OF_SPEECH) | shape
  const is = (kind: number, when: boolean) => {
    if (when) kinds |= kind
  }
  const adverbial = pos === 'ADV' || (word & Kind.negation) !== 0
  is(Kind.verb, pos === 'VERB')
  is(Kind.auxiliary, (word & AUXILIARIES) !== 0 && pos !== 'NOUN' && pos !== 'PART')
  is(Kind.adverb, adverbial && !(word & Kind.clauseLink))
  is(Kind.time, (word & Kind.time) !== 0 && !(lower === 'may' && pos === 'AUX'))
  is(Kind.pronoun, (word & Kind.pronoun) !== 0 && pos !== 'SCONJ' && pos !== 'PROPN')
  is(Kind.preposition, (word & Kind.preposition) !== 0 && pos !== 'SCONJ')
  is(Kind.nominal, canHead(text, lower, pos, word))
  is(Kind.modifier, pos === 'ADJ' || pos === 'DET' || (word & Kind.possessive) !== 0 || MODIFYING.test(lower))
  return kinds
}

const AUXILIARIES = Kind.be | Kind.have | Kind.modal | Kind.auxiliary
/** Kinds of which a listed word is only as some parts of speech. */
const BY_PART_OF_SPEECH = Kind.auxiliary | Kind.time | Kind.pronoun | Kind.preposition
const MODIFYING = /^(?:'s?|[-‑&/])$/u

/** A dash between words, not a hyphen inside one. */
function isDash(text: string): boolean {
  return /^[—–]+$|^--+$/u.test(text)
}

function canHead(text: string, lower: string, pos: string, word: number): boolean {
  if (word & Kind.clauseLink && pos !== 'PRON' && pos !== 'DET') return false
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'SYM') return true
  if (word & Kind.pronoun && pos !== 'SCONJ') return true
  if (pos === 'X') return /^[\p{L}\p{N}]/u.test(text)
  const noun = pos === 'ADJ' || pos === 'INTJ' || pos === 'ADV' || (pos === 'VERB' && !/(?:ed|ing)$/u.test(lower))
  return noun && /^\p{Lu}/u.test(text)
}
