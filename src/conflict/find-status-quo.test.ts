import { expect, test } from 'vitest'
import { conflictFrom } from './conflict.test-builder.ts'
import { findStatusQuo } from './find-status-quo.ts'
import { findVacuous } from './find-vacuous.ts'
import { listStates } from './list-states.ts'

const spaceOf = (conflict: ReturnType<typeof conflictFrom>) => {
  const listed = listStates(conflict)
  if (!listed.ok) throw new Error(listed.problems[0].message)
  return listed.value
}

const statusQuo = (written: string, rest = '') => {
  const conflict = conflictFrom(`decisionMakers: [{id: d}]
options: [{id: a, by: d}, {id: b, by: d}, {id: c, by: d}]
infeasible: [a and b, a and c]
targets: {t: a and b and c}
statusQuo: ${written}
${rest}`)
  const found = findStatusQuo(conflict, spaceOf(conflict))
  if (found.ok) return found.value
  return found.problems.map(
    ({ location, message, hint }) => `${location?.line}:${location?.column} ${message} → ${hint}`,
  )
}

test('today is the one state that fits', () => {
  expect(statusQuo('a')).toBe(1)
  expect(statusQuo('b and c')).toBe(6)
})

test('a conflict may say nothing about today', () => {
  const conflict = conflictFrom('decisionMakers: [{id: d}]\noptions: [{id: a, by: d}]')
  expect(findStatusQuo(conflict, spaceOf(conflict))).toEqual({ ok: true, value: undefined, warnings: [] })
})

test('a status quo that is not feasible names what rules it out', () => {
  expect(statusQuo('a and c')).toEqual([
    `5:12 the status quo "a and c" is not feasible: "a and c" rules it out → Write today's state, or correct what is infeasible.`,
  ])
  expect(statusQuo('a and (b or c)')).toEqual([
    expect.stringContaining('is not feasible: "a and b", "a and c" rule it out'),
  ])
  expect(statusQuo('a and not a')).toEqual([
    '5:12 the status quo "a and not a" is true in no state → Write what is so today.',
  ])
})

test('a status quo that fits several states shows them and says what is open', () => {
  expect(statusQuo('not a')).toEqual([
    '5:12 the status quo "not a" fits 4 states: NNN, NYN, NNY, NYY → Say whether these are taken, too: b, c.',
  ])
})

test('a wish under a condition that is mostly not met', () => {
  const conflict = conflictFrom(`decisionMakers: [{id: d}]
options: [{id: a, by: d}, {id: b, by: d}, {id: c, by: d}]
preferences: {d: {statements: [a if b and c, a if b, b iff c]}}`)
  // "b and c" is false in 6 of 8 states, "b" in 4.
  expect(findVacuous(conflict, spaceOf(conflict)).map(({ message, hint }) => `${message} → ${hint}`)).toEqual([
    '"a if b and c" is true in 6 of 8 states only because "b and c" is not → It puts them all before those with "b and c" alone; if "a" is wished with it, write "a and b and c".',
  ])
})
