import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { type Ask, type Bargain, counts, deriveBargain } from './bargain.ts'
import { coneOf } from './cone-of.ts'
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
import { deriveMove, leastDistance } from './derive-move.ts'
import { findMinimalSets, indicesOf, type MinimalSets } from './find-minimal-sets.ts'
import { findSettlements } from './find-settlements.ts'
import { type Departure, searchSettlements } from './search-settlements.ts'
import { type Work, within } from './work-limit.ts'

const mostSets = 5_000
const mostSettlements = 1_000
const mostSteps = 100_000

/** What the record says about the goal when indecision and silence are read in one way. */
export function deriveReading(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Settlement,
  withoutConsent: readonly string[],
  reading: Reading,
): ReadingResult {
  const whole = deriveBargain(codebook, positions, goal, withoutConsent, reading)
  const bargain = coneOf(whole)
  const truncated: Truncation[] = []
  const limited = <T>(part: Truncation['part'], task: (work: Work) => T): T | undefined => {
    const result = within(mostSteps, task)
    if (result === undefined) truncated.push({ part, limit: `${mostSteps} steps of search` })
    return result
  }

  const feasible = limited('feasible', (work) => countSettlements(whole, work))?.toString() ?? null
  const verdict = limited('verdict', (work) => verdictOf(bargain, work)) ?? (feasible === '0' ? 'blocked' : 'unknown')
  const settlementOf = (departures: readonly Departure[]) => nameDepartures(codebook, departures)
  if (verdict !== 'blocked') {
    const settlements =
      verdict === 'unknown'
        ? []
        : limited('settlements', (work) =>
            findSettlements(bargain, allOf(bargain), verdict === 'open', mostSettlements, work).map(settlementOf),
          )
    if (settlements?.length === mostSettlements) {
      truncated.push({ part: 'settlements', limit: `${mostSettlements} settlements` })
    }
    return { verdict, feasible, blocking: [], changes: [], settlements: settlements ?? [], truncated }
  }

  const sets = findReasons(bargain)
  if (!sets.complete) {
    const limit = `${mostSets} sets or ${mostSteps} steps of search`
    truncated.push({ part: 'blocking', limit }, { part: 'changes', limit })
  }
  const opened = sets.corrections.map((given): readonly [bigint, Settlement] => {
    const departures =
      limited('settlements', (work) => findSettlements(bargain, allOf(bargain) & ~given, false, 1, work)[0]) ?? []
    return [given, settlementOf(departures)]
  })
  return {
    verdict,
    feasible,
    blocking: listBlocking(sets.conflicts, bargain, codebook, positions),
    changes: opened
      .map(([given, beyond]) => listMoves(given, beyond, goal, bargain, codebook))
      .sort((a, b) => a.movers - b.movers || a.distance - b.distance || a.moves.length - b.moves.length),
    settlements: distinct(opened.map(([, beyond]) => beyond)),
    truncated,
  }
}

function verdictOf(bargain: Bargain, work: Work): Verdict {
  const kept = allOf(bargain)
  const exists = (inOrder: boolean) =>
    searchSettlements(bargain, { kept, inOrder, visit: () => true }, work) === undefined
  if (!exists(false)) return 'blocked'
  return exists(true) ? 'open' : 'circular'
}

function findReasons(bargain: Bargain): MinimalSets {
  const actors = [...new Set(bargain.asks.map(({ actor }) => actor))]
  return findMinimalSets(
    bargain.asks.map((ask) => ({ hand: 1n << BigInt(actors.indexOf(ask.actor)), cost: leastDistance(ask) })),
    (kept, work) => searchSettlements(bargain, { kept, visit: () => true }, work),
    mostSets,
    { left: mostSteps },
  )
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

function allOf({ asks }: Bargain): bigint {
  return (1n << BigInt(asks.length)) - 1n
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? -1) - (b[at] ?? -1)
}
