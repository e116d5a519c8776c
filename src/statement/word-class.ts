import type { TaggedWord } from './tagged-word.ts'
import { CUE, Kind } from './word-kinds.ts'

function isOf(word: TaggedWord | undefined, kinds: number): word is TaggedWord {
  return word !== undefined && (word.kinds & kinds) !== 0
}

/** Any verb but an auxiliary, as the tagger has it. */
export function isVerb(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.verb)
}

/** Ends in -ing. */
export function endsInIng(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.ing)
}

/** A word at which a cue before its content may stand. */
export function isCue(word: TaggedWord): boolean {
  return isOf(word, CUE)
}

/** A word that may lead to whose view something is: "according (to)", "in (the view of)". */
export function leadsToView(word: TaggedWord): boolean {
  return isOf(word, Kind.viewLead)
}

/** The words for be. */
export function isBe(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.be)
}

/** The words for have. */
export function isHave(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.have)
}

/** Will, would, can … */
export function isModal(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.modal)
}

/** An auxiliary of any kind. */
export function isAuxiliary(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.auxiliary)
}

/** Not, n't, never. */
export function isNegation(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.negation)
}

/** An adverb that may stand between a subject and its verb. */
export function isAdverb(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.adverb)
}

/** A day, a month, "yesterday", "week" … */
export function isTimeWord(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.time)
}

/** A word that leads to a time: "on", "late", "last". */
export function leadsToTime(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.timeLead)
}

/** A pronoun that can be a whole subject. */
export function isPronoun(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.pronoun)
}

/** A possessive that begins a noun phrase: his, her, its, their … */
export function isPossessive(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.possessive)
}

/** A preposition, whatever the tagger thinks. */
export function isPreposition(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.preposition)
}

/** A preposition that may hang a phrase on a noun: "officials in Cairo". */
export function linksNouns(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.nounLink)
}

/** A word that begins a subordinate clause. */
export function linksClauses(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.clauseLink)
}

/** A word for an occasion on which people speak. */
export function isVenue(word: TaggedWord): boolean {
  return isOf(word, Kind.venue)
}

/** And, or, but … */
export function isConjunction(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.conjunction)
}

/** That, which, who, whom, whose. */
export function isRelative(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.relative)
}

/** Begins with neither letter nor figure. */
export function isMark(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.mark)
}

/** A dash between words, not a hyphen inside one. */
export function isDash(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.dash)
}

/** A hyphen; wink splits compounds at it. */
export function isHyphen(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.hyphen)
}

/** Begins with a capital letter. */
export function isCapitalised(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.capitalised)
}

/** Can head a noun phrase. */
export function isNominal(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.nominal)
}

/** Can stand before the head of a noun phrase. */
export function isModifier(word: TaggedWord | undefined): boolean {
  return isOf(word, Kind.modifier)
}
