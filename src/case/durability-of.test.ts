import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Settlement } from '../deal/deal.ts'
import { listSettlements } from '../deal/list-settlements.ts'
import type { SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import { type Analysis, analyseCase } from './analyse.ts'
import { dealsOf, durabilityBriefOf } from './answers.ts'
import { durabilityForBrief, durabilityOf, nameSettlement } from './durability-of.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

async function analyse(name: string): Promise<Analysis> {
  const analysed = await analyseCase(`${examples}${name}`)
  if (!analysed.ok) throw new Error(JSON.stringify(analysed.problems))
  return analysed.value
}

async function ask(analysis: Analysis, settlement: Settlement): Promise<SettlementDurability> {
  const found = await durabilityOf(analysis, settlement)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

describe('the backstop of 2025', () => {
  let analysis: Analysis
  let asked: SettlementDurability

  beforeAll(async () => {
    analysis = await analyse('backstop-2025')
    asked = await ask(analysis, { 'european-force': 'deployed', 'us-backstop': 'military' })
  }, 60_000)

  it('is a promise and a force to the models', () => {
    expect(asked.features).toMatchObject({ promise: true, stake: false, peacekeepers: true, war: 'interstate' })
  })

  it('is played by nobody’s belief and by each on record: London’s that Russia comes again, Washington’s that it does not', () => {
    const beliefs = asked.views.map(({ belief }) => belief && [belief.actor, belief.expectation])
    expect(beliefs[0]).toBeUndefined()
    expect(beliefs.slice(1).toSorted()).toEqual([
      ['uk', 'breaks'],
      ['us', 'keeps'],
    ])
  })

  it('rests every belief on exact words, in its ranges, too', () => {
    for (const { belief, ranges } of asked.views.slice(1)) {
      expect(belief!.citations.length).toBeGreaterThan(0)
      for (const { report, start, end, text } of [...belief!.citations, ...ranges.c.citations!]) {
        expect(analysis.reports.find(({ id }) => id === report)!.text.slice(start, end)).toBe(text)
      }
      expect(ranges.c.basis).toBe('judgement')
    }
  })

  it('has the backstop matter by London’s belief, and not by Washington’s', () => {
    const without = (actor: string) => {
      const view = asked.views.find(({ belief }) => belief?.actor === actor)!
      return view.variants.find(({ name }) => name === 'no-backstop')!.differences!.find(({ year }) => year === 5)!
    }
    expect(without('uk').upper).toBeLessThan(-0.3)
    expect(Math.abs(without('us').mean)).toBeLessThan(0.01)
  })

  // By R 4.2.2, survival 3.5-3: survfit(Surv(t_serious_days / 365.25, event_serious) ~ 1, conf.type = "log-log") on the main sample.
  it('has a history of its own, which shares no number with the game', () => {
    const interstate = asked.history.find(({ kind }) => kind === 'interstate')!
    const held = interstate.whole.curve.at.find(({ time }) => time === 5)!
    expect([interstate.whole.n, interstate.whole.events]).toEqual([152, 69])
    expect([held.survival, held.lower, held.upper].map((value) => value.toFixed(3))).toEqual([
      '0.692',
      '0.611',
      '0.760',
    ])
  })

  it('takes London out of the force where the settlement has not its backstop, and fills in no number', async () => {
    const bare = await ask(analysis, { 'european-force': 'deployed' })
    const condition = (durability: SettlementDurability) =>
      durability.force!.conditions.find(({ id }) => id === 'us-backstop=military')!
    expect(condition(asked)).toMatchObject({ met: true, contributors: ['uk'] })
    expect(condition(bare)).toMatchObject({ met: false, contributors: ['uk'] })
    expect(asked.force!.pledged.unstated).toEqual(expect.arrayContaining(['uk', 'france']))
  })

  it('reads minerals as a stake, not as a promise', async () => {
    const { features } = await ask(analysis, { 'european-force': 'deployed', 'us-backstop': 'economic' })
    expect(features).toMatchObject({ promise: false, stake: true })
  })

  it('is told in a brief whose every claim rests on words', () => {
    const brief = durabilityBriefOf(analysis, asked)
    expect(brief.sections.map(({ id }) => id)).toEqual(['durability', 'force', 'quantities'])
    const lines = brief.sections.flatMap((section) => section.lines)
    expect(lines.map(({ text }) => text).join('\n')).not.toMatch(/undefined|NaN|Infinity|null/u)
    expect(lines.some(({ kind, text }) => kind === 'claim' && /United Kingdom is right that Russia/u.test(text))).toBe(
      true,
    )
  })

  it('is asked for by id, by the beginning of one, or written out', () => {
    const found = listSettlements(dealsOf(analysis, analysis.codebook.goal))
    const [first] = found
    for (const text of [first!.id, first!.id.slice(0, -4)]) {
      expect(nameSettlement(text, analysis, found)).toMatchObject({ ok: true, value: first!.settlement })
    }
    expect(nameSettlement('us-backstop=military', analysis, found)).toMatchObject({
      value: { 'us-backstop': 'military' },
    })
    expect(nameSettlement('settlement-none', analysis, found)).toMatchObject({ ok: false })
    expect(nameSettlement('us-backstop=milit', analysis, found)).toMatchObject({ ok: false })
  })
})

it('is left out of the brief of a case that is about no war', async () => {
  const analysis = await analyse('good-friday-1999')
  const { war: _, ...durability } = analysis.codebook.durability
  const peaceful = { ...analysis, codebook: { ...analysis.codebook, durability } }
  expect(await durabilityForBrief(peaceful, analysis.codebook.goal)).toEqual({ problems: [] })
})
