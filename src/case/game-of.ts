import type { Expectation } from '../durability/game/belief.ts'
import {
  decideGuarantor,
  defaultGuarantor,
  findWeightFault,
  type GuarantorDecision,
  type GuarantorRanges,
  promiseEffectOf,
} from '../durability/game/decide-guarantor.ts'
import { decodeRanges } from '../durability/game/decode-ranges.ts'
import { deriveTornado } from '../durability/game/derive-tornado.ts'
import { deriveYearBands } from '../durability/game/derive-year-bands.ts'
import { type ExplainedPart, explainGame } from '../durability/game/explain-game.ts'
import { findDomainFault } from '../durability/game/find-parameter-problems.ts'
import { findRangeProblems } from '../durability/game/find-range-problems.ts'
import type { GameSolution } from '../durability/game/game-path.ts'
import { parameterNames } from '../durability/game/parameter-words.ts'
import type {
  GameParameters,
  GuarantorParameters,
  ParameterName,
  Ranges,
  Scenario,
} from '../durability/game/parameters.ts'
import { defaultRanges, modesOf } from '../durability/game/ranges.ts'
import { rangesOfExpectation } from '../durability/game/ranges-of-belief.ts'
import { type Setting, setRanges } from '../durability/game/set-ranges.ts'
import type { Simulated, Tornado, YearBand } from '../durability/game/simulated.ts'
import { solveGame } from '../durability/game/solve-game.ts'
import type { Decoded } from '../text/problem.ts'
import { readText } from './read-text.ts'
import { simulateInWorkers } from './simulate-in-workers.ts'

type AnyName = ParameterName | keyof GuarantorParameters

/** The ranges of a game and of what its guarantor weighs. */
export interface GameRanges {
  /** The belief whose ranges were taken where somebody gave none. */
  readonly belief?: Expectation
  /** The names of those that somebody gave. */
  readonly yours: readonly AnyName[]
  readonly ranges: Ranges
  readonly weights: GuarantorRanges
}

/** Which ranges to play with: the built-in ones, then those of a belief, of a file, and set one at a time; each over those before. */
export interface RangeSources {
  readonly belief?: Expectation
  readonly file?: string
  readonly settings: readonly Setting[]
}

/** How to play. */
export interface GameOptions {
  readonly draws: number
  readonly seed: number
  readonly myopic: boolean
  readonly onProgress?: (done: number, of: number) => void
}

/** A game solved at the most likely values, simulated over the ranges, and explained. */
export interface GameAnswer extends GameRanges {
  readonly scenario: Scenario
  /** The most likely values. */
  readonly parameters: GameParameters
  readonly solved: GameSolution
  /** After 1, 5 and 10 years, and at the horizon. */
  readonly simulated: Simulated
  readonly tornado: Tornado
  readonly years: readonly YearBand[]
  readonly guarantor: GuarantorDecision
  readonly explanation: readonly ExplainedPart[]
}

const isParameter = (name: AnyName): name is ParameterName => parameterNames.some((each) => each === name)
const faultOf = (name: AnyName, value: number) =>
  isParameter(name) ? findDomainFault(name, value) : findWeightFault(name, value)

/** The ranges asked for, or all that is wrong with them. */
export async function gameRangesOf({ belief, file, settings }: RangeSources): Promise<Decoded<GameRanges>> {
  const built = { ...(belief ? rangesOfExpectation(defaultRanges, belief) : defaultRanges), ...defaultGuarantor }
  const text = file === undefined ? undefined : await readText(file)
  if (text && !text.ok) return text
  const filed = text ? decodeRanges<AnyName>(text.value, file!, built, faultOf) : undefined
  if (filed && !filed.ok) return filed
  const set = setRanges<AnyName>(filed?.value ?? built, settings, faultOf)
  if (!set.ok) return set
  const { benefit, standing, coming, ...ranges } = set.value
  const yours = (Object.keys(built) as AnyName[]).filter((name) => set.value[name] !== built[name])
  const weights = { benefit, standing, coming }
  return { ok: true, value: { ...(belief && { belief }), yours, ranges, weights }, warnings: [] }
}

const horizon = 30
const asked = [1, 5, 10]
/** Of the tornado and of what the guarantor weighs. */
const looked = 5
const mostTornadoDraws = 20_000

/** Plays a game; what keeps it from being played is a list of problems. */
export async function gameOf(
  given: GameRanges,
  scenario: Scenario,
  options: GameOptions,
): Promise<Decoded<GameAnswer>> {
  const { ranges, weights } = given
  const [first, ...rest] = findRangeProblems(ranges, scenario)
  const warnings = first ? [first, ...rest] : []
  if (first && warnings.some(({ severity }) => severity === 'error')) return { ok: false, problems: [first, ...rest] }
  const parameters = modesOf(ranges)
  const solved = solveGame(parameters, scenario, horizon)
  const { draws, seed, myopic, onProgress } = options
  const { games } = await simulateInWorkers(
    [scenario, otherwisePromised(scenario)].map((each) => ({ ranges, scenario: each })),
    {
      draws,
      seed,
      myopic,
      horizon,
      years: [...asked, horizon],
      onProgress: ({ done, of }) => onProgress?.(done, of),
    },
  )
  const [simulated, other] = games as readonly [Simulated, Simulated]
  const tornado = deriveTornado(ranges, scenario, looked, {
    draws: Math.min(draws, mostTornadoDraws),
    seed,
    myopic,
  })
  const guarantor = weigh(scenario, simulated, other, weights)
  return {
    ok: true,
    value: {
      ...given,
      scenario,
      parameters,
      solved,
      simulated,
      tornado,
      years: deriveYearBands(ranges, scenario, { draws, seed, horizon }),
      guarantor,
      explanation: explainGame({ parameters, scenario, solved, simulated, tornado, guarantor }),
    },
    warnings,
  }
}

/** The same with a promise where there was none, and without where there was one. */
function otherwisePromised({ troopsK, backstop, minerals }: Scenario): Scenario {
  return { troopsK, backstop: !backstop, minerals }
}

function weigh(
  scenario: Scenario,
  simulated: Simulated,
  other: Simulated,
  weights: GuarantorRanges,
): GuarantorDecision {
  const [promised, bare] = scenario.backstop ? [simulated, other] : [other, simulated]
  const standingYears = Math.min(scenario.lapseYear ?? looked, looked)
  return decideGuarantor({ ...promiseEffectOf(promised, bare, looked), standingYears }, weights)
}
