import { randomConflict } from '../../test/stability/random-conflict.ts'
import { compareIn } from '../conflict/compare-states.ts'
import type { Conflict } from '../conflict/conflict.ts'
import { parseExpression } from '../conflict/parse-expression.ts'
import type { ExplainedConcept } from './find-departures.ts'
import type { Comparison, Graph } from './graph.ts'
import { makeGraph } from './make-graph.ts'

/** The graph of a conflict; throws where it has none. */
export function graphFrom(conflict: Conflict): Graph {
  const graph = makeGraph(conflict)
  if (!graph.ok) throw new Error(graph.problems.map(({ message }) => message).join('; '))
  return graph.value
}

/** A small random conflict with its graph; a target names every option, so that all of them matter. */
export function smallConflict(seed: number, size: { decisionMakers: number; options: number; unknown?: boolean }) {
  const random = randomConflict({ seed, ...size, strong: true })
  const every = random.conflict.options.map(({ id }) => id).join(' or ')
  const parsed = parseExpression(every)
  if (!parsed.ok) throw new Error(every)
  const targets = { ...random.conflict.targets, every: { text: every, expression: parsed.value } }
  const conflict = { ...random.conflict, targets }
  return { conflict, graph: graphFrom(conflict) }
}

/** The same graph with the preferences of another conflict over the same options. */
export function graphWith(graph: Graph, conflict: Conflict): Graph {
  const bitOf = new Map(conflict.options.map(({ id }, bit) => [id, bit]))
  const compare = conflict.decisionMakers.map(({ id }) => compareIn(conflict, id, bitOf))
  return { ...graph, compare: (i, a, b) => compare[i]!(graph.codes[a]!, graph.codes[b]!) }
}

const isMore = (comparison: Comparison) => comparison.endsWith('better')

/** Whether a decision maker stays at a state: the definition of each concept, over sets and loops, for known preferences. */
export function stays(graph: Graph, i: number, s: number, concept: ExplainedConcept): boolean {
  const prefers = (j: number, a: number, b: number) => isMore(graph.compare(j, a, b))
  return graph.moves(i, s).every((s1) => {
    if (!prefers(i, s1, s)) return true
    if (concept === 'nash') return false
    const onlyImprovements = concept === 'seq' || concept === 'sseq'
    const answers = bringsAbout(graph, i, s1, (j, from, to) => !onlyImprovements || prefers(j, to, from))
    return answers.some((s2) => {
      if (prefers(i, s2, s)) return false
      return concept === 'gmr' || concept === 'seq' || graph.moves(i, s2).every((s3) => !prefers(i, s3, s))
    })
  })
}

/** What the others bring about from a state in sequences in which nobody moves twice in a row. */
function bringsAbout(
  graph: Graph,
  except: number,
  start: number,
  goes: (j: number, from: number, to: number) => boolean,
): readonly number[] {
  const arrivals = new Set<string>()
  const queue: (readonly [state: number, last: number])[] = [[start, -1]]
  for (const [state, last] of queue)
    for (let j = 0; j < graph.decisionMakers; j++)
      if (j !== except && j !== last)
        for (const to of graph.moves(j, state))
          if (goes(j, state, to) && !arrivals.has(`${to} ${j}`)) {
            arrivals.add(`${to} ${j}`)
            queue.push([to, j])
          }
  return [...new Set(queue.map(([state]) => state))].filter((state) => state !== start)
}

/** Whether nobody leaves. */
export function isEquilibrium(graph: Graph, s: number, concept: ExplainedConcept): boolean {
  return Array.from({ length: graph.decisionMakers }, (_, i) => stays(graph, i, s, concept)).every(Boolean)
}

/** All ways to choose so many of the items. */
export function choices<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, at) => choices(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]))
}
