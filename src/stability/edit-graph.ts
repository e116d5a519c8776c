import type { Conflict, PreferenceStatement } from '../conflict/conflict.ts'
import { holdsIn } from '../conflict/evaluate.ts'
import type { Edit } from './edit.ts'
import type { Comparison, Graph } from './graph.ts'

/** A preference statement over the states of a graph. */
export interface Level {
  holds(state: number): boolean
  readonly isStrong: boolean
  readonly isUnknown: boolean
}

/** A graph with what it takes to see it edited without building it anew. */
export interface EditableGraph {
  readonly graph: Graph
  /** By decision maker: its statements, most important first; undefined where its preference is of another kind. */
  readonly levels: readonly (readonly Level[] | undefined)[]
  /** Whether an option is taken in a state. */
  isTaken(option: number, state: number): boolean
  /** The graph with these edits made in view of a target, over the same states; nobody can move to a forbidden one. */
  edited(edits: readonly Edit[], target: number): Graph
}

/** Prepares the graph of a conflict for edits; statements are evaluated once over its states. */
export function editGraph(graph: Graph, conflict: Conflict): EditableGraph {
  const bitOf = new Map(conflict.options.map(({ id }, bit) => [id, bit]))
  const levels = conflict.decisionMakers.map(({ id }) => {
    const preference = conflict.preferences[id]
    return preference?.kind === 'statements'
      ? preference.statements.map((statement) => levelOf(statement, graph.codes, bitOf))
      : undefined
  })
  const isTaken = (option: number, state: number) => Math.floor(graph.codes[state]! / 2 ** option) % 2 === 1
  return {
    graph,
    levels,
    isTaken,
    edited: (edits, target) => ({
      size: graph.size,
      decisionMakers: graph.decisionMakers,
      codes: graph.codes,
      moves: movesEdited(graph, isTaken, edits, target),
      compare: compareEdited(graph, levels, isTaken, edits, target),
    }),
  }
}

function levelOf(
  { expression, strength, reading }: PreferenceStatement,
  codes: readonly number[],
  bitOf: ReadonlyMap<string, number>,
): Level {
  const test = holdsIn(expression, bitOf)
  const truth = Uint8Array.from(codes, (code) => Number(test(code)))
  return { holds: (state) => truth[state] === 1, isStrong: strength === 'strong', isUnknown: reading === 'unknown' }
}

function compareEdited(
  graph: Graph,
  levels: EditableGraph['levels'],
  isTaken: EditableGraph['isTaken'],
  edits: readonly Edit[],
  target: number,
): Graph['compare'] {
  const orders = levels.map((own, decisionMaker) => {
    const pledges: Level[] = []
    const changes = new Map<number, Edit['kind']>()
    for (const edit of edits) {
      if (edit.kind === 'forbid' || edit.decisionMaker !== decisionMaker) continue
      if ('statement' in edit) changes.set(edit.statement, edit.kind)
      else if (edit.kind === 'commit') pledges.push(pledge(isTaken, edit.option, target))
    }
    const statements = changes.size > 0 ? orderOf(own ?? [], changes, target) : undefined
    return pledges.length > 0 || statements ? { pledges, statements } : undefined
  })
  return (decisionMaker, a, b) => {
    const order = orders[decisionMaker]
    const pledged = order && decide(order.pledges, a, b)
    if (pledged) return pledged
    return order?.statements ? (decide(order.statements, a, b) ?? 'equal') : graph.compare(decisionMaker, a, b)
  }
}

/** Keeping an option as the target has it. */
function pledge(isTaken: EditableGraph['isTaken'], option: number, target: number): Level {
  const kept = isTaken(option, target)
  return { holds: (state) => isTaken(option, state) === kept, isStrong: false, isUnknown: false }
}

/** The statements with one change each, those put last behind all others. */
function orderOf(own: readonly Level[], changes: ReadonlyMap<number, Edit['kind']>, target: number): readonly Level[] {
  const first: Level[] = []
  const last: Level[] = []
  for (const [at, level] of own.entries()) {
    switch (changes.get(at)) {
      case 'drop':
        break
      case 'demote':
        last.push(level)
        break
      case 'flip':
        first.push({ ...level, holds: (state) => !level.holds(state) })
        break
      case 'condition':
        first.push({ ...level, holds: (state) => state === target || level.holds(state) })
        break
      default:
        first.push(level)
    }
  }
  return [...first, ...last]
}

function movesEdited(
  graph: Graph,
  isTaken: EditableGraph['isTaken'],
  edits: readonly Edit[],
  target: number,
): Graph['moves'] {
  const forbidden = new Set(edits.flatMap((edit) => (edit.kind === 'forbid' ? [edit.state] : [])))
  const fixed = edits.flatMap((edit) => (edit.kind === 'irreversible' ? [edit.option] : []))
  if (forbidden.size === 0 && fixed.length === 0) return (decisionMaker, state) => graph.moves(decisionMaker, state)
  const undoes = (option: number, from: number, to: number) =>
    isTaken(option, from) === isTaken(option, target) && isTaken(option, to) !== isTaken(option, from)
  return (decisionMaker, state) =>
    graph
      .moves(decisionMaker, state)
      .filter((to) => !forbidden.has(to) && !fixed.some((option) => undoes(option, state, to)))
}

/** The comparison that the first statement of which just one state holds decides; undefined where there is none. */
function decide(order: readonly Level[], a: number, b: number): Comparison | undefined {
  for (const { holds, isStrong, isUnknown } of order) {
    const isFirst = holds(a)
    if (isFirst === holds(b)) continue
    if (isUnknown) return 'unknown'
    return isFirst ? (isStrong ? 'much better' : 'better') : isStrong ? 'much worse' : 'worse'
  }
  return undefined
}
