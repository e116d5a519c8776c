import type { Problem } from '../../text/problem.ts'
import { parameterNames, parameterWords } from './parameter-words.ts'
import type { GameParameters, ParameterName, Scenario } from './parameters.ts'

type Domain = readonly [holds: (value: number) => boolean, words: string]

const from = (low: number, high: number): Domain => [
  (value) => value >= low && value <= high,
  `from ${formatEnd(low)} to ${formatEnd(high)}`,
]
const formatEnd = (value: number) => value.toLocaleString('en-GB').replace('-', '−')

const chance = from(0, 1)
const inside: Domain = [(value) => value > 0 && value < 1, 'above 0 and below 1']
const share: Domain = [(value) => value >= 0 && value < 1, 'at least 0 and below 1']
const logOdds = from(-20, 20)
const troops = from(0, 10_000)

/** The guarantor's coming must take at least this share of the prize from the challenger: thresholds are divided by what it takes. */
export const leastTaken = 0.001

/** No war costs more than ten prizes, and so on: far beyond what anybody would mean, and near enough that no number loses its digits. */
const domains: Readonly<Record<ParameterName, Domain>> = {
  q: share,
  w0: chance,
  shift: from(-1, 1),
  rho: from(0.001, 100),
  c: from(0, 10),
  dW: chance,
  k: from(0, 10),
  pNone: inside,
  pTreaty: inside,
  bTrip: logOdds,
  n0: [(value) => value > 0 && value <= 10_000, 'above 0 and at most 10,000 (thousand)'],
  bMin: logOdds,
  phi: chance,
  eta: chance,
  delta: inside,
  lambda: from(0, 10),
  hrPk: from(0, 100),
}

/** What a value of one parameter must be, in words ("above 0 and below 1"), where it is not. */
export function findDomainFault(name: ParameterName, value: number): string | undefined {
  const [holds, words] = domains[name]
  return holds(value) ? undefined : words
}

/** Everything that keeps the game from being solved with these parameters: each problem names its parameter. */
export function findParameterProblems(parameters: GameParameters, scenario: Scenario): readonly Problem[] {
  const { w0, shift, eta, dW, k } = parameters
  const single = parameterNames.flatMap((name): readonly Problem[] => {
    const value = parameters[name]
    const fault = findDomainFault(name, value)
    return fault === undefined ? [] : [problem(`${name} is ${value}`, `${meaningOf(name)} must be ${fault}.`)]
  })
  if (single.length > 0) return [...single, ...findScenarioProblems(scenario)]
  const begins = w0 - (eta * scenario.troopsK) / 10
  const chances = [begins, begins + shift].filter((w) => !isChance(w))
  return [
    ...(dW + k >= leastTaken ? [] : [problem(`dW and k are ${tooLittle(dW + k)}`, remedyForTaken)]),
    ...chances
      .slice(0, 1)
      .map((w) => problem(`w0, shift and eta bring the challenger’s chance to ${decimals(w)}`, remedyFor(w))),
    ...findScenarioProblems(scenario),
  ]
}

/** What is wrong with what is to be put on the ground. */
function findScenarioProblems({ troopsK, backstop, lapseYear }: Scenario): readonly Problem[] {
  return [
    ...(troops[0](troopsK)
      ? []
      : [problem(`troopsK is ${troopsK}`, `Write the foreign troops in thousands, ${troops[1]}.`)]),
    ...(lapseYear === undefined || (lapseYear >= 0 && Number.isFinite(lapseYear))
      ? []
      : [problem(`lapseYear is ${lapseYear}`, 'Write the year from which the promise no longer holds, 0 or later.')]),
    ...(lapseYear !== undefined && !backstop
      ? [problem('a promise that was not given lapses', 'Give the backstop too, or leave the year of the lapse out.')]
      : []),
  ]
}

const tooLittle = (sum: number) => (sum === 0 ? 'both 0' : `${sum} together`)

const remedyForTaken = `Write a dW or a k of at least ${leastTaken}: the guarantor must matter.`

const isChance = (value: number) => value >= -1e-12 && value <= 1 + 1e-12

const remedyFor = (w: number) =>
  `A chance lies from 0 to 1: ${w < 0 ? 'raise w0 or shift, or lower eta or the troops' : 'lower w0 or shift'}.`

const decimals = (value: number) => String(Math.round(value * 1e6) / 1e6)

/** "By how much that chance …", fit to begin a sentence. */
function meaningOf(name: ParameterName): string {
  const { meaning } = parameterWords[name]
  return `${meaning[0]!.toUpperCase()}${meaning.slice(1)}`
}

const problem = (message: string, hint: string): Problem => ({
  code: 'game-parameter',
  severity: 'error',
  message,
  hint,
})
