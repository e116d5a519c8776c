import { beforeAll, describe, expect, it } from 'vitest'
import type { Analysis } from '../../src/case/analyse.ts'
import type { Position } from '../../src/position/position.ts'
import { analyseSeeds, haveSeeds } from './seed-case.ts'

// The cells of the table of positions in the gold of the seeds (§2), row by row; an empty list is "not stated".
const cells: readonly (readonly [actor: string, issue: string, expected: readonly string[]])[] = [
  ['uk', 'us-backstop', ['military requires']],
  ['uk', 'european-force', ['deployed supports']],
  ['uk', 'own-troops', ['sent supports']],
  ['uk', 'ukraine-at-table', ['present requires']],
  ['uk', 'putin-would-comply', ['breaks supports']],
  ['us', 'us-backstop', ['economic supports', 'military undecided']],
  ['us', 'european-force', ['deployed undecided']],
  ['us', 'own-troops', []],
  ['us', 'ukraine-at-table', []],
  ['us', 'putin-would-comply', ['keeps supports']],
  ['france', 'european-force', ['deployed supports']],
  ['france', 'own-troops', ['sent supports']],
  ['france', 'ukraine-at-table', []],
  ['russia', 'us-backstop', []],
  ['russia', 'european-force', ['deployed rejects']],
  ['russia', 'own-troops', []],
  ['russia', 'ukraine-at-table', []],
  ['poland', 'us-backstop', []],
  // The gold leaves this cell open ("unclear"). VOA's "have ruled it out" follows "a French-led proposal", so the words
  // point at the force; Reuters' follow "deployment of troops", so there they point at Poland's own.
  ['poland', 'european-force', ['deployed rejects']],
  ['poland', 'own-troops', ['sent rejects']],
]

describe.skipIf(!haveSeeds)('positions of the seed reports (needs ../shared/seeds beside the repository)', () => {
  let analysis: Analysis

  beforeAll(async () => {
    analysis = await analyseSeeds()
  })

  const current = (actor: string, issue: string): readonly Position[] =>
    analysis.positions.filter((one) => one.actor === actor && one.issue === issue && one.status === 'current')

  it.each(cells)('%s on %s', (actor, issue, expected) => {
    const held = current(actor, issue).map(({ alternative, stance }) => `${alternative} ${stance}`)
    expect(held.toSorted()).toEqual(expected)
  })

  const conditionsOn = (actor: string, issue: string, condition: string) =>
    current(actor, issue)
      .flatMap(({ onlyIf }) => onlyIf)
      .filter((one) => one.issue === condition)

  it.each([
    ['C1', 'uk', 'european-force', 'us-backstop', 'onlyIf', 'with some kind of backup from the United States'],
    ['C1', 'uk', 'own-troops', 'us-backstop', 'onlyIf', 'with some kind of backup from the United States'],
    ['C2', 'uk', 'own-troops', 'european-coordination', 'together', 'together with its allies'],
    ['C3', 'us', 'european-force', 'peace-deal', 'until', 'until we have a deal'],
    ['C5', 'us', 'european-force', 'ceasefire-first', 'onlyIf', 'dialed down to a functional ceasefire'],
  ])('condition %s: %s on %s needs %s', (_, actor, issue, on, relation, words) => {
    const conditions = current(actor, issue)
      .flatMap(({ onlyIf }) => onlyIf)
      .filter((one) => one.issue === on && one.relation === relation)
    expect(conditions.map(({ span }) => span.text).join(' / ')).toContain(words)
    for (const { span } of conditions) {
      const report = analysis.reports.find(({ id }) => id === span.report)!
      expect(report.text.slice(span.start, span.end)).toBe(span.text)
    }
  })

  it('leaves the kind of backup open, as the words do', () => {
    expect(conditionsOn('uk', 'own-troops', 'us-backstop')).toMatchObject([{ anyOf: ['economic', 'military'] }])
  })

  it('reads the condition set in an apposition', () => {
    expect(conditionsOn('uk', 'european-force', 'us-backstop')).toContainEqual(
      expect.objectContaining({
        alternative: 'military',
        span: expect.objectContaining({ text: 'a condition Starmer required' }),
      }),
    )
  })

  it('C10: gives Russia’s refusal no condition, and both outlets as evidence', () => {
    const [refusal] = current('russia', 'european-force')
    expect(refusal).toMatchObject({ stance: 'rejects', onlyIf: [] })
    expect(refusal!.evidence).toHaveLength(2)
  })

  it('keeps the near-refusal of guarantees before the meeting as superseded', () => {
    const earlier = analysis.positions.filter(
      ({ actor, issue, status, stance }) =>
        actor === 'us' && issue === 'security-guarantees' && status === 'superseded' && stance === 'opposes',
    )
    expect(earlier).toHaveLength(1)
  })

  it('gives the former administration’s position to itself', () => {
    expect(current('us-biden', 'ukraine-at-table')).toHaveLength(1)
  })

  it('fills in nothing for Ukraine', () => {
    expect(analysis.positions.filter(({ actor }) => actor === 'ukraine')).toEqual([])
    expect(analysis.gaps.filter(({ actor }) => actor === 'ukraine')).toHaveLength(analysis.codebook.issues.length)
  })
})
