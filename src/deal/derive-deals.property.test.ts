import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DealCase, dealCases } from '../../test/builders/deal-cases.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Position, Stance } from '../position/position.ts'
import type { Reading, ReadingResult, Settlement } from './deal.ts'
import { deriveDeals } from './derive-deals.ts'

// The definitions of docs/deals.md, spelled out over all settlements and all sets of moves. Slow, and meant to be plainly right.

/** Every way to give each issue one alternative. */
function allSettlements(codebook: Codebook): Settlement[] {
  return codebook.issues.reduce<Settlement[]>(
    (some, issue) =>
      some.flatMap((settlement) => issue.alternatives.map((name) => ({ ...settlement, [issue.id]: name }))),
    [{}],
  )
}

const yes: readonly Stance[] = ['requires', 'supports', 'accepts']
const no: readonly Stance[] = ['opposes', 'rejects']

function conditionsOf(position: Position, settlement: Settlement) {
  return position.onlyIf.map((condition) => {
    const names: readonly string[] = condition.anyOf ?? [condition.alternative]
    const holdsNow = names.includes(settlement[condition.issue]!)
    return { ...condition, names, met: condition.relation === 'unless' ? !holdsNow : holdsNow }
  })
}

/** The position that lets the actor say yes; 'free' when none is needed; undefined when it is not willing. */
function yesesOf(q: DealCase, reading: Reading, settlement: Settlement, actor: string, issue: string) {
  const own = q.positions.filter(
    (p) =>
      p.status === 'current' &&
      p.review !== 'rejected' &&
      p.actor === actor &&
      p.issue === issue &&
      p.alternative === settlement[issue],
  )
  if (own.some((p) => no.includes(p.stance))) return []
  const undecided = own.some((p) => p.stance === 'undecided')
  const willing = own.filter((p) => yes.includes(p.stance))
  if (reading === 'closed' && undecided) return []
  if (willing.length === 0) return reading === 'open' ? (['free'] as const) : []
  return willing.filter((p) => conditionsOf(p, settlement).every(({ met }) => met))
}

interface Asked {
  readonly actor: string
  readonly issue: string
  readonly alternative: string
}

const name = ({ actor, issue, alternative }: Asked) => `${actor}:${issue}=${alternative}`

/** Whose yes a settlement needs. */
function askedBy(q: DealCase, settlement: Settlement): Asked[] {
  return q.codebook.issues
    .filter((issue) => settlement[issue.id] !== issue.statusQuo)
    .flatMap((issue) =>
      [...new Set([...issue.controlledBy, ...issue.consent.filter((actor) => !q.withoutConsent.includes(actor))])].map(
        (actor) => ({ actor, issue: issue.id, alternative: settlement[issue.id]! }),
      ),
    )
}

function unwilling(q: DealCase, reading: Reading, settlement: Settlement): string[] {
  return askedBy(q, settlement)
    .filter(({ actor, issue }) => yesesOf(q, reading, settlement, actor, issue).length === 0)
    .map(name)
}

/** True when the settlement can be reached by single acts, each after what it waits for. */
function reachable(q: DealCase, reading: Reading, settlement: Settlement): boolean {
  const asked = askedBy(q, settlement)
  const done = new Set<Asked>()
  const stands = (issue: string) =>
    settlement[issue] === q.codebook.issues.find(({ id }) => id === issue)!.statusQuo ||
    asked.every((act) => act.issue !== issue || done.has(act))
  for (let round = 0; round <= asked.length; round += 1) {
    for (const act of asked) {
      const ready = yesesOf(q, reading, settlement, act.actor, act.issue).some(
        (position) =>
          position === 'free' ||
          conditionsOf(position, settlement).every(
            (condition) => ['unless', 'together'].includes(condition.relation) || stands(condition.issue),
          ),
      )
      if (ready) done.add(act)
    }
  }
  return done.size === asked.length
}

function subsetsOf<T>(values: readonly T[]): T[][] {
  return values.reduce<T[][]>((sets, value) => sets.flatMap((set) => [set, [...set, value]]), [[]])
}

const includesAll = (set: readonly string[], subset: readonly string[]) => subset.every((value) => set.includes(value))
const minimalOf = (sets: readonly string[][]) =>
  sets.filter((set) => !sets.some((other) => other.length < set.length && includesAll(set, other)))
const sorted = (sets: readonly (readonly string[])[]) =>
  [...new Set(sets.map((set) => JSON.stringify([...set].sort())))].sort()

