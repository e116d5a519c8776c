import type { Settlement } from '../../deal/deal.ts'
import { isMet } from '../../deal/is-met.ts'
import type { Codebook } from '../../position/codebook.ts'
import type { Condition, Position } from '../../position/position.ts'
import { isWilling } from '../../position/stance-reading.ts'
import type { Citation } from '../../text/span.ts'
import type { Contributor, PledgeCondition } from '../force/force.ts'
import type { Range } from '../range.ts'
import { readPledge } from './read-pledge.ts'
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
    const { troops: given, gdp } = settings.contributors[actor] ?? {}
    const troops = troopsOf(given, held)
    return {
      actor,
      ...(troops && { troops }),
      conditions: conditionsOf(held, sources),
      evidence: [...new Set(held.flatMap(({ evidence }) => evidence))],
      ...(gdp && { gdp }),
    }
  })
}

/** case.yaml's number where it gives one, with what the reports have where that differs; else theirs. */
function troopsOf(given: Range | undefined, held: readonly Position[]): Range | undefined {
  const said = readPledge(held)
  if (!given || !said) return given ?? said
  if (given.low === said.low && given.high === said.high) return given
  const [low, high] = [said.low.toLocaleString('en-GB'), said.high.toLocaleString('en-GB')]
  return { ...given, from: `${given.from}; in the reports ${low === high ? low : `${low}–${high}`} (${said.from})` }
}

function conditionsOf(
  held: readonly Position[],
  { codebook, settlement }: ContributorSources,
): readonly PledgeCondition[] {
  const conditions = held.flatMap(({ onlyIf }) => onlyIf)
  const linked = [...Map.groupBy(conditions, keyOf)].map(([id, alike]) => ({
    id,
    words: wordsOf(alike[0]!, codebook),
    met: alike.every((condition) => isMet(condition, settlement, codebook)),
    citations: alike.map(({ span }) => span),
  }))
  return [...linked, ...unlinkedOf(held)]
}

const connective =
  /^(?:(?:but|and|only)\s+)*(?:provided(?:\s+that)?|providing(?:\s+that)?|on\s+(?:the\s+)?condition(?:\s+that)?|as\s+long\s+as|so\s+long\s+as|in\s+case|if|unless|until|once|when|after)\s+/iu

/** Conditions in words that no issue stands for: nobody knows from the settlement whether it meets them. */
function unlinkedOf(held: readonly Position[]): readonly PledgeCondition[] {
  // What a demand is good for stands with it too ("if you want peace"): a condition of nothing.
  const said = held.filter(({ stance }) => stance !== 'requires').flatMap(({ unlinked = [] }) => unlinked)
  const body = (text: string) =>
    text
      .replaceAll(/\s+/gu, ' ')
      .replace(connective, '')
      .replace(/[.,;]+$/u, '')
  const isNot = (text: string) => /^(?:but\s+|and\s+)?unless\b/iu.test(text)
  const idOf = ({ text }: Citation) => `${isNot(text) ? 'not ' : ''}${body(text).toLowerCase()}`
  return [...Map.groupBy(said, idOf)].map(([id, alike]) => ({
    id,
    words: `${isNot(alike[0]!.text) ? 'not ' : ''}“${body(alike[0]!.text)}”`,
    met: undefined,
    citations: alike,
  }))
}

const keyOf = ({ issue, alternative, anyOf, relation }: Condition) =>
  `${relation === 'unless' ? 'not ' : ''}${issue}=${(anyOf ?? [alternative]).join('|')}`

function wordsOf({ issue: id, alternative, anyOf, relation }: Condition, { issues }: Codebook): string {
  const labels = issues.find((issue) => issue.id === id)?.labels ?? {}
  const named = (anyOf ?? [alternative]).map((each) => labels[each] ?? `${id.replaceAll(/[-_]/gu, ' ')} (${each})`)
  return `${relation === 'unless' ? 'not ' : ''}${named.join(' or ')}`
}
