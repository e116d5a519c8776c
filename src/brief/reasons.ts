import type { BlockingSet, Move, MoveSet, Reading } from '../deal/deal.ts'
import type { Gap } from '../position/position.ts'
import type { Citation } from '../text/span.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, silenceIn } from './drafting.ts'
import { clauseOf, isWilling, relationOf } from './phrase.ts'
import { quotePosition } from './position-line.ts'
import { listOf } from './wording.ts'

/** A blocking set and the readings under which it blocks. */
export interface Reason {
  readonly set: BlockingSet
  readonly readings: readonly Reading[]
}

/** The blocking sets of both readings, those that hold under either first. */
export function listReasons({ input }: Drafting): readonly Reason[] {
  const { deals } = input
  if (deals === undefined) return []
  const { closed, open } = deals.readings
  const found = new Map<string, { set: BlockingSet; readings: Reading[] }>()
  for (const [reading, sets] of [['open', open.blocking] as const, ['closed', closed.blocking] as const]) {
    for (const set of sets) {
      const key = JSON.stringify([
        set.positions.toSorted(),
        set.gaps.map((gap) => `${gap.actor}/${gap.issue}`).toSorted(),
      ])
      const known = found.get(key)
      if (known) known.readings.push(reading)
      else found.set(key, { set, readings: [reading] })
    }
  }
  const weight = ({ set, readings }: Reason) =>
    (readings.includes('open') ? 0 : 100) + set.gaps.length * 10 + set.positions.length
  return [...found.values()].toSorted((a, b) => weight(a) - weight(b))
}

/** Why a blocking set blocks, in plain words and with a quotation for each position. */
export function reasonOf(drafting: Drafting, set: BlockingSet): string {
  const held = set.positions.flatMap((id) => drafting.evidence.position(id) ?? [])
  const clauses = held
    .toSorted((a, b) => Number(isWilling(b.stance)) - Number(isWilling(a.stance)))
    .map(
      (position) => `${clauseOf(drafting, position)}${partOf(drafting, position)}${quotePosition(drafting, position)}`,
    )
  const silences = set.gaps.map(
    (gap) =>
      `${drafting.words.the(gap.actor)} has said nothing on ${drafting.words.issue(gap.issue)}${partOf(drafting, gap)}`,
  )
  return [...clauses, ...silences].join('; ')
}

/** The words a blocking set rests on. */
export function citationsOf({ evidence }: Drafting, set: BlockingSet): readonly Citation[] {
  const held = set.positions.flatMap((id) => evidence.position(id) ?? [])
  return [...held.flatMap(evidence.citePosition), ...evidence.cite(set.evidence)]
}

/** A move in words: who, to what, from where. */
export function moveOf({ words }: Drafting, move: Move): string {
  const what = words.answer(move.issue, move.alternative)
  if (move.drops.length > 0) {
    const dropped = listOf(
      move.drops.map((condition) => `${relationOf(condition, true)} ${words.need(condition)}`),
      'and',
    )
    return `${words.the(move.actor)} takes up ${what} without its condition (${dropped})`
  }
  const today = {
    silent: 'on which it has said nothing',
    undecided: 'on which it has not committed itself',
    opposes: 'which it opposes today',
    rejects: 'which it rules out today',
    requires: 'which it asks for today on other terms',
    supports: 'which it supports today on other terms',
    accepts: 'which it accepts today on other terms',
  }[move.from]
  return `${words.the(move.actor)} comes to accept ${what}, ${today}`
}

/** The moves of a set in words. */
export function movesOf(drafting: Drafting, set: MoveSet): string {
  return set.moves.map((move) => moveOf(drafting, move)).join('; and ')
}

/** What a move set contradicts, as citations. */
export function contradictedBy({ evidence }: Drafting, set: MoveSet): readonly Citation[] {
  return set.moves.flatMap((move) => [
    ...move.drops.map((condition) => condition.span),
    ...evidence.cite(move.evidence),
    ...move.contradicts.flatMap((id) => {
      const position = evidence.position(id)
      return position ? evidence.citePosition(position) : []
    }),
  ])
}

/** A claim where there are words for it; a silence where what is said is that nothing was said. */
export function claimOrSilence(drafting: Drafting, text: string, citations: readonly Citation[]): Line {
  return citations.length > 0 ? claimOn(text, citations) : silenceIn(drafting, text)
}

function partOf({ words }: Drafting, { actor, issue: id }: Gap): string {
  const issue = words.issueOf(id)
  if (issue?.controlledBy.includes(actor)) return ' (who must act on it)'
  if (issue?.consent.includes(actor)) return ' (whose consent it needs)'
  return ''
}
