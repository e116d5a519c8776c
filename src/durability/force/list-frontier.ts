import { costOf, troopsOf } from './derive-force.ts'
import type { CeasefireLevel, ForceQuestion, FrontierPoint, UnitCost } from './force.ts'
import { forceTypes } from './force-types.ts'
import { usualCost } from './unit-costs.ts'

const violence: readonly Exclude<CeasefireLevel, 'unknown'>[] = ['functional', 'violated', 'collapsing']

/**
 * The trade-off: what every kind of force takes, and the worst ceasefire it is made for. One is dominated where another does as
 * much, relying on no more, with no more troops, and so for no more money; what else the two do is not compared.
 */
export function listFrontier(question: ForceQuestion): readonly FrontierPoint[] {
  const points = forceTypes
    .filter(({ kind }) => question.kinds?.includes(kind) ?? true)
    .flatMap((type): readonly FrontierPoint[] => {
      const troops = troopsOf(type, question)
      if (!troops) return []
      const answers = violence.findLast((level) => type.answers.includes(level))!
      const { kind, reliesOnBackstop, openAbove } = type
      const cost = costOf(troops, question.unitCost ?? usualCost(kind))
      return [{ kind, troops, cost, answers, reliesOnBackstop, openAbove }]
    })
  return points.map((point) => ({ ...point, ...dominationOf(point, points) }))
}

/**
 * The trade-off at one cost for every kind, as a picture needs it: the question's, or that of its kinds where they share one; else
 * that of the heaviest, since no currency is converted.
 */
export function listPricedAlike(question: ForceQuestion): {
  readonly unitCost: UnitCost
  readonly points: readonly FrontierPoint[]
} {
  const kinds = listFrontier(question).map(({ kind }) => kind)
  const [first, ...others] = new Set(kinds.map(usualCost))
  const own = first !== undefined && others.length === 0 ? first : usualCost('deterrence')
  const unitCost = question.unitCost ?? own
  return { unitCost, points: listFrontier({ ...question, unitCost }) }
}

function dominationOf(point: FrontierPoint, all: readonly FrontierPoint[]): Pick<FrontierPoint, 'dominatedBy'> {
  const rivals = all.filter((other) => doesAsMuch(other, point))
  const sure = rivals.find(({ troops, openAbove }) => !openAbove && troops.high <= point.troops.low)
  const rival = sure ?? rivals.find(({ troops }) => troops.low <= point.troops.high)
  return rival ? { dominatedBy: { kind: rival.kind, surely: rival === sure } } : {}
}

function doesAsMuch(other: FrontierPoint, point: FrontierPoint): boolean {
  const asStrong = violence.indexOf(other.answers) - violence.indexOf(point.answers)
  const asFree = Number(point.reliesOnBackstop) - Number(other.reliesOnBackstop)
  const isAlike = asStrong === 0 && asFree === 0
  const isLighter = other.troops.mode < point.troops.mode
  return other.kind !== point.kind && asStrong >= 0 && asFree >= 0 && (!isAlike || isLighter)
}
