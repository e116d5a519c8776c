import type { Drawn } from './draw-parameters.ts'
import type { GameVerdict } from './game-path.ts'
import type { Scenario } from './parameters.ts'

/** The verdicts in the order in which they are counted. */
export const verdicts = [
  'none-needed',
  'deterred',
  'too-weak',
  'undeterrable',
] as const satisfies readonly GameVerdict[]

/** What a game comes to in each draw. */
export interface Outcomes {
  /** The year of the attack; the horizon and one more without one. */
  readonly attackYear: Int32Array
  /** As `verdicts` numbers them. */
  readonly verdict: Uint8Array
  /** p* in the year in which it is highest, between 0 and 1. */
  readonly highestThreshold: Float64Array
  /** The chance in that year that the guarantor comes. */
  readonly credibilityThen: Float64Array
  /** The chance that the guarantor comes in the year of the attack; 0 without one. */
  readonly guarantorFights: Float64Array
  /** By year asked for: the chance that neither an attack nor an accident has ended the peace. */
  readonly hold: readonly Float64Array[]
}

/** Room for the outcomes of so many draws. */
export function makeOutcomes(size: number, years: number): Outcomes {
  const column = () => new Float64Array(size)
  return {
    attackYear: new Int32Array(size),
    verdict: new Uint8Array(size),
    highestThreshold: column(),
    credibilityThen: column(),
    guarantorFights: column(),
    hold: Array.from({ length: years }, column),
  }
}

/** What all draws of a simulation have in common. */
export interface Rules {
  readonly years: readonly number[]
  readonly horizon: number
  readonly myopic: boolean
}

/**
 * As `solveGame`, for every draw, and with accidents. The gain only rises or only falls while the guarantor's promise stands, and
 * again once it has lapsed: so it is greatest in the first or the last year of one of these times, and only where it is above 0
 * there are the years gone through.
 */
export function playDraws(drawn: Drawn, scenario: Scenario, { years, horizon, myopic }: Rules, into: Outcomes): void {
  const { q, w0, shift, rho, c, dW, k, pNone, pTreaty, bTrip, n0, bMin, phi, eta, delta, lambda, hrPk } = drawn
  const { attackYear, verdict, highestThreshold, credibilityThen, guarantorFights, hold } = into
  const { troopsK, backstop, minerals, lapseYear = Number.POSITIVE_INFINITY } = scenario
  const never = horizon + 1
  const lapse = backstop ? Math.min(never, Math.max(0, Math.ceil(lapseYear))) : never
  const turns = [...new Set([0, Math.max(0, lapse - 1), Math.min(lapse, horizon), horizon])]
  for (let i = 0; i < attackYear.length; i++) {
    const trip = bTrip[i]! * (1 - Math.exp(-troopsK / n0[i]!))
    const stake = minerals ? bMin[i]! * (1 - phi[i]!) : 0
    const held = chance(backstop ? pTreaty[i]! : pNone[i]!, trip, stake)
    const lapsed = lapse < never ? chance(pNone[i]!, trip, stake) : held
    const start = w0[i]!
    const rise = shift[i]!
    const speed = rho[i]!
    const force = (eta[i]! * troopsK) / 10
    const cost = c[i]!
    const owned = q[i]!
    const taken = dW[i]! + k[i]!

    let most = Number.NEGATIVE_INFINITY
    let unaided = Number.NEGATIVE_INFINITY
    let unaidedAtWorst = 0
    let comesAtHighest = 0
    for (let turn = 0; turn < turns.length; turn++) {
      const year = turns[turn]!
      const alone = start + rise * (1 - Math.exp(-speed * year)) - force - cost - owned
      const comes = year < lapse ? held : lapsed
      const gain = alone - comes * taken
      if (alone > unaided) {
        unaided = alone
        comesAtHighest = comes
      }
      if (gain > most) {
        most = gain
        unaidedAtWorst = alone
      }
    }

    let attack = never
    if (most > 0) {
      const fade = Math.exp(-speed)
      const patience = delta[i]!
      let left = 1
      let discount = 1
      let best = 0
      for (let year = 0; year <= horizon; year++) {
        const gain = start + rise * (1 - left) - force - cost - owned - (year < lapse ? held : lapsed) * taken
        const worth = discount * gain
        if (worth > best) {
          best = worth
          attack = year
          if (myopic) break
        }
        left *= fade
        discount *= patience
      }
    }

    attackYear[i] = attack
    highestThreshold[i] = Math.min(1, Math.max(0, unaided / taken))
    credibilityThen[i] = comesAtHighest
    guarantorFights[i] = attack === never ? 0 : attack < lapse ? held : lapsed
    verdict[i] = unaided <= 0 ? 0 : most <= 0 ? 1 : unaidedAtWorst > taken ? 3 : 2
    const hazard = lambda[i]! * (troopsK > 0 ? hrPk[i]! : 1)
    for (let y = 0; y < years.length; y++) hold[y]![i] = attack >= years[y]! ? Math.exp(-hazard * years[y]!) : 0
  }
}

/** The chance that the guarantor comes, of what it is without force or stake, and what these add to its log-odds. */
function chance(base: number, trip: number, stake: number): number {
  return 1 / (1 + Math.exp(-(Math.log(base / (1 - base)) + trip + stake)))
}
