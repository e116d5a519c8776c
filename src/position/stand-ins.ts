import { type ChainSource, type ReadMention, readMentions } from './chains.ts'
import type { Clause } from './clauses.ts'
import type { Mention } from './mentions.ts'
import type { Passage } from './passage.ts'
import type { Word } from './words.ts'

/**
 * What the words at `offset` stand for, as mentions put at word `at`. `near` keeps to the same sentence; otherwise
 * sentences before it are searched too, as long as only one issue is meant.
 */
export type FindAntecedents = (offset: number, at: number, near: boolean) => readonly Mention[]

const shells = new Set(
  'plan plans proposal proposals idea offer move step initiative suggestion measure request concept scheme notion option prospect arrangement demand demands condition'.split(
    ' ',
  ),
)
const pointers = new Set(['it', 'this', 'that'])
const modals = new Set(['will', 'would', 'should', 'must', 'could', 'can'])
const closers = new Set(
  'be would will can must and or but out down up again as with only if unless in on at by to for before after until when once'.split(
    ' ',
  ),
)
const determiners = new Set(['the', 'this', 'that', 'such', 'its', 'any', 'a', 'an', 'their', 'his', 'her'])

/**
 * Reads a clause that names no issue itself but says "it", "do so" or "the plan". A clause that is `limited` by an
 * "only if" may speak of its thing as "they"; in one that is `conditional` "would renew it" is a yes.
 */
export function readStandIns(
  source: ChainSource,
  passage: Passage,
  clause: Clause,
  findAntecedents: FindAntecedents,
  earlier: readonly Mention[],
  bound: { readonly limited: boolean; readonly conditional: boolean },
): readonly ReadMention[] {
  const { words, phrases } = source
  const first = phrases.find(
    ({ from, force }) =>
      (from >= clause.from || from < (clause.lead ?? 0)) && from < clause.to && force.kind !== 'idle',
  )
  if (!first) return []
  for (const at of placesIn(words, Math.max(clause.from, passage.cueEnd), clause.to)) {
    const word = words[at]!
    const doing = word.lower === 'so' && words[at - 1]?.stem === 'do'
    const object =
      at >= first.from &&
      (pointers.has(word.lower) || word.lower === 'them') &&
      closes(words[at + 1]) &&
      !isRelative(words, at)
    const subject = isPassive(words, at) || isJudged(source, at) || (bound.limited && isModal(words, at))
    const shell = (shells.has(word.lower) && namesThing(words, at)) || isSuch(words, at)
    if (!doing && !object && !subject && !shell) continue
    const within = phrases.find(({ from, to }) => at >= from && at < to)
    const place = within ? within.to : at
    const meant =
      doing && earlier.length > 0
        ? earlier.map((mention) => ({ ...mention, from: place, to: place }))
        : findAntecedents(word.start, place, !shell)
    const found = readMentions(source, clause, meant)
    const sound = found.filter(({ reading }) => doing || subject || !reading.bare || bound.conditional)
    if (sound.length > 0) return sound
  }
  return []
}

/** The places of the words `[from, to)`, passives first. */
function placesIn(words: readonly Word[], from: number, to: number): readonly number[] {
  const passives: number[] = []
  const others: number[] = []
  for (let at = from; at < to; at += 1) (isPassive(words, at) ? passives : others).push(at)
  return passives.length > 0 ? [...passives, ...others] : others
}

/** "It would be lifted", "they could come down only …": the pronoun stands for the thing done. */
function isPassive(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!
  return (
    (pointers.has(lower) || lower === 'they' || lower === 'and') &&
    modals.has(words[at + 1]?.lower ?? '') &&
    words[at + 2]?.stem === 'be' &&
    /(?:ed|en|wn|un|aid|old|ent|ut)$/u.test(words[at + 3]?.lower ?? '')
  )
}

/** "An agreement that is weak". */
function isRelative(words: readonly Word[], at: number): boolean {
  return words[at]!.lower === 'that' && /^(?:be|would|will|can|must)$/u.test(words[at + 1]?.stem ?? '')
}

function isModal(words: readonly Word[], at: number): boolean {
  return words[at]!.lower === 'they' && ['could', 'can', 'would', 'will'].includes(words[at + 1]?.lower ?? '')
}

/** "It was a mistake", but not "it was a mistake to …", where the thing comes after. */
function isJudged({ words, phrases }: ChainSource, at: number): boolean {
  if (!pointers.has(words[at]!.lower)) return false
  const next = phrases.find(({ from }) => from > at)
  if (next?.force.kind !== 'stance' || next.force.side !== 'subject' || next.from - at > 4) return false
  return !['to', 'that', 'for', 'if', 'when'].includes(words[next.to]?.lower ?? '')
}

/** "Such a vote", "such talks". */
function isSuch(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower
  const such = before === 'such' || ((before === 'a' || before === 'an') && words[at - 2]?.lower === 'such')
  return such && !words[at]!.mark && !['a', 'an', 'as'].includes(words[at]!.lower)
}

function namesThing(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower
  if (next !== undefined && ['to', 'for', 'of', 'on'].includes(next)) return false
  return words.slice(Math.max(0, at - 3), at).some((word) => determiners.has(word.lower))
}

function closes(next: Word | undefined): boolean {
  return !next || next.mark || closers.has(next.stem)
}
