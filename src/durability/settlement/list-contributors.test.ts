import { expect, it } from 'vitest'
import { codebookOf, holds, issueOf } from '../../../test/builders/deal.ts'
import { listContributors } from './list-contributors.ts'

const codebook = codebookOf(
  issueOf('force', ['none', 'deployed'], { by: ['uk', 'france', 'poland'] }),
  issueOf('backstop', ['none', 'economic', 'military'], { by: ['us'] }),
)
const settings = { contributors: {}, parameters: {}, outcomes: [] }
const uk = holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military')
const france = holds('france', 'force=deployed', 'supports')
const poland = holds('poland', 'force=deployed', 'rejects')
const us = holds('us', 'force=deployed', 'supports')
const list = (settlement: Readonly<Record<string, string>>, given = settings) =>
  listContributors({ codebook, settings: given, positions: [uk, france, poland, us], settlement, issues: ['force'] })

it('lists those who would act and are willing; neither who refuses nor who merely welcomes it', () => {
  expect(list({}).map(({ actor }) => actor)).toEqual(['uk', 'france'])
})

it('says of every condition whether the settlement meets it', () => {
  const met = (settlement: Readonly<Record<string, string>>) => list(settlement)[0]!.conditions.map((each) => each.met)
  expect(met({ force: 'deployed' })).toEqual([false])
  expect(met({ force: 'deployed', backstop: 'economic' })).toEqual([false])
  expect(met({ force: 'deployed', backstop: 'military' })).toEqual([true])
})

it('fills in no number that nobody has given', () => {
  expect(list({}).every(({ troops }) => troops === undefined)).toBe(true)
})

it('takes numbers that words of a party give, and those of case.yaml before them', () => {
  const span = { report: 'r', start: 0, end: 5, text: '5,000' }
  const spoken = { ...france, quantities: [{ value: 5000, unit: 'troops', span }] }
  const sources = { codebook, settings, positions: [spoken], settlement: {}, issues: ['force'] }
  expect(listContributors(sources)[0]?.troops).toMatchObject({ low: 5000, mode: 5000, high: 5000, citations: [span] })
  const troops = { low: 1, mode: 2, high: 3, basis: 'source' as const, from: 'a plan' }
  const given = { ...settings, contributors: { france: { troops } } }
  expect(listContributors({ ...sources, settings: given })[0]?.troops).toEqual({
    ...troops,
    from: 'a plan; in the reports 5,000 (said in the reports: 5,000 troops)',
  })
  const same = { low: 5000, mode: 5000, high: 5000, basis: 'source' as const, from: 'a plan' }
  const agreed = { ...settings, contributors: { france: { troops: same } } }
  expect(listContributors({ ...sources, settings: agreed })[0]?.troops).toEqual(same)
})

it.each(['observers', 'monitors', 'police', 'inspectors', 'personnel'])('counts %s', (unit) => {
  const span = { report: 'r', start: 0, end: 5, text: '600' }
  const spoken = { ...france, quantities: [{ value: 600, unit, span }] }
  const sources = { codebook, settings, positions: [spoken], settlement: {}, issues: ['force'] }
  expect(listContributors(sources)[0]?.troops?.mode).toBe(600)
})

it('lists conditions that are no issue, and does not know whether the settlement meets them', () => {
  const asked = (text: string) => ({ ...france, unlinked: [{ report: 'r', start: 0, end: text.length, text }] })
  const conditionsOf = (text: string) =>
    listContributors({ codebook, settings, positions: [asked(text)], settlement: {}, issues: ['force'] })[0]!.conditions
  expect(conditionsOf('provided that both sides consent')).toEqual([
    {
      id: 'both sides consent',
      words: '“both sides consent”',
      met: undefined,
      citations: [{ report: 'r', start: 0, end: 32, text: 'provided that both sides consent' }],
    },
  ])
  expect(conditionsOf('unless the winter comes')[0]!.words).toBe('not “the winter comes”')
})
