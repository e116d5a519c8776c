import { expect, it } from 'vitest'
import { stem } from './stem.ts'

it.each([
  'deploy deployed deploying deploys deployment',
  'withdraw withdraws withdrew withdrawn withdrawal',
  'inspect inspections inspectors inspected',
  'recognise recognize recognition recognised',
  'ratify ratified ratification',
  'demilitarise demilitarisation demilitarization demilitarized',
  'peacekeeper peacekeepers peacekeeping',
  'guarantee guarantees guaranteed',
  'ready readiness',
  'defence defense',
  'freeze frozen freezing',
])('joins %s', (words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1)
})

it.each([
  ['peace', 'peacekeeping'],
  ['settlement', 'settle'],
  ['agreement', 'agree'],
  ['will', 'willing'],
  ['nation', 'national'],
])('keeps %s and %s apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})
