import type { Belief } from '../durability/game/belief.ts'
import { parameterWords } from '../durability/game/parameter-words.ts'
import type { History, HistorySample } from '../durability/history/history.ts'
import type { BeliefView, SettlementDurability, VariantView } from '../durability/settlement/settlement-durability.ts'
import type { Citation } from '../text/span.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { chance, estimated, featureWords, likeWords, percent, ratio, variantWords } from './durability-words.ts'
import { quotePosition } from './position-line.ts'
import { countOf, listOf, sentenceCase } from './wording.ts'

/** What one section is told from. */
interface Telling {
  readonly drafting: Drafting
  readonly durability: SettlementDurability
  readonly challenger: string
  readonly guarantor: string
}

const looked = 5

/** Whether what is asked for would last on the ground: what history shows, then, apart from it, the game by every belief on record. */
export function draftDurability(drafting: Drafting): Section {
  const { durability } = drafting.input
  const lines = durability?.applies ? durabilityLines(drafting, durability) : []
  return sectionOf('durability', 'Would it last on the ground?', lines, 9)
}

function durabilityLines(drafting: Drafting, durability: SettlementDurability): readonly Line[] {
  const { challenger, guarantor } = durability.features
  const { words } = drafting
  const telling: Telling = {
    drafting,
    durability,
    challenger: challenger === undefined ? 'the challenger' : words.the(challenger),
    guarantor: guarantor === undefined ? 'the guarantor' : words.the(guarantor),
  }
  return [
    ...upshotLine(telling),
    readingLine(telling),
    ...durability.history.flatMap(historyLines),
    ...gameLines(telling),
  ]
}

/** The game: by the built-in ranges, by every belief on record, what it hangs on. Without anybody to play it, it is not told. */
function gameLines(telling: Telling): readonly Line[] {
  const { drafting, durability } = telling
  const { challenger, backstopAsked } = durability.features
  if (challenger === undefined && !backstopAsked) {
    return [
      methodOf(
        'The deterrence game is not told: no issue says who might break the peace, or who would come to help. Name them in case.yaml, under durability',
      ),
    ]
  }
  const [neutral, ...beliefs] = durability.views
  return [
    gameLine(telling, neutral),
    holdLine(telling, neutral),
    ...beliefs.flatMap((view) => [beliefLine(telling, view), holdLine(telling, view)]),
    ...(beliefs.length === 0
      ? [silenceIn(drafting, `Nobody is on record on whether ${telling.challenger} would keep a deal.`)]
      : []),
    hangsOnLine(durability),
    ...guarantorLine(telling),
    methodOf(
      'History and the game are two answers and are never put into one number: the first counts other wars, the second works out what follows if somebody’s judgement is right',
    ),
  ]
}

/** What the answer comes to: by every belief on record, with the backstop and without. */
function upshotLine({ drafting, durability: { features, views } }: Telling): readonly Line[] {
  const [, ...beliefs] = views
  const other = features.promise ? 'no-backstop' : 'promise'
  const told = beliefs.flatMap(({ belief, variants: [asked, ...changed] }) => {
    const variant = changed.find(({ name }) => name === other)
    if (!variant) return []
    const much = Math.abs(heldFor(asked).share - heldFor(variant).share) >= 0.01
    const by = `by what ${drafting.words.the(belief!.actor)} expects`
    const chances = `${spreadWords(asked)} with this settlement, ${spreadWords(variant)} ${variantWords(other, asked.scenario)}`
    return [`${by}, the backstop ${much ? 'matters' : 'makes no difference'} (five years of peace: ${chances})`]
  })
  if (told.length === 0) return []
  const lead =
    told.length > 1
      ? 'That depends on who is right, and nothing here decides it: '
      : 'On the one expectation on record: '
  return [
    claimOn(
      `${lead}${told.join('; ')}. In brackets, nine draws in ten. These chances are of the game, from judged ranges, and no forecast`,
      beliefs.flatMap(({ belief }) => citationsOf(drafting, belief!)),
    ),
  ]
}

function spreadWords(variant: VariantView): string {
  const { share, spread } = heldFor(variant)
  return `${percent(share)} (${points(spread.p5)}–${points(spread.p95)})`
}

