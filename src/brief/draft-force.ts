import type { ConditionEffect, Force, ForceNeed } from '../durability/force/force.ts'
import { levelWords } from '../durability/force/level-words.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, methodOf, sectionOf, silenceIn } from './drafting.ts'
import { money, people, rangeWords } from './durability-words.ts'
import { listOf, sentenceCase } from './wording.ts'

/** What force a settlement takes and what that costs, against what contributors have put on record and on which conditions. */
export function draftForce(drafting: Drafting): Section {
  const { durability } = drafting.input
  const lines = durability?.applies && durability.force ? forceLines(drafting, durability.force) : []
  return sectionOf('force', 'What force and money would it take?', lines, 7)
}

function forceLines(drafting: Drafting, force: Force): readonly Line[] {
  const { words } = drafting
  const { question, needs, pledged, conditions } = force
  const names = (actors: readonly string[]) => listOf(actors.map(words.the), 'and')
  const unstated = pledged.unstated.map((actor) => words.the(actor))
  return [
    ...needs.map((need) => needLine(drafting, need)),
    ...(force.unsized.length > 0
      ? [
          methodOf(
            `${sentenceCase(listOf(force.unsized, 'and'))} are sized by the line, and its length is not known: give it in case.yaml, under durability`,
          ),
        ]
      : []),
    ...(unstated.length > 0
      ? [
          methodOf(
            `No position of ${listOf(unstated, 'or')} says how many troops it would send, and no number is filled in`,
          ),
        ]
      : []),
    ...pledgeLines(drafting, force),
    ...(question.contributors.length === 0
      ? [silenceIn(drafting, 'Nobody is on record as willing to send peacekeepers')]
      : []),
    ...conditions.map((effect) => conditionLine(effect, names)),
    methodOf(
      `Sizes and costs are of past missions and reported plans: ${[...new Set(needs.map(({ unitCost }) => unitCost.perPersonYear.from))].join('; ')}; ${question.rotation.low}–${question.rotation.high} people for one in the field. The ends are the least and the most that follow from these, and no probabilities`,
    ),
  ]
}

/** What contributors have named, and how much of it would come as things stand in the settlement. */
function pledgeLines({ words }: Drafting, { question, pledged }: Force): readonly Line[] {
  const stated = question.contributors.flatMap(({ actor, troops }) => (troops ? [{ actor, troops }] : []))
  if (stated.length === 0) return []
  const each = stated.map(({ actor, troops }) => `${words.the(actor)} ${rangeWords(troops, people)} (${troops.from})`)
  const text = `Pledged: ${listOf(each, 'and')}; of ${rangeWords(pledged.ifAllMet, people)} in all, ${rangeWords(pledged.now, people)} would come with this settlement`
  const citations = stated.flatMap(({ troops }) => troops.citations ?? [])
  return [citations.length > 0 ? claimOn(text, citations) : methodOf(text)]
}

function needLine(
  { words }: Drafting,
  { type, troops, pool, cost, shares, lacksBackstop, shortfall }: ForceNeed,
): Line {
  const made = listOf(
    type.answers.map((level) => levelWords[level]),
    'or',
  )
  const open = type.openAbove ? ' or more' : ''
  const share = shares.map(
    ({ actor, ofWhole }) =>
      `${rangeWords({ low: ofWhole.low * 100, high: ofWhole.high * 100 }, (value) => Number(value.toPrecision(2)).toString())}% of the output of ${words.the(actor)}, if it paid alone`,
  )
  const backstop = type.reliesOnBackstop
    ? lacksBackstop
      ? '; it relies on a backstop, which this settlement does not have'
      : '; it relies on the backstop'
    : ''
  const short = shortfall ? `; ${rangeWords(shortfall.ifAllMet, people)} short of it if all conditions are met` : ''
  return methodOf(
    `${sentenceCase(type.kind)} (${type.words}), for ${made}: ${rangeWords(troops, people)}${open} in the field, ${rangeWords(pool, people)}${open} to keep them there, ${cost.currency} ${rangeWords(cost, money)}${open} a year${share.length > 0 ? ` (${share.join('; ')})` : ''}${backstop}${short}`,
  )
}

function conditionLine(effect: ConditionEffect, names: (actors: readonly string[]) => string): Line {
  const { words, met, contributors, removes, citations } = effect
  const lost = removes ? `${rangeWords(removes, people)} troops` : 'its troops, in a number it has not said'
  const now =
    met === undefined
      ? 'whether this settlement has it is not known'
      : `this settlement ${met ? 'has it' : 'does not have it'}`
  return claimOn(`Without ${words}, ${names(contributors)} would not send ${lost}; ${now}`, citations)
}
