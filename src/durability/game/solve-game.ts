import type { GameSolution, GameVerdict, GameYear } from './game-path.ts'
import type { GameParameters, Scenario } from './parameters.ts'

/**
 * Solves the game exactly as docs/durability.md writes it. The guarantor's promise counts until the year before `lapseYear`. Takes
 * parameters that `findParameterProblems` has nothing against. `[Fearon1995]`, `[Powell2006]`, `[Schelling1966]`.
 */
export function solveGame(parameters: GameParameters, scenario: Scenario, horizon = 30): GameSolution {
  const path = Array.from({ length: horizon + 1 }, (_, year) => gameYear(parameters, scenario, year))
  const worst = path.reduce((one, other) => (other.gain > one.gain ? other : one))
  const first = path.find(({ gain }) => gain > 0)
  return {
    path,
    attackYear: bestYear(path, parameters.delta),
    attackMyopic: first?.year ?? null,
    tStar: bestMoment(path[0]!, parameters, scenario),
    thresholdLimit: threshold(chanceToWin(parameters, scenario, Number.POSITIVE_INFINITY), parameters),
    worstYear: worst.year,
    verdict: verdictOf(path, worst),
  }
}

function gameYear(parameters: GameParameters, scenario: Scenario, year: number): GameYear {
  const w = chanceToWin(parameters, scenario, year)
  const p = credibility(parameters, scenario, year)
  const gain = w - parameters.c - parameters.q - p * (parameters.dW + parameters.k)
  return { year, w, p, threshold: threshold(w, parameters), gain }
}

function chanceToWin({ w0, shift, rho, eta }: GameParameters, { troopsK }: Scenario, year: number): number {
  return w0 + shift * (1 - Math.exp(-rho * year)) - (eta * troopsK) / 10
}

const threshold = (w: number, { c, q, dW, k }: GameParameters) => (w - c - q) / (dW + k)

function credibility(parameters: GameParameters, scenario: Scenario, year: number): number {
  const { pTreaty, pNone, bTrip, n0, bMin, phi } = parameters
  const { troopsK, backstop, minerals, lapseYear = Number.POSITIVE_INFINITY } = scenario
  const base = backstop && year < lapseYear ? pTreaty : pNone
  const logOdds =
    Math.log(base / (1 - base)) + bTrip * (1 - Math.exp(-troopsK / n0)) + (minerals ? bMin * (1 - phi) : 0)
  return 1 / (1 + Math.exp(-logOdds))
}

function bestYear(path: readonly GameYear[], delta: number): number | null {
  let best: number | null = null
  let most = 0
  for (const { year, gain } of path) {
    const worth = delta ** year * gain
    if (worth > most) {
      most = worth
      best = year
    }
  }
  return best
}

/** Where (d/dt) δ^t·gain_t is 0: t* = (1/ρ) ln[s(ρ + r) / (r(gain_0 + s))], r = −ln δ; at once where that lies in the past. */
function bestMoment({ gain }: GameYear, { shift, rho, delta }: GameParameters, scenario: Scenario): number | null {
  const isConstant = !scenario.backstop || scenario.lapseYear === undefined
  if (!isConstant || shift <= 0 || gain + shift <= 0) return null
  const r = -Math.log(delta)
  return Math.max(0, (Math.log(shift) + Math.log((rho + r) / r) - Math.log(gain + shift)) / rho)
}

function verdictOf(path: readonly GameYear[], worst: GameYear): GameVerdict {
  if (path.every((year) => year.threshold <= 0)) return 'none-needed'
  if (worst.gain <= 0) return 'deterred'
  return worst.threshold > 1 ? 'undeterrable' : 'too-weak'
}
