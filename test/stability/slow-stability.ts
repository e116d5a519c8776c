import type { Moves } from '../../src/conflict/conflict.ts'
import type { Comparison } from '../../src/stability/graph.ts'

// The definitions of docs/stability.md over sets and loops. Slow, and meant to be plainly right: it shares no code with src/.

/** A conflict written out: states are codes (first option = lowest bit), decision makers are indexes. */
export interface Model {
  readonly decisionMakers: number
  readonly options: readonly { readonly by: number; readonly moves: Moves }[]
  readonly feasible: readonly number[]
  compare(decisionMaker: number, a: number, b: number): Comparison
}

/** For each decision maker, the stable states in the order of `feasible`. */
export type StableStates = readonly (readonly number[])[]

type Goes = (decisionMaker: number, from: number, to: number) => boolean
type ByState = (state: number) => readonly number[]

/** a >_i b. */
function better(model: Model, i: number, a: number, b: number): boolean {
  const seen = model.compare(i, a, b)
  return seen === 'better' || seen === 'much better'
}

/** R_i: t ≠ s, both feasible, differing only in i's own options, each changed in an allowed direction. */
function isMove({ options }: Model, i: number, s: number, t: number): boolean {
  if (s === t) return false
  return options.every(({ by, moves }, k) => {
    const before = (s >> k) & 1
    const after = (t >> k) & 1
    if (before === after) return true
    if (by !== i) return false
    return moves === 'both' || (moves === 'forward' ? after === 1 : after === 0)
  })
}

/** The same, each state worked out once. */
function remember(list: ByState): ByState {
  const known = new Map<number, readonly number[]>()
  return (state) => {
    const before = known.get(state)
    if (before) return before
    const states = list(state)
    known.set(state, states)
    return states
  }
}

const everyone = (model: Model) => Array.from({ length: model.decisionMakers }, (_, i) => i)
const others = (model: Model, group: readonly number[]) => everyone(model).filter((j) => !group.includes(j))

/** R_i(s), for each i. */
function listMoves(model: Model): readonly ByState[] {
  return everyone(model).map((i) => remember((s) => model.feasible.filter((t) => isMove(model, i, s, t))))
}

/** R_H(s): states other than s at the end of a sequence of such moves by members of H in which nobody moves twice in a row. */
function reach(moves: readonly ByState[], group: readonly number[], goes: Goes): ByState {
  return remember((s) => {
    const broughtAboutBy = new Map(group.map((mover) => [mover, new Set<number>()]))
    const arrivals: (readonly [state: number, last: number])[] = [[s, -1]]
    for (const [from, last] of arrivals) {
      for (const mover of group) {
        if (mover === last) continue
        const before = broughtAboutBy.get(mover)!
        for (const to of moves[mover]!(from)) {
          if (before.has(to) || !goes(mover, from, to)) continue
          before.add(to)
          arrivals.push([to, mover])
        }
      }
    }
    const reached = new Set(arrivals.map(([state]) => state))
    reached.delete(s)
    return [...reached]
  })
}

function stableStates(model: Model, isStable: (i: number, s: number) => boolean): StableStates {
  return everyone(model).map((i) => model.feasible.filter((s) => isStable(i, s)))
}

/** Nash, GMR, SMR, SEQ, SSEQ and SIM for each decision maker. A state that is no better counts as a sanction. */
export function slowStability(model: Model) {
  const moves = listMoves(model)
  const improves: Goes = (j, from, to) => better(model, j, to, from)
  const noBetter = (i: number, t: number, s: number) => !better(model, i, t, s)
  const improvements = everyone(model).map((i) => remember((s) => moves[i]!(s).filter((t) => improves(i, s, t))))
  const countermoves = everyone(model).map((i) => reach(moves, others(model, [i]), () => true))
  const countersteps = everyone(model).map((i) => reach(improvements, others(model, [i]), () => true))

  return {
    // R_i⁺(s) = ∅
    nash: stableStates(model, (i, s) => improvements[i]!(s).length === 0),

    // for every s1 ∈ R_i⁺(s) some s2 ∈ R_{N−i}(s1) with s2 ≤_i s
    gmr: stableStates(model, (i, s) =>
      improvements[i]!(s).every((s1) => countermoves[i]!(s1).some((s2) => noBetter(i, s2, s))),
    ),

    // … and s3 ≤_i s for every s3 ∈ R_i(s2)
    smr: stableStates(model, (i, s) =>
      improvements[i]!(s).every((s1) =>
        countermoves[i]!(s1).some((s2) => noBetter(i, s2, s) && moves[i]!(s2).every((s3) => noBetter(i, s3, s))),
      ),
    ),

    // GMR with R⁺_{N−i}
    seq: stableStates(model, (i, s) =>
      improvements[i]!(s).every((s1) => countersteps[i]!(s1).some((s2) => noBetter(i, s2, s))),
    ),

    // SMR with R⁺_{N−i}
    sseq: stableStates(model, (i, s) =>
      improvements[i]!(s).every((s1) =>
        countersteps[i]!(s1).some((s2) => noBetter(i, s2, s) && moves[i]!(s2).every((s3) => noBetter(i, s3, s))),
      ),
    ),

    // for every s1 ∈ R_i⁺(s): i's move and own improvements of some others from s, all at once, are feasible and ≤_i s
    sim: stableStates(model, (i, s) =>
      improvements[i]!(s).every((s1) => {
        let together = [s1]
        for (const j of others(model, [i])) {
          const joined = improvements[j]!(s).flatMap((t) => together.map((u) => withOptionsOf(model, j, t, u)))
          together = [...together, ...joined]
        }
        return together.some((u) => model.feasible.includes(u) && noBetter(i, u, s))
      }),
    ),
  }
}

