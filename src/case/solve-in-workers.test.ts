import { expect, it } from 'vitest'
import { conflictFrom } from '../conflict/conflict.test-builder.ts'
import { deriveStability } from '../stability/derive-stability.ts'
import { countStability, type Solution } from '../stability/solution.ts'
import type { Decoded } from '../text/problem.ts'
import { solveInWorkers } from './solve-in-workers.ts'

const sides = ['north', 'south', 'sea']
const optionsOf = (side: string) => Array.from({ length: 6 }, (_, k) => `${side}${k}`)
const conflict = conflictFrom(`
conflict: large
decisionMakers: [${sides.map((id) => `{id: ${id}, name: ${id}}`).join(', ')}]
options:
${sides.flatMap((by) => optionsOf(by).map((id) => `  - {id: ${id}, by: ${by}}`)).join('\n')}
infeasible: ["north0 and south0"]
preferences:
${sides
  .map(
    (id, i) =>
      `  ${id}:\n    statements: [${optionsOf(sides[(i + 1) % 3]!)
        .map((option, k) => `"${option} iff ${id}${k}"`)
        .join(', ')}]`,
  )
  .join('\n')}
`)
const counted = (decoded: Decoded<Solution>) => (decoded.ok ? countStability(decoded.value) : decoded.problems)
const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const

it('finds in workers what it finds in one thread', async () => {
  const steps: number[] = []
  const found = await solveInWorkers(conflict, { concepts, workers: 2, onProgress: ({ done }) => steps.push(done) })
  expect(counted(found)).toEqual(counted(deriveStability(conflict, { concepts })))
  expect(steps).toEqual([1, 2, 3, 4, 5, 6])
})

it('stops when told to', async () => {
  const stop = new AbortController()
  const found = solveInWorkers(conflict, {
    concepts,
    workers: 2,
    signal: stop.signal,
    onProgress: () => stop.abort('enough'),
  })
  await expect(found).rejects.toBe('enough')
})
