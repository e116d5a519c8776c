import { expect, test } from 'vitest'
import { makeReport } from '../report/make-report.ts'
import type { Actor } from '../statement/actor.ts'
import type { Codebook, Issue } from './codebook.ts'
import { lookUpStatements } from './count-codebook.ts'
import { indexPhrases } from './phrase-index.ts'
import { tryWord } from './try-word.ts'

const reportOf = (text: string, file: string) => {
  const made = makeReport(text, { file })
  if (!made.ok) throw new Error(made.problems[0].message)
  return made.value
}
const actor = (id: string, name: string, aliases: readonly string[]): Actor => ({
  id,
  name,
  kind: 'party',
  aliases,
  people: [],
})
const issue = (id: string, terms: readonly string[]): Issue => ({
  id,
  question: id,
  alternatives: ['none', 'some'],
  statusQuo: 'none',
  controlledBy: [],
  consent: [],
  terms,
  termsBy: {},
  cues: {},
  scores: {},
})
const codebook: Codebook = {
  id: 'harbour',
  title: 'The harbour',
  actors: [actor('north', 'Northland', ['Northern']), actor('south', 'Southland', [])],
  issues: [issue('harbour', ['harbour']), issue('fish', ['fishing boats'])],
  goal: {},
  disputed: [],
}
const reports = [
  reportOf('Port Andra refused. The harbour stays shut, Port Andra said.', 'one.txt'),
  reportOf('Northern ships and fishing boats left Port Andra.', 'two.txt'),
]
const index = indexPhrases(reports)
const lookup = lookUpStatements(index, { statements: [], codings: [], positions: [] })
const tried = (word: string, to: Parameters<typeof tryWord>[1]) => tryWord(word, to, codebook, index, lookup)

test('a name that is not written yet: where it stands, and who is called so already', () => {
  const found = tried('Port Andra', { list: 'aliases', actor: 'south' })
  expect(found).toMatchObject({ count: 3, reports: 2, claimed: [] })
  expect(found.passages.map(({ citation }) => [citation.start, citation.text])).toEqual([
    [0, 'Port Andra'],
    [44, 'Port Andra'],
    [38, 'Port Andra'],
  ])
  expect(tried('Northern', { list: 'aliases', actor: 'south' })).toMatchObject({
    count: 1,
    claimed: [{ id: 'north', count: 1 }],
  })
  expect(tried('Westland', { list: 'aliases', actor: 'south' })).toMatchObject({ count: 0, passages: [] })
})

test('a term that is not written yet: the sentences, and the issues that claim the same words', () => {
  expect(tried('boats', { list: 'terms', issue: 'harbour' })).toMatchObject({
    count: 1,
    claimed: [{ id: 'fish', count: 1 }],
  })
  expect(tried('ships', { list: 'terms', issue: 'harbour' })).toMatchObject({ count: 1, claimed: [] })
})
