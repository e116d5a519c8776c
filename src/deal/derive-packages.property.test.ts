import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codebookOf, issueOf } from '../../test/builders/deal.ts'
import type { Codebook, Issue } from '../position/codebook.ts'
import { compareDrafts } from './compare-drafts.ts'
import { derivePackages } from './derive-packages.ts'
import { findParetoFront } from './find-pareto-front.ts'
import { packageSpaceOf } from './package-space.ts'
import type { Packages } from './packages.ts'
import { pickBargains } from './pick-bargains.ts'
import { searchBargains } from './search-bargains.ts'

// The definitions of docs/deals.md, spelled out over all drafts, in whole numbers: scores are half points, so that a score or a
// threshold of 3 stands for 1.5. Slow, and meant to be plainly right.

interface Question {
  readonly codebook: Codebook
  readonly mean: boolean
  readonly exclusive: readonly (readonly [string, string])[]
  /** Actor → half points. */
  readonly thresholds: Readonly<Record<string, number>>
}

interface Draft {
  readonly take: readonly string[]
  /** Sums in half points. */
  readonly sums: readonly bigint[]
  readonly weight: bigint
  readonly order: readonly number[]
}

const sign = (value: bigint) => (value < 0n ? -1 : value > 0n ? 1 : 0)
const compareLists = <T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number) =>
  a.map((each, i) => compare(each, b[i]!)).find((order) => order !== 0) ?? 0
const pickFirst = <T>(all: readonly T[], compare: (a: T, b: T) => number) => all.toSorted(compare)[0]

function allDrafts({ codebook, mean, exclusive }: Question): readonly Draft[] {
  let drafts: { issue: Issue; alternative: string; order: number }[][] = [[]]
  let order = 0
  for (const issue of codebook.issues) {
    const choices = issue.alternatives.slice(1).map((alternative) => ({ issue, alternative, order: order++ }))
    drafts = drafts.flatMap((draft) => [draft, ...choices.map((choice) => [...draft, choice])])
  }
  const allowed = drafts.filter(
    (draft) =>
      draft.length > 0 && !exclusive.some((pair) => pair.every((id) => draft.some(({ issue }) => issue.id === id))),
  )
  return allowed.map((draft) => ({
    take: draft.map(({ issue, alternative }) =>
      issue.alternatives.length === 2 ? issue.id : `${issue.id}=${alternative}`,
    ),
    sums: codebook.actors.map(({ id }) =>
      draft.reduce((sum, { issue, alternative }) => sum + BigInt(issue.scores[id]![alternative]! * 2), 0n),
    ),
    weight: mean ? BigInt(draft.length) : 1n,
    order: draft.map((each) => each.order),
  }))
}

const simplest = (a: Draft, b: Draft) =>
  a.order.length - b.order.length || compareLists(a.order, b.order, (x, y) => x - y)
const compareScores = (a: Draft, b: Draft) => a.sums.map((sum, q) => sign(sum * b.weight - b.sums[q]! * a.weight))
const dominates = (a: Draft, b: Draft) => {
  const order = compareScores(a, b)
  return order.every((each) => each >= 0) && order.some((each) => each > 0)
}

/** A fraction [over, under]. */
type Part = readonly [bigint, bigint]
const compareParts = ([a, b]: Part, [c, d]: Part) => sign(a * d - c * b)
const worstFirst = (parts: readonly Part[]) => parts.toSorted(compareParts)

function byDefinition(q: Question) {
  const actors = q.codebook.actors.map(({ id }) => id)
  const all = allDrafts(q)
  const isOver = (draft: Draft, asked: readonly string[]) =>
    actors.every((id, i) => !asked.includes(id) || draft.sums[i]! >= BigInt(q.thresholds[id]!) * draft.weight)
  const frontOf = (drafts: readonly Draft[]) =>
    drafts
      .filter((draft) => !drafts.some((other) => dominates(other, draft)))
      .toSorted(
        (a, b) =>
          compareLists(
            compareScores(b, a),
            a.sums.map(() => 0),
            (x, y) => x - y,
          ) || simplest(a, b),
      )
      .filter((draft, i, list) => i === 0 || compareScores(draft, list[i - 1]!).some((each) => each !== 0))
  const over = all.filter((draft) => isOver(draft, actors))
  const front = frontOf(over)
  const told = ({ take, sums, weight }: Draft) => ({
    take,
    scores: Object.fromEntries(actors.map((id, i) => [id, Number(sums[i]!) / (2 * Number(weight))])),
  })

  const gains = ({ sums, weight }: Draft): Part[] =>
    actors.map((id, i) => [sums[i]! - BigInt(q.thresholds[id]!) * weight, weight])
  const most = actors.map(
    (_, i) =>
      over
        .map((draft) => gains(draft)[i]!)
        .toSorted(compareParts)
        .at(-1)!,
  )
  const shares = (draft: Draft): Part[] =>
    gains(draft).flatMap(([a, b], i) => (most[i]![0] === 0n ? [] : [[a * most[i]![1], b * most[i]![0]] as Part]))
  const product = (draft: Draft) => gains(draft).reduce(([a, b], [c, d]): Part => [a * c, b * d], [1n, 1n])
  const leastFirst = (parts: (draft: Draft) => Part[]) => (a: Draft, b: Draft) =>
    compareLists(worstFirst(parts(b)), worstFirst(parts(a)), compareParts)
  const bargained = (draft: Draft | undefined) => draft && told(draft)
  return {
    consistent: String(all.length),
    overThreshold: String(over.length),
    pareto: front.map(told),
    nash: bargained(pickFirst(front, (a, b) => compareParts(product(b), product(a)) || leastFirst(gains)(a, b))),
    kalaiSmorodinsky: bargained(pickFirst(front, leastFirst(shares))),
    egalitarian: bargained(pickFirst(front, leastFirst(gains))),
    alone: actors.flatMap((actor, i) => {
      const others = actors.filter((id) => id !== actor)
      const highest = pickFirst(
        frontOf(all.filter((draft) => isOver(draft, others))),
        (a, b) => compareScores(b, a)[i]!,
      )
      return highest ? [[actor, told(highest)]] : []
    }),
    together: (() => {
      const short = (draft: Draft) => gains(draft).map(([a, b]): Part => [a < 0n ? a : 0n, b])
      return bargained(pickFirst(frontOf(all), leastFirst(short)))
    })(),
  }
}

