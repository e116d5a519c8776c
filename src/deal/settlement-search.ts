import type { Ask } from './bargain.ts'
import type { Cone } from './cone-of.ts'
import { indicesOf, setOf } from './index-set.ts'
import { createSolver, type Literal } from './solver.ts'
import type { Work } from './work-limit.ts'

/** A move beyond the goal: the issue's index and the index of the alternative it comes to. */
export type Departure = readonly [domain: number, alternative: number]

/** What to keep to: asks and issues that stay at their status quo, a bit each. */
interface Keeping {
  readonly asks: bigint
  readonly stays?: bigint
  /** Single steps reach the settlement. */
  readonly inOrder?: boolean
  /** Of every set given to `vary`, the settlement respects an ask. */
  readonly varied?: boolean
}

/** The settlements of one bargain, ready to be asked many questions: what one teaches serves the next. */
export interface SettlementSearch {
  /** Undefined when a settlement keeps to all this, else asks and stays that no settlement keeps to together. */
  readonly refute: (keeping: Keeping, work: Work) => Required<Pick<Keeping, 'asks' | 'stays'>> | undefined
  /** The departures of the settlement that the last `refute` found. */
  readonly departures: () => readonly Departure[]
  /** The asks that this settlement does not respect. */
  readonly broken: () => bigint
  readonly vary: (asks: bigint) => void
  /** From now on leaves out every settlement with all these departures. */
  readonly exclude: (departures: readonly Departure[]) => void
}

/** That `from` leaves its status quo after `to`. */
interface Wait {
  readonly from: number
  readonly to: number
  readonly literal: Literal
}

/** Puts a bargain's cone into clauses: each issue takes one alternative; an ask that is kept holds where its alternative is taken. */
export function createSettlementSearch({ domains, asks, asksAt, reached }: Cone): SettlementSearch {
  const solver = createSolver()
  const takes = domains.map(({ issue, statusQuo, allowed }, domain) =>
    issue.alternatives.map((_, alternative) => {
      const bit = 1 << alternative
      const stays = bit === statusQuo
      return (allowed & bit) !== 0 && (stays || reached[domain]!.has(alternative)) ? solver.variable(stays) : undefined
    }),
  )
  const kept = asks.map(() => solver.variable())
  const inOrder = solver.variable()
  const varied = solver.variable()
  const waits = new Map<string, Wait>()
  const stayAt = domains.map(({ statusQuo }, domain) => takes[domain]![31 - Math.clz32(statusQuo)])

  const askOf = new Map(kept.map((literal, index) => [literal, index]))
  const domainOf = new Map(stayAt.map((literal, domain) => [literal, domain]))

  const anyOf = (domain: number, allowed: number): readonly Literal[] =>
    takes[domain]!.filter(
      (literal, alternative) => literal !== undefined && (allowed & (1 << alternative)) !== 0,
    ) as Literal[]

  const waitBetween = (from: number, to: number): Wait => {
    const key = `${from} ${to}`
    const wait = waits.get(key) ?? { from, to, literal: solver.variable() }
    waits.set(key, wait)
    return wait
  }

  for (const [domain, { issue }] of domains.entries()) {
    const literals = anyOf(domain, 2 ** issue.alternatives.length - 1)
    solver.require(literals)
    literals.forEach((one, index) => {
      for (const other of literals.slice(index + 1)) solver.require([one ^ 1, other ^ 1])
    })
  }
  for (const [domain, alternatives] of asksAt.entries()) {
    for (const [alternative, indices] of alternatives.entries()) {
      const taken = takes[domain]![alternative]
      if (taken === undefined) continue
      for (const index of indices) {
        const { terms } = asks[index]!
        const when = [kept[index]!, taken]
        const chosen = terms.length === 1 ? [when] : terms.map(() => [solver.variable(false)])
        if (terms.length !== 1) solver.require([...when.map((literal) => literal ^ 1), ...chosen.flat()])
        terms.forEach((term, at) => {
          for (const { domain: on, allowed, waits: waiting } of term) {
            solver.require([...chosen[at]!.map((literal) => literal ^ 1), ...anyOf(on, allowed)])
            if (!waiting) continue
            const { literal } = waitBetween(domain, on)
            const unless = stayAt[on] === undefined ? [] : [stayAt[on]!]
            solver.require([...[...when, ...chosen[at]!].map((because) => because ^ 1), ...unless, literal])
          }
        })
      }
    }
  }

  const forbidRing = (): boolean => {
    const ring = findRing([...waits.values()].filter(({ literal }) => solver.holds(literal)))
    if (ring) solver.require([inOrder ^ 1, ...ring.map(({ literal }) => literal ^ 1)])
    return ring !== undefined
  }

  const isMet = (term: Ask['terms'][number]) =>
    term.every(({ domain, allowed }) => anyOf(domain, allowed).some((literal) => solver.holds(literal)))

  return {
    refute: (keeping, work) => {
      const stays = indicesOf(keeping.stays ?? 0n).map((domain) => stayAt[domain])
      const assumptions = [
        ...(keeping.inOrder ? [inOrder] : []),
        ...(keeping.varied ? [varied] : []),
        ...stays.filter((literal) => literal !== undefined),
        ...indicesOf(keeping.asks).map((index) => kept[index]!),
      ]
      let core = solver.refute(assumptions, work)
      while (core === undefined && keeping.inOrder && forbidRing()) core = solver.refute(assumptions, work)
      return core && { asks: setAmong(askOf, core), stays: setAmong(domainOf, core) }
    },
    departures: () =>
      domains.flatMap(({ statusQuo, allowed }, domain): Departure[] => {
        const alternative = takes[domain]!.findIndex((literal) => literal !== undefined && solver.holds(literal))
        return 1 << alternative === statusQuo || (allowed & statusQuo) === 0 ? [] : [[domain, alternative]]
      }),
    broken: () =>
      setOf(
        asks.flatMap(({ domain, alternative, terms }, index) =>
          solver.holds(takes[domain]![alternative]!) && !terms.some(isMet) ? [index] : [],
        ),
      ),
    vary: (set) => {
      const literals = indicesOf(set).map((index) => kept[index]!)
      for (const literal of literals) solver.prefer(literal)
      solver.require([varied ^ 1, ...literals])
    },
    exclude: (departures) =>
      solver.require(departures.map(([domain, alternative]) => takes[domain]![alternative]! ^ 1)),
  }
}

function findRing(waits: readonly Wait[]): readonly Wait[] | undefined {
  const next = Map.groupBy(waits, ({ from }) => from)
  const done = new Set<number>()
  const path: Wait[] = []
  const follow = (domain: number): readonly Wait[] | undefined => {
    const start = path.findIndex(({ from }) => from === domain)
    if (start >= 0) return path.slice(start)
    if (done.has(domain)) return undefined
    for (const wait of next.get(domain) ?? []) {
      path.push(wait)
      const ring = follow(wait.to)
      if (ring) return ring
      path.pop()
    }
    done.add(domain)
    return undefined
  }
  for (const domain of next.keys()) {
    const ring = follow(domain)
    if (ring) return ring
  }
  return undefined
}

function setAmong(indices: ReadonlyMap<Literal | undefined, number>, core: readonly Literal[]): bigint {
  return setOf(core.map((literal) => indices.get(literal)).filter((index) => index !== undefined))
}
