import { beforeAll, describe, expect, it } from 'vitest'
import type { Analysis } from '../../src/case/analyse.ts'
import { dealsOf } from '../../src/case/answers.ts'
import type { BlockingSet, Deals, MoveSet } from '../../src/deal/deal.ts'
import { analyseSeeds, haveSeeds } from './seed-case.ts'

// What a formal model of the two reports must satisfy: §11 of their gold, targets T1 and T2.
describe.skipIf(!haveSeeds)('the deal of the seed reports (needs ../shared/seeds beside the repository)', () => {
  let analysis: Analysis
  let consented: Deals
  let unasked: Deals

  beforeAll(async () => {
    analysis = await analyseSeeds()
    consented = dealsOf(analysis, { 'european-force': 'deployed' })
    unasked = dealsOf(analysis, { 'european-force': 'deployed' }, ['russia'])
  })

  const wordsOf = (ids: readonly string[]) =>
    analysis.statements
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ content }) => content.map(({ text }) => text))
      .join(' / ')
  const movers = ({ moves }: MoveSet) => moves.map(({ actor }) => actor).toSorted()
  const blockers = ({ positions }: BlockingSet) =>
    analysis.positions
      .filter(({ id }) => positions.includes(id))
      .map(({ actor }) => actor)
      .toSorted()

  it('T1, closed: blocked by Russia alone, and by what London needs and Washington does not give', () => {
    const { verdict, feasible, blocking } = consented.readings.closed
    expect([verdict, feasible]).toEqual(['blocked', '0'])
    expect(blocking.map(blockers)).toEqual([['russia'], ['uk', 'us']])
    expect(blocking.flatMap(({ gaps }) => gaps)).toEqual([])
  })

  it('T1: quotes the statements that the gold names', () => {
    const [russia, order] = consented.readings.closed.blocking
    // V24, R06
    expect(wordsOf(russia!.evidence)).toContain('any suggestions of a peacekeeping troop deployment')
    expect(wordsOf(russia!.evidence)).toContain('it could not consider “any options” for European peacekeepers')
    // R03, V09; V08
    expect(wordsOf(order!.evidence)).toContain('could only do so with some kind of backup from the United States')
    expect(wordsOf(order!.evidence)).toContain('a condition')
    expect(wordsOf(order!.evidence)).toContain('was noncommittal on providing any security guarantees')
  })

  it('T1: two movers closed, Washington and Moscow first among them; Moscow alone open', () => {
    const { closed, open } = consented.readings
    expect(closed.changes.map(({ movers }) => movers)).toEqual([2, 2])
    expect(movers(closed.changes[0]!)).toEqual(['russia', 'us'])
    expect([open.verdict, open.changes.map(movers)]).toEqual(['blocked', [['russia']]])
  })

  it('T2, without Moscow’s consent: one mover closed, none open, and Moscow among the objectors', () => {
    expect(unasked.readings.closed.changes.map(({ movers }) => movers)).toEqual([1, 1])
    expect(unasked.readings.open.verdict).toBe('open')
    expect(unasked.objectors.map(({ actor }) => actor)).toContain('russia')
  })

  it('names the circle London–Washington, with the opposite orders that make it', () => {
    const { circles, knots, firstMovers } = consented.order
    expect(circles).toEqual([['uk', 'us']])
    expect(firstMovers).toEqual([['uk'], ['us']])
    // R08 against V10: a lasting peace takes guarantees; guarantees take a deal.
    expect(wordsOf(knots[0]!.evidence)).toContain('for that to happen we need security guarantees')
    expect(wordsOf(knots[0]!.evidence)).toContain('I don’t like to talk about peacekeeping until we have a deal')
  })

  it('fills in nothing for Ukraine', () => {
    const silent = analysis.gaps.filter(({ actor }) => actor === 'ukraine').map(({ issue }) => issue)
    expect(silent).toEqual(analysis.codebook.issues.map(({ id }) => id))
  })
})
