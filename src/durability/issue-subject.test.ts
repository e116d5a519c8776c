import { describe, expect, test } from 'vitest'
import type { Issue } from '../position/codebook.ts'
import { findWarWords, isOn } from './issue-subject.ts'

const issue = (id: string, question: string) => ({ id, question }) as Issue
const told = (...issues: readonly Issue[]) => findWarWords({ issues }).map(({ issue: id, words }) => [id, words])

describe('whether a case is about a war', () => {
  test('is told by the fighting, its end, and forces that only follow it', () => {
    expect(told(issue('truce', 'Is the truce renewed?'))).toEqual([['truce', 'truce']])
    expect(told(issue('mission', 'Does a regional force go in?'))).toEqual([['mission', 'regional force']])
    expect(told(issue('arms', 'Do the rebels disarm?'))).toEqual([['arms', 'rebels']])
    expect(told(issue('order', 'Do the soldiers leave first?'))).toEqual([['order', 'soldiers']])
  })
  test('is not told by observers of anything else, a war of tariffs, or a guarantee', () => {
    expect(told(issue('observers', 'Do observers sail on the boats?'))).toEqual([])
    expect(told(issue('monitoring', 'Is the flow measured by outsiders?'))).toEqual([])
    expect(told(issue('tariffs', 'Does the trade war end?'))).toEqual([])
    expect(told(issue('pact', 'Does the north guarantee the south?'))).toEqual([])
  })
})

describe('what an issue is about', () => {
  test('a guarantee of a flow is no backstop; one against attack is', () => {
    expect(isOn(issue('flow', 'Does the upper state guarantee a minimum flow?'), 'backstop')).toBe(false)
    expect(isOn(issue('pact', 'Does the south get guarantees against attack?'), 'backstop')).toBe(true)
  })
  test('an id that says guarantee is read with its question', () => {
    const own = 'Does the north guarantee that the corridor serves no military purpose?'
    expect(isOn(issue('guarantee', own), 'backstop')).toBe(false)
    expect(isOn(issue('guarantee', 'Is one given?'), 'backstop')).toBe(true)
  })
  test('observers are a force where there is anything to observe', () => {
    expect(isOn(issue('observers', 'Do observers watch the line?'), 'peacekeepers')).toBe(true)
  })
})
