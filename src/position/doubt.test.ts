import { expect, it } from 'vitest'
import { marked } from './coding.test-builder.ts'
import { doubtOf } from './doubt.ts'

const told = '[s:Iran] [c:said] [t:it would “open the strait”].'

it('doubts nothing in a dated statement of an actor with words of its own', () => {
  expect(doubtOf(marked(told, 'iran', { date: '2025-02-26' }).statement, [])).toEqual({ rank: 0, reasons: [] })
})

it('weighs the first reason more than all after it', () => {
  const nobody = doubtOf(marked(told, null, { date: '2025-02-26' }).statement, [])
  const much = doubtOf(marked('[t:it would open].', 'iran', { voice: 'narrated' }).statement, [])
  expect(nobody.reasons).toEqual(['nobody is named'])
  expect(much.reasons).toEqual(['told by the reporter', 'in the reporter’s words, and no position', 'undated'])
  expect(nobody.rank).toBeGreaterThan(much.rank)
})
