import { sumOf } from './corners.ts'
import type { ConditionEffect, Contributor } from './force.ts'

/**
 * What every condition does to the troops on record: lost where it alone is not met, gained where it alone is met from
 * today on. A contributor that waits for two things comes only when both are met, so that neither alone may bring anything.
 */
export function deriveConditionEffects(contributors: readonly Contributor[]): readonly ConditionEffect[] {
  const ids = new Set(contributors.flatMap(({ conditions }) => conditions.map(({ id }) => id)))
  return [...ids].map((id) => effectOf(id, contributors))
}

function effectOf(id: string, contributors: readonly Contributor[]): ConditionEffect {
  const bound = contributors.filter(({ conditions }) => conditions.some((each) => each.id === id))
  const said = bound.flatMap(({ conditions }) => conditions.filter((each) => each.id === id))
  const met = said.some((each) => each.met === false) ? false : said.every((each) => each.met) || undefined
  const waitsForThisOnly = bound.filter(
    ({ conditions }) =>
      conditions.some((each) => each.id === id && !each.met) && conditions.every((each) => each.met || each.id === id),
  )
  const troopsOf = (some: readonly Contributor[]) => some.flatMap(({ troops }) => troops ?? [])
  const stated = troopsOf(bound).length > 0
  return {
    id,
    words: said[0]!.words,
    met,
    contributors: bound.map(({ actor }) => actor),
    ...(stated && { removes: sumOf(troopsOf(bound), 'pledges that depend on it') }),
    ...(stated && !met && { brings: sumOf(troopsOf(waitsForThisOnly), 'pledges that wait for nothing else') }),
    citations: said.flatMap(({ citations }) => citations),
  }
}
