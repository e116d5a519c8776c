import { expect, it } from 'vitest'
import { defaultRanges } from '../durability/game/ranges.ts'
import { simulateTogether } from '../durability/game/simulate.ts'
import { simulateInWorkers } from './simulate-in-workers.ts'

const bare = { ranges: defaultRanges, scenario: { troopsK: 0, backstop: false, minerals: false } }
const games = [bare, { ...bare, scenario: { ...bare.scenario, backstop: true } }]
// Several chunks, the last one not full.
const options = { draws: 50_000, seed: 11 }

it('finds the same to the last bit, whatever the number of workers', async () => {
  const alone = simulateTogether(games, options)
  for (const workers of [1, 2, 3]) expect(await simulateInWorkers(games, { ...options, workers })).toEqual(alone)
})

it('plays few draws in this thread', async () => {
  expect(await simulateInWorkers(games, { draws: 100 })).toEqual(simulateTogether(games, { draws: 100 }))
})

it('tells how far it is', async () => {
  const told: number[] = []
  const onProgress = ({ done }: { done: number }) => told.push(done)
  await simulateInWorkers(games, { ...options, workers: 2, onProgress })
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(options.draws)
})

it('stops when told to, before and while it works', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort('enough'), 100)
  const endless = simulateInWorkers(games, { draws: 200_000_000, workers: 2, signal: stop.signal })
  await expect(endless).rejects.toBe('enough')
  await expect(simulateInWorkers(games, { ...options, signal: stop.signal })).rejects.toBe('enough')
})
