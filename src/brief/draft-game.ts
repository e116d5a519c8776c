import type { Belief } from '../durability/game/belief.ts'
import { parameterNames, parameterWords } from '../durability/game/parameter-words.ts'
import { defaultRanges } from '../durability/game/ranges.ts'
import type { YearBand } from '../durability/game/simulated.ts'
import type { UnplayedBelief } from '../durability/settlement/play-beliefs.ts'
import type { BeliefView, SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import type { Line } from './claim.ts'
import { claimOn, methodOf, silenceIn } from './drafting.ts'
import { chance, percent, variantWords } from './durability-words.ts'
import { citeBelief, type GameTelling, heldFor, spreadWords, wholePercent } from './game-telling.ts'
import { quotePosition } from './position-line.ts'
import { countOf, listOf, sentenceCase } from './wording.ts'

/** The game: by the built-in ranges, by every belief that is played, what it hangs on. Without anybody to play it, it is not told. */
export function draftGame(telling: GameTelling): readonly Line[] {
  const { drafting, durability } = telling
  const { challenger, backstopAsked } = durability.features
  if (challenger === undefined && !backstopAsked) return [methodOf(untold)]
  const [neutral, ...beliefs] = durability.views
  const silent = beliefs.length + durability.unplayed.length === 0
  return [
    gameLine(telling, neutral),
    holdLine(telling, neutral),
    ...beliefs.flatMap((view) => [beliefLine(telling, view, view.belief!), holdLine(telling, view)]),
    ...durability.unplayed.map((unplayed) => unplayedLine(telling, unplayed)),
    ...(silent ? [silenceIn(drafting, `Nobody is on record on whether ${telling.challenger} would keep a deal.`)] : []),
    hangsOnLine(durability),
    ...guarantorLine(telling),
    methodOf(apart),
  ]
}

const untold =
  'The deterrence game is not told: no issue says who might break the peace, or who would come to help. Name them in case.yaml, under durability'
const apart =
  'History and the game are two answers and are never put into one number: the first counts other wars, the second works out what follows if somebody’s judgement is right. “nonpaper durability game --ranges” lists every range of it with its origin'

function gameLine(telling: GameTelling, view: BeliefView): Line {
  const { challenger, guarantor } = telling
  const { path, worstYear } = view.variants[0].solved
  const credible = `With this settlement ${guarantor} comes with a chance of ${banded(path[worstYear]!.p, bandAt(view, worstYear)?.p)}`
  return methodOf(
    `The game, which is judgement throughout: an attack pays ${challenger} only while the chance that ${guarantor} comes is under a threshold. ${credible}; ${thresholdWords(telling, view)}`,
  )
}

function beliefLine(telling: GameTelling, view: BeliefView, belief: Belief): Line {
  const { drafting, challenger } = telling
  const expects = belief.expectation === 'keeps' ? 'keeps a deal' : 'comes again unless it is deterred'
  return claimOn(
    `If ${holderOf(telling, belief)} is right that ${challenger} ${expects}${quoteOf(telling, belief)}: ${thresholdWords(telling, view)}`,
    citeBelief(drafting, belief),
  )
}

const reasons: Readonly<Record<UnplayedBelief['because'], (challenger: string) => string>> = {
  'about another': (challenger) => `it is not about ${challenger}`,
  'its own word': () => 'a party’s own word is a promise, not an expectation',
  'a condition that cannot be read': () => 'it depends on something that no issue of the codebook stands for',
}

function unplayedLine(telling: GameTelling, { belief, because }: UnplayedBelief): Line {
  const expects = belief.expectation === 'keeps' ? 'that a deal is kept' : 'that a deal is broken'
  const who = sentenceCase(holderOf(telling, belief))
  return claimOn(
    `${who} ${because === 'its own word' ? 'says' : 'expects'} ${expects}${quoteOf(telling, belief)}; the game is not played by this: ${reasons[because](telling.challenger)}`,
    citeBelief(telling.drafting, belief),
  )
}

function holderOf({ drafting }: GameTelling, { actor, isAnalyst }: Belief): string {
  return `${drafting.words.the(actor)}${isAnalyst ? ', an analyst,' : ''}`
}

function quoteOf({ drafting }: GameTelling, { positions }: Belief): string {
  const position = positions.flatMap((id) => drafting.evidence.position(id) ?? [])[0]
  return position ? quotePosition(drafting, position) : ''
}

/** From when on a backstop is needed, how high the threshold rises, and when an attack would come. */
function thresholdWords({ challenger }: GameTelling, view: BeliefView): string {
  const { path, attackYear, worstYear } = view.variants[0].solved
  const [start, worst] = [path[0]!, path[worstYear]!]
  const first = path.find(({ threshold }) => threshold > 0)
  const rises = `${banded(worst.threshold, bandAt(view, worstYear)?.threshold)} in year ${worst.year}, when it is highest`
  const threshold =
    first === undefined
      ? 'no backstop would be needed, since the threshold is never above zero'
      : start.threshold > 0
        ? `the threshold is ${chance(start.threshold)} at the start and ${rises}`
        : `no backstop is needed before year ${first.year}; the threshold then rises to ${rises}`
  const attack =
    attackYear === null
      ? `${challenger} would not attack`
      : `${challenger} would attack ${attackYear === 0 ? 'at once' : `after ${countOf(attackYear, 'year')} of waiting`}`
  return `at the most likely values ${threshold}, and ${attack}`
}

const bandAt = ({ years }: BeliefView, year: number) => years.find((band) => band.year === year)

/** The most likely value, and where nine draws in ten lie. */
function banded(value: number, band: YearBand['p'] | undefined): string {
  return band ? `${chance(value)} (${chance(band.p5)} to ${chance(band.p95)})` : chance(value)
}

/** How often peace holds five years over all the ranges, as asked and with one thing changed, over the same draws. */
function holdLine({ challenger, drafting }: GameTelling, { belief, ranges, variants }: BeliefView): Line {
  const [asked, ...changed] = variants
  const told = changed.map((variant) => {
    const points = wholePercent(heldFor(variant).share) - wholePercent(heldFor(asked).share)
    const by = points === 0 ? 'no difference' : `${countOf(Math.abs(points), 'point')} ${points < 0 ? 'less' : 'more'}`
    return `${variantWords(variant.name, asked.scenario)} ${spreadWords(variant)}, ${by}`
  })
  const own = parameterNames.filter((name) => ranges[name] !== defaultRanges[name])
  const changedBy = own.length > 0 ? `, with case.yaml’s for ${listOf(own, 'and')},` : ''
  const whose = belief
    ? `With our numbers for what ${drafting.words.the(belief.actor)} expects,`
    : `By the built-in ranges${changedBy}`
  const others = told.length > 0 ? `; ${told.join('; ')}` : ''
  const ever = asked.simulated.everAttacks.share
  const attacks = ever === 0 ? 'attacks in none of the draws' : `attacks at some time in ${percent(ever)} of the draws`
  return methodOf(
    `${whose} five years of peace have a chance of ${spreadWords(asked)}${others}. In brackets, nine draws in ten. ${sentenceCase(challenger)} ${attacks}; the rest of the risk is accident`,
  )
}

/** What the answer of the game hangs on most. */
function hangsOnLine({ tornado }: SettlementDurability): Line {
  const said = tornado.bars.slice(0, 3).map(({ parameter, range, low, high }) => {
    const { meaning, symbol } = parameterWords[parameter]
    return `${meaning} (${symbol}, ${range.basis}): ${percent(low.share)} at ${range.low}, ${percent(high.share)} at ${range.high}`
  })
  return methodOf(`What would change the game’s answer most: ${said.join('; ')}`)
}

function guarantorLine({ durability: { guarantor: decision }, guarantor }: GameTelling): readonly Line[] {
  if (!decision) return []
  const { breakEven, deltaHold, years } = decision
  const gains = `the promise adds ${(deltaHold * 100).toFixed(1)} points to the chance of ${years} years of peace`
  const worth = `over these years that is worth its price to ${guarantor} if it values the peace at`
  const text = breakEven
    ? `${gains}; ${worth} ${chance(breakEven.mode)} (${chance(breakEven.low)}–${chance(breakEven.high)}) or more of what a war of its own would cost it`
    : `${gains}, so that no value put on peace makes it worth its price`
  return [methodOf(`Would ${guarantor} offer it? In the game ${text}`)]
}
