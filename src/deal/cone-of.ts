import type { Ask, Bargain } from './bargain.ts'

/** The part of a bargain that a goal can call on. */
export interface Cone extends Bargain {
  /** Per issue, the alternatives it may be called to. */
  readonly reached: readonly ReadonlySet<number>[]
}

/**
 * The part of a bargain that the goal can call on: the asks on the goal's alternatives and, in turn, on every alternative that a
 * condition of theirs may force an issue to depart to.
 */
export function coneOf({ domains, asks, asksAt }: Bargain): Cone {
  const reached = domains.map(() => new Set<number>())
  const queue: (readonly [domain: number, alternative: number])[] = []
  const enter = (domain: number, bits: number) => {
    if ((bits & domains[domain]!.statusQuo) !== 0) return
    for (let rest = bits & domains[domain]!.allowed; rest !== 0; rest &= rest - 1) {
      const alternative = 31 - Math.clz32(rest & -rest)
      if (reached[domain]!.has(alternative)) continue
      reached[domain]!.add(alternative)
      queue.push([domain, alternative])
    }
  }
  domains.forEach(({ allowed }, domain) => {
    enter(domain, allowed)
  })
  for (const [domain, alternative] of queue) {
    for (const index of asksAt[domain]![alternative]!) {
      for (const literal of asks[index]!.terms.flat()) enter(literal.domain, literal.allowed)
    }
  }

  const kept: Ask[] = []
  const keptAt = asksAt.map((alternatives, domain) =>
    alternatives.map((indices, alternative) =>
      reached[domain]!.has(alternative) ? indices.map((index) => kept.push(asks[index]!) - 1) : [],
    ),
  )
  return { domains, asks: kept, asksAt: keptAt, reached }
}
