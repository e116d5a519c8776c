import { expect, test } from 'vitest'
import { draftCaveats } from './draft-caveats.ts'
import type { History, HistorySample } from './history.ts'

const table = { file: 'peace.csv', columns: [], rows: [], lines: [] }

/** What is said of so few spells of some, or so few that ended. */
function fewOf(n: number, events: number): string | undefined {
  const sample: HistorySample = {
    n,
    events,
    clusters: n,
    curve: { group: 'all', n, events, median: null, medianLower: null, medianUpper: null, at: [], steps: [] },
  }
  const history: Omit<History, 'caveats'> = {
    kind: 'agreements',
    population: '',
    ending: '',
    years: [1975, 2021],
    source: '',
    clusterNoun: 'conflicts',
    likenesses: [],
    whole: sample,
    like: sample,
    contrasts: [],
  }
  return draftCaveats(history, table).find(({ code }) => code === 'few-spells')?.text
}

test.each([
  [1, 0, 'Only 1 spell like this one, which did not end: look at the interval, not at the share.'],
  [1, 1, 'Only 1 spell like this one, which ended: look at the interval, not at the share.'],
  [4, 0, 'Only 4 spells like this one, of which none ended: look at the interval, not at the share.'],
  [4, 1, 'Only 4 spells like this one, of which 1 ended: look at the interval, not at the share.'],
  [240, 0, 'Of the 240 spells like this one none ended: look at the interval, not at the share.'],
  [240, 3, 'Of the 240 spells like this one only 3 ended: look at the interval, not at the share.'],
  [10, 5, undefined],
])('of %i spells, %i of which ended', (n, events, text) => {
  expect(fewOf(n, events)).toBe(text)
})