function citationsOf({ evidence }: Drafting, { positions, citations }: Belief): readonly Citation[] {
  const held = positions.flatMap((id) => evidence.position(id) ?? [])
  return held.length > 0 ? held.flatMap(evidence.citePosition) : citations
}

/** What the settlement was taken for, and what of that is assumed. */
function readingLine({ drafting, durability: { features }, challenger, guarantor }: Telling): Line {
  const what = drafting.words.settlement(features.settlement)
  const assumed = features.translations.filter(({ basis }) => basis === 'assumed').map(({ because }) => because)
  const parties = [
    ...(features.challenger === undefined ? [] : [`${challenger} as the one who might break the peace`]),
    ...(features.guarantor === undefined ? [] : [`${guarantor} as the one who might come to help`]),
  ]
  const named = parties.length > 0 ? `, with ${listOf(parties, 'and')}` : ''
  const notes = assumed.length > 0 ? `. Assumed: ${assumed.join('; ')}` : ''
  return methodOf(`${sentenceCase(what)} is read as ${featureWords(features)}${named}${notes}`)
}

/** Base rates of a history: all of it, then with and without what the settlement has. */
function historyLines(history: History): readonly Line[] {
  const { population, ending, years, whole, contrasts, guarantee } = history
  const after = at(whole, looked)
  if (!after) return []
  const base = `History: of ${countOf(whole.n, population, population)} (${years[0]}–${years[1]}), ${estimated(after)} still held after five years; ${whole.events} ended (${ending})`
  const told = contrasts.flatMap(({ likeness, ratio: hazard, ...samples }) => {
    const sides = [
      [true, samples.with],
      [false, samples.without],
    ] as const
    const said = sides.flatMap(([isMet, sample]) => {
      const held = sample && at(sample, looked)
      return held ? [`of the ${sample.n} ${likeWords(likeness, isMet)}, ${estimated(held)}`] : []
    })
    const risk =
      hazard && likeness.column !== guarantee?.column ? `; the risk at any time ${ratio(hazard)} times as high` : ''
    return said.length > 0 ? [`${sentenceCase(said.join('; '))}${risk}`] : []
  })
  const provided = contrasts.some(({ likeness }) => likeness.column === 'pko')
    ? ['Peacekeepers are sent to the harder cases, and this counts what agreements provide for, not who came']
    : []
  return [methodOf([base, ...told, ...provided].join('. ')), ...(guarantee ? [guaranteeLine(guarantee)] : [])]
}

/** What the data cannot say of a guarantee. */
function guaranteeLine(guarantee: NonNullable<History['guarantee']>): Line {
  const { with: guarded, inForceBefore, isNew, detectable } = guarantee
  const shows = guarantee.lower < 1 && guarantee.upper > 1 ? 'no effect that can be told from chance' : 'a difference'
  return methodOf(
    `A pact with a major power shows ${shows}: hazard ratio ${ratio(guarantee)}. But ${inForceBefore} of the ${guarded.n} such pacts were in force before the fighting began, and had not prevented it; ${isNew} ${isNew === 1 ? 'was' : 'were'} new. So history cannot speak about a new backstop, and could have shown only a hazard ratio below ${chance(detectable.below)} or above ${chance(detectable.above)}`,
  )
}

const at = ({ curve }: HistorySample, year: number) => curve.at.find(({ time }) => time === year)

function gameLine(telling: Telling, view: BeliefView): Line {
  const { challenger, guarantor } = telling
  return methodOf(
    `The game, which is judgement throughout: an attack pays ${challenger} only while the chance that ${guarantor} comes is under a threshold. ${sentenceCase(thresholdWords(telling, view))}`,
  )
}

