import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper } from './nonpaper.ts'

const force = (...args: readonly string[]) => nonpaper(['durability', 'force', ...args])

describe('durability force', () => {
  // 25,000 and 30,000 at GBP 4.0bn / 9,500: 10.5bn and 12.6bn.
  test('prints every number with its origin, and what is not known', () => {
    const { code, out, err } = force('--level', 'violated', '--pledge', 'uk=10000:us-backstop', '--pledge', 'france')
    expect([code, err]).toEqual([0, ''])
    const text = out.replace(/\s+/gu, ' ')
    expect(text).toContain('Force and cost for a ceasefire violated all the time (as after Minsk II)')
    expect(text).toContain('troops 25,000–30,000 (27,500) in the field (IISS 2025 (medium option 25,000)')
    expect(text).toContain('cost a year GBP 10.5–12.6bn (11.6) (times GBP 421,053: UK in Afghanistan 2011/12')
    expect(text).toContain('shortfall 25,000–30,000 (27,500) today 15,000–20,000 (17,500) if every condition were met')
    expect(text).toContain('france: no number on record, and none is filled in')
    expect(text).toContain('us-backstop (not met; uk): without it 10,000 fail to come; met alone, it brings 10,000')
    expect(text).toContain('is no probability')
  })

  test('knows no line by itself, and says so', () => {
    const text = force('--level', 'functional').out.replace(/\s+/gu, ' ')
    expect(text).toContain(
      'Without the length of the line nothing can be said of observers and interposition: give --line.',
    )
    expect(text).not.toContain('km)')
    expect(force('--level', 'violated').out).toContain('Without --line observers and interposition have no size')
    expect(force('--help').out).toContain('--line 1250..2100')
  })

  // 1.7–5 people on 180 km: 306–900; at EUR 131,875 40.4–119m. 1,000 tripwire troops at GBP 421,053 are 0.014 % of 3.0tn.
  test('prices each kind as such kinds cost, and says which shares of output that leaves out', () => {
    const { out } = force('--level', 'functional', '--line', '180', '--gdp', 'uk=3.0e12GBP')
    const text = out.replace(/\s+/gu, ' ')
    expect(text).toContain('cost a year EUR 40.4–119m (79.5) (times EUR 131,875: OSCE SMM budget 2017/18')
    expect(text).toContain('cost a year USD 42.1–147m')
    expect(text).toContain(
      'No share of GDP for uk in observers (cost in EUR) and interposition (cost in USD): its GDP is in GBP, and nothing is converted.',
    )
    expect(text).toContain('share of GDP uk: 0.014–0.14 % (0.077) if it paid for all')
  })

  test('fits the page, and gives the origin of every row at every level', () => {
    const { out } = force('--level', 'violated', '--line', '1250..2100')
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([])
    const text = out.replace(/\s+/gu, ' ')
    for (const origin of ['OSCE SMM 2017 (700 monitors', 'UNMEE (4.2, recalled)', 'IISS 2025 (large option)']) {
      expect(text).toContain(origin)
    }
    for (const origin of [
      'USD 54,374,700 for 860 + 69',
      'USD 3.2bn for 66,546',
      'EUR 105.5m for 800',
      'fiscal years 2008–13',
    ]) {
      expect(text).toContain(origin)
    }
  })

  test('prints JSON with the trade-off', () => {
    const { code, out } = force('--kind', 'reassurance', '--rotation', '3', '--unit-cost', '421053GBP', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      needs: [
        { type: { kind: 'reassurance' }, pool: { high: 90_000 }, cost: { high: 12_631_590_000, currency: 'GBP' } },
      ],
      frontier: [{ kind: 'reassurance', answers: 'violated', reliesOnBackstop: false }],
    })
  })

  test('takes met conditions, output without a name for the one who pledges, and no foreign currency', () => {
    const pledge = ['--pledge', 'uk=10000..12000:us-backstop', '--met', 'us-backstop']
    const pounds = JSON.parse(force(...pledge, '--gdp', '3.0e12GBP', '--json').out)
    expect(pounds.pledged.now).toMatchObject({ low: 10_000, mode: 11_000, high: 12_000 })
    expect(pounds.needs[0].shares[0]).toMatchObject({ actor: 'uk' })
    const euros = force(...pledge, '--gdp', 'uk=3.5e12EUR').out.replace(/\s+/gu, ' ')
    expect(euros).toContain('No share of GDP for uk: its GDP is in EUR, the cost in GBP, and nothing is converted.')
  })

  test('writes the picture', () => {
    const file = join(emptyFolder(), 'frontier.svg')
    expect(force('--svg', file).err).toContain(`wrote ${file}`)
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg/u)
    expect(force('--svg', join(file, 'none.svg')).code).toBe(3)
  })

  test.each([
    [['--line', '2100..1250'], 'Write a number above 0 or a range from the least to the most'],
    [['--kind', 'police'], 'Write some of observers, interposition, tripwire, reassurance, deterrence'],
    [
      ['--unit-cost', 'dear'],
      'Write unficyp, un-2006, osce-smm, uk-afghanistan, us-afghanistan, or a sum as 421053GBP.',
    ],
    [['--pledge', 'uk=many'], 'Write a number above 0'],
    [['--pledge', 'uk=1', '--pledge', 'uk=2'], '"uk" is given twice'],
    [['--gdp', 'lots'], 'Write a sum as uk=3.0e12GBP.'],
    [['--level', 'fragile'], 'Allowed choices are functional, violated, collapsing, unknown'],
  ])('%j is wrong usage', (args, hint) => {
    const { code, out, err } = force(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(hint)
  })
})
