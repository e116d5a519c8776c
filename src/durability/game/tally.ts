import { type Moments, mergeMoments, momentsOf } from './moments.ts'
import { type Outcomes, verdicts } from './play-draws.ts'

/** The chance that peace holds is counted by so many classes between 0 and 1, for its spread. */
const classes = 2048

/** What is kept of a game's outcomes in some of the draws. Plain data: workers can send it. */
export interface Tally {
  /** How many draws attack in which year; the last stands for none. */
  readonly attackYears: Uint32Array
  /** The sum, over the draws that attack in a year, of the chance that the guarantor comes. */
  readonly fights: Float64Array
  /** How many draws come to which verdict, as `verdicts` numbers them. */
  readonly verdicts: Uint32Array
  readonly highestThreshold: Moments
  readonly credibilityThen: Moments
  readonly guarantorFights: Moments
  readonly hold: readonly HoldTally[]
}

/** What is kept of the chance that peace holds for so many years. */
interface HoldTally {
  readonly moments: Moments
  /** Of the difference to the first game, draw by draw. */
  readonly difference: Moments
  readonly least: number
  readonly most: number
  /** How many draws lie in which class; the first is for 0 itself. */
  readonly counts: Uint32Array
}

/** Tallies the first `count` outcomes of a game, next to those of the first game for the same draws. */
export function tallyOutcomes(outcomes: Outcomes, first: Outcomes, count: number, horizon: number): Tally {
  const attackYears = new Uint32Array(horizon + 2)
  const fights = new Float64Array(horizon + 2)
  const verdict = new Uint32Array(verdicts.length)
  for (let i = 0; i < count; i++) {
    attackYears[outcomes.attackYear[i]!]! += 1
    fights[outcomes.attackYear[i]!]! += outcomes.guarantorFights[i]!
    verdict[outcomes.verdict[i]!]! += 1
  }
  return {
    attackYears,
    fights,
    verdicts: verdict,
    highestThreshold: momentsOf(outcomes.highestThreshold, count),
    credibilityThen: momentsOf(outcomes.credibilityThen, count),
    guarantorFights: momentsOf(outcomes.guarantorFights, count),
    hold: outcomes.hold.map((hold, y) => tallyHold(hold, first.hold[y]!, count)),
  }
}

function tallyHold(hold: Float64Array, first: Float64Array, count: number): HoldTally {
  const counts = new Uint32Array(classes + 1)
  const difference = new Float64Array(count)
  let least = 1
  let most = 0
  for (let i = 0; i < count; i++) {
    const chance = hold[i]!
    if (chance < least) least = chance
    if (chance > most) most = chance
    counts[chance === 0 ? 0 : Math.min(classes, 1 + Math.floor(chance * classes))]! += 1
    difference[i] = chance - first[i]!
  }
  return { moments: momentsOf(hold, count), difference: momentsOf(difference, count), least, most, counts }
}

/** Two tallies of one game as one. Means may differ in their last digits by the order of merging. */
export function mergeTallies(one: Tally, other: Tally): Tally {
  return {
    attackYears: addCounts(one.attackYears, other.attackYears),
    fights: one.fights.map((sum, year) => sum + other.fights[year]!),
    verdicts: addCounts(one.verdicts, other.verdicts),
    highestThreshold: mergeMoments(one.highestThreshold, other.highestThreshold),
    credibilityThen: mergeMoments(one.credibilityThen, other.credibilityThen),
    guarantorFights: mergeMoments(one.guarantorFights, other.guarantorFights),
    hold: one.hold.map((hold, y) => mergeHolds(hold, other.hold[y]!)),
  }
}

function mergeHolds(one: HoldTally, other: HoldTally): HoldTally {
  return {
    moments: mergeMoments(one.moments, other.moments),
    difference: mergeMoments(one.difference, other.difference),
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
    counts: addCounts(one.counts, other.counts),
  }
}

function addCounts(one: Uint32Array, other: Uint32Array): Uint32Array {
  const sum = new Uint32Array(one.length)
  for (let i = 0; i < sum.length; i++) sum[i] = one[i]! + other[i]!
  return sum
}

/** The value under which a share of the draws lies, to a class of 1/2048: taken as evenly spread within its class. */
export function quantileOf({ counts, least, most, moments }: HoldTally, share: number): number {
  const wanted = share * moments.count
  let below = 0
  let index = 0
  while (index < classes && below + counts[index]! < wanted) below += counts[index++]!
  if (index === 0) return 0
  const value = (index - 1 + (wanted - below) / counts[index]!) / classes
  return Math.min(most, Math.max(least, value))
}
