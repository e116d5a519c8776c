import type { Problem } from '../../text/problem.ts'
import { findParameterProblems, leastTaken } from './find-parameter-problems.ts'
import type { Ranges, Scenario } from './parameters.ts'
import { modesOf } from './ranges.ts'

/**
 * What is wrong with ranges taken together: their most likely values must give a game that can be solved; where only the ends of
 * some bring the challenger's chance below 0 or above 1, that is a warning, as such draws are rare and taken as they are.
 */
export function findRangeProblems(ranges: Ranges, scenario: Scenario): readonly Problem[] {
  const problems = findParameterProblems(modesOf(ranges), scenario)
  if (problems.length > 0) return problems
  const { w0, shift, eta, dW, k } = ranges
  if (!(dW.low + k.low >= leastTaken)) {
    return [
      {
        code: 'game-parameter',
        severity: 'error',
        message: `dW and k may ${dW.low + k.low === 0 ? 'both be 0' : `be ${dW.low + k.low} together`}`,
        hint: `Raise the lowest value of one of them to at least ${leastTaken}: thresholds are divided by their sum.`,
      },
    ]
  }
  const troops = scenario.troopsK / 10
  const least = w0.low + Math.min(0, shift.low) - eta.high * troops
  const most = w0.high + Math.max(0, shift.high) - eta.low * troops
  return [...(least < -1e-12 ? [warning(least)] : []), ...(most > 1 + 1e-12 ? [warning(most)] : [])]
}

const warning = (w: number): Problem => ({
  code: 'chance-out-of-bounds',
  severity: 'warning',
  message: `at the ends of their ranges w0, shift and eta bring the challenger’s chance to ${Math.round(w * 1000) / 1000}`,
  hint:
    w < 0
      ? 'Such draws are taken as they are, and no attack pays in them; raise the low end of w0 or shift to leave them out.'
      : 'Such draws are taken as they are, and overstate what an attack gains; lower the high end of w0 or shift.',
})