const question = fc
  .record({
    parties: fc.integer({ min: 1, max: 4 }),
    issues: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 7 }),
    exclusive: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 }),
    mean: fc.boolean(),
    lowest: fc.constantFrom(-6, 0),
    highest: fc.constantFrom(3, 20),
    seed: fc.infiniteStream(fc.nat(1000)),
    height: fc.integer({ min: -4, max: 20 }),
  })
  .map(({ parties, issues, exclusive, mean, lowest, highest, seed, height }): Question => {
    const score = (low: number, high: number) => low + (seed.next().value! % (high - low + 1))
    const actors = Array.from({ length: parties }, (_, i) => `party${i}`)
    const built = issues.map((count, index) => {
      const issue = issueOf(`issue${index}`, ['none', ...Array.from({ length: count }, (_, i) => `way${i}`)], {
        by: actors,
      })
      const scores = actors.map((actor) => [
        actor,
        Object.fromEntries(issue.alternatives.slice(1).map((way) => [way, score(lowest, highest) / 2])),
      ])
      return { ...issue, scores: Object.fromEntries(scores) }
    })
    const pairs = exclusive
      .filter(([a, b]) => a !== b && a < issues.length && b < issues.length)
      .map(([a, b]) => [`issue${a}`, `issue${b}`] as const)
    const thresholds = Object.fromEntries(actors.map((actor) => [actor, score(-2, Math.max(-2, height))]))
    const halves = Object.fromEntries(Object.entries(thresholds).map(([actor, value]) => [actor, value / 2]))
    const packages = { aggregate: mean ? 'mean' : 'sum', thresholds: halves, exclusive: pairs } as const
    return { codebook: { ...codebookOf(...built), packages }, mean, exclusive: pairs, thresholds }
  })

describe('derivePackages', () => {
  it('agrees with the definitions spelled out over all drafts', () => {
    let empty = 0
    fc.assert(
      fc.property(question, (q) => {
        const decoded = derivePackages(q.codebook)
        if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
        const found = decoded.value
        const right = byDefinition(q)
        const plain = (draft: Packages['nash']) => draft && { take: draft.take, scores: draft.scores }
        expect(found.consistent).toBe(right.consistent)
        expect(found.overThreshold).toBe(right.overThreshold)
        expect(found.pareto).toEqual(right.pareto)
        expect(plain(found.nash) ?? undefined).toEqual(right.nash)
        expect(plain(found.kalaiSmorodinsky) ?? undefined).toEqual(right.kalaiSmorodinsky)
        expect(plain(found.egalitarian) ?? undefined).toEqual(right.egalitarian)
        const space = packageSpaceOf(q.codebook)
        if (space.ok) {
          const thresholds = space.value.thresholds.map((threshold) => threshold!)
          const front = findParetoFront(space.value, thresholds, { left: 1e9 }).toSorted(compareDrafts)
          const { ideal: _, ...picked } = pickBargains(front, thresholds) ?? { ideal: [] }
          const { ideal: __, ...searched } = searchBargains(space.value, thresholds, { left: 1e9 }) ?? { ideal: [] }
          expect(searched).toEqual(picked)
        }
        expect(found.nearest === undefined).toBe(right.pareto.length > 0)
        if (!found.nearest) return
        empty += 1
        const alone = found.nearest.alone.map(({ actor, take, scores }) => [actor, { take, scores }])
        expect(alone.toSorted()).toEqual(right.alone.toSorted())
        expect({ take: found.nearest.together.take, scores: found.nearest.together.scores }).toEqual(right.together)
      }),
      { numRuns: 400, seed: 3 },
    )
    expect(empty).toBeGreaterThan(20)
  })
})
