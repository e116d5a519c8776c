import type { Conflict, PreferenceStatement } from '../conflict/conflict.ts'
import { holdsIn } from '../conflict/evaluate.ts'
import type { Edit } from './edit.ts'
import type { Comparison, Graph } from './graph.ts'

/** A graph with what it takes to see it edited without building it anew. */
export interface EditableGraph {
  readonly graph: Graph
  /** The target with these edits made, as a graph over the same states. */
  edited(edits: readonly Edit[], target: number): Graph
  /** The graph with a decision maker's statements in this order of priority; those left out come after it as they were. */
  reordered(decisionMaker: number, order: readonly number[]): Graph
}

type Truths = (state: number) => boolean

interface Level {
  readonly holds: Truths
  readonly strong: boolean
  readonly unknown: boolean
}

/** Prepares the graph of a conflict for edits; statements are evaluated once over its states. */
export function editGraph(graph: Graph, conflict: Conflict): EditableGraph {
  const bitOf = new Map(conflict.options.map(({ id }, bit) => [id, bit]))
  const levels = conflict.decisionMakers.map(({ id }): readonly Level[] | undefined => {
    const preference = conflict.preferences[id]
    return preference?.kind === 'statements' ? preference.statements.map(levelOf) : undefined
  })
  return { graph, edited, reordered }

  function levelOf({ expression, strength, reading }: PreferenceStatement): Level {
    const holds = holdsIn(expression, bitOf)
    const table = Uint8Array.from(graph.codes, (code) => Number(holds(code)))
    return { holds: (state) => table[state] === 1, strong: strength === 'strong', unknown: reading === 'unknown' }
  }

  function reordered(decisionMaker: number, order: readonly number[]): Graph {
    const own = levels[decisionMaker] ?? []
    const sorted = [...order, ...own.keys()].filter((at, i, all) => all.indexOf(at) === i).map((at) => own[at]!)
    return {
      ...graph,
      compare: (other, a, b) =>
        other === decisionMaker ? (decided(sorted, a, b) ?? 'equal') : graph.compare(other, a, b),
    }
  }

  function edited(edits: readonly Edit[], target: number): Graph {
    const forbidden = new Set(edits.flatMap((edit) => (edit.kind === 'forbid' ? [edit.state] : [])))
    const fixed = edits.flatMap((edit) => (edit.kind === 'irreversible' ? [edit.option] : []))
    const has = (state: number, option: number) => Math.floor(graph.codes[state]! / 2 ** option) % 2 === 1
    const orders = levels.map((own, decisionMaker) => {
      const changes = edits.filter((edit) => 'decisionMaker' in edit && edit.decisionMaker === decisionMaker)
      const pledges = changes.flatMap((edit): readonly Level[] => {
        if (edit.kind !== 'commit') return []
        const kept = has(target, edit.option)
        return [{ holds: (state) => has(state, edit.option) === kept, strong: false, unknown: false }]
      })
      const statements = own && orderOf(own, changes, target)
      return pledges.length > 0 || changes.length > 0 ? { pledges, statements } : undefined
    })
    const compare = (decisionMaker: number, a: number, b: number): Comparison => {
      const order = orders[decisionMaker]
      if (!order) return graph.compare(decisionMaker, a, b)
      return (
        decided(order.pledges, a, b) ??
        (order.statements ? (decided(order.statements, a, b) ?? 'equal') : graph.compare(decisionMaker, a, b))
      )
    }
    const moves = (decisionMaker: number, state: number): readonly number[] => {
      const all = graph.moves(decisionMaker, state)
      if (forbidden.size === 0 && fixed.length === 0) return all
      return all.filter(
        (to) =>
          !forbidden.has(to) &&
          fixed.every((option) => has(state, option) !== has(target, option) || has(to, option) === has(state, option)),
      )
    }
    return { ...graph, moves, compare }
  }
}

function orderOf(own: readonly Level[], changes: readonly Edit[], target: number): readonly Level[] {
  const editOf = (kind: Edit['kind'], at: number) =>
    changes.some((edit) => edit.kind === kind && 'statement' in edit && edit.statement === at)
  const kept = own.flatMap((level, at) => {
    if (editOf('drop', at)) return []
    const { holds } = level
    const flipped: Level = editOf('flip', at) ? { ...level, holds: (state) => !holds(state) } : level
    const yielding: Level = editOf('condition', at)
      ? { ...flipped, holds: (state) => state === target || flipped.holds(state) }
      : flipped
    return [{ level: yielding, last: editOf('demote', at) }]
  })
  return [...kept.filter(({ last }) => !last), ...kept.filter(({ last }) => last)].map(({ level }) => level)
}

/** The comparison that the first statement of which just one state holds decides; undefined where there is none. */
function decided(order: readonly Level[], a: number, b: number): Comparison | undefined {
  for (const { holds, strong, unknown } of order) {
    const first = holds(a)
    if (first === holds(b)) continue
    if (unknown) return 'unknown'
    return first ? (strong ? 'much better' : 'better') : strong ? 'much worse' : 'worse'
  }
  return undefined
}
