import type { Ask, Bargain, Literal } from './bargain.ts'
import { spend, type Work } from './work-limit.ts'

/** A move beyond the goal: the issue's index and the index of the alternative it comes to. */
export type Departure = readonly [domain: number, alternative: number]

/** What to search for. */
export interface Search {
  /** The asks to respect, a bit per ask; the others are set aside. */
  readonly kept: bigint
  /** Only settlements that single steps can reach: no issue waits, over others or not, for itself. */
  readonly inOrder?: boolean
  /** At most so many issues leave the status quo beyond the goal; `onCut` is told when that ends a branch. */
  readonly atMost?: number
  readonly onCut?: () => void
  /** Called before a set of departing issues (a bit per issue) is pursued; false gives it up. */
  readonly admits?: (departing: bigint) => boolean
  /** Called with each settlement, given as its departures beyond the goal; true ends the search. */
  readonly visit: (departures: readonly Departure[]) => boolean
}

interface Wait {
  readonly from: number
  readonly to: number
  readonly because: bigint
}

interface State {
  /** Bits still allowed, per issue. */
  readonly bits: number[]
  /** Why the others are not: asks, and decisions of the search, as bits. */
  readonly because: bigint[]
  readonly acted: boolean[]
  readonly choices: number[]
  readonly waits: Wait[]
}

/** A contradiction that holds whatever was decided, for ends that teach nothing. */
const everything = -1n

/**
 * Searches the settlements that reach the goal, departing from the status quo only where a condition demands it, so that every
 * settlement with as few departures as possible is met. Returns undefined when `visit` ended the search, else the asks that
 * rule everything out: a conflict-directed search, so an ask that played no part is not among them.
 */
export function searchSettlements(bargain: Bargain, search: Search, work: Work): bigint | undefined {
  const { domains, asks, asksAt } = bargain
  const issueBit = (domain: number) => 1n << BigInt(asks.length + domain)
  const choiceBit = (ask: number) => 1n << BigInt(asks.length + domains.length + ask)
  const leaves = (state: State, domain: number) => (state.bits[domain]! & domains[domain]!.statusQuo) === 0

  const descend = (state: State): bigint | undefined => {
    spend(work)
    const clash = propagate(state) ?? (search.inOrder ? ringOf(state) : undefined) ?? boundOf(state)
    if (clash !== undefined) return clash
    const undecided = fewestAlternatives(state)
    if (undecided !== undefined) return decide(state, undecided)
    const choice = state.choices.pop()
    if (choice !== undefined) return choose(state, choice)
    return search.visit(departuresOf(state)) ? undefined : everything
  }

  const propagate = (state: State): bigint | undefined => {
    for (let domain = 0; domain < domains.length; domain += 1) {
      const bits = state.bits[domain]!
      if (state.acted[domain] || (bits & (bits - 1)) !== 0 || !leaves(state, domain)) continue
      state.acted[domain] = true
      for (const index of asksAt[domain]![31 - Math.clz32(bits)]!) {
        const bit = 1n << BigInt(index)
        if ((search.kept & bit) === 0n) continue
        const { terms } = asks[index]!
        if (terms.length > 1) {
          state.choices.push(index)
          continue
        }
        const clash = terms[0] ? hold(state, asks[index]!, terms[0], bit) : state.because[domain]! | bit
        if (clash !== undefined) return clash
      }
      domain = -1
    }
    return undefined
  }

  const hold = (state: State, ask: Ask, term: readonly Literal[], bits: bigint): bigint | undefined => {
    const because = state.because[ask.domain]! | bits
    for (const { domain, allowed, waits } of term) {
      const left = state.bits[domain]! & allowed
      if (left !== state.bits[domain]) {
        state.bits[domain] = left
        state.because[domain]! |= because
        if (left === 0) return state.because[domain]
      }
      if (search.inOrder && waits) state.waits.push({ from: ask.domain, to: domain, because })
    }
    return undefined
  }

  const decide = (state: State, domain: number): bigint | undefined => {
    const mark = issueBit(domain)
    let core = state.because[domain]!
    for (let bits = state.bits[domain]!; bits !== 0; bits &= bits - 1) {
      const branch = copy(state)
      branch.bits[domain] = bits & -bits
      branch.because[domain]! |= mark
      const clash = descend(branch)
      if (clash === undefined || (clash & mark) === 0n) return clash
      core |= clash & ~mark
    }
    return core
  }

  const choose = (state: State, index: number): bigint | undefined => {
    const mark = choiceBit(index)
    const ask = asks[index]!
    let core = state.because[ask.domain]! | (1n << BigInt(index))
    for (const term of ask.terms) {
      const branch = copy(state)
      const clash = hold(branch, ask, term, (1n << BigInt(index)) | mark) ?? descend(branch)
      if (clash === undefined || (clash & mark) === 0n) return clash
      core |= clash & ~mark
    }
    return core
  }

  const beyondGoal = (state: State): number[] =>
    domains.flatMap(({ allowed, statusQuo }, domain) =>
      leaves(state, domain) && (allowed & statusQuo) !== 0 ? [domain] : [],
    )

  const boundOf = (state: State): bigint | undefined => {
    if (search.atMost === undefined && !search.admits) return undefined
    const departing = beyondGoal(state)
    const cut = departing.length > (search.atMost ?? Number.POSITIVE_INFINITY)
    if (cut) search.onCut?.()
    const admitted =
      !search.admits || search.admits(departing.reduce((set, domain) => set | (1n << BigInt(domain)), 0n))
    return cut || !admitted ? departing.reduce((core, domain) => core | state.because[domain]!, 0n) : undefined
  }

  const fewestAlternatives = (state: State): number | undefined => {
    let best: number | undefined
    let fewest = Number.POSITIVE_INFINITY
    for (let domain = 0; domain < domains.length; domain += 1) {
      if (state.acted[domain] || !leaves(state, domain)) continue
      const count = countBits(state.bits[domain]!)
      if (count < fewest) [best, fewest] = [domain, count]
    }
    return best
  }

  const departuresOf = (state: State): readonly Departure[] =>
    beyondGoal(state).map((domain) => [domain, 31 - Math.clz32(state.bits[domain]!)])

  /** A ring of issues that must depart and wait for each other, as the asks and decisions that close it. */
  const ringOf = (state: State): bigint | undefined => {
    const next = Map.groupBy(
      state.waits.filter(({ to }) => leaves(state, to)),
      ({ from }) => from,
    )
    const done = new Set<number>()
    const path: Wait[] = []
    const follow = (domain: number): bigint | undefined => {
      const start = path.findIndex(({ from }) => from === domain)
      if (start >= 0) {
        return path.slice(start).reduce((core, wait) => core | wait.because | state.because[wait.to]!, 0n)
      }
      if (done.has(domain)) return undefined
      for (const wait of next.get(domain) ?? []) {
        path.push(wait)
        const ring = follow(wait.to)
        if (ring !== undefined) return ring
        path.pop()
      }
      done.add(domain)
      return undefined
    }
    for (const domain of next.keys()) {
      const ring = follow(domain)
      if (ring !== undefined) return ring
    }
    return undefined
  }

  return descend({
    bits: domains.map(({ allowed }) => allowed),
    because: domains.map(() => 0n),
    acted: domains.map(() => false),
    choices: [],
    waits: [],
  })
}

function copy(state: State): State {
  return {
    bits: state.bits.slice(),
    because: state.because.slice(),
    acted: state.acted.slice(),
    choices: state.choices.slice(),
    waits: state.waits.slice(),
  }
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
