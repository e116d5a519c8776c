import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { type Ask, type Bargain, counts, deriveBargain } from './bargain.ts'
import { type Cone, coneOf } from './cone-of.ts'
import { countSettlements } from './count-settlements.ts'
import type {
  BlockingSet,
  MoveSet,
  Reading,
  ReadingResult,
  Settlement,
  SilentActor,
  Truncation,
  Verdict,
} from './deal.ts'
import { deriveMove } from './derive-move.ts'
import { findReasons } from './find-reasons.ts'
import { findNearest, findSettlements } from './find-settlements.ts'
import { indicesOf } from './index-set.ts'
import { createSettlementSearch, type Departure, type SettlementSearch } from './settlement-search.ts'
import { type Work, within } from './work-limit.ts'

const mostSets = 1_000
const mostSteps = 250_000

/** What the record says about the goal when indecision and silence are read in one way. */
export function deriveReading(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Settlement,
  withoutConsent: readonly string[],
  reading: Reading,
): ReadingResult {
  const whole = deriveBargain(codebook, positions, goal, withoutConsent, reading)
  const cone = coneOf(whole)
  const truncated: Truncation[] = []
  const cut = (part: Truncation['part']) => truncated.push({ part, limit: `${mostSets} sets or ${mostSteps} steps` })
  const limited = <T>(part: Truncation['part'], task: (work: Work) => T): T | undefined => {
    const result = within(mostSteps, task)
    if (result === undefined) cut(part)
    return result
  }

  const feasible = limited('feasible', (work) => countSettlements(whole, work))?.toString() ?? null
  const search = createSettlementSearch(cone)
  const verdict =
    limited('verdict', (work) => verdictOf(cone, search, work)) ?? (feasible === '0' ? 'blocked' : 'unknown')
  const settlementOf = (departures: readonly Departure[]) => nameDepartures(codebook, departures)
  if (verdict === 'unknown') return { verdict, feasible, blocking: [], changes: [], settlements: [], truncated }
  if (verdict !== 'blocked') {
    const { found, complete } = findSettlements(cone, verdict === 'open', mostSets, { left: mostSteps })
    if (!complete) cut('settlements')
    return { verdict, feasible, blocking: [], changes: [], settlements: found.map(settlementOf), truncated }
  }

  const sets = findReasons(cone, search, mostSets, mostSteps)
  if (!sets.allConflicts) cut('blocking')
  if (!sets.allCorrections) cut('changes')
  const work = { left: mostSteps }
  const nearest = sets.corrections.map((given) => findNearest(search, cone.domains.length, allOf(cone) & ~given, work))
  if (nearest.some(({ isNearest }) => !isNearest)) cut('settlements')
  const changes = sets.corrections
    .map((given, at) => listMoves(given, settlementOf(nearest[at]!.departures), goal, cone, codebook))
    .sort((a, b) => a.movers - b.movers || a.distance - b.distance || a.moves.length - b.moves.length)
  return {
    verdict,
    feasible,
    blocking: listBlocking(sets.conflicts, cone, codebook, positions),
    changes,
    settlements: distinct(changes.map(({ settlement }) => without(settlement, goal))),
    truncated,
  }
}

function verdictOf(cone: Cone, search: SettlementSearch, work: Work): Verdict {
  const asks = allOf(cone)
  if (search.refute({ asks }, work)) return 'blocked'
  return search.refute({ asks, inOrder: true }, work) ? 'circular' : 'open'
}

function listBlocking(
  conflicts: readonly bigint[],
  bargain: Bargain,
  codebook: Codebook,
  positions: readonly Position[],
): readonly BlockingSet[] {
  const spoken = new Set(positions.filter(counts).map(({ actor, issue }) => JSON.stringify([actor, issue])))
  const gapOf = ({ actor, domain, alternative }: Ask): SilentActor => {
    const issue = codebook.issues[domain]!
    const elsewhere = spoken.has(JSON.stringify([actor, issue.id]))
    return { actor, issue: issue.id, ...(elsewhere && { alternative: issue.alternatives[alternative]! }) }
  }
  return conflicts
    .map((conflict) => indicesOf(conflict))
    .sort((a, b) => a.length - b.length || compareLists(a, b))
    .map((indices) => {
      const asks = indices.map((index) => bargain.asks[index]!)
      const standing = asks.flatMap((ask) => ask.positions)
      return {
        positions: standing.map(({ id }) => id),
        gaps: distinct(asks.filter(({ from }) => from === 'silent').map(gapOf)),
        evidence: [...new Set(standing.flatMap(({ evidence }) => evidence))],
      }
    })
}

function listMoves(given: bigint, beyond: Settlement, goal: Settlement, bargain: Bargain, codebook: Codebook): MoveSet {
  const settlement = { ...goal, ...beyond }
  const moves = indicesOf(given).map((index) => {
    const ask = bargain.asks[index]!
    return deriveMove(ask, codebook.issues[ask.domain]!.alternatives[ask.alternative]!, settlement, codebook)
  })
  return {
    moves,
    movers: new Set(moves.map(({ actor }) => actor)).size,
    distance: moves.reduce((sum, { distance }) => sum + distance, 0),
    settlement,
  }
}

function nameDepartures(codebook: Codebook, departures: readonly Departure[]): Settlement {
  return Object.fromEntries(
    departures.map(([domain, alternative]) => {
      const issue = codebook.issues[domain]!
      return [issue.id, issue.alternatives[alternative]!]
    }),
  )
}

/** Each value once, in order. An empty settlement says nothing beside others, so it stays only when it is alone. */
function distinct<T extends object>(values: readonly T[]): readonly T[] {
  const each = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
  return each.length > 1 ? each.filter((value) => Object.keys(value).length > 0) : each
}

function without(settlement: Settlement, goal: Settlement): Settlement {
  return Object.fromEntries(Object.entries(settlement).filter(([id]) => !Object.hasOwn(goal, id)))
}

function allOf({ asks }: Bargain): bigint {
  return (1n << BigInt(asks.length)) - 1n
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? -1) - (b[at] ?? -1)
}
