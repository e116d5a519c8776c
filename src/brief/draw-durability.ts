import type { YearBand } from '../durability/game/simulated.ts'
import { drawForce } from '../durability/picture/draw-force.ts'
import { drawSurvival } from '../durability/picture/draw-survival.ts'
import { drawThresholds } from '../durability/picture/draw-thresholds.ts'
import type { Picture, PictureOptions } from '../durability/picture/picture.ts'
import type { Belief } from '../durability/picture/threshold.ts'
import type { BeliefView, SettlementDurability } from '../durability/settlement/settlement-durability.ts'
import type { SectionId } from './brief.ts'
import { shortLikeWords } from './durability-words.ts'

/** Pictures for the sections of a brief. */
export type SectionPictures = ReadonlyMap<SectionId, readonly Picture[]>

/** The pictures of a settlement's durability: how long peaces like it lasted, the game by belief where it is told, force and cost. */
export function drawDurability(durability: SettlementDurability, nameOf: (actor: string) => string): SectionPictures {
  const page = { background: 'none' } as const
  const survival = drawHistory(durability, page)
  const { challenger, backstopAsked } = durability.features
  const isPlayed = challenger !== undefined || backstopAsked
  const force = durability.force && drawForce(durability.force, page)
  return new Map<SectionId, readonly Picture[]>([
    ['durability', [...survival, ...(isPlayed ? [drawBeliefs(durability, nameOf, page)] : [])]],
    ['force', force ? [force] : []],
  ])
}

/** The first history that can be parted by what the settlement has: with it and without. */
function drawHistory({ history }: SettlementDurability, options: Partial<PictureOptions>): readonly Picture[] {
  for (const { years, contrasts } of history) {
    for (const { likeness, with: met, without: unmet } of contrasts) {
      if (!met || !unmet) continue
      const curves = [
        { ...met.curve, group: shortLikeWords(likeness, true) },
        { ...unmet.curve, group: shortLikeWords(likeness, false) },
      ]
      const title = `History: how long peace held, ${years[0]}–${years[1]}`
      return [drawSurvival(curves, { title, until: 20, ...options })]
    }
  }
  return []
}

const until = 15

/** The threshold against the chance that the guarantor comes, by year: by nobody’s belief (`neutral` says by what), and as each belief on record has it. */
export function drawBeliefs(
  { views }: Pick<SettlementDurability, 'views'>,
  nameOf: (actor: string) => string,
  { neutral = 'By the built-in ranges', ...options }: Partial<PictureOptions> & { readonly neutral?: string } = {},
): Picture {
  return drawThresholds(
    views.map((view) => panelOf(view, nameOf, neutral)),
    { title: 'From which chance of the guarantor’s coming on an attack would not pay', ...options },
  )
}

function panelOf(
  { belief, years, variants: [asked] }: BeliefView,
  nameOf: (actor: string) => string,
  neutral: string,
): Belief {
  const { attackYear } = asked.solved
  const expects = belief?.expectation === 'keeps' ? 'a deal is kept' : 'broken unless deterred'
  return {
    label: belief ? `${nameOf(belief.actor)}: ${expects}` : neutral,
    years: years
      .filter(({ year }) => year <= until)
      .map(({ year, p, threshold }) => ({ year, p: band(p), threshold: band(threshold) })),
    ...(attackYear !== null && attackYear <= until && { attackYear }),
  }
}

const band = ({ mean, p5, p95 }: YearBand['p']) => ({ mean, low: p5, high: p95 })
