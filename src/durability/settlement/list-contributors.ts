import type { Settlement } from '../../deal/deal.ts'
import { isMet } from '../../deal/is-met.ts'
import type { Codebook } from '../../position/codebook.ts'
import type { Condition, Position } from '../../position/position.ts'
import { isWilling } from '../../position/stance-reading.ts'
import type { Contributor, PledgeCondition } from '../force/force.ts'
import type { Range } from '../range.ts'
import type { DurabilitySettings } from './settings.ts'

/** What contributors are read from. */
interface ContributorSources {
  readonly codebook: Codebook
  readonly settings: DurabilitySettings
  readonly positions: readonly Position[]
  readonly settlement: Settlement
  /** The issues that are about peacekeepers. */
  readonly issues: readonly string[]
}

/**
 * Who may send peacekeepers: those who are willing on an issue about them, with every condition they make and whether the settlement
 * meets it, and those whom case.yaml names. A number that nobody has given stays absent.
 */
export function listContributors(sources: ContributorSources): readonly Contributor[] {
  const { codebook, settings, positions, issues } = sources
  const willing = positions.filter(
    ({ issue, alternative, stance, status, review }) =>
      issues.includes(issue) &&
      alternative !== codebook.issues.find(({ id }) => id === issue)?.statusQuo &&
      isWilling(stance) &&
      status === 'current' &&
      review !== 'rejected',
  )
  const theirs = willing.filter(({ issue, actor }) =>
    codebook.issues.find(({ id }) => id === issue)?.controlledBy.includes(actor),
  )
  const actors = new Set([...theirs.map(({ actor }) => actor), ...Object.keys(settings.contributors)])
  return [...actors].map((actor) => {
    const held = willing.filter((position) => position.actor === actor)
    const { troops = troopsOf(held), gdp } = settings.contributors[actor] ?? {}
    return {
      actor,
      ...(troops && { troops }),
      conditions: conditionsOf(held, sources),
      evidence: [...new Set(held.flatMap(({ evidence }) => evidence))],
      ...(gdp && { gdp }),
    }
  })
}

const troopUnits = new Set(['troops', 'soldiers', 'peacekeepers', 'personnel'])

/** The number of troops that a party names for itself. */
function troopsOf(held: readonly Position[]): Range | undefined {
  const own = held.flatMap(({ actor, quantities }) =>
    quantities.filter(({ unit, holder }) => troopUnits.has(unit) && (holder ?? actor) === actor),
  )
  const last = own.at(-1)
  if (!last) return undefined
  const values = own.map(({ value }) => value)
  return {
    low: Math.min(...values),
    mode: last.value,
    high: Math.max(...values),
    basis: 'source',
    from: 'said in the reports',
    citations: own.map(({ span }) => span),
  }
}

function conditionsOf(
  held: readonly Position[],
  { codebook, settlement }: ContributorSources,
): readonly PledgeCondition[] {
  const conditions = held.flatMap(({ onlyIf }) => onlyIf)
  return [...Map.groupBy(conditions, keyOf)].map(([id, alike]) => ({
    id,
    words: wordsOf(alike[0]!, codebook),
    met: alike.every((condition) => isMet(condition, settlement, codebook)),
    citations: alike.map(({ span }) => span),
  }))
}

const keyOf = ({ issue, alternative, anyOf, relation }: Condition) =>
  `${relation === 'unless' ? 'not ' : ''}${issue}=${(anyOf ?? [alternative]).join('|')}`

function wordsOf({ issue: id, alternative, anyOf, relation }: Condition, { issues }: Codebook): string {
  const labels = issues.find((issue) => issue.id === id)?.labels ?? {}
  const named = (anyOf ?? [alternative]).map((each) => labels[each] ?? `${id.replaceAll(/[-_]/gu, ' ')} (${each})`)
  return `${relation === 'unless' ? 'not ' : ''}${named.join(' or ')}`
}