/** `u`, with j's options as they are in `t`. */
function withOptionsOf({ options }: Model, j: number, t: number, u: number): number {
  return options.reduce((code, { by }, k) => code + (((by === j ? t : u) >> k) & 1) * 2 ** k, 0)
}

/** States stable for all. */
export function slowEquilibria(model: Model, stable: StableStates): readonly number[] {
  return model.feasible.filter((s) => stable.every((states) => states.includes(s)))
}

/** Nash, GMR, SMR and SEQ for the coalition H: the states in the order of `feasible`. */
export function slowCoalitionStability(model: Model, coalition: readonly number[]) {
  const moves = listMoves(model)
  const rest = others(model, coalition)
  const reached = reach(moves, coalition, () => true)
  // CI_H(s) = {t ∈ R_H(s): t >_i s for all i ∈ H}
  const improvements = (s: number) => reached(s).filter((t) => coalition.every((i) => better(model, i, t, s)))
  const hurtsSomeone = (t: number, s: number) => coalition.some((i) => !better(model, i, t, s))
  const countermoves = reach(moves, rest, () => true)
  const countersteps = reach(moves, rest, (j, from, to) => better(model, j, to, from))

  return {
    nash: model.feasible.filter((s) => improvements(s).length === 0),
    gmr: model.feasible.filter((s) =>
      improvements(s).every((s1) => countermoves(s1).some((s2) => hurtsSomeone(s2, s))),
    ),
    smr: model.feasible.filter((s) =>
      improvements(s).every((s1) =>
        countermoves(s1).some((s2) => hurtsSomeone(s2, s) && reached(s2).every((s3) => hurtsSomeone(s3, s))),
      ),
    ),
    seq: model.feasible.filter((s) =>
      improvements(s).every((s1) => countersteps(s1).some((s2) => hurtsSomeone(s2, s))),
    ),
  }
}

/** Strong GMR, SMR and SEQ: general ones in which the sanction, and every escape from it, is much worse. */
export function slowStrongStability(model: Model) {
  const moves = listMoves(model)
  const improves: Goes = (j, from, to) => better(model, j, to, from)
  const improvements = (i: number, s: number) => moves[i]!(s).filter((t) => improves(i, s, t))
  const muchWorse = (i: number, t: number, s: number) => model.compare(i, t, s) === 'much worse'
  const countermoves = everyone(model).map((i) => reach(moves, others(model, [i]), () => true))
  const countersteps = everyone(model).map((i) => reach(moves, others(model, [i]), improves))

  return {
    gmr: stableStates(model, (i, s) =>
      improvements(i, s).every((s1) => countermoves[i]!(s1).some((s2) => muchWorse(i, s2, s))),
    ),
    smr: stableStates(model, (i, s) =>
      improvements(i, s).every((s1) =>
        countermoves[i]!(s1).some((s2) => muchWorse(i, s2, s) && moves[i]!(s2).every((s3) => muchWorse(i, s3, s))),
      ),
    ),
    seq: stableStates(model, (i, s) =>
      improvements(i, s).every((s1) => countersteps[i]!(s1).some((s2) => muchWorse(i, s2, s))),
    ),
  }
}

/** The four extensions for unknown preference: who leaves for an unknown state (a, c), whom an unknown state deters (c, d). */
export function slowUnknownStability(model: Model, extension: 'a' | 'b' | 'c' | 'd') {
  const moves = listMoves(model)
  const unknown = (i: number, t: number, s: number) => model.compare(i, t, s) === 'unknown'
  const leavesForUnknown = extension === 'a' || extension === 'c'
  const deterredByUnknown = extension === 'c' || extension === 'd'
  const leaves = (i: number, s: number) =>
    moves[i]!(s).filter((t) => better(model, i, t, s) || (leavesForUnknown && unknown(i, t, s)))
  const deters = (i: number, t: number, s: number) =>
    (!better(model, i, t, s) && !unknown(i, t, s)) || (deterredByUnknown && unknown(i, t, s))
  const mayImprove: Goes = (j, from, to) => better(model, j, to, from) || unknown(j, to, from)
  const countermoves = everyone(model).map((i) => reach(moves, others(model, [i]), () => true))
  const countersteps = everyone(model).map((i) => reach(moves, others(model, [i]), mayImprove))

  return {
    nash: stableStates(model, (i, s) => leaves(i, s).length === 0),
    gmr: stableStates(model, (i, s) => leaves(i, s).every((s1) => countermoves[i]!(s1).some((s2) => deters(i, s2, s)))),
    smr: stableStates(model, (i, s) =>
      leaves(i, s).every((s1) =>
        countermoves[i]!(s1).some((s2) => deters(i, s2, s) && moves[i]!(s2).every((s3) => deters(i, s3, s))),
      ),
    ),
    seq: stableStates(model, (i, s) => leaves(i, s).every((s1) => countersteps[i]!(s1).some((s2) => deters(i, s2, s)))),
  }
}
