import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeSpells } from '../../src/durability/survival/decode-spells.ts'
import { fitCox } from '../../src/durability/survival/fit-cox.ts'
import type { Spells } from '../../src/durability/survival/spells.ts'
import { testProportionality } from '../../src/durability/survival/test-proportionality.ts'
import { parseTable } from '../../src/formats/parse-table.ts'
import {
  expectClose,
  expectCox,
  expectProportionality,
  leukaemia,
  reference,
  settle,
  spellsAsIn,
} from './reference/hazard-reference.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const tableOf = (file: string) => settle(parseTable(read(`../../data/${file}`), file))

describe('Cox models as in R 4.2.2, survival 3.5-3', () => {
  it.each(['ties', 'late', 'lateTies', 'wide'] as const)('of spells made by formula: %s', (name) => {
    const spells = spellsAsIn(reference[name])
    const fit = settle(fitCox(spells))
    expectCox(fit, reference[name].cox)
    expectProportionality(settle(testProportionality(spells, fit)), reference[name].cox)
  })

  describe('of peace agreements (reference/ucdp-peace-agreements.json)', () => {
    interface RModel {
      readonly n: number
      readonly n_event: number
      readonly n_cluster: number
      readonly loglik: readonly number[]
      readonly coef: readonly Record<'coef' | 'hr' | 'se_model' | 'se_robust' | 'z' | 'p' | 'lower' | 'upper', number>[]
      readonly lr_test: readonly number[]
      readonly concordance: number
      readonly zph: readonly { readonly chisq: number; readonly df: number; readonly p: number }[]
    }
    const models: Record<'cox_pko' | 'cox_full', RModel> = JSON.parse(read('reference/ucdp-peace-agreements.json'))
    const table = tableOf('ucdp/peace-agreements.csv')
    const as = (column: string, of: (written: string) => boolean) => ({
      name: column,
      values: Float64Array.from(table.rows, (row) => Number(of(row[table.columns.indexOf(column)]!))),
    })
    const spells = settle(decodeSpells(table, { time: 't_days', event: 'ended', cluster: 'conflict_id' }))
    const covariates = [
      as('pko', (written) => written === '1'),
      as('third_party_guarantor_text', (written) => written === '1'),
      as('pa_type', (written) => written === '1'),
      as('pa_type', (written) => written === '3'),
      as('incompatibility', (written) => written.includes('1')),
      as('n_dyads', (written) => Number(written) > 1),
      as('ceasefire', (written) => written === '1'),
    ]
    it.each([
      ['cox_pko', 1],
      ['cox_full', 7],
    ] as const)('%s', (name, width) => {
      const years = {
        ...spells,
        stop: spells.stop.map((days) => days / 365.25),
        covariates: covariates.slice(0, width),
      }
      const fit = settle(fitCox(years))
      const r = models[name]
      expect([fit.n, fit.events, fit.clusters]).toEqual([r.n, r.n_event, r.n_cluster])
      // R was run with its usual end of iterations, 1e-9 of the likelihood.
      for (const [ours, theirs] of [
        ['coef', 'coef'],
        ['hr', 'hr'],
        ['se', 'se_model'],
        ['robustSe', 'se_robust'],
        ['z', 'z'],
        ['p', 'p'],
        ['lower', 'lower'],
        ['upper', 'upper'],
      ] as const)
        expectClose(
          fit.terms.map((term) => term[ours]!),
          r.coef.map((term) => term[theirs]),
          ours,
          1e-8,
        )
      expectClose(fit.loglik, r.loglik, 'loglik')
      const { chisq, df, p } = fit.likelihoodRatio
      expectClose([chisq, df, p], r.lr_test, 'likelihood ratio')
      expectClose([fit.concordance], r.concordance, 'concordance')
      const { terms, global } = settle(testProportionality(years, fit))
      for (const [at, { chisq, df, p }] of [...terms, global].entries())
        expectClose([chisq, df, p], [r.zph[at]!.chisq, r.zph[at]!.df, r.zph[at]!.p], 'zph', 1e-8)
    })
  })

  describe('of peace after serious fighting between states', () => {
    const peace = tableOf('interstate/peace-spells.csv')
    const cell = (row: readonly string[], column: string) => row[peace.columns.indexOf(column)]!
    const isMain = (row: readonly string[]) => cell(row, 'prior_serious') === '1' && cell(row, 'principal') === '1'
    const main = {
      ...peace,
      rows: peace.rows.filter(isMain),
      lines: peace.lines.filter((_, k) => isMain(peace.rows[k]!)),
    }

    it('one row a spell: a pact with a major power, hazard ratio 1.21 (0.74–1.99)', () => {
      const spells = settle(
        decodeSpells(main, {
          time: 't_serious_days',
          event: 'event_serious',
          covariates: ['backstop_major'],
          cluster: 'dyad',
        }),
      )
      const fit = settle(fitCox(spells))
      expectCox(fit, reference.interstate.spells)
      expectProportionality(settle(testProportionality(spells, fit)), reference.interstate.spells)
      expectClose(
        [fit.terms[0]!.hr, fit.terms[0]!.lower, fit.terms[0]!.upper],
        [1.214337, 0.7412912, 1.98925],
        'hr',
        1e-6,
      )
    })

    it('rows split where pacts change: hazard ratio 1.33 (0.82–2.16)', () => {
      const rows = tableOf('interstate/serious-time-varying.csv')
      const dyads = new Map(main.rows.map((row) => [cell(row, 'spell_id'), cell(row, 'dyad')]))
      const kept = rows.rows
        .map((row, k) => [...row, dyads.get(row[0]!) ?? '', k] as const)
        .filter((row) => row.at(-2) !== '')
      const table = {
        ...rows,
        columns: [...rows.columns, 'dyad'],
        rows: kept.map((row) => row.slice(0, -1) as string[]),
        lines: kept.map((row) => rows.lines[row.at(-1) as number]!),
      }
      const columns = { start: 'start', stop: 'stop', event: 'event', cluster: 'dyad' }
      for (const [covariates, r] of [
        [['backstop_major'], reference.interstate.rows],
        [['backstop_major', 'backstop_any'], reference.interstate.rowsTwo],
      ] as const) {
        const spells = settle(decodeSpells(table, { ...columns, covariates }))
        const fit = settle(fitCox(spells))
        expectCox(fit, r)
        expectProportionality(settle(testProportionality(spells, fit)), r)
      }
    })
  })
})

