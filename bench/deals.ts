import { deriveDeals } from '../src/deal/derive-deals.ts'
import type { Codebook } from '../src/position/codebook.ts'
import type { Position, Stance } from '../src/position/position.ts'
import { codebookOf, holds, issueOf } from '../test/builders/deal.ts'
import { makeDice } from '../test/builders/dice.ts'

// How long `deals` takes on cases of 40 issues × 4 alternatives, 12 actors and 400 positions, in several shapes, against one
// pass over the same positions in the same run. The budget is 2 s for each answer.
// Times are processor time, so that other work on the machine counts less.

interface Sample {
  readonly shape: string
  readonly codebook: Codebook
  readonly positions: readonly Position[]
}

const issueCount = 40
const alternatives = ['none', 'low', 'middle', 'high']
const actors = Array.from({ length: 12 }, (_, index) => `actor${index}`)
const goal = { issue0: 'low' }
const budget = 2_000

/** Positions anywhere (`sparse`), or on the parts of the actors that are needed (`dense`); any stance, or yes on conditions. */
function randomSample(seed: number, where: 'sparse' | 'dense', stances: readonly Stance[], any: number): Sample {
  const pick = makeDice(seed)
  const issues = Array.from({ length: issueCount }, (_, index) => {
    const needed = [...new Set([pick(12), pick(12), pick(12)])].map((actor) => actors[actor]!)
    return issueOf(`issue${index}`, alternatives, { by: needed.slice(0, 2), consent: needed.slice(2) })
  })
  const seen = new Map<string, Position>()
  while (seen.size < 400 && (where === 'sparse' || seen.size < issues.flatMap(neededOn).length * 3)) {
    const issue = issues[pick(issueCount)]!
    const needed = neededOn(issue)
    const actor = where === 'dense' ? needed[pick(needed.length)]! : actors[pick(12)]!
    const on = `${issue.id}=${alternatives[1 + pick(3)]}`
    const conditions = Array.from({ length: pick(3) }, () => {
      const names = Array.from({ length: 1 + pick(any) }, () => alternatives[1 + pick(3)])
      return `${['onlyIf', 'until', 'after', 'unless', 'together'][pick(5)]} issue${pick(issueCount)}=${[...new Set(names)].join('|')}`
    })
    seen.set(`${actor} ${on}`, holds(actor, on, stances[pick(stances.length)]!, ...conditions))
  }
  return sample(
    `${where}, ${stances.length > 3 ? 'any stance' : 'yes on conditions'}, anyOf ${any}, seed ${seed}`,
    issues,
    [...seen.values()],
  )
}

function neededOn({ controlledBy, consent }: Codebook['issues'][number]): readonly string[] {
  return [...new Set([...controlledBy, ...consent])]
}

/** Each issue's move waits for the next one's, in every alternative; `closing` says what the last one waits for. */
function chainSample(shape: string, width: number, closing: string | undefined): Sample {
  const issues = Array.from({ length: issueCount }, (_, index) =>
    issueOf(`issue${index}`, alternatives, { by: Array.from({ length: 3 }, (_, k) => actors[(index + k) % 12]!) }),
  )
  const positions = issues.flatMap((issue, index) =>
    issue.controlledBy.flatMap((actor) =>
      alternatives.slice(1).map((name) => {
        const next = Array.from({ length: width }, (_, k) => index + 1 + k).filter((k) => k < issueCount)
        const waits = next.map((k) => `onlyIf issue${k}=${alternatives.slice(1).join('|')}`)
        const last = index === issueCount - 1
        return last && closing === undefined
          ? holds(actor, `${issue.id}=${name}`, 'rejects')
          : holds(actor, `${issue.id}=${name}`, 'supports', ...(last ? [closing!] : waits))
      }),
    ),
  )
  return sample(shape, issues, positions)
}

/** A sample of exactly 400 positions: those given, and of actors who need not be asked as many as are missing. */
function sample(shape: string, issues: Codebook['issues'], given: readonly Position[]): Sample {
  const others = issues.flatMap((issue) =>
    actors
      .filter((actor) => !neededOn(issue).includes(actor))
      .map((actor) => holds(actor, `${issue.id}=${alternatives[1]}`, 'opposes')),
  )
  const positions = [...given, ...others].slice(0, 400).map((position, index) => ({ ...position, id: `p${index}` }))
  return { shape, codebook: codebookOf(...issues), positions }
}

function onePass(positions: readonly Position[]): number {
  const start = process.cpuUsage()
  for (let round = 0; round < 1_000; round += 1)
    Map.groupBy(positions, ({ actor, issue, alternative }) => `${actor} ${issue}=${alternative}`)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000 / 1_000
}

const mixed: readonly Stance[] = ['requires', 'supports', 'accepts', 'undecided', 'opposes', 'rejects']
const samples = [
  ...[1, 2, 3].map((seed) => randomSample(seed, 'sparse', mixed, 1)),
  ...[4, 5, 6].map((seed) => randomSample(seed, 'dense', mixed, 2)),
  ...[7, 8, 9].map((seed) => randomSample(seed, 'dense', ['supports'], 1)),
  ...[10, 11, 12].map((seed) => randomSample(seed, 'dense', ['requires', 'supports', 'accepts'], 3)),
  chainSample('chain to a refusal', 1, undefined),
  chainSample('chain closing on itself', 1, 'onlyIf issue0=low'),
  chainSample('ladder to a refusal', 2, undefined),
  chainSample('ladder closing on itself', 2, 'onlyIf issue0=low'),
]

let slowest = 0
for (const { shape, codebook, positions } of samples) {
  const floor = onePass(positions)
  const start = process.cpuUsage()
  const deals = deriveDeals({ codebook, positions, goal })
  const { user, system } = process.cpuUsage(start)
  const taken = (user + system) / 1_000
  slowest = Math.max(slowest, taken)
  const told = Object.entries(deals.readings).map(
    ([reading, { verdict, blocking, changes, feasible, settlements, truncated }]) =>
      [
        `${reading} ${verdict}`,
        `${blocking.length} blocking`,
        `${changes.length} changes`,
        `${settlements.length} settlements`,
        `feasible ${feasible === null ? '?' : feasible.length > 12 ? `10^${feasible.length - 1}` : feasible}`,
        ...(truncated.length > 0 ? [`CUT ${[...new Set(truncated.map(({ part }) => part))].join('+')}`] : []),
      ].join(', '),
  )
  process.stdout.write(
    `${taken.toFixed(0).padStart(5)} ms  ${(taken / floor).toFixed(0).padStart(6)} passes  ${positions.length} positions  ${shape}\n         ${told.join('\n         ')}\n         order: ${deals.order.circles.length} circles, ${deals.order.firstMovers.length} sets of first movers, ${deals.order.steps.length} steps\n`,
  )
}
process.stdout.write(`slowest ${slowest.toFixed(0)} ms, budget ${budget} ms\n`)
process.exitCode = slowest < budget ? 0 : 1
