import type { History, HistorySample } from '../durability/history/history.ts'
import type { SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { draftGame } from './draft-game.ts'
import { claimOn, type Drafting, methodOf, sectionOf } from './drafting.ts'
import { chance, estimated, featureWords, likeWords, ratio, variantWords } from './durability-words.ts'
import { citeBelief, type GameTelling, looked, spreadWords } from './game-telling.ts'
import { countOf, listOf, sentenceCase } from './wording.ts'

/** Whether what is asked for would last on the ground: what history shows, then, apart from it, the game by every belief on record. */
export function draftDurability(drafting: Drafting): Section {
  const { durability } = drafting.input
  const lines = durability?.applies ? durabilityLines(drafting, durability) : []
  return sectionOf('durability', 'Would it last on the ground?', lines, 8)
}

function durabilityLines(drafting: Drafting, durability: SettlementDurability): readonly Line[] {
  const { challenger, guarantor } = durability.features
  const { words } = drafting
  const telling: GameTelling = {
    drafting,
    durability,
    challenger: challenger === undefined ? 'the challenger' : words.the(challenger),
    guarantor: guarantor === undefined ? 'the guarantor' : words.the(guarantor),
  }
  return [
    ...upshotLine(telling),
    readingLine(telling),
    ...durability.history.flatMap(historyLines),
    ...draftGame(telling),
  ]
}

/** What the answer comes to: by every belief that is played, with the backstop and without. */
function upshotLine({ drafting, durability: { features, views } }: GameTelling): readonly Line[] {
  const [, ...beliefs] = views
  const other = features.promise ? 'no-backstop' : 'promise'
  const told = beliefs.flatMap(({ belief, variants: [asked, ...changed] }) => {
    const variant = changed.find(({ name }) => name === other)
    if (!variant) return []
    const by = `by what ${drafting.words.the(belief!.actor)} expects`
    const [here, there] = [spreadWords(asked), spreadWords(variant)]
    return here === there
      ? [`${by}, the backstop makes no difference (five years of peace: ${here} either way)`]
      : [`${by}, the backstop matters (five years of peace: ${here}, ${there} ${variantWords(other, asked.scenario)})`]
  })
  if (told.length === 0) return []
  const several = 'That depends on who is right, and nothing here decides it: '
  const lead = told.length > 1 ? several : 'On the one expectation on record: '
  return [
    claimOn(
      `${lead}${told.join('; ')}. In brackets, nine draws in ten. These are chances of the game, from judged ranges, and no forecast`,
      beliefs.flatMap(({ belief }) => citeBelief(drafting, belief!)),
    ),
  ]
}

/** What the settlement was taken for, and what of that is assumed. */
function readingLine({ drafting, durability: { features }, challenger, guarantor }: GameTelling): Line {
  const what = drafting.words.settlement(features.settlement)
  const assumed = features.translations.filter(({ basis }) => basis === 'assumed').map(({ because }) => because)
  const parties = [
    ...(features.challenger === undefined ? [] : [`${challenger} as the one who might break the peace`]),
    ...(features.guarantor === undefined ? [] : [`${guarantor} as the one who might come to help`]),
  ]
  const named = parties.length > 0 ? `, with ${listOf(parties, 'and')}` : ''
  const notes = assumed.length > 0 ? `. Assumed: ${assumed.join('; ')}` : ''
  const settlement = what === '' ? 'Today’s state' : `This settlement – ${what} –`
  return methodOf(`${settlement} is read as ${featureWords(features)}${named}${notes}`)
}

/** Base rates of a history: all of it, then with and without what the settlement has. */
function historyLines(history: History): readonly Line[] {
  const { population, ending, years, source, whole, contrasts, guarantee } = history
  const after = at(whole, looked)
  if (!after) return []
  const base = `History: of ${countOf(whole.n, population, population)} (${years[0]}–${years[1]}; ${source}), ${estimated(after)} still held after five years; ${whole.events} ended (${ending})`
  const told = contrasts.flatMap(({ likeness, ratio: hazard, ...samples }) => {
    const sides = [
      [true, samples.with],
      [false, samples.without],
    ] as const
    const said = sides.flatMap(([isMet, sample]) => {
      const held = sample && at(sample, looked)
      return held ? [`of the ${sample.n} ${likeWords(likeness, isMet)}, ${estimated(held)}`] : []
    })
    const isOpen = hazard && hazard.lower < 1 && hazard.upper > 1
    const risk =
      hazard && likeness.column !== guarantee?.column
        ? `; hazard ratio ${ratio(hazard)}${isOpen ? ', no difference shown' : ''}`
        : ''
    return said.length > 0 ? [`${sentenceCase(said.join('; '))}${risk}`] : []
  })
  const provided = contrasts.some(({ likeness }) => likeness.column === 'pko')
    ? ['Peacekeepers are sent to the harder cases, and this counts what agreements provide for, not who came']
    : []
  return [
    methodOf([base, ...told, ...provided].join('. ')),
    ...(guarantee && contrasts.length > 0 ? [guaranteeLine(guarantee)] : []),
  ]
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
