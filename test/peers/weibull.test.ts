import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeSpells } from '../../src/durability/survival/decode-spells.ts'
import { fitWeibull } from '../../src/durability/survival/fit-weibull.ts'
import { parseTable } from '../../src/formats/parse-table.ts'
import { expectWeibull, leukaemia, reference, settle, spellsAsIn } from './reference/hazard-reference.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('Weibull models as in R 4.2.2, survival 3.5-3', () => {
  it.each(['ties', 'wide'] as const)('of spells made by formula: %s', (name) => {
    expectWeibull(settle(fitWeibull(spellsAsIn(reference[name]))), reference[name].weibull)
  })

  it('of peace agreements (reference/ucdp-peace-agreements.json)', () => {
    const { weibull } = JSON.parse(read('reference/ucdp-peace-agreements.json'))
    const table = settle(parseTable(read('../../data/ucdp/peace-agreements.csv'), 'peace-agreements.csv'))
    const spells = settle(decodeSpells(table, { time: 't_days', event: 'ended', covariates: ['pko'] }))
    const fit = settle(fitWeibull({ ...spells, stop: spells.stop.map((days) => days / 365.25) }))
    const terms: readonly { readonly coef: number; readonly se: number }[] = weibull.coef
    expectWeibull(fit, {
      coef: terms.slice(0, 2).map(({ coef }) => coef),
      se: terms.map(({ se }) => se),
      scale: weibull.scale,
      loglik: weibull.loglik,
    })
  })

  it('6-MP against placebo: as in R, and as published', () => {
    const fit = settle(fitWeibull(leukaemia()))
    expectWeibull(fit, reference.leukaemia.weibull)
    // [KleinbaumKlein2012, chapter 7]: shape 1.366, treatment 1.267.
    expect(fit.shape).toBeCloseTo(1.366, 3)
    expect(fit.terms[1]!.coef).toBeCloseTo(1.267, 3)
  })
})
