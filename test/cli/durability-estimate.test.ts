import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper, root } from './nonpaper.ts'

const agreements = ['--data', 'agreements', '--time', 't_years', '--event', 'ended']
const estimate = (args: readonly string[], input?: string) => nonpaper(['durability', 'estimate', ...args], input)
const columns = ['--data', '-', '--time', 't', '--event', 'e']

describe('durability estimate', () => {
  test('prints JSON as the contract has it, with the numbers of R', () => {
    const pko = ['--group', 'pko', '--covariates', 'pko', '--cluster', 'conflict_id']
    const { code, out, err } = estimate([...agreements, ...pko, '--at', '0.5,1,5', '--json'])
    expect([code, err]).toEqual([0, ''])
    const { n, events, km, logrank, cox, ph } = JSON.parse(out)
    const file = join(root, 'test/peers/reference/ucdp-peace-agreements.json')
    const { km_pko, logrank_pko, cox_pko } = JSON.parse(readFileSync(file, 'utf8'))
    expect([n, events]).toEqual([369, 129])
    for (const [i, group] of ['0', '1'].entries()) {
      const { steps, at, ...curve } = km[i]
      expect([curve.group, curve.n, curve.events, curve.median, steps]).toEqual([
        group,
        km_pko[group].n,
        km_pko[group].events,
        null,
        undefined,
      ])
      for (const point of at) {
        const theirs = km_pko[group].at.find(({ t }: { t: number }) => t === point.time)
        expect(point.survival).toBeCloseTo(theirs.surv, 9)
        expect(point.lower).toBeCloseTo(theirs.lower, 9)
        expect(point.upper).toBeCloseTo(theirs.upper, 9)
        expect(point.atRisk).toBe(theirs.n_risk)
      }
    }
    expect(logrank.chisq).toBeCloseTo(logrank_pko.chisq, 9)
    expect(logrank).toMatchObject({ df: 1 })
    const [term] = cox.terms
    expect(Object.keys(term)).toEqual(
      expect.arrayContaining(['term', 'coef', 'hr', 'se', 'robustSe', 'lower', 'upper', 'p']),
    )
    expect(term.hr).toBeCloseTo(cox_pko.coef[0].hr, 7)
    expect(term.robustSe).toBeCloseTo(cox_pko.coef[0].se_robust, 7)
    expect(cox.loglik[0]).toBeCloseTo(cox_pko.loglik[0], 6)
    expect(cox.loglik[1]).toBeCloseTo(cox_pko.loglik[1], 6)
    expect(ph.terms[0].p).toBeCloseTo(cox_pko.zph[0].p, 6)
  })

  test('reads a file, standard input, start and stop, and gives steps on request', () => {
    const file = join(emptyFolder(), 'truces.csv')
    writeFileSync(file, 'from;to;e\r\n0;2;1\r\n1;3;0\r\n')
    const named = estimate(['--data', file, '--start', 'from', '--stop', 'to', '--event', 'e', '--json', '--steps'])
    // At 2 there are two at risk and one ends: 1/2.
    expect(JSON.parse(named.out).km[0].steps[0]).toMatchObject({ time: 2, survival: 0.5, atRisk: 2 })
    expect(estimate([...columns, '--at', '1', '--json'], 't,e\n1,1\n2,0\n').out).toContain('"survival": 0.5')
  })

  test('prints tables and says in words what they mean, without colours', () => {
    const asked = [
      ...agreements,
      '--unit',
      'years',
      '--group',
      'pko',
      '--at',
      '0.5',
      '--weibull',
      '--covariates',
      'ceasefire',
    ]
    const { code, out } = estimate(asked)
    expect(code).toBe(0)
    expect(out.replace(/\s+/gu, ' ')).toContain(
      'Of 319 with pko = 0, about 85% (81–88) were still going after 0.5 years; 271 were watched',
    )
    expect(out).toMatch(/log-rank χ² = 0\.352, df 1, p = 0\.55/u)
    expect(out).toMatch(/Weibull model shape 0\.33 .*: the risk of ending falls with time\./u)
    expect(out).not.toContain('\u001B[')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
  })

  // p = 0.047 by R 4.2.2, survival 3.5-3: cox.zph(coxph(Surv(t_years, ended) ~ pko + ceasefire, cluster = conflict_id)).
  test('is careful about ratios that change, and warns of codes taken for quantities', () => {
    const { code, out, err } = estimate([...agreements, '--covariates', 'pko,ceasefire', '--cluster', 'conflict_id'])
    expect([code, err]).toEqual([0, ''])
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('The ratio of ceasefire (p = 0.047) seems to change with time: ')
    const coded = estimate([...columns, '--covariates', 'x'], 't,e,x\n1,1,1\n2,1,3\n3,1,2\n4,0,1\n5,1,2\n6,0,3\n')
    expect(coded.code).toBe(0)
    expect(coded.err).toContain('warning  "x" is 1, 2, 3 and is taken as a quantity, not as categories')
  })

  // One of the two in a ended at 1; of the two in b none had, and √0.025 = 0.158.
  test('says of all that nothing ended, no more', () => {
    const { out } = estimate([...columns, '--at', '1', '--group', 'g'], 't,e,g\n1,1,a\n2,0,a\n2,0,b\n3,1,b\n')
    const text = out.replaceAll(/\s+/gu, ' ')
    expect(text).toContain('Of 2 with g = b, none had ended after time 1; any share from 16% up would fit that; 2 were')
    expect(text).toContain('Of 2 with g = a, about 50% (')
  })

  test.each([['60'], ['80']])('fits %s columns', (width) => {
    const asked = ['--covariates', 'pko,ceasefire', '--cluster', 'conflict_id', '--weibull', '--at', '1,2,5,10,20,30']
    const args = ['durability', 'estimate', ...agreements, '--group', 'conflict', ...asked]
    const { out } = nonpaper(args, undefined, { COLUMNS: width })
    expect(out.split('\n').filter((line) => line.length > Number(width))).toEqual([])
  })

  test('draws the curves', () => {
    const file = join(emptyFolder(), 'curves.svg')
    const { code, err } = estimate([...agreements, '--group', 'pko', '--svg', file])
    expect([code, err]).toEqual([0, `wrote ${file}\n`])
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg[\s\S]*pko = 1[\s\S]*<\/svg>\s*$/u)
  })

  test.each([
    ['a negative time', 't,e\n1,1\n-2,0\n', [], '-:3  error  "t" is "-2", less than 0'],
    ['no time', 't,e\n1,1\n,0\n', [], '-:3  error  "t" is missing'],
    ['an event that is neither', 't,e\n1,yes\n', [], '-:2  error  "e" is "yes", neither 0 nor 1'],
    ['a column that is not there', 't,e\n1,1\n', ['--group', 'side'], '-  error  there is no column "side"'],
    ['an uneven row', 't,e\n1,1\n2\n', [], '-:3  error  1 cell where the header has 2 columns'],
    ['an empty file', '', [], 'the file is empty'],
  ])('%s is named with its place', (_, input, args, message) => {
    const { code, out, err } = estimate([...columns, ...args], input)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  test.each([
    ['no events', 't,e,x\n1,0,1\n2,0,0\n', 'none of the 2 spells ended'],
    ['separation', 't,e,x\n1,1,1\n2,1,1\n3,0,0\n4,0,0\n', 'no spell with "x" = 0 ended'],
  ])('%s costs the hazard model, and the curves stay', (_, input, message) => {
    const { code, out, err } = estimate([...columns, '--covariates', 'x', '--json'], input)
    expect(code).toBe(2)
    expect(err.split(message)).toHaveLength(2)
    expect(JSON.parse(out)).toMatchObject({ n: expect.any(Number), km: [{ group: 'all' }] })
    expect(JSON.parse(out)).not.toHaveProperty('cox')
  })

  test.each([
    [['--data', 'agreements'], 'no column says which spells ended'],
    [['--data', 'agreements', '--event', 'ended'], 'no column says how long spells lasted'],
    [[...agreements, '--start', 'year'], '--time and --start or --stop are both given'],
    [[...agreements, '--at', 'soon'], 'Write times parted by commas'],
    [['--data', 'nowhere.csv', '--time', 't', '--event', 'e'], 'no such file or folder'],
    [['--data', 'examples', '--time', 't', '--event', 'e'], 'this is a folder'],
  ])('wrong usage: %j', (args, message) => {
    const { code, err } = estimate(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
