import type { PictureOptions } from './picture.ts'

/** The least, the most likely and the most. A `Range` is one. */
export interface Extent {
  readonly low: number
  readonly mode: number
  readonly high: number
}

/** A force: how large, what it costs a year, on what it relies and what it answers. */
export interface ForcePoint {
  readonly label: string
  /** Deployed, in persons. */
  readonly troops: Extent
  /** A year, in units of the currency. */
  readonly cost: Extent
  /** As ISO 4217 writes it; all points of a picture have the same. */
  readonly currency: string
  /** What must hold for it to suffice. */
  readonly relies: string
  /** The violence it can answer. */
  readonly answers: string
  /** It does nothing by itself: hatched. */
  readonly dependent?: boolean
  /** Another force does as much for less. */
  readonly dominated?: boolean
}

/** What a picture of forces can be told besides. */
export interface FrontierOptions extends PictureOptions {
  /** Money at hand a year: a horizontal line. */
  readonly budget?: { readonly label: string; readonly cost: number }
  /** Troops promised: a vertical line. */
  readonly pledged?: { readonly label: string; readonly troops: number }
}
