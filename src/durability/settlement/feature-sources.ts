import type { Settlement } from '../../deal/deal.ts'
import type { Codebook } from '../../position/codebook.ts'
import type { Position } from '../../position/position.ts'
import type { DurabilitySettings } from './settings.ts'

/** What features are read from. */
export interface FeatureSources {
  readonly codebook: Codebook
  readonly settings: DurabilitySettings
  readonly positions: readonly Position[]
  readonly settlement: Settlement
}
