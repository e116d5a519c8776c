import type { Decoded, Problem } from '../text/problem.ts'
import { compactRanks, noRank } from './compact-ranks.ts'
import type { Conflict, Preference, PreferenceStatement } from './conflict.ts'
import { blocksOf, type Columns } from './evaluate-words.ts'
import { packTruth } from './pack-truth.ts'
import { rankByClasses } from './rank-by-classes.ts'
import { rankByWeights } from './rank-by-weights.ts'
import { columnsOf, type StateSpace } from './state-space.ts'

/** How many places a space has: codes of a dense one, states of a listed one. */
function placesOf(space: StateSpace): number {
  return space.kind === 'dense' ? 2 ** space.bits : space.count
}

/**
 * Ranks the states for every decision maker, in the conflict's order: 0 is worst, ties are equal, and every rank up to the best
 * occurs. Ranks lie where the states have their places; −1 where a code is not feasible. They are ordinal: never add them, nor
 * compare them between decision makers. Statements and pairs of unknown order are left out, with a warning.
 *
 * @param roomFor gives the array to fill for a decision maker, of `placesOf(space)` entries
 */
export function rankStates(
  conflict: Conflict,
  space: StateSpace,
  roomFor: (decisionMaker: number) => Int32Array = () => new Int32Array(placesOf(space)),
): Decoded<readonly Int32Array[]> {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const columns = columnsOf(space)
  const ranks = conflict.decisionMakers.map(({ id }, i) => {
    const preference = conflict.preferences[id]
    const room = roomFor(i)
    startRanks(room, space)
    if (preference) {
      problems.push(...rank(preference, conflict, id, space, columns, room))
      warnings.push(...findUnknown(preference, id))
    }
    return room
  })
  const [first, ...rest] = problems
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, value: ranks, warnings }
}

function startRanks(room: Int32Array, space: StateSpace): void {
  room.fill(0)
  if (space.kind === 'listed') return
  const { feasible } = space
  for (let word = 0; word < feasible.length; word += 1) {
    for (let gaps = ~feasible[word]!; gaps !== 0; gaps &= gaps - 1) {
      // Beyond the last code there is nothing to write to.
      room[word * 32 + 31 - Math.clz32(gaps & -gaps)] = noRank
    }
  }
}

function rank(
  preference: Preference,
  conflict: Conflict,
  decisionMaker: string,
  space: StateSpace,
  columns: Columns,
  room: Int32Array,
): readonly Problem[] {
  switch (preference.kind) {
    case 'statements':
      rankByStatements(preference.statements, columns, space.count, room)
      return []
    case 'weights':
      return rankByWeights(preference.weights, decisionMaker, columns, room)
    case 'ranking':
      return rankByClasses(preference, conflict, decisionMaker, space, room)
  }
}

/** So many classes of states may be told apart at once: for few states few, as memory is cleared for all. */
const mostKeys = (states: number) => Math.min(2 ** 24, Math.max(2 ** 12, states * 8))

/** Refines the classes of equal states by a few statements at a time, so that no number of them overflows. */
function rankByStatements(
  statements: readonly PreferenceStatement[],
  columns: Columns,
  count: number,
  room: Int32Array,
): void {
  const known = statements.filter(({ reading }) => reading !== 'unknown')
  let levels = 1
  for (let at = 0; at < known.length && levels < count; ) {
    const width = Math.max(1, Math.floor(Math.log2(mostKeys(count) / levels)))
    const chunk = known.slice(at, at + width).map(({ expression }) => blocksOf(expression, columns))
    packTruth(chunk, columns, (first, packed) => {
      const end = Math.min(room.length - first, packed.length)
      for (let i = 0; i < end; i += 1) {
        const rank = room[first + i]!
        if (rank !== noRank) room[first + i] = (rank << chunk.length) | packed[i]!
      }
    })
    levels = compactRanks(room, levels * 2 ** chunk.length)
    at += chunk.length
  }
}

function findUnknown(preference: Preference, decisionMaker: string): readonly Problem[] {
  const statements = preference.kind === 'statements' ? preference.statements : []
  const unknown = statements.filter(({ reading }) => reading === 'unknown')
  const pairs = preference.kind === 'ranking' ? preference.unknown.length : 0
  if (unknown.length === 0 && pairs === 0) return []
  const [what, location] =
    pairs > 0 && preference.kind === 'ranking'
      ? [pairs === 1 ? 'a pair of states' : `${pairs} pairs of states`, preference.location]
      : [unknown.length === 1 ? `"${unknown[0]!.text}"` : `${unknown.length} statements`, unknown[0]?.location]
  return [
    {
      code: 'unknown-preference',
      severity: 'warning',
      message: `how "${decisionMaker}" leans on ${what} is not known, so the order leaves it out`,
      hint: 'What holds however it leans is said by the robust results; write the reading once the record says it.',
      ...(location && { location }),
    },
  ]
}
