import { expect, test } from 'vitest'
import { openMemory } from './memory.ts'

test('the same basis gives the same object, another one is worked out', () => {
  const memory = openMemory()
  const part = {}
  const work = () => ({})
  const first = memory.keep('kind', 'name', [part, 'text'], work)
  expect(memory.keep('kind', 'name', [part, 'text'], work)).toBe(first)
  expect(memory.keep('kind', 'other', [part, 'text'], work)).not.toBe(first)
  expect(memory.keep('other', 'name', [part, 'text'], work)).not.toBe(first)
  const second = memory.keep('kind', 'name', [{}, 'text'], work)
  expect(second).not.toBe(first)
  expect(memory.keep('kind', 'name', [part], work)).not.toBe(second)
})

test('a value that says the same is the one told before', () => {
  const memory = openMemory()
  const value = { names: ['a'] }
  expect(memory.settle('kind', 'name', value)).toBe(value)
  expect(memory.settle('kind', 'name', { names: ['a'] })).toBe(value)
  expect(memory.settle('kind', 'name', { names: ['b'] })).toEqual({ names: ['b'] })
})

test('what nobody asked for in a whole round is forgotten', () => {
  const memory = openMemory()
  let worked = 0
  const ask = (name: string) => memory.keep('kind', name, [], () => (worked += 1))
  ask('a')
  ask('b')
  memory.tidy()
  ask('a')
  memory.tidy()
  expect([ask('a'), ask('b')]).toEqual([1, 3])
})

test('a failure is not remembered', async () => {
  const memory = openMemory()
  let tries = 0
  const ask = () =>
    memory.keep('kind', 'name', [], async () => {
      tries += 1
      if (tries === 1) throw new Error('not yet')
      return tries
    })
  await expect(ask()).rejects.toThrow('not yet')
  expect(await ask()).toBe(2)
  expect(await ask()).toBe(2)
})
