import type { Problem } from '../../text/problem.ts'
import { parameterNames, parameterWords } from './parameter-words.ts'
import type { GameParameters, ParameterName, Scenario } from './parameters.ts'

type Domain = readonly [holds: (value: number) => boolean, words: string]

const chance: Domain = [(value) => value >= 0 && value <= 1, 'from 0 to 1']
const inside: Domain = [(value) => value > 0 && value < 1, 'above 0 and below 1']
const share: Domain = [(value) => value >= 0 && value < 1, 'at least 0 and below 1']
const atLeastZero: Domain = [(value) => value >= 0 && Number.isFinite(value), 'at least 0']
const aboveZero: Domain = [(value) => value > 0 && Number.isFinite(value), 'above 0']
const logOdds: Domain = [(value) => Math.abs(value) <= 20, 'from −20 to 20']

const domains: Readonly<Record<ParameterName, Domain>> = {
  q: share,
  w0: chance,
  shift: [(value) => value >= -1 && value <= 1, 'from −1 to 1'],
  rho: aboveZero,
  c: atLeastZero,
  dW: chance,
  k: atLeastZero,
  pNone: inside,
  pTreaty: inside,
  bTrip: logOdds,
  n0: aboveZero,
  bMin: logOdds,
  phi: chance,
  eta: atLeastZero,
  delta: inside,
  lambda: atLeastZero,
  hrPk: atLeastZero,
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
    ...(dW + k > 0 ? [] : [problem('dW and k are both 0', 'Write a dW or a k above 0: the guarantor must matter.')]),
    ...chances
      .slice(0, 1)
      .map((w) => problem(`w0, shift and eta bring the challenger’s chance to ${decimals(w)}`, remedyFor(w))),
    ...findScenarioProblems(scenario),
  ]
}

/** What is wrong with what is to be put on the ground. */
function findScenarioProblems({ troopsK, backstop, lapseYear }: Scenario): readonly Problem[] {
  return [
    ...(atLeastZero[0](troopsK)
      ? []
      : [problem(`troopsK is ${troopsK}`, 'Write the foreign troops in thousands, 0 or more.')]),
    ...(lapseYear === undefined || atLeastZero[0](lapseYear)
      ? []
      : [problem(`lapseYear is ${lapseYear}`, 'Write the year from which the promise no longer holds, 0 or later.')]),
    ...(lapseYear !== undefined && !backstop
      ? [problem('a promise that was not given lapses', 'Give the backstop too, or leave the year of the lapse out.')]
      : []),
  ]
}

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
