import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chiSquareTail, normalTail } from '../../src/durability/survival/chi-square.ts'
import { decodeSpells } from '../../src/durability/survival/decode-spells.ts'
import { deriveConcordance } from '../../src/durability/survival/derive-concordance.ts'
import type { Curve } from '../../src/durability/survival/estimate.ts'
import { estimateCurves } from '../../src/durability/survival/estimate-curves.ts'
import { spellsOf } from '../../src/durability/survival/spells.test-builder.ts'
import type { Spells } from '../../src/durability/survival/spells.ts'
import { testLogRank } from '../../src/durability/survival/test-log-rank.ts'
import { parseTable } from '../../src/formats/parse-table.ts'
import type { Decoded } from '../../src/text/problem.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

function settle<T>(decoded: Decoded<T>): T {
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  return decoded.value
}

/** Equal to 1e-9 of the value expected, where the peer has one. */
function expectClose(actual: number | null | undefined, expected: number | null, what: string) {
  if (expected === null) return
  expect(Math.abs(actual! - expected), `${what}: ${actual}, not ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.abs(expected),
  )
}

describe('curves, tests and concordance as in R 4.2.2, survival 3.5-3, of spells made by formula', () => {
  interface RCurve extends Record<'time' | 'atRisk' | 'events' | 'censored' | 'survival', readonly number[]> {
    readonly se: readonly (number | null)[]
    readonly lower: readonly (number | null)[]
    readonly upper: readonly (number | null)[]
    readonly median: readonly (number | null)[]
  }
  interface Reference {
    readonly curves: readonly RCurve[]
    readonly lateCurves: readonly RCurve[]
    readonly logRank: { readonly chisq: number; readonly expected: readonly number[] }
    readonly lateLogRank: { readonly chisq: number }
    readonly concordance: number
    readonly lateConcordance: number
    readonly chiSquare: readonly (readonly [x: number, df: number, tail: number])[]
    readonly normal: readonly (readonly [z: number, tail: number])[]
  }
  const reference: Reference = JSON.parse(read('reference/survival-curves.json'))
  const index = Float64Array.from({ length: 60 }, (_, i) => i)
  const stop = index.map((i) => ((i * 37) % 11) + 1)
  const spells: Spells = {
    count: 60,
    stop,
    event: Uint8Array.from(index, (i) => Number((i * 7) % 5 < 3)),
    covariates: [],
    group: { name: 'group', labels: ['0', '1', '2'], of: Int32Array.from(index, (i) => i % 3) },
  }
  const late: Spells = { ...spells, start: index.map((i) => Math.min((i * 23) % 7, stop[i]! - 1)) }
  const risk = index.map((i) => ((i * i) % 11) / 10)

  it.each([
    ['from the beginning', spells, reference.curves],
    ['from late on', late, reference.lateCurves],
  ])('Kaplan–Meier curves of spells watched %s', (_, watched, expected) => {
    for (const [g, { steps, median, medianLower, medianUpper }] of estimateCurves(watched).entries()) {
      const r = expected[g]!
      expect(steps.map(({ time }) => time)).toEqual(r.time)
      expect(steps.map(({ atRisk }) => atRisk)).toEqual(r.atRisk)
      expect(steps.map(({ events }) => events)).toEqual(r.events)
      expect(steps.map(({ censored }) => censored)).toEqual(r.censored)
      for (const [i, step] of steps.entries()) {
        for (const key of ['survival', 'se', 'lower', 'upper'] as const)
          expectClose(step[key], r[key][i]!, `${key} ${i}`)
      }
      expect([median, medianLower, medianUpper]).toEqual(r.median)
    }
  })

  it('log-rank tests of three groups; watched late, as the score test of the exact partial likelihood', () => {
    const { chisq, df, groups } = settle(testLogRank(spells))
    expect(df).toBe(2)
    expectClose(chisq, reference.logRank.chisq, 'chisq')
    for (const [g, { expected }] of groups.entries())
      expectClose(expected, reference.logRank.expected[g]!, `group ${g}`)
    expectClose(settle(testLogRank(late)).chisq, reference.lateLogRank.chisq, 'late chisq')
  })

  it('concordance', () => {
    expectClose(deriveConcordance(spells, risk), reference.concordance, 'C')
    expectClose(deriveConcordance(late, risk), reference.lateConcordance, 'late C')
  })

  it('chi-square and normal tails', () => {
    for (const [x, df, tail] of reference.chiSquare) expectClose(chiSquareTail(x, df), tail, `chi-square ${x}, ${df}`)
    for (const [z, tail] of reference.normal) expectClose(normalTail(z), tail, `normal ${z}`)
  })
})

describe('UCDP peace agreements 1975–2021 as in R 4.2.2, survival 3.5-3', () => {
  interface RStep {
    readonly time: number
    readonly n_risk: number
    readonly n_event: number
    readonly n_censor: number
    readonly surv: number
    readonly std_err_cumhaz_greenwood: number
    readonly lower: number
    readonly upper: number
  }
  interface RCurve
    extends Record<'n' | 'events', number>,
      Record<'median' | 'median_lcl' | 'median_ucl', number | null> {
    readonly at: readonly Record<'t' | 'surv' | 'se' | 'lower' | 'upper' | 'n_risk', number>[]
    readonly curve: readonly RStep[]
  }
  interface RTest {
    readonly chisq: number
    readonly df: number
    readonly p: number
    readonly n: readonly number[]
    readonly observed: readonly number[]
    readonly expected: readonly number[]
  }
  const reference = JSON.parse(read('reference/ucdp-peace-agreements.json'))
  const table = settle(parseTable(read('../../data/ucdp/peace-agreements.csv'), 'peace-agreements.csv'))
  const agreements = (group?: string): Spells => {
    const columns = {
      time: 't_days',
      event: 'ended',
      covariates: [...covariates],
      ...(group !== undefined && { group }),
    }
    const spells = settle(decodeSpells(table, columns))
    return { ...spells, stop: spells.stop.map((days) => days / 365.25) }
  }
  const covariates = ['pko', 'third_party_guarantor_text', 'pa_type', 'n_dyads', 'ceasefire'] as const

  it.each([
    ['all', undefined, 'km_all'],
    ['with and without peacekeepers', 'pko', 'km_pko'],
    ['with and without a guarantor', 'third_party_guarantor_text', 'km_guar'],
  ])('curves of %s', (_, group, key) => {
    const expected: Readonly<Record<string, RCurve>> = reference[key]
    const times = expected[Object.keys(expected)[0]!]!.at.map(({ t }) => t)
    const curves: readonly Curve[] = estimateCurves(agreements(group), times)
    expect(curves.map((curve) => curve.group)).toEqual(Object.keys(expected))
    for (const curve of curves) {
      const r = expected[curve.group]!
      expect([curve.n, curve.events]).toEqual([r.n, r.events])
      expect(curve.steps).toHaveLength(r.curve.length)
      for (const [i, step] of curve.steps.entries()) {
        const peer = r.curve[i]!
        expect([step.atRisk, step.events, step.censored]).toEqual([peer.n_risk, peer.n_event, peer.n_censor])
        expectClose(step.time, peer.time, `time ${i}`)
        expectClose(step.survival, peer.surv, `survival ${i}`)
        expectClose(step.se / step.survival, peer.std_err_cumhaz_greenwood, `se ${i}`)
        expectClose(step.lower, peer.lower, `lower ${i}`)
        expectClose(step.upper, peer.upper, `upper ${i}`)
      }
      expect(curve.at).toHaveLength(r.at.length)
      for (const [i, point] of curve.at.entries()) {
        const peer = r.at[i]!
        expect([point.time, point.atRisk]).toEqual([peer.t, peer.n_risk])
        expectClose(point.survival, peer.surv, `survival at ${peer.t}`)
        expectClose(point.lower, peer.lower, `lower at ${peer.t}`)
        expectClose(point.upper, peer.upper, `upper at ${peer.t}`)
      }
      for (const [ours, theirs] of [
        [curve.median, r.median],
        [curve.medianLower, r.median_lcl],
        [curve.medianUpper, r.median_ucl],
      ] as const) {
        if (theirs === null) expect(ours).toBeNull()
        else expectClose(ours, theirs, 'median or its limit')
      }
    }
  })

  it.each([
    ['pko', 'logrank_pko'],
    ['third_party_guarantor_text', 'logrank_guar'],
  ])('the log-rank test by %s', (group, key) => {
    const expected: RTest = reference[key]
    const test = settle(testLogRank(agreements(group)))
    expect(test.df).toBe(expected.df)
    expect(test.groups.map(({ n }) => n)).toEqual(expected.n)
    expect(test.groups.map(({ observed }) => observed)).toEqual(expected.observed)
    expectClose(test.chisq, expected.chisq, 'chisq')
    expectClose(test.p, expected.p, 'p')
    for (const [g, group] of test.groups.entries()) expectClose(group.expected, expected.expected[g]!, group.group)
  })

  it.each(['cox_pko', 'cox_full'])('the concordance of %s', (key) => {
    const { coef, concordance }: { coef: readonly { term: string; coef: number }[]; concordance: number } =
      reference[key]
    const spells = agreements()
    const column = (name: (typeof covariates)[number]) => spells.covariates.find((each) => each.name === name)!.values
    const incompatibility = table.columns.indexOf('incompatibility')
    const terms: Readonly<Record<string, Float64Array>> = {
      pko: column('pko'),
      third_party_guarantor_text: column('third_party_guarantor_text'),
      full: column('pa_type').map((type) => Number(type === 1)),
      process: column('pa_type').map((type) => Number(type === 3)),
      // "1" is over territory, "1,2" and "2,1" are over both.
      terr: Float64Array.from(table.rows, (row) => Number(row[incompatibility]!.includes('1'))),
      multi: column('n_dyads').map((dyads) => Number(dyads > 1)),
      ceasefire: column('ceasefire'),
    }
    const risk = spells.stop.map((_, i) => coef.reduce((sum, each) => sum + each.coef * terms[each.term]![i]!, 0))
    expectClose(deriveConcordance(spells, risk), concordance, 'C')
  })
})

describe('Textbook examples', () => {
  // Remission of leukaemia in weeks: Freireich et al. (1963), as printed in Kleinbaum & Klein (2012), Survival Analysis, 3rd ed.,
  // chapters 1 and 2, which has the curve to three digits, the medians 23 and 8, expected events 19.25 and 10.75, log-rank 16.793.
  const remission = spellsOf({
    '6-MP': [
      6,
      6,
      6,
      '6+',
      7,
      '9+',
      10,
      '10+',
      '11+',
      13,
      16,
      '17+',
      '19+',
      '20+',
      22,
      23,
      '25+',
      '32+',
      '32+',
      '34+',
      '35+',
    ],
    placebo: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  })

  it('6-MP against placebo: curves', () => {
    const [treated, placebo] = estimateCurves(remission, [10])
    const ends = treated!.steps.filter(({ events }) => events > 0)
    expect(ends.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23])
    expect(ends.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6])
    const printed = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    for (const [i, survival] of printed.entries()) expect(ends[i]!.survival).toBeCloseTo(survival, 4)
    expect(treated!.at[0]!.survival).toBeCloseTo(0.7529, 4)
    expect([treated!.median, placebo!.median]).toEqual([23, 8])
  })

  it('6-MP against placebo: log-rank', () => {
    const { chisq, df, groups } = settle(testLogRank(remission))
    expect(df).toBe(1)
    expect(chisq).toBeCloseTo(16.793, 3)
    expect(groups.map(({ observed }) => observed)).toEqual([9, 21])
    expect(groups[0]!.expected).toBeCloseTo(19.25, 2)
    expect(groups[1]!.expected).toBeCloseTo(10.75, 2)
  })

  // Weeks of remission with and without maintenance, acute myelogenous leukaemia: Embury et al. (1977), as in Miller (1981), Survival
  // Analysis, p. 49; curves, medians 31 and 23 and log-rank 3.4 (p = 0.065) as the manual of R's survival prints them for `aml`.
  it('maintained remission: curves and log-rank', () => {
    const remission = spellsOf({
      maintained: [9, 13, '13+', 18, 23, '28+', 31, 34, '45+', 48, '161+'],
      not: [5, 5, 8, 8, 12, '16+', 23, 27, 30, 33, 43, 45],
    })
    const [maintained, not] = estimateCurves(remission)
    const survivalOf = (curve: Curve) => curve.steps.filter(({ events }) => events > 0).map(({ survival }) => survival)
    for (const [curve, printed] of [
      [maintained!, [0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184]],
      [not!, [0.8333, 0.6667, 0.5833, 0.4861, 0.3889, 0.2917, 0.1944, 0.0972, 0]],
    ] as const) {
      for (const [i, survival] of survivalOf(curve).entries()) expect(survival).toBeCloseTo(printed[i]!, 3)
    }
    expect([maintained!.median, not!.median]).toEqual([31, 23])
    const { chisq, p } = settle(testLogRank(remission))
    expect(chisq).toBeCloseTo(3.4, 1)
    expect(p).toBeCloseTo(0.0653, 4)
  })
})
