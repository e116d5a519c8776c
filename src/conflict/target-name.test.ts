import { expect, it } from 'vitest'
import { targetName } from './target-name.ts'

it.each([
  ['backstopped-ceasefire', 'Backstopped ceasefire'],
  ['goal', 'The goal'],
  ['goal-and-conditions', 'The goal and its conditions'],
  ['EU_entry', 'EU entry'],
  ['-', '-'],
])('calls %s “%s”', (id, name) => expect(targetName(id)).toBe(name))
