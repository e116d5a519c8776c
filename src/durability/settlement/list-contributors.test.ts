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
  expect(listContributors({ ...sources, settings: given })[0]?.troops).toEqual(troops)
})
