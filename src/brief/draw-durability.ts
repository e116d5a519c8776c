import type { YearBand } from '../durability/game/simulated.ts'
import { type Belief, drawThresholds } from '../durability/picture/draw-thresholds.ts'
import type { Picture, PictureOptions } from '../durability/picture/picture.ts'
import type { BeliefView, SettlementDurability } from '../durability/settlement/settlement-durability.ts'

const until = 15

/** The threshold against the chance that the guarantor comes, by year: by the built-in ranges, and as each belief on record has it. */
export function drawBeliefs(
  { views }: SettlementDurability,
  nameOf: (actor: string) => string,
  options: Partial<PictureOptions> = {},
): Picture {
  return drawThresholds(
    views.map((view) => panelOf(view, nameOf)),
    { title: 'From which chance of the guarantor’s coming on an attack would not pay', ...options },
  )
}

function panelOf({ belief, years, variants: [asked] }: BeliefView, nameOf: (actor: string) => string): Belief {
  const { attackYear } = asked.solved
  return {
    label: belief
      ? `As ${nameOf(belief.actor)} has it: ${belief.expectation === 'keeps' ? 'a deal is kept' : 'it comes again'}`
      : 'By nobody’s belief',
    years: years
      .filter(({ year }) => year <= until)
      .map(({ year, p, threshold }) => ({ year, p: band(p), threshold: band(threshold) })),
    ...(attackYear !== null && attackYear <= until && { attackYear }),
  }
}

const band = ({ mean, p5, p95 }: YearBand['p']) => ({ mean, low: p5, high: p95 })
