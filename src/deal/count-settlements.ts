import type { Bargain, Literal } from './bargain.ts'
import { spend, type Work } from './work-limit.ts'

/** While this alternative (a bit) of this issue is taken, some term must hold. */
interface Rule {
  readonly domain: number
  readonly alternative: number
  readonly terms: readonly (readonly Literal[])[]
}

/**
 * The exact number of settlements, over all issues, that reach the goal and find every actor asked willing. Issues that no open
 * condition ties together are counted apart and multiplied; what has been counted once is remembered.
 */
export function countSettlements(bargain: Bargain, work: Work): bigint {
  const rules: readonly Rule[] = bargain.asks.flatMap(({ domain, alternative, terms }): Rule[] => {
    if (terms.length !== 1) return [{ domain, alternative: 1 << alternative, terms }]
    return terms[0]!.map((literal) => ({ domain, alternative: 1 << alternative, terms: [[literal]] }))
  })
  const remembered = new Map<string, bigint>()

  const countWhole = (bits: number[], domains: readonly number[], among: readonly Rule[]): bigint => {
    spend(work)
    const open = settle(bits, among)
    if (open === undefined) return 0n
    const tied = tie(open)
    let count = 1n
    const seen = new Set<number>()
    for (const domain of domains) {
      if (seen.has(domain)) continue
      const group = reach(domain, tied)
      for (const member of group) seen.add(member)
      count *=
        group.length === 1 && !tied.has(domain) ? BigInt(countBits(bits[domain]!)) : countGroup(bits, group, open, tied)
      if (count === 0n) return 0n
    }
    return count
  }

  const countGroup = (
    bits: readonly number[],
    group: readonly number[],
    open: readonly Rule[],
    tied: ReadonlyMap<number, ReadonlySet<number>>,
  ): bigint => {
    const key = group.map((domain) => `${domain}:${bits[domain]}`).join()
    const known = remembered.get(key)
    if (known !== undefined) return known
    const members = new Set(group)
    const among = open.filter(({ domain }) => members.has(domain))
    const centre = mostTied(
      group.filter((domain) => countBits(bits[domain]!) > 1),
      tied,
    )
    let count = 0n
    for (let rest = bits[centre]!; rest !== 0; rest &= rest - 1) {
      const branch = bits.slice()
      branch[centre] = rest & -rest
      count += countWhole(branch, group, among)
    }
    remembered.set(key, count)
    return count
  }

  const bits = bargain.domains.map(({ allowed }) => allowed)
  return countWhole(
    bits,
    bits.map((_, domain) => domain),
    rules,
  )
}

/** Draws what follows from the rules into `bits`; returns the rules still open, or undefined when an issue has nothing left. */
function settle(bits: number[], rules: readonly Rule[]): readonly Rule[] | undefined {
  for (;;) {
    let changed = false
    const narrow = (domain: number, allowed: number) => {
      const left = bits[domain]! & allowed
      if (left !== bits[domain]) changed = true
      bits[domain] = left
      return left !== 0
    }
    const open: Rule[] = []
    for (const rule of rules) {
      if ((bits[rule.domain]! & rule.alternative) === 0) continue
      const terms = rule.terms
        .filter((term) => term.every(({ domain, allowed }) => (bits[domain]! & allowed) !== 0))
        .map((term) => term.filter(({ domain, allowed }) => (bits[domain]! & ~allowed) !== 0))
      if (terms.some((term) => term.length === 0)) continue
      if (terms.length === 0) {
        if (!narrow(rule.domain, ~rule.alternative)) return undefined
      } else if (terms.length === 1 && bits[rule.domain] === rule.alternative) {
        for (const { domain, allowed } of terms[0]!) if (!narrow(domain, allowed)) return undefined
      } else {
        open.push({ ...rule, terms })
      }
    }
    if (!changed) return open
    rules = open
  }
}

/** Which issues an open rule ties together. */
function tie(rules: readonly Rule[]): ReadonlyMap<number, ReadonlySet<number>> {
  const tied = new Map<number, Set<number>>()
  const join = (a: number, b: number) => {
    const set = tied.get(a)
    if (set) set.add(b)
    else tied.set(a, new Set([b]))
  }
  for (const { domain, terms } of rules) {
    const touched = [domain, ...terms.flat().map((literal) => literal.domain)]
    for (const a of touched) for (const b of touched) join(a, b)
  }
  return tied
}

function reach(start: number, tied: ReadonlyMap<number, ReadonlySet<number>>): readonly number[] {
  const group = new Set([start])
  for (const domain of group) for (const next of tied.get(domain) ?? []) group.add(next)
  return [...group].sort((a, b) => a - b)
}

function mostTied(group: readonly number[], tied: ReadonlyMap<number, ReadonlySet<number>>): number {
  const ties = (domain: number) => tied.get(domain)?.size ?? 0
  return group.reduce((best, domain) => (ties(domain) > ties(best) ? domain : best))
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
