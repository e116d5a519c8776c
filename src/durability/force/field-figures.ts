import type { Range } from '../range.ts'

/** How many people keep one in the field: one there, one back from it, one preparing. */
export const usualRotation: Range = {
  low: 3,
  mode: 3,
  high: 5,
  basis: 'source',
  from: 'planners’ three (deployed, recovering, preparing) to five; The Times via online.ua: 256,000 people for 64,000, which is four',
}

/** A line that was watched or held, and by how many. */
export interface DensityExample {
  readonly mission: string
  readonly people: number
  readonly km: number
  readonly note?: string
}

/** Missions along a line, from the thinnest to the densest. */
export const densityExamples: readonly DensityExample[] = [
  { mission: 'OSCE SMM 2017', people: 700, km: 420, note: 'unarmed monitors; kilometres recalled, not checked' },
  { mission: 'UNMEE', people: 4_200, km: 1_000, note: 'recalled, not checked' },
  { mission: 'UNFICYP 2014', people: 860, km: 180 },
  { mission: 'UNDOF', people: 1_000, km: 75, note: 'recalled, not checked' },
]
