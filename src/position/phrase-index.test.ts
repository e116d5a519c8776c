import { expect, test } from 'vitest'
import { makeReport } from '../report/make-report.ts'
import { finish } from '../text/steps.ts'
import { findingPhrases, findPhrase, indexPhrases, placePhrase } from './phrase-index.ts'

const reportOf = (text: string, file: string) => {
  const made = makeReport(text, { file })
  if (!made.ok) throw new Error(made.problems[0].message)
  return made.value
}
const text = `The two sides agreed a cease-fire on Monday. Troops will withdraw from the north.

A ceasefire needs a withdrawal of troops, the envoy said. Nobody spoke of the harbour.`
const index = indexPhrases([reportOf(text, 'one.txt')])
const words = (phrase: string) =>
  findPhrase(index, phrase).map((at) => {
    const { start, end } = placePhrase(index, phrase, at)!
    return text.slice(start, end)
  })

test('a phrase is found by its stems, in any order, and run together or apart', () => {
  expect(words('ceasefire')).toEqual(['cease-fire', 'ceasefire'])
  expect(words('cease-fire')).toEqual(['cease-fire', 'ceasefire'])
  expect(words('troop withdrawal')).toEqual(['Troops will withdraw', 'withdrawal of troops'])
  expect(words('harbour')).toEqual(['harbour'])
  expect(words('port')).toEqual([])
  expect(words('the')).toEqual([])
})

test('several phrases at once find what each finds alone', () => {
  const phrases = ['ceasefire', 'cease-fire', 'troop withdrawal', 'nothing like it']
  const alone = phrases.map((phrase) => findPhrase(indexPhrases([reportOf(text, 'one.txt')]), phrase))
  const together = finish(findingPhrases(indexPhrases([reportOf(text, 'one.txt')]), phrases))
  expect(phrases.map((phrase) => together.get(phrase))).toEqual(alone)
})
