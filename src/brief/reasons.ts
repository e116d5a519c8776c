import type { BlockingSet, Move, MoveSet, Reading } from '../deal/deal.ts'
import type { Citation } from '../text/span.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, silenceIn } from './drafting.ts'
import { clauseOf, isWilling, roleOf } from './phrase.ts'
import { quotePosition } from './position-line.ts'
import { listOf } from './wording.ts'

/** How many blocking sets the answer tells; the rest stand further down. */
export const reasonsInAnswer = 3

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
        set.gaps.map((gap) => `${gap.actor}/${gap.issue}/${gap.alternative}`).toSorted(),
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

/** Why a blocking set blocks, in plain words, with a quotation of at most `length` for each position. */
export function reasonOf(drafting: Drafting, set: BlockingSet, length?: number): string {
  const { words, evidence } = drafting
  const held = set.positions.flatMap((id) => evidence.position(id) ?? [])
  const clauses = held
    .toSorted((a, b) => Number(isWilling(b.stance)) - Number(isWilling(a.stance)))
    .map((position) => {
      const clause = clauseOf(drafting, position, roleOf(drafting, position.actor, position.issue))
      return `${clause}${quotePosition(drafting, position, length)}`
    })
  const silences = set.gaps.map(({ actor, issue, alternative }) => {
    const what = alternative === undefined ? words.issue(issue) : words.answer(issue, alternative)
    const role = roleOf(drafting, actor, issue)
    return `${words.the(actor)}${role ? `, ${role},` : ''} has said nothing on ${what}`
  })
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
    const dropped = move.drops.map((condition) => {
      const waits = condition.relation === 'until' || condition.relation === 'after'
      return `${waits ? 'before' : 'without'} ${words.need(condition)}`
    })
    return `${words.the(move.actor)} comes to accept ${what} ${listOf(dropped, 'and')}, which it makes a condition today`
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
