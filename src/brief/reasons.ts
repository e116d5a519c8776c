import type { BlockingSet, Move, MoveSet, Reading, SilentActor } from '../deal/deal.ts'
import type { Position } from '../position/position.ts'
import type { Citation } from '../text/span.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, silenceIn } from './drafting.ts'
import { clauseOf, isOrdered, isWilling, roleOf } from './phrase.ts'
import { quotePosition } from './position-line.ts'
import { listOf } from './wording.ts'

/** How many blocking sets the answer tells; the rest stand further down. */
export const reasonsInAnswer = 3

/** Blocking sets with the same positions, whose gaps are alternatives to each other, and the readings under which they block. */
export interface Reason {
  readonly positions: readonly Position[]
  /** Any one of these lists is enough; empty when the positions are. */
  readonly silences: readonly (readonly SilentActor[])[]
  readonly readings: readonly Reading[]
  readonly evidence: readonly string[]
}

/** Why the goal is blocked: the blocking sets of both readings, those that hold under either first. */
export function listReasons({ input, evidence }: Drafting): readonly Reason[] {
  const { deals } = input
  if (deals === undefined) return []
  const found = new Map<string, { set: BlockingSet; readings: Reading[] }>()
  for (const reading of ['open', 'closed'] as const) {
    for (const set of deals.readings[reading].blocking) {
      const key = JSON.stringify([set.positions.toSorted(), set.gaps.map(Object.values).toSorted()])
      const known = found.get(key)
      if (known) known.readings.push(reading)
      else found.set(key, { set, readings: [reading] })
    }
  }
  const alike = Map.groupBy(found.values(), ({ set, readings }) => JSON.stringify([readings, set.positions.toSorted()]))
  const reasons = [...alike.values()].map((sets): Reason => {
    const [{ set, readings }] = sets as [(typeof sets)[number]]
    const silences = sets.map((each) => each.set.gaps).filter((gaps) => gaps.length > 0)
    return {
      positions: set.positions.flatMap((id) => evidence.position(id) ?? []),
      silences,
      readings,
      evidence: sets.flatMap((each) => each.set.evidence),
    }
  })
  const weight = (reason: Reason) =>
    (reason.readings.includes('open') ? 0 : 100) + reason.silences.length * 10 + reason.positions.length
  return reasons.toSorted((a, b) => weight(a) - weight(b))
}

/** Why a reason blocks, in plain words, with a quotation of at most `length` for each position. */
export function reasonOf(drafting: Drafting, { positions, silences }: Reason, length?: number): string {
  const clauses = positions
    .toSorted((a, b) => Number(isWilling(b.stance)) - Number(isWilling(a.stance)))
    .map((position) => {
      const clause = clauseOf(drafting, position, roleOf(drafting, position.actor, position.issue))
      return `${clause}${quotePosition(drafting, position, length)}`
    })
  const told = silencesOf(drafting, silences)
  const any = silences.length > 1 ? ' (any one of these silences is enough)' : ''
  return [...clauses, ...(told ? [`${told}${any}`] : [])].join('; ')
}

/** The words a reason rests on. */
export function citationsOf({ evidence }: Drafting, reason: Reason): readonly Citation[] {
  return [...reason.positions.flatMap(evidence.citePosition), ...evidence.cite(reason.evidence)]
}

/** Who is silent on what; alternatives to each other are named together where they are silent on the same. */
function silencesOf(drafting: Drafting, silences: readonly (readonly SilentActor[])[]): string {
  const { words } = drafting
  const topicOf = ({ issue, alternative }: SilentActor) =>
    alternative === undefined ? words.issue(issue) : words.answer(issue, alternative)
  const say = (gaps: readonly SilentActor[]) => {
    const byRole = Map.groupBy(gaps, ({ actor, issue }) => roleOf(drafting, actor, issue))
    const names = [...byRole].map(([role, group]) => {
      const who = listOf(
        group.map(({ actor }) => words.the(actor)),
        'and',
      )
      return role ? `${who}, ${role},` : who
    })
    return `${listOf(names, 'and')} ${gaps.length > 1 ? 'are' : 'is'} not on record on ${topicOf(gaps[0]!)}`
  }
  const single = silences.every((gaps) => gaps.length === 1)
  const groups = single
    ? [...Map.groupBy(silences.flat(), topicOf).values()]
    : silences.flatMap((gaps) => gaps.map((gap) => [gap]))
  return groups.map(say).join('; ')
}

/** The moves of a set in words: who, to what, from where; those who make the same move are named together. */
export function movesOf({ words }: Drafting, set: MoveSet): string {
  const alike = Map.groupBy(set.moves, ({ issue, alternative, from, drops }) =>
    JSON.stringify([issue, alternative, from, drops.map(words.need)]),
  )
  const told = [...alike.values()].map((moves) => {
    const [{ issue, alternative, from, drops }] = moves as [Move]
    const many = moves.length > 1
    const who = listOf(
      moves.map(({ actor }) => words.the(actor)),
      'and',
    )
    const what = `${who} ${many ? 'come' : 'comes'} to accept ${words.answer(issue, alternative)}`
    const they = many ? 'they' : 'it'
    if (drops.length === 0) return `${what}, ${todayOf(from, they)}`
    const byWord = Map.groupBy(drops, (condition) => (isOrdered(condition) ? 'before' : 'without'))
    const dropped = [...byWord].map(
      ([word, conditions]) => `${word} ${listOf([...new Set(conditions.map(words.need))], 'and')}`,
    )
    return `${what} ${listOf(dropped, 'and')}, which ${they} ${many ? 'make' : 'makes'} a condition today`
  })
  return told.join('; and ')
}

function todayOf(from: Move['from'], they: 'it' | 'they'): string {
  const one = they === 'it'
  switch (from) {
    case 'silent':
      return `on which ${they} ${one ? 'is' : 'are'} not on record`
    case 'undecided':
      return `on which ${they} ${one ? 'has not committed itself' : 'have not committed themselves'}`
    case 'opposes':
      return `which ${they} ${one ? 'opposes' : 'oppose'} today`
    case 'rejects':
      return `which ${they} ${one ? 'rules' : 'rule'} out today`
    default:
      return `on other terms than ${one ? 'its' : 'their'} own today`
  }
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
