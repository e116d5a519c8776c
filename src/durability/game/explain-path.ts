import type { GameSolution, GameYear } from './game-path.ts'
import { decimals, inYear, type PlayerNames, percent, sentence, troopWords } from './game-words.ts'
import type { GameParameters, Scenario } from './parameters.ts'
import { solveGame } from './solve-game.ts'

/** A solved game, with what it was solved for. */
export interface SolvedGame {
  readonly parameters: GameParameters
  readonly scenario: Scenario
  readonly solved: GameSolution
  readonly names: PlayerNames
}

/** What the challenger could win and lose. */
export function explainStakes({ parameters, scenario, solved, names }: SolvedGame): readonly string[] {
  const { q, c, shift, rho, dW, k } = parameters
  const { challenger, guarantor } = names
  const { w } = solved.path[0]!
  const end = w + shift
  const troops = scenario.troopsK > 0 ? `, with ${troopWords(scenario.troopsK)} foreign troops in its way` : ''
  const half = decimals(Math.LN2 / rho, 1)
  const direction = shift > 0 ? 'rises' : 'falls'
  return [
    sentence(
      `the prize is counted as 1: ${challenger} holds ${decimals(q)} of it already, would win all of it by war with a chance of ${percent(w)} today if ${guarantor} stays away${troops}, and would lose ${decimals(c)} by the war itself`,
    ),
    shift === 0
      ? 'That chance does not change as the ceasefire lasts.'
      : `While the ceasefire lasts that chance ${direction} towards ${percent(end)}, half of the way in ${half} years.`,
    sentence(
      `should ${guarantor} come, ${challenger} would lose ${decimals(dW)} of its chance and ${decimals(k)} of the prize besides`,
    ),
  ]
}

/** The threshold of today, and what today’s credibility is beside it. */
export function explainToday({ parameters, solved, names }: SolvedGame): readonly string[] {
  const { q, c, dW, k } = parameters
  const { w, p, threshold, gain } = solved.path[0]!
  const { challenger, guarantor } = names
  const formula = `p* = (${decimals(w)} − ${decimals(c)} − ${decimals(q)}) / (${decimals(dW)} + ${decimals(k)}) = ${decimals(threshold)}`
  const chance = `${guarantor} would come with a chance of ${percent(p)}`
  if (threshold <= 0) {
    return [
      `Today an attack would not pay even if ${guarantor} were sure to stay away: ${formula}, which is no more than 0.`,
      sentence(chance),
    ]
  }
  if (threshold > 1) {
    return [
      `Today no promise could deter: an attack would pay even if ${guarantor} were sure to come (${formula}, more than 1).`,
      sentence(`${chance}; an attack today would gain ${challenger} ${decimals(gain)} of the prize`),
    ]
  }
  return [
    `Today an attack stops paying once ${guarantor} comes with a chance of ${percent(threshold)}: ${formula}.`,
    gain > 0
      ? sentence(
          `${chance}: too little, so that an attack today would gain ${challenger} ${decimals(gain)} of the prize`,
        )
      : sentence(`${chance}: enough, so that an attack today does not pay`),
  ]
}

/** In which years an attack pays, and where the threshold goes. */
export function explainCrossing({ solved, scenario }: SolvedGame): readonly string[] {
  const { path, attackMyopic, thresholdLimit, worstYear } = solved
  const last = path.at(-1)!
  const limit = `As years go on, p* ${thresholdLimit === path[0]!.threshold ? 'stays at' : 'tends to'} ${decimals(thresholdLimit)}.`
  if (attackMyopic === null) {
    const worst = path[worstYear]!
    const beyond = thresholdLimit > last.p
    return [
      sentence(
        `in none of the years from 0 to ${last.year} does an attack pay: it comes nearest to that ${worst.year === 0 ? 'today' : `in year ${worst.year}`}, with p* = ${decimals(worst.threshold)} against a chance of ${percent(worst.p)}`,
      ),
      limit,
      ...(beyond ? ['That is above the chance of the last year looked at: later, an attack would pay.'] : []),
    ]
  }
  const first = path[attackMyopic]!
  const ends = path.find(({ year, gain }) => year > first.year && gain <= 0)
  const lapses = attackMyopic > 0 && isLapse(path[attackMyopic - 1]!, first, scenario)
  return [
    attackMyopic === 0
      ? 'The threshold is above the chance from the start.'
      : `From year ${attackMyopic} on an attack pays: ${lapses ? 'the promise has lapsed, and ' : ''}p* = ${decimals(first.threshold)} is above the chance of ${percent(first.p)}.`,
    ...(ends ? [`From year ${ends.year} on it no longer pays: p* has fallen to ${decimals(ends.threshold)}.`] : []),
    limit,
  ]
}