describe('Cox models of books', () => {
  it('6-MP against placebo: as in R, and as published', () => {
    const fit = settle(fitCox(leukaemia()))
    expectCox(fit, reference.leukaemia.cox)
    // [VenablesRipley2002, 13.3], by Efron's approximation: 1.57, standard error 0.412; likelihood ratio 16.4.
    expect(fit.terms[0]!.coef).toBeCloseTo(-1.57, 2)
    expect(fit.terms[0]!.se).toBeCloseTo(0.412, 3)
    expect(fit.likelihoodRatio.chisq).toBeCloseTo(16.4, 1)
  })

  const spellsOf = (rows: readonly (readonly [start: number, stop: number, event: number, x: number])[]): Spells => ({
    count: rows.length,
    ...(rows.some(([start]) => start > 0) && { start: Float64Array.from(rows, ([start]) => start) }),
    stop: Float64Array.from(rows, ([, stop]) => stop),
    event: Uint8Array.from(rows, ([, , event]) => event),
    covariates: [{ name: 'x', values: Float64Array.from(rows, ([, , , x]) => x) }],
  })

  it('six spells with a tie, whose estimate has a closed form [TherneauGrambsch2000, appendix E.1]', () => {
    const rows = [
      [0, 1, 1, 1],
      [0, 1, 0, 1],
      [0, 6, 1, 1],
      [0, 6, 1, 0],
      [0, 8, 0, 0],
      [0, 9, 1, 0],
    ] as const
    // With r = exp β those at risk weigh 3r + 3 at 1 and r + 3 at 6, the second time less half of the r + 1 that ended; at 9 one is left.
    // The score 2 − r/(r+1) − r/(r+3) − r/(r+5) is nought where r³ − 23r − 30 = 0.
    const r = 2 * Math.sqrt(23 / 3) * Math.cos(Math.acos((45 / 23) * Math.sqrt(3 / 23)) / 3)
    const fit = settle(fitCox(spellsOf(rows)))
    expectClose([fit.terms[0]!.coef, fit.terms[0]!.hr], [Math.log(r), r], 'coef', 1e-13)
    const information = r / (r + 1) ** 2 + (3 * r) / (r + 3) ** 2 + (5 * r) / (r + 5) ** 2
    expectClose([fit.variance[0]![0]!], 1 / information, 'variance', 1e-13)
    const loglik = (x: number) => 2 * Math.log(x) - Math.log(3 * x + 3) - Math.log(x + 3) - Math.log(x / 2 + 5 / 2)
    expectClose(fit.loglik, [loglik(1), loglik(r)], 'loglik', 1e-13)
  })

  it('ten spells watched from late on [TherneauGrambsch2000, appendix E.2]', () => {
    const rows = [
      [1, 2, 1, 1],
      [2, 3, 1, 0],
      [5, 6, 1, 0],
      [2, 7, 1, 1],
      [1, 8, 1, 0],
      [7, 9, 1, 1],
      [3, 9, 1, 1],
      [4, 9, 0, 1],
      [8, 14, 0, 0],
      [8, 17, 0, 0],
    ] as const
    // At risk weigh r+1, r+2, 3r+2, 3r+1, 3r+1 at 2, 3, 6, 7, 8, and at 9, where two of x = 1 end, 3r+2 and then 2r+2.
    const score = (r: number) => 4 - (2 * r) / (r + 1) - r / (r + 2) - (6 * r) / (3 * r + 2) - (6 * r) / (3 * r + 1)
    let [low, high] = [0.5, 2]
    for (let n = 0; n < 60; n++) {
      const middle = (low + high) / 2
      if (score(middle) > 0) low = middle
      else high = middle
    }
    const fit = settle(fitCox(spellsOf(rows)))
    expectClose([fit.terms[0]!.hr], low, 'hr', 1e-12)
    const information =
      (2 * low) / (low + 1) ** 2 +
      (2 * low) / (low + 2) ** 2 +
      (12 * low) / (3 * low + 2) ** 2 +
      (6 * low) / (3 * low + 1) ** 2
    expectClose([fit.terms[0]!.se], 1 / Math.sqrt(information), 'se', 1e-12)
  })
})
