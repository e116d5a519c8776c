/**
 * The tables that come with the program, and what history says of them. Figures are of R 4.2.2 with survival 3.5-3: m is peace-spells.csv with
 * prior_serious == 1 & principal == 1 and t = t_serious_days / 365.25,
 *
 *     survfit(Surv(t, event_serious) ~ 1, m, conf.type = "log-log")
 *     coxph(Surv(t, event_serious) ~ backstop_major, m, cluster = dyad), and cox.zph of it
 *     coxph(Surv(start, stop, event) ~ backstop_major, merge(yearly, m[, c("spell_id", "dyad")]), cluster = dyad)
 *     survreg(Surv(t, event_serious) ~ 1, m)
 */
import { describe, expect, test } from 'vitest'
import { historyOf } from '../../src/case/history-of.ts'
import { type DataName, dataFiles, openData } from '../../src/case/open-data.ts'
import type { History } from '../../src/durability/history/history.ts'

const rowsOf = async (name: DataName) => {
  const { columns, rows } = (await openData(name)).table
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]!])))
}
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

describe('the tables', () => {
  test.each([
    ['agreements', 369, 129, 'ended'],
    ['terminations', 845, 255, 'event'],
    ['interstate', 520, 285, 'event'],
    ['interstate-yearly', 5922, 84, 'event'],
  ] as const)('%s: %i rows, %i events', async (name, n, events, event) => {
    const rows = await rowsOf(name)
    expect(rows).toHaveLength(n)
    expect(rows.filter((row) => row[event] === '1')).toHaveLength(events)
  })

  test.each(
    Object.keys(dataFiles) as DataName[],
  )('%s: the README explains every column, and no other', async (name) => {
    const { table, meanings } = await openData(name)
    expect([...meanings.keys()].toSorted()).toEqual([...table.columns].toSorted())
  })

  test.each([
    ['agreements', ['t_days', 't_years']],
    ['terminations', ['t_days', 't_years']],
    ['interstate', ['t_days', 't_years', 't_serious_days', 't_war_days']],
    ['interstate-yearly', ['stop']],
  ] as const)('%s: all times are positive', async (name, columns) => {
    for (const row of await rowsOf(name)) {
      for (const column of columns) expect(Number(row[column]), JSON.stringify(row)).toBeGreaterThan(0)
    }
  })

  test('times are the days between their dates', async () => {
    for (const row of await rowsOf('interstate')) {
      expect(Number(row.t_days), row.spell_id).toBe(days(row.peace_start!, row.peace_end!))
    }
    for (const row of await rowsOf('terminations')) {
      expect(Number(row.t_days), row.spell_id).toBe(days(row.peace_start!, row.next_start || '2020-12-31'))
    }
    const odd: string[] = []
    for (const row of await rowsOf('agreements')) {
      const watched = days(row.pa_date!, row.end_date || '2021-12-31')
      if (watched > 0) expect(Number(row.t_days), row.pa_name).toBe(watched)
      else odd.push(`${row.pa_date} ${row.end_date} ${row.t_days}`)
    }
    expect(odd).toEqual(['2000-08-26 2000-01-01 0.5'])
  })

  test('the years of a spell are in one piece, and end as the spell does', async () => {
    const spells = new Map((await rowsOf('interstate')).map((row) => [row.spell_id!, row]))
    for (const [id, years] of Map.groupBy(await rowsOf('interstate-yearly'), (row) => row.spell_id!)) {
      for (const [i, row] of years.entries()) expect(row.start, id).toBe(i === 0 ? '0' : years[i - 1]!.stop)
      expect([years.at(-1)!.stop, years.at(-1)!.event], id).toEqual([
        spells.get(id)!.t_serious_days,
        spells.get(id)!.event_serious,
      ])
    }
  })

  // Traps of an earlier build: a missing day made a time negative, and rows that had an end date were dropped.
  test.each([
    ['Eritrea–Ethiopia 2000', 'ERI-ETH-20000618', 'ERI', 'ETH', '2000-06-18', '0'],
    ['Iran–Iraq 1988', 'IRQ-IRN-19880820', 'IRQ', 'IRN', '1988-08-20', '0'],
    ['Egypt–Israel 1974', 'ISR-EGY-19740322', 'ISR', 'EGY', '1974-03-22', '0'],
    ['Falklands 1982', 'ARG-UKG-19820614', 'ARG', 'UKG', '1982-06-14', '0'],
    ['Six Days 1967, from the clashes before it', 'EGY-ISR-19650303', 'EGY', 'ISR', '1965-03-03', '1'],
  ])('%s is there', async (_, id, challenger, target, peace_start, event_serious) => {
    const row = (await rowsOf('interstate')).find(({ spell_id }) => spell_id === id)
    expect(row).toMatchObject({ challenger, target, peace_start, event_serious })
  })
})

