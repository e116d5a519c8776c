import type { Force } from '../force/force.ts'
import { levelWords } from '../force/level-words.ts'
import { listPricedAlike } from '../force/list-frontier.ts'
import { drawForceFrontier } from './draw-force-frontier.ts'
import type { Picture, PictureOptions } from './picture.ts'

/** Draws the kinds of force of an answer by size and yearly cost, all at one rate, with what has been pledged; undefined where none has a size. */
export function drawForce({ question, pledged }: Force, options: Partial<PictureOptions> = {}): Picture | undefined {
  const { unitCost, points } = listPricedAlike(question)
  if (points.length === 0) return undefined
  const drawn = points.map(({ kind, troops, cost, answers, reliesOnBackstop, dominatedBy }) => ({
    label: kind,
    troops,
    cost,
    currency: cost.currency,
    relies: reliesOnBackstop ? 'a guarantor that comes' : 'itself',
    answers: levelWords[answers],
    dependent: reliesOnBackstop,
    dominated: dominatedBy?.surely ?? false,
  }))
  const troops = pledged.ifAllMet.mode
  const line = troops > 0 && { pledged: { label: 'pledged, if every condition were met', troops } }
  return drawForceFrontier(drawn, { title: `Force and cost a year: ${unitCost.name}`, ...line, ...options })
}
