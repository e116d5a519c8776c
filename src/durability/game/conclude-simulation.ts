import type { Moments } from './moments.ts'
import type { SimulationPlan } from './play-chunk.ts'
import { verdicts } from './play-draws.ts'
import type { Mean, Share, Simulated, SimulatedTogether } from './simulated.ts'
import { quantileOf, type Tally } from './tally.ts'

const z = 1.959963984540054

/** What the tallies over all draws say, one of each game. */
export function concludeSimulation(plan: SimulationPlan, tallies: readonly Tally[]): SimulatedTogether {
  return {
    games: tallies.map((tally) => concludeGame(plan, tally)),
    differences: tallies.map(({ hold }) =>
      hold.map(({ difference }, y) => ({ year: plan.years[y]!, ...meanOf(difference) })),
    ),
  }
}

function concludeGame({ draws, seed, years, horizon, myopic }: SimulationPlan, tally: Tally): Simulated {
  const attackYears = Array.from(tally.attackYears.subarray(0, horizon + 1))
  const attacks = draws - tally.attackYears[horizon + 1]!
  const shareOf = (verdict: number) => estimateShare(tally.verdicts[verdict]!, draws)
  return {
    draws,
    seed,
    horizon,
    myopic,
    hold: tally.hold.map((hold, y) => {
      const { mean: share, se, lower, upper } = meanOf(hold.moments)
      const spread = { p5: quantileOf(hold, 0.05), p50: quantileOf(hold, 0.5), p95: quantileOf(hold, 0.95) }
      return { year: years[y]!, share, se, lower: Math.max(0, lower), upper: Math.min(1, upper), spread }
    }),
    everAttacks: estimateShare(attacks, draws),
    attacksAfterWaiting: estimateShare(attacks - attackYears[0]!, draws),
    meanAttackYear: attacks === 0 ? null : meanOf(momentsOfCounts(attackYears, attacks)),
    attackYears,
    verdicts: {
      'none-needed': shareOf(verdicts.indexOf('none-needed')),
      deterred: shareOf(verdicts.indexOf('deterred')),
      'too-weak': shareOf(verdicts.indexOf('too-weak')),
      undeterrable: shareOf(verdicts.indexOf('undeterrable')),
    },
    highestThreshold: meanOf(tally.highestThreshold),
    credibilityThen: meanOf(tally.credibilityThen),
    guarantorFights: meanOf(tally.guarantorFights),
    fightYears: Array.from(tally.fights.subarray(0, horizon + 1), (sum) => sum / draws),
  }
}

function meanOf({ count, mean, squares }: Moments): Mean {
  const se = count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count)
  return { mean, se, lower: mean - z * se, upper: mean + z * se }
}

function momentsOfCounts(counts: readonly number[], count: number): Moments {
  const mean = counts.reduce((sum, times, value) => sum + times * value, 0) / count
  return { count, mean, squares: counts.reduce((sum, times, value) => sum + times * (value - mean) ** 2, 0) }
}

/** With Wilson's limits, which also bound what no draw came to. `[Wilson1927]`. */
function estimateShare(count: number, draws: number): Share {
  const share = count / draws
  const se = Math.sqrt((share * (1 - share)) / draws)
  const middle = (share + z ** 2 / (2 * draws)) / (1 + z ** 2 / draws)
  const half = (z / (1 + z ** 2 / draws)) * Math.sqrt(se ** 2 + z ** 2 / (4 * draws ** 2))
  return { share, se, lower: count === 0 ? 0 : middle - half, upper: count === draws ? 1 : middle + half }
}
