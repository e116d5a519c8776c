import type { Decoded, Problem } from '../../text/problem.ts'
import { bucketBy } from './bucket-by.ts'
import { chiSquareTail } from './chi-square.ts'
import { deriveRiskTimes } from './derive-risk-times.ts'
import type { LogRank } from './estimate.ts'
import { findNoEvents } from './find-no-events.ts'
import { factorSymmetric, solveFactored } from './solve-symmetric.ts'
import type { Grouping, Spells } from './spells.ts'

/** The most groups that are compared: the work grows with their square. */
const mostGroups = 100

/**
 * The log-rank test of equal hazards in all groups [Mantel1966], ties with the hypergeometric variance, as R's `survdiff`; and, which that
 * refuses, of spells that began to be watched late. The variance of all groups together has one rank less than there are groups, or fewer
 * where some were never at risk together; its rank gives the degrees of freedom.
 */
export function testLogRank(spells: Spells): Decoded<LogRank> {
  const { group, origin } = spells
  const refuse = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    ...(origin && { location: { file: origin.file } }),
  })
  if (!group || group.labels.length < 2) {
    const only = group ? `all spells are of one group, "${group.labels[0]}" of "${group.name}"` : 'there are no groups'
    const hint = 'Name a column with two or more groups to compare.'
    return { ok: false, problems: [refuse('one-group', only, hint)] }
  }
  const many = group.labels.length
  if (many > mostGroups) {
    const message = `"${group.name}" makes ${many} groups; at most ${mostGroups} are compared`
    return { ok: false, problems: [refuse('too-many-groups', message, 'Join groups, or name another column.')] }
  }
  const [noEvents] = findNoEvents(spells)
  if (noEvents) return { ok: false, problems: [noEvents] }

  const { observed, expected, variance } = compare(spells, group)
  const factor = factorSymmetric(variance, many)
  const df = many - factor.dependent.length
  if (df === 0) {
    const message = `no two groups of "${group.name}" were at risk together when a spell ended`
    return { ok: false, problems: [refuse('never-together', message, 'Compare groups watched over the same times.')] }
  }
  const excess = observed.map((count, i) => count - expected[i]!)
  const chisq = solveFactored(factor, excess).reduce((sum, value, i) => sum + value * excess[i]!, 0)
  const sizes = new Int32Array(many)
  for (const of of group.of) sizes[of]! += 1
  return {
    ok: true,
    value: {
      chisq,
      df,
      p: chiSquareTail(chisq, df),
      groups: group.labels.map((label, i) => ({
        group: label,
        n: sizes[i]!,
        observed: observed[i]!,
        expected: expected[i]!,
      })),
    },
    warnings: [],
  }
}

/** Events seen and expected of each group, and the covariance of their differences, by rows. */
function compare({ stop, start, event }: Spells, { of, labels }: Grouping) {
  const many = labels.length
  const { times, enter, leave } = deriveRiskTimes(stop, start)
  const entering = bucketBy(enter, times.length)
  const leaving = bucketBy(leave, times.length)
  const atRisk = new Int32Array(many)
  const observed = new Float64Array(many)
  const expected = new Float64Array(many)
  const variance = new Float64Array(many * many)
  let all = 0
  for (let time = 0; time < times.length; time += 1) {
    for (let i = entering.from[time]!; i < entering.from[time + 1]!; i += 1) atRisk[of[entering.items[i]!]!]! += 1
    all += entering.from[time + 1]! - entering.from[time]!
    let events = 0
    for (let i = leaving.from[time]!; i < leaving.from[time + 1]!; i += 1) {
      const spell = leaving.items[i]!
      events += event[spell]!
      observed[of[spell]!]! += event[spell]!
    }
    if (events > 0) {
      const spread = all > 1 ? (events * (all - events)) / (all - 1) : 0
      for (let g = 0; g < many; g += 1) {
        const share = atRisk[g]! / all
        expected[g]! += events * share
        for (let h = 0; h < many; h += 1)
          variance[g * many + h]! += spread * share * (Number(g === h) - atRisk[h]! / all)
      }
    }
    for (let i = leaving.from[time]!; i < leaving.from[time + 1]!; i += 1) atRisk[of[leaving.items[i]!]!]! -= 1
    all -= leaving.from[time + 1]! - leaving.from[time]!
  }
  return { observed, expected, variance }
}
