import type { Codebook } from '../position/codebook.ts'
import type { Decoded } from '../text/problem.ts'
import { compareDrafts } from './compare-drafts.ts'
import { countDrafts } from './count-drafts.ts'
import type { WeighedDraft } from './draft-set.ts'
import { findParetoFront } from './find-pareto-front.ts'
import { type Locate, type PackageSpace, packageSpaceOf } from './package-space.ts'
import type { Bargained, Lowering, NearMisses, Packages, PackageTruncation } from './packages.ts'
import { parseTake } from './parse-take.ts'
import { best, compareWorst, gainsOf, pickBargains, scoreMerit } from './pick-bargains.ts'
import { byParty, scored, scoreOf } from './score-draft.ts'
import { searchBargains } from './search-bargains.ts'
import { weighDraft } from './weigh-draft.ts'
import { within } from './work-limit.ts'

const mostSums = 40_000_000
const mostComparisons = 1_000_000_000

/**
 * Scores every package that the codebook's issues allow: how many there are, how many give every party its threshold, which of these
 * nobody can better for one party without loss to another, and what three bargaining solutions pick. Exact; see docs/deals.md. A codebook
 * without scores, or with some missing, is answered with problems, placed by `locate`. `take` asks about one draft besides.
 */
export function derivePackages(
  codebook: Codebook,
  { locate, take }: { readonly locate?: Locate; readonly take?: string } = {},
): Decoded<Packages> {
  const decoded = packageSpaceOf(codebook, locate)
  if (!decoded.ok) return decoded
  const space = decoded.value
  const asks = take === undefined ? undefined : parseTake(take, space)
  if (asks && !asks.ok) return asks
  const { thresholds } = space
  const consistent = within(mostSums, (work) => countDrafts(space, false, work))
  const over = within(mostSums, (work) => countDrafts(space, true, work))
  const found = within(mostComparisons, (work) => findParetoFront(space, thresholds, work))
  const front = found?.toSorted((a, b) => compareDrafts(a, b))
  const nearest = front?.length === 0 ? within(mostComparisons, (work) => nearMissesOf(space, work)) : undefined

  const asked = thresholds.filter((threshold) => threshold !== undefined)
  const isAsked = asked.length === thresholds.length
  const bargains = !isAsked
    ? undefined
    : front
      ? pickBargains(front, asked)
      : within(mostComparisons, (work) => searchBargains(space, asked, work))
  const bargained = (draft: WeighedDraft | undefined): Bargained | null =>
    draft === undefined
      ? null
      : { ...scored(space, draft), gains: byParty(space, (q) => scoreOf(space, draft, q, asked[q])) }
  const ideal = bargains?.ideal ?? (front?.[0] && thresholds.map((_, party) => best(front, scoreMerit(party))!))

  const pareto = front?.map((draft) => scored(space, draft)) ?? null
  const truncated: PackageTruncation[] = []
  const sums = `more than ${mostSums.toLocaleString('en')} sums to keep apart`
  const comparisons = `more than ${mostComparisons.toLocaleString('en')} comparisons`
  if (consistent === undefined) truncated.push({ part: 'consistent', limit: sums })
  if (over === undefined) truncated.push({ part: 'overThreshold', limit: sums })
  if (front === undefined) truncated.push({ part: 'pareto', limit: comparisons })
  if (isAsked && front === undefined && bargains === undefined)
    truncated.push({ part: 'bargaining', limit: comparisons })
  if (front?.length === 0 && nearest === undefined) truncated.push({ part: 'nearest', limit: comparisons })
  const value: Packages = {
    consistent: consistent?.toString() ?? null,
    overThreshold: over?.toString() ?? (front?.length === 0 ? '0' : null),
    pareto,
    nash: bargained(bargains?.nash),
    kalaiSmorodinsky: bargained(bargains?.kalaiSmorodinsky),
    egalitarian: bargained(bargains?.egalitarian),
    ideal: ideal ? byParty(space, (q) => scoreOf(space, ideal[q]!, q)) : null,
    thresholds: codebook.packages?.thresholds ?? {},
    aggregate: space.aggregate,
    ...(nearest && { nearest }),
    ...(asks && { asked: weighDraft(space, asks.value, pareto ?? []) }),
    truncated,
  }
  return { ok: true, value, warnings: decoded.warnings }
}

type Work = Parameters<typeof findParetoFront>[2]

/** What misses the thresholds least. */
function nearMissesOf(space: PackageSpace, work: Work): NearMisses {
  const { parties, thresholds, scale } = space
  const alone = parties.flatMap((actor, q): readonly Lowering[] => {
    const from = thresholds[q]
    if (from === undefined) return []
    const others = thresholds.with(q, undefined)
    const drafts = findParetoFront(space, others, work).toSorted(compareDrafts)
    const draft = best(drafts, scoreMerit(q))
    return draft ? [{ actor, from: from / scale, to: scoreOf(space, draft, q), ...scored(space, draft) }] : []
  })
  const shortfalls = (draft: WeighedDraft) =>
    gainsOf(
      draft,
      thresholds.map((threshold, q) => threshold ?? Math.floor(draft.sums[q]! / draft.weight)),
    ).map(({ over, under }) => ({ over: over < 0n ? over : 0n, under }))
  const all = findParetoFront(
    space,
    thresholds.map(() => undefined),
    work,
  ).toSorted(compareDrafts)
  const together = best(all, (a, b) => compareWorst(shortfalls(a), shortfalls(b)))!
  return {
    alone: alone.toSorted((a, b) => a.from - a.to - (b.from - b.to)),
    together: {
      ...scored(space, together),
      shortfalls: byParty(space, (q) => Math.max(0, -scoreOf(space, together, q, thresholds[q]))),
    },
  }
}
