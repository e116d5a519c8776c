import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

const all = async <T>(results: AsyncIterable<T>) => {
  const taken: T[] = []
  for await (const result of results) taken.push(result)
  return taken
}

it('gives the results in order, whichever is done first', async () => {
  const done: number[] = []
  const work = async (milliseconds: number) => {
    await pause(milliseconds)
    done.push(milliseconds)
    return milliseconds
  }
  expect(await all(inOrder([60, 20, 0, 40], { atOnce: 4, ahead: 4 }, work))).toEqual([60, 20, 0, 40])
  expect(done).toEqual([0, 20, 40, 60])
})

it('works on no more at once than it may', async () => {
  let running = 0
  let most = 0
  const work = async (item: number) => {
    running += 1
    most = Math.max(most, running)
    await pause(item % 3)
    running -= 1
    return item
  }
  const items = Array.from({ length: 40 }, (_, item) => item)
  expect(await all(inOrder(items, { atOnce: 3, ahead: 10 }, work))).toEqual(items)
  expect(most).toBe(3)
})

it('lets few wait for a slow one before them', async () => {
  const begun: number[] = []
  const slow = Promise.withResolvers<void>()
  const work = async (item: number) => {
    begun.push(item)
    if (item === 0) await slow.promise
    return item
  }
  const results = inOrder([0, 1, 2, 3, 4, 5, 6], { atOnce: 2, ahead: 4 }, work)
  const first = results.next()
  await pause(20)
  expect(begun).toEqual([0, 1, 2, 3])
  slow.resolve()
  expect(await first).toEqual({ value: 0, done: false })
  expect(await all(results)).toEqual([1, 2, 3, 4, 5, 6])
})

it('begins nothing more once nobody takes the results', async () => {
  const begun: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    await pause(5)
    return item
  }
  for await (const result of inOrder([0, 1, 2, 3, 4, 5, 6], { atOnce: 1, ahead: 3 }, work)) if (result === 1) break
  const far = begun.length
  await pause(30)
  expect(begun).toHaveLength(far)
})

it('fails where the work fails, after what went before it', async () => {
  const taken: number[] = []
  const work = async (item: number) => {
    if (item === 2) throw new Error('no such thing')
    await pause(20)
    return item
  }
  const reading = (async () => {
    for await (const result of inOrder([0, 1, 2, 3], { atOnce: 4, ahead: 4 }, work)) taken.push(result)
  })()
  await expect(reading).rejects.toThrow('no such thing')
  expect(taken).toEqual([0, 1])
})
