import type { Issue } from '../../position/codebook.ts'
import { peopleKind } from '../../position/people-units.ts'
import type { Position } from '../../position/position.ts'
import { isWilling } from '../../position/stance-reading.ts'
import { sumOf } from '../force/corners.ts'
import type { Range } from '../range.ts'
import type { FeatureSources } from './feature-sources.ts'
import type { Translation } from './features.ts'
import { isPledge, readPledge } from './read-pledge.ts'

const silence = 'no party’s position names a number of troops'

/** The size of a force of which nobody names any, by what its issue's words speak of. */
const assumed: Readonly<Record<'observers' | 'troops', Range>> = {
  observers: {
    low: 100,
    mode: 500,
    high: 2_000,
    basis: 'judgement',
    from: `${silence}; by the words of the issue it is taken for observers: 100 to 2,000, too few to draw a guarantor in; judgement`,
  },
  troops: {
    low: 1_000,
    mode: 10_000,
    high: 30_000,
    basis: 'judgement',
    from: `${silence}; by the words of the issue it is taken for troops: between a battalion and the medium option discussed for a European line, IISS 2025; judgement`,
  },
}

/**
 * How large the force of a settlement is: as case.yaml says; else as willing positions on it say, pledges of several parties added up
 * and numbers of the whole taken as estimates of it; else assumed, by whether the issue speaks of observers or of troops.
 */
export function findTroops(
  sources: FeatureSources,
  issues: readonly string[],
): { readonly range: Range; readonly translation: Translation } {
  const { codebook, settings, positions } = sources
  if (settings.troops) return told(settings.troops, 'case', settings.troops.from)
  const deployed = codebook.issues.filter((issue) => issues.includes(issue.id) && isDeployed(issue, sources))
  const held = positions.filter(
    ({ issue, alternative, stance, status, review }) =>
      deployed.some(({ id }) => id === issue && alternative === chosen(id, sources)) &&
      isWilling(stance) &&
      status === 'current' &&
      review !== 'rejected',
  )
  const nameOf = (actor: string) => codebook.actors.find(({ id }) => id === actor)?.name ?? actor
  const found = sizeOf(held, deployed, nameOf)
  if (found) return told(found, 'words', found.from)
  const range = assumed[kindOf(deployed, sources)]
  return told(range, 'assumed', range.from)
}

const chosen = (issue: string, { settlement, codebook }: FeatureSources) =>
  settlement[issue] ?? codebook.issues.find(({ id }) => id === issue)?.statusQuo

function isDeployed({ id, statusQuo }: Issue, sources: FeatureSources): boolean {
  const alternative = chosen(id, sources)
  const given = sources.settings.peacekeepers?.[id]
  return given ? given.some((each) => each === alternative) : alternative !== statusQuo
}

function sizeOf(
  held: readonly Position[],
  issues: readonly Issue[],
  nameOf: (actor: string) => string,
): Range | undefined {
  const sends = (position: Position, { sense = [] }: Position['quantities'][number]) =>
    sense.includes('sent') ||
    issues.some(({ id, controlledBy }) => id === position.issue && controlledBy.includes(position.actor))
  const part = (wanted: 'pledge' | 'whole') =>
    held.map((position) => ({
      ...position,
      quantities: position.quantities.filter((each) =>
        wanted === 'pledge'
          ? isPledge(position, each) && sends(position, each)
          : isOfWhole(position, each) || (isPledge(position, each) && !sends(position, each)),
      ),
    }))
  const pledges = [...Map.groupBy(part('pledge'), ({ actor }) => actor)].flatMap(([actor, theirs]) => {
    const pledge = readPledge(theirs)
    return pledge ? [{ ...pledge, from: `${nameOf(actor)} ${pledge.from.replace(/^said in the reports: /u, '')}` }] : []
  })
  const whole = part('whole').flatMap(({ quantities }) => quantities)
  const citations = [...pledges.flatMap((each) => each.citations ?? []), ...whole.map(({ span }) => span)]
  if (citations.length === 0) return undefined
  const pledged = pledgedBy(pledges)
  if (whole.length === 0) return { ...pledged, citations }
  const sizes = whole.map(({ value }) => value).toSorted((a, b) => a - b)
  const named = `${sizes.map(written).join(', ')} said of the whole`
  return {
    low: Math.min(
      sizes[0]!,
      ...whole.map(({ least, value }) => least ?? value),
      ...(pledges.length > 0 ? [pledged.low] : []),
    ),
    mode: sizes[Math.floor((sizes.length - 1) / 2)]!,
    high: Math.max(sizes.at(-1)!, pledged.high),
    basis: 'source',
    from: pledges.length > 0 ? `${named}; the least is what is ${pledged.from}` : `${named} in the reports`,
    citations,
  }
}

/** What several would send, added up: whether one is a part of another the words do not say. */
function pledgedBy(pledges: readonly Range[]): Range {
  const parties = pledges.length === 1 ? 'one party' : `${pledges.length} parties, added up`
  const from = `pledged by ${parties}: ${pledges.map((each) => each.from).join('; ')}`
  return { ...sumOf(pledges, from), basis: 'source' }
}

/** True of a number of people said of a whole force, or asked for without saying of whom. */
const isOfWhole = ({ actor, stance }: Position, { unit, holder, sense = [] }: Position['quantities'][number]) =>
  peopleKind(unit) !== undefined &&
  (holder === undefined || holder === actor) &&
  (sense.includes('whole') ||
    (stance === 'requires' && !sense.some((each) => ['away', 'limit', 'there'].includes(each))))

const watchers = /\b(?:observ|monitor|inspect|verif|police|unarmed)/iu
const armed =
  /\b(?:troops|soldiers|peace-?keep\w*|forces?|contingents?|brigades?|battalions?|army|boots|trip-?wire)\b/iu

function kindOf(deployed: readonly Issue[], sources: FeatureSources): 'observers' | 'troops' {
  const words = deployed
    .map(
      ({ id, question, labels }) =>
        `${id.replaceAll(/[-_]/gu, ' ')} ${question} ${labels?.[chosen(id, sources) ?? ''] ?? ''}`,
    )
    .join(' ')
  return watchers.test(words) && !armed.test(words) ? 'observers' : 'troops'
}

const written = (value: number) => value.toLocaleString('en-GB')

function told(range: Range, basis: Translation['basis'], because: string) {
  const value =
    range.low === range.high
      ? written(range.mode)
      : `${written(range.low)}–${written(range.high)}, most likely ${written(range.mode)}`
  return { range, translation: { feature: 'troops' as const, value, basis, because } }
}
