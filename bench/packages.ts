import { derivePackages } from '../src/deal/derive-packages.ts'
import type { Codebook } from '../src/position/codebook.ts'
import { codebookOf, issueOf } from '../test/builders/deal.ts'
import { makeDice } from '../test/builders/dice.ts'

// How long `packages` takes: four parties, scores from 0 to 10, means, thresholds that about half the drafts meet, every fourth item one of
// a pair that exclude each other. `opposed`: what the first wants the second does not, the others lean one way or the other.
// `unrelated`: scores at random. The budget is 2 s for 20 items. Times are processor time, so that other work on the machine counts less.

const parties = ['north', 'south', 'east', 'west']
const budget = 2_000

function randomOf(seed: number): () => number {
  const dice = makeDice(seed)
  return () => dice(2 ** 32) / 2 ** 32
}

function sample(count: number, shape: 'opposed' | 'unrelated', seed: number): Codebook {
  const next = randomOf(seed)
  const score = (middle: number, spread: number) =>
    Math.max(0, Math.min(10, Math.round(middle + spread * (2 * next() - 1))))
  const issues = Array.from({ length: count }, (_, index) => {
    const side = 2 * next() - 1
    const scores =
      shape === 'unrelated'
        ? parties.map(() => score(5, 5.5))
        : [score(6.5 + 4 * side, 1), score(6.5 - 4 * side, 1), score(6.5, 1.5), score(6.5 + 2 * side, 1.5)]
    const byParty = parties.map((party, i) => [party, { yes: scores[i]! }])
    return { ...issueOf(`item-${index}`, ['no', 'yes'], { by: parties }), scores: Object.fromEntries(byParty) }
  })
  const pairs = Array.from({ length: Math.floor(count / 8) }, (_, i) => [`item-${2 * i}`, `item-${2 * i + 1}`] as const)
  const thresholds = shape === 'unrelated' ? [5, 5, 5, 5] : [5, 6.5, 3, 4]
  const packages = {
    aggregate: 'mean' as const,
    thresholds: Object.fromEntries(parties.map((party, i) => [party, thresholds[i]!])),
    exclusive: pairs,
  }
  return { ...codebookOf(...issues), packages }
}

let slowest = 0
const counts = process.argv.slice(2).map(Number)
for (const count of counts.length > 0 ? counts : [20, 30, 40, 60]) {
  for (const shape of ['opposed', 'unrelated'] as const) {
    for (const seed of [1, 2, 3]) {
      const start = process.cpuUsage()
      const answer = derivePackages(sample(count, shape, seed))
      const { user, system } = process.cpuUsage(start)
      const taken = (user + system) / 1_000
      if (count === 20) slowest = Math.max(slowest, taken)
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
      const { consistent, overThreshold, pareto, nash, truncated } = answer.value
      const told = [
        `${consistent} consistent`,
        `${overThreshold} over`,
        `front ${pareto?.length ?? '?'}`,
        `bargaining ${nash ? 'yes' : 'no'}`,
        ...truncated.map(({ part }) => `CUT ${part}`),
      ]
      process.stdout.write(
        `${taken.toFixed(0).padStart(6)} ms  ${count} items, ${shape}, seed ${seed}: ${told.join(', ')}\n`,
      )
    }
  }
}
process.stdout.write(`slowest of 20 items ${slowest.toFixed(0)} ms, budget ${budget} ms\n`)
process.exitCode = slowest < budget ? 0 : 1