function beliefLine(telling: Telling, view: BeliefView): Line {
  const { drafting, challenger } = telling
  const { belief } = view
  if (!belief) return gameLine(telling, view)
  const { words, evidence } = drafting
  const position = belief.positions.flatMap((id) => evidence.position(id) ?? [])[0]
  const who = sentenceCase(words.the(belief.actor))
  const expects = belief.expectation === 'keeps' ? 'keeps a deal' : 'comes again unless it is deterred'
  const role = belief.isAnalyst ? ', an analyst,' : ''
  const quote = position ? quotePosition(drafting, position) : ''
  return claimOn(
    `If ${who.replace(/^The /u, 'the ')}${role} is right that ${challenger} ${expects}${quote}: ${thresholdWords(telling, view, false)}`,
    citationsOf(drafting, belief),
  )
}

/** Threshold against credibility, when an attack would come, and how often the peace holds. */
function thresholdWords({ challenger, guarantor }: Telling, { variants: [asked] }: BeliefView, isFirst = true): string {
  const { path, attackYear, worstYear, verdict } = asked.solved
  const [start, worst] = [path[0]!, path[worstYear]!]
  const credible = `${isFirst ? `with this settlement ${guarantor} comes with a chance of` : 'against a chance of'} about ${chance(worst.p)}`
  const threshold =
    verdict === 'none-needed'
      ? 'the threshold is never above zero: no backstop would be needed'
      : `the threshold is ${chance(start.threshold)} at the start and ${chance(worst.threshold)} in year ${worst.year}, when it is worst; ${credible}`
  const attack =
    attackYear === null
      ? `${challenger} would not attack`
      : `${challenger} would attack ${attackYear === 0 ? 'at once' : `after ${countOf(attackYear, 'year')} of waiting`}`
  return `at the most likely values ${threshold}, and ${attack}`
}

/** How often peace holds five years over all the ranges, as asked and with one thing changed, over the same draws. */
function holdLine({ challenger, drafting }: Telling, { belief, variants: [asked, ...changed] }: BeliefView): Line {
  const { share, spread } = heldFor(asked)
  const told = changed.map((variant) => {
    const { mean, lower, upper } = variant.differences!.find(({ year }) => year === looked)!
    const [from, to] = [points(lower), points(upper)].toSorted((one, other) => one - other)
    const limits = from === to ? `${from}` : `${from}–${to}`
    return `${variantWords(variant.name, asked.scenario)} ${percent(heldFor(variant).share)} (${limits} ${limits === '1' ? 'point' : 'points'} ${mean < 0 ? 'less' : 'more'})`
  })
  const whose = belief ? `By the belief of ${drafting.words.the(belief.actor)}` : 'By the built-in ranges'
  const others = told.length > 0 ? `; ${told.join('; ')}` : ''
  return methodOf(
    `${whose} five years of peace have a chance of ${percent(share)} (${percent(spread.p5)} to ${percent(spread.p95)} for nine draws in ten)${others}. ${sentenceCase(challenger)} attacks at some time in ${percent(asked.simulated.everAttacks.share)} of the draws; the rest of the risk is accident`,
  )
}

const heldFor = ({ simulated }: VariantView) => simulated.hold.find(({ year }) => year === looked)!

const points = (share: number) => Math.round(Math.abs(share) * 100)

/** What the answer of the game hangs on most. */
function hangsOnLine({ tornado }: SettlementDurability): Line {
  const said = tornado.bars.slice(0, 3).map(({ parameter, range, low, high }) => {
    const { meaning, symbol } = parameterWords[parameter]
    return `${meaning} (${symbol}, ${range.basis}): ${percent(low.share)} at ${range.low}, ${percent(high.share)} at ${range.high}`
  })
  return methodOf(`What would change the game’s answer most: ${listOf(said, 'and')}`)
}

function guarantorLine({ durability: { guarantor: decision }, guarantor }: Telling): readonly Line[] {
  if (!decision) return []
  const { breakEven, deltaHold, years } = decision
  const gains = `the promise adds ${(deltaHold * 100).toFixed(1)} points of ${years}-year peace`
  const text = breakEven
    ? `Would ${guarantor} offer it? In the game ${gains}; that is worth its price to ${guarantor} if it values the peace at ${chance(breakEven.mode)} (${chance(breakEven.low)}–${chance(breakEven.high)}) or more of what a war of its own would cost it`
    : `Would ${guarantor} offer it? In the game ${gains}, so that no value put on peace makes it worth its price`
  return [methodOf(text)]
}