describe('history', () => {
  const ask = async (kind: 'interstate' | 'agreements' | 'terminations', like: readonly string[] = []) => {
    const asked = await historyOf(kind, like, [1, 5, 10])
    if (!asked.ok) throw new Error(asked.problems[0].message)
    return asked.value.histories[0]!
  }
  const atFive = ({ like: { curve } }: History) => curve.at.find(({ time }) => time === 5)!

  test('of peace between states is that of R', async () => {
    const history = await ask('interstate')
    expect(history.whole).toMatchObject({ n: 152, events: 69, clusters: 88 })
    const { survival, lower, upper, atRisk } = atFive(history)
    expect(survival).toBeCloseTo(0.692229419412, 9)
    expect(lower).toBeCloseTo(0.611428372278, 9)
    expect(upper).toBeCloseTo(0.75954683476, 9)
    expect(atRisk).toBe(103)
    expect(history.shape!.value).toBeCloseTo(0.492947090012, 6)
    expect(history.shape!.lower).toBeCloseTo(0.400504119515, 6)
    expect(history.shape!.upper).toBeCloseTo(0.606727426038, 6)
  })

  test('of guarantees is that of R, with what it could have shown', async () => {
    const guarantee = (await ask('interstate')).guarantee!
    expect(guarantee).toMatchObject({ spells: 31, inForceBefore: 30, isNew: 2 })
    expect(guarantee.hr).toBeCloseTo(1.21433665178, 7)
    expect(guarantee.lower).toBeCloseTo(0.741291191286, 7)
    expect(guarantee.upper).toBeCloseTo(1.98925000213, 7)
    expect(guarantee.proportionality.p).toBeCloseTo(0.133143206238, 7)
    expect(guarantee.yearly!.hr).toBeCloseTo(1.33286851685, 7)
    expect(guarantee.yearly!.lower).toBeCloseTo(0.821048442647, 7)
    expect(guarantee.yearly!.upper).toBeCloseTo(2.16374380724, 7)
    expect(guarantee.yearly!.proportionality.p).toBeCloseTo(0.0279561249638, 7)
    // By hand: (1.96 + 0.8416) / sqrt(69 · 31/152 · 121/152) = 2.8016 / 3.3472 = 0.8370; exp(∓0.8370).
    expect(guarantee.detectable.below).toBeCloseTo(0.433, 3)
    expect(guarantee.detectable.above).toBeCloseTo(2.3095, 3)
  })

  test('of agreements and of terminations is that of R', async () => {
    const agreements = await ask('agreements')
    expect(agreements.whole).toMatchObject({ n: 369, events: 129, clusters: 78 })
    expect(atFive(agreements).survival).toBeCloseTo(0.681042535562909, 9)
    const terminations = await ask('terminations')
    expect(atFive(terminations).survival).toBeCloseTo(0.751503917327, 9)
    expect(terminations.shape).toBeUndefined()
  })

  test('of spells like this one stands beside all, with each condition by itself', async () => {
    const history = await ask('interstate', ['territorial=1', 'land_contiguous = 1'])
    expect([history.like.n, history.like.events, history.whole.n]).toEqual([62, 39, 152])
    const { survival, lower, upper, atRisk } = atFive(history)
    expect([survival, lower, upper].map((share) => share.toFixed(9))).toEqual([
      '0.573924731',
      '0.440606247',
      '0.686485580',
    ])
    expect(atRisk).toBe(35)
    const [territorial] = history.contrasts
    expect([territorial!.with!.n, territorial!.without!.n]).toEqual([73, 79])
    expect(territorial!.ratio!.hr).toBeCloseTo(2.14728783365, 7)
    expect(territorial!.ratio!.lower).toBeCloseTo(1.11340952863, 7)
    expect(territorial!.ratio!.upper).toBeCloseTo(4.14119416259, 7)
  })

  test('says from its own numbers what it cannot say', async () => {
    const textOf = (history: History, code: string) => history.caveats.find((caveat) => caveat.code === code)?.text
    const interstate = await ask('interstate')
    expect(textOf(interstate, 'selection')).toMatch(/^30 of the 31 spells .* 2 spells of 152 began with a new one\./u)
    expect(textOf(interstate, 'power')).toContain('below about 0.43 or above about 2.3 ')
    expect(textOf(interstate, 'proportionality')).toContain('p = 0.028 for pacts as they stood in each year')
    expect(textOf(interstate, 'falling-risk')).toContain('shape 0.49, 95% interval 0.4 to 0.61')
    expect(interstate.caveats.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['peacekeepers', 'first-mover', 'clusters', 'association']),
    )
    expect(textOf(await ask('agreements'), 'provision')).toContain('provides for peacekeepers, not that any came')
    expect(textOf(await ask('agreements'), 'text-match')).toContain('noisy text match')
    expect(textOf(await ask('terminations'), 'quiet-year')).toContain('nothing relapses within a year')
    expect(textOf(await ask('agreements', ['conflict~Georgia']), 'few-spells')).toBe(
      'Only 4 spells like this one, of which none ended: look at the interval, not at the share.',
    )
  })

  test('names later cases beside the estimates of peace between states', async () => {
    const asked = await historyOf('interstate', [], [5])
    const later = asked.ok ? asked.value.later : []
    expect(later.map(({ from, to, years }) => [from, to, years.toFixed(2)])).toEqual([
      ['2014-09-05', '2015-01-15', '0.36'],
      ['2015-02-12', '2022-02-24', '7.03'],
    ])
  })
})
