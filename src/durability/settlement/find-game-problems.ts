import type { Problem } from '../../text/problem.ts'
import { findRangeProblems } from '../game/find-range-problems.ts'
import { rangesOfBelief } from '../game/ranges-of-belief.ts'
import type { SettlementGame } from './play-settlement.ts'

/** What is wrong with the ranges of a settlement's game, and with those that a person gives a belief. */
export function findGameProblems({ ranges, scenario, beliefs }: SettlementGame): readonly Problem[] {
  const theirs = beliefs.flatMap((belief) =>
    belief.ranges
      ? findRangeProblems(rangesOfBelief(ranges, belief), scenario).map((problem) => ({
          ...problem,
          message: `as ${belief.name} expects (${belief.expectation}): ${problem.message}`,
        }))
      : [],
  )
  return [...findRangeProblems(ranges, scenario), ...theirs]
}