/** When the challenger comes again, and why neither earlier nor later. */
export function explainAttack({ solved, parameters, scenario, names }: SolvedGame): readonly string[] {
  const { path, attackYear, attackMyopic, tStar } = solved
  const { challenger } = names
  if (attackYear === null) {
    return [sentence(`${challenger} does not come again in the ${path.length - 1} years looked at, except by accident`)]
  }
  const { gain } = path[attackYear]!
  const worthOf = (year: number) => parameters.delta ** year * path[year]!.gain
  const beside = [attackYear - 1, attackYear + 1].filter((year) => path[year])
  const write = writeApart(worthOf(attackYear), beside.map(worthOf))
  const told = sentence(
    attackYear === 0
      ? `${challenger} comes again at once: an attack gains ${write(gain)} of the prize, and a later one, discounted, no more`
      : `${challenger} waits and comes again in year ${attackYear}: an attack then gains ${write(gain)} of the prize, worth ${write(worthOf(attackYear))} today`,
  )
  const moment =
    tStar === null || attackYear === 0 ? [] : [`In continuous time the best moment is t* = ${decimals(tStar)} years.`]
  return [
    told,
    ...whyNotEarlier(attackYear, path, (year) => write(worthOf(year)), scenario),
    ...whyNotLater(attackYear, path, (year) => write(worthOf(year))),
    ...moment,
    ...haste(attackMyopic, attackYear),
  ]
}

/** How to write a worth and lesser ones so that it is seen to be the greatest: three decimals, up to six where that takes more. */
function writeApart(greatest: number, lesser: readonly number[]): (worth: number) => string {
  const isApart = (digits: number) => lesser.every((worth) => decimals(worth, digits) !== decimals(greatest, digits))
  const digits = [3, 4, 5].find(isApart) ?? 6
  return (worth) => decimals(worth, digits)
}

function whyNotEarlier(
  attackYear: number,
  path: readonly GameYear[],
  worthIn: (year: number) => string,
  scenario: Scenario,
): readonly string[] {
  if (attackYear === 0) return []
  const before = path[attackYear - 1]!
  if (isLapse(before, path[attackYear]!, scenario)) {
    return [
      before.gain <= 0
        ? 'Not earlier, because until then the promise stands and an attack does not pay.'
        : `Not earlier, because until then the promise stands: a year before, an attack is worth only ${worthIn(before.year)}.`,
    ]
  }
  return [
    before.gain <= 0
      ? 'Not earlier, because an attack does not pay before.'
      : `Not earlier, because the chance to win still rises by more than the delay costs: a year before, an attack is worth ${worthIn(before.year)}.`,
  ]
}

function whyNotLater(
  attackYear: number,
  path: readonly GameYear[],
  worthIn: (year: number) => string,
): readonly string[] {
  if (attackYear === 0) return []
  if (attackYear === path.length - 1) return ['Later years are not looked at.']
  const next = path[attackYear + 1]!
  return [
    `Not later, because a year more ${next.gain > 0 ? `leaves it worth ${worthIn(next.year)}` : 'leaves it not paying at all'}.`,
  ]
}

function haste(attackMyopic: number | null, attackYear: number): readonly string[] {
  if (attackMyopic === null || attackMyopic === attackYear) return []
  return [`One that cannot wait would attack ${attackMyopic === 0 ? 'at once' : `already ${inYear(attackMyopic)}`}.`]
}

/** What the lapse of a promise does; nothing where none lapses. */
export function explainLapse({ solved, parameters, scenario, names }: SolvedGame): readonly string[] {
  const { lapseYear, ...kept } = scenario
  const horizon = solved.path.length - 1
  if (lapseYear === undefined || lapseYear > horizon) return []
  const standing = solveGame(parameters, kept, horizon)
  const from = Math.ceil(lapseYear)
  return [
    `When the promise lapses in year ${lapseYear}, the chance that ${names.guarantor} would come goes from ${percent(standing.path[from]!.p)} to ${percent(solved.path[from]!.p)}.`,
    lapseEffect(standing.attackYear, solved.attackYear, names.challenger),
  ]
}

function lapseEffect(standing: number | null, lapsing: number | null, challenger: string): string {
  if (standing === lapsing) {
    return sentence(
      `${challenger} ${lapsing === null ? 'does not come again either way' : `comes again ${inYear(lapsing)} either way`}`,
    )
  }
  const attack = (year: number | null) => (year === null ? 'not at all' : inYear(year))
  return sentence(
    `with a promise that stands ${challenger} would come again ${attack(standing)}, with one that lapses ${attack(lapsing)}`,
  )
}

/** True where the promise stands in one year and not in the next, and is missed. */
const isLapse = (before: GameYear, after: GameYear, { lapseYear }: Scenario) =>
  lapseYear !== undefined && Math.ceil(lapseYear) === after.year && after.p < before.p
