import { compareListed } from '../conflict/compare-states.ts'
import type { Conflict, ConflictOption, Preference } from '../conflict/conflict.ts'
import { listStates } from '../conflict/list-states.ts'
import { rankStates } from '../conflict/rank-states.ts'
import { codesOf, placeOfState, writtenCode } from '../conflict/state-space.ts'
import type { Decoded } from '../text/problem.ts'
import type { Graph } from './graph.ts'

const mostStates = 2 ** 14
/** Up to so many moves from a state are kept once found; more are found anew each time. */
const mostKept = 256

/**
 * Writes a conflict out as a graph of at most 2^14 states. Codes are those of the conflict as written, with options that nothing
 * depends on left out of account: not taken, and nobody's to move. A move changes any of the mover's own options at once, each in
 * a direction it may go; states on the way need not be feasible.
 */
export function makeGraph(conflict: Conflict): Decoded<Graph> {
  const listed = listStates(conflict)
  if (!listed.ok) return listed
  const space = listed.value
  if (space.count > mostStates) return { ok: false, problems: [tooManyStates(space.count)] }
  const ranked = rankStates(conflict, space)
  if (!ranked.ok) return ranked
  const places = Array.from(codesOf(space), (code) => placeOfState(space, code)!)
  const codes = Array.from(codesOf(space), (code) => writtenCode(space, code))
  const bitOf = new Map(conflict.options.map(({ id }, bit) => [id, bit]))
  const compare = conflict.decisionMakers.map(({ id }, i) => {
    if (!isPlain(conflict.preferences[id])) return compareListed(conflict, id, bitOf, codes)
    const ranks = places.map((place) => ranked.value[i]![place]!)
    return (a: number, b: number) => comparisons[1 + Math.sign(ranks[a]! - ranks[b]!)]!
  })
  const movers = conflict.decisionMakers.map(({ id }) => listMoves(conflict.options, id, codes))
  return {
    ok: true,
    value: {
      size: codes.length,
      decisionMakers: conflict.decisionMakers.length,
      codes,
      moves: (decisionMaker, state) => movers[decisionMaker]!(state),
      compare: (decisionMaker, a, b) => compare[decisionMaker]!(a, b),
    },
    warnings: listed.warnings,
  }
}

const comparisons = ['worse', 'equal', 'better'] as const

/** Nothing is strong and nothing unknown, so that a state's rank says all. */
function isPlain(preference: Preference | undefined): boolean {
  if (preference?.kind === 'ranking') return preference.strongAfter.length === 0 && preference.unknown.length === 0
  if (preference?.kind !== 'statements') return true
  return preference.statements.every(({ reading, strength }) => reading !== 'unknown' && strength === 'mild')
}

const isTaken = (code: number, bit: number) => Math.floor(code / 2 ** bit) % 2 === 1

/** A decision maker's moves: between states that agree in all other options, and as directions allow. */
function listMoves(options: readonly ConflictOption[], decisionMaker: string, codes: readonly number[]) {
  const own = options.flatMap(({ by, moves }, bit) => (by === decisionMaker ? [{ bit, moves }] : []))
  const oneWay = own.filter(({ moves }) => moves !== 'both')
  const others = codes.map((code) => own.reduce((rest, { bit }) => rest - (isTaken(code, bit) ? 2 ** bit : 0), code))
  const alike = Map.groupBy(codes.keys(), (state) => others[state]!)
  const known = new Map<number, readonly number[]>()

  const isAllowed = (from: number, to: number) =>
    from !== to &&
    oneWay.every(({ bit, moves }) => {
      const taken = isTaken(codes[to]!, bit)
      return taken === isTaken(codes[from]!, bit) || taken === (moves === 'forward')
    })

  return (state: number): readonly number[] => {
    const before = known.get(state)
    if (before) return before
    const moves = alike.get(others[state]!)!.filter((to) => isAllowed(state, to))
    if (moves.length <= mostKept) known.set(state, moves)
    return moves
  }
}

const tooManyStates = (count: number) => ({
  code: 'too-many-states',
  severity: 'error' as const,
  message: `${count} feasible states; the limit for paths, explanations and coalitions is ${mostStates}`,
  hint: 'Mark infeasible states or split the conflict.',
})
