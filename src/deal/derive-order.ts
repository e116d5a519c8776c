import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { counts } from './bargain.ts'
import type { Order, Settlement } from './deal.ts'
import { findKnots } from './find-knots.ts'
import { findMinimalSets } from './find-minimal-sets.ts'
import { indicesOf } from './index-set.ts'
import { listActs } from './list-acts.ts'
import type { WaitingAct } from './waiting-act.ts'

const mostSets = 5_000
const mostSteps = 100_000

/**
 * Who waits for whom on the way to the goal. Refusal and indecision are set aside here; only the order that the stated conditions
 * demand is left. The least fixpoint is what can be done step by step, the greatest what holds when all is done at once; what lies
 * between is locked [BartolettiZunino2010].
 */
export function deriveOrder(
  codebook: Codebook,
  positions: readonly Position[],
  goal: Settlement,
  withoutConsent: readonly string[],
): Order {
  const acts = listActs(codebook, positions.filter(counts), goal, withoutConsent)
  const steps = stepByStep(acts, new Set())
  const locked = allAtOnce(acts).filter((act) => !steps.includes(act))
  const knots = findKnots(locked)
  const first = findFirstMovers(acts, locked)
  const circles = new Map(knots.map(({ actors }) => [JSON.stringify(actors), actors]))
  return {
    circles: [...circles.values()],
    knots,
    firstMovers: first.sets,
    steps: steps.map(({ actor, issue, alternative }) => ({ actor, issue, alternative })),
    truncated: first.complete
      ? []
      : [{ part: 'firstMovers', limit: `${mostSets} sets or ${mostSteps} steps of search` }],
  }
}

/** What can be done one after the other, in such an order; the actors in `first` do not wait. */
function stepByStep(acts: readonly WaitingAct[], first: ReadonlySet<string>): readonly WaitingAct[] {
  const done = new Set<WaitingAct>()
  const missing = countActs(acts)
  for (let before = -1; before < done.size; ) {
    before = done.size
    for (const act of acts) {
      const ready = first.has(act.actor) || act.waits.every((any) => any.some((outcome) => !missing.get(outcome)))
      if (!ready || done.has(act)) continue
      done.add(act)
      missing.set(act.outcome, missing.get(act.outcome)! - 1)
    }
  }
  return [...done]
}

/** What holds together when everything is done at once: all but the acts that wait for what cannot come about at all. */
function allAtOnce(acts: readonly WaitingAct[]): readonly WaitingAct[] {
  const left = new Set(acts)
  const needed = countActs(acts)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    const standing = countActs([...left])
    const holds = (outcome: string) => (standing.get(outcome) ?? 0) === (needed.get(outcome) ?? 0)
    for (const act of left) {
      if (!act.waits.every((any) => any.some(holds))) left.delete(act)
    }
  }
  return [...left]
}

function findFirstMovers(acts: readonly WaitingAct[], locked: readonly WaitingAct[]) {
  const actors = [...new Set(locked.map(({ actor }) => actor))].sort()
  const stillLocked = (waiting: bigint) => {
    const first = new Set(actors.filter((_, index) => (waiting & (1n << BigInt(index))) === 0n))
    const done = new Set(stepByStep(acts, first))
    return locked.every((act) => done.has(act)) ? undefined : waiting
  }
  if (locked.length === 0) return { sets: [], complete: true }
  const parts = actors.map((_, index) => ({ hand: 1n << BigInt(index), cost: 1 }))
  const found = findMinimalSets(parts, stillLocked, { conflicts: mostSets, corrections: mostSets }, { left: mostSteps })
  const sets = found.corrections.map((set) => indicesOf(set).map((index) => actors[index]!))
  return {
    sets: sets.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1)),
    complete: found.complete,
  }
}

function countActs(acts: readonly WaitingAct[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const { outcome } of acts) count.set(outcome, (count.get(outcome) ?? 0) + 1)
  return count
}