/** The answer by definition. */
function byDefinition(q: DealCase, reading: Reading) {
  const goals = allSettlements(q.codebook).filter((settlement) =>
    Object.entries(q.goal).every(([issue, alternative]) => settlement[issue] === alternative),
  )
  const against = goals.map((settlement) => unwilling(q, reading, settlement))
  const feasible = goals.filter((_, index) => against[index]!.length === 0)
  const possible = (kept: readonly string[]) => against.some((set) => !set.some((ask) => kept.includes(ask)))
  const changes = minimalOf(against)
  const relevant = [...new Set(changes.flat())]
  const blocking = minimalOf(subsetsOf(relevant).filter((kept) => !possible(kept)))
  const orderly = feasible.filter((settlement) => reachable(q, reading, settlement))
  const verdict = feasible.length === 0 ? 'blocked' : orderly.length === 0 ? 'circular' : 'open'
  const beyond = (settlement: Settlement) =>
    q.codebook.issues
      .filter(({ id, statusQuo }) => q.goal[id] === undefined && settlement[id] !== statusQuo)
      .map(({ id }) => `${id}=${settlement[id]}`)
  const issuesOf = (moves: readonly string[]) => moves.map((move) => move.split('=')[0]!)
  const candidates = (verdict === 'open' ? orderly : feasible).map(beyond)
  const settlements = candidates.filter(
    (moves) =>
      !candidates.some((other) => other.length < moves.length && includesAll(issuesOf(moves), issuesOf(other))),
  )
  const fewest = (moves: readonly string[]) =>
    Math.min(
      ...goals.filter((_, index) => against[index]!.every((ask) => moves.includes(ask))).map((s) => beyond(s).length),
    )
  return { verdict, feasible: String(feasible.length), changes, blocking, settlements, fewest }
}

function asksOf(q: DealCase, set: ReadingResult['blocking'][number]): string[] {
  const at = (id: string) => q.positions.find((position) => position.id === id)!
  return set.positions.map((id) => name(at(id)))
}

describe.each(['closed', 'open'] as const)('the %s reading', (reading) => {
  it.each(['loose', 'knotted'] as const)('agrees with the definitions on random %s cases', (kind) => {
    fc.assert(
      fc.property(dealCases(kind), (q) => {
        const expected = byDefinition(q, reading)
        const actual = deriveDeals(q).readings[reading]
        expect(actual.verdict).toBe(expected.verdict)
        expect(actual.feasible).toBe(expected.feasible)
        expect(actual.truncated).toEqual([])
        if (expected.verdict !== 'blocked') {
          expect(actual.changes).toEqual([])
          expect(actual.blocking).toEqual([])
          const listed = actual.settlements.map((s) => Object.entries(s).map((pair) => pair.join('=')))
          expect(sorted(listed)).toEqual(sorted(expected.settlements))
          return
        }
        expect(sorted(actual.changes.map(({ moves }) => moves.map(name)))).toEqual(sorted(expected.changes))
        for (const { moves, movers, settlement, distance } of actual.changes) {
          const whole = { ...Object.fromEntries(q.codebook.issues.map((i) => [i.id, i.statusQuo])), ...settlement }
          expect(whole).toMatchObject(q.goal)
          expect([...unwilling(q, reading, whole)].sort()).toEqual(moves.map(name).sort())
          expect(Object.keys(settlement).length - Object.keys(q.goal).length).toBe(expected.fewest(moves.map(name)))
          expect(movers).toBe(new Set(moves.map(({ actor }) => actor)).size)
          expect(distance).toBe(moves.reduce((sum, move) => sum + move.distance, 0))
        }
        const ranks = actual.changes.map(({ movers, distance }) => movers * 1000 + distance)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        const silent = (set: readonly string[]) =>
          set.filter(
            (ask) => !q.positions.some((p) => p.status === 'current' && p.review !== 'rejected' && name(p) === ask),
          )
        const shown = actual.blocking.map((set) => [
          ...asksOf(q, set),
          ...set.gaps.map(({ actor, issue }) => `${actor}:${issue}`),
        ])
        const due = expected.blocking.map((set) =>
          set.map((ask) => (silent(set).includes(ask) ? ask.split('=')[0]! : ask)),
        )
        const unique = (sets: readonly (readonly string[])[]) => sets.map((set) => [...new Set(set)])
        expect(sorted(unique(shown))).toEqual(sorted(unique(due)))
      }),
      { numRuns: 300, seed: 2 },
    )
  })
})
