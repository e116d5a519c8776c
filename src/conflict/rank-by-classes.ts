import type { Problem } from '../text/problem.ts'
import { compactRanks, noRank } from './compact-ranks.ts'
import type { Conflict, Pattern, Preference } from './conflict.ts'
import { bitsOfPattern, fitsIn } from './pattern.ts'
import { codeOfPlace, formatPattern, type StateSpace } from './state-space.ts'

const mostShown = 5

/** Ranks states by the class that a pattern puts them in. A feasible state that no pattern fits is a problem. */
export function rankByClasses(
  { classes, location }: Preference & { readonly kind: 'ranking' },
  { options }: Conflict,
  decisionMaker: string,
  space: StateSpace,
  room: Int32Array,
): readonly Problem[] {
  const unranked = classes.length
  for (let i = 0; i < room.length; i += 1) if (room[i] !== noRank) room[i] = unranked
  const ids = options.map(({ id }) => id)
  for (const [i, patterns] of classes.entries()) {
    for (const pattern of patterns) {
      mark(bitsOfPattern(pattern, ids, space.bitOf), space, room, classes.length - 1 - i)
    }
  }
  const missed = findMissed(space, room, unranked)
  if (missed.count === 0) {
    compactRanks(room, unranked)
    return []
  }
  const shown = missed.patterns.map((pattern) => `"${pattern}"`).join(', ')
  return [
    {
      code: 'incomplete-ranking',
      severity: 'error',
      message:
        missed.count === 1
          ? `the ranking of "${decisionMaker}" leaves out the feasible state ${shown}`
          : `the ranking of "${decisionMaker}" leaves out ${missed.count} feasible states: ${shown}${missed.count > mostShown ? ', …' : ''}`,
      hint: 'Put each into a class; a pattern may stand for several, with - for either.',
      ...(location && { location }),
    },
  ]
}

function mark(bits: ReturnType<typeof bitsOfPattern>, space: StateSpace, room: Int32Array, rank: number): void {
  if (space.kind === 'listed') {
    const fits = fitsIn(bits)
    for (const [i, code] of space.codes.entries()) if (fits(code)) room[i] = rank
    return
  }
  const [taken] = bits.taken
  const free = ~bits.spoken[0] & (2 ** space.bits - 1)
  let subset = 0
  do {
    if (room[taken + subset] !== noRank) room[taken + subset] = rank
    // Counts through the subsets of the free bits.
    subset = (subset - free) & free
  } while (subset !== 0)
}

function findMissed(space: StateSpace, room: Int32Array, unranked: number) {
  const patterns: Pattern[] = []
  let count = 0
  for (let i = 0; i < room.length; i += 1) {
    if (room[i] !== unranked) continue
    count += 1
    if (count <= mostShown) patterns.push(formatPattern(space, codeOfPlace(space, i)))
  }
  return { count, patterns }
}
