import type { PictureOptions } from './picture.ts'

/** A parameter at one end of its range, and what comes out then. */
export interface TornadoEnd {
  readonly value: number
  readonly outcome: number
}

/** What comes out at both ends of one parameter's range, all others left as they are. */
export interface TornadoBar {
  readonly name: string
  readonly symbol: string
  readonly low: TornadoEnd
  readonly high: TornadoEnd
}

/** What a tornado can be told besides. */
export interface TornadoOptions extends PictureOptions {
  /** What comes out with every parameter drawn from its range. */
  readonly base: number
  /** What the horizontal axis shows. */
  readonly outcomeLabel: string
  /** Outcomes are shares, written in per cent. */
  readonly percent?: boolean
  /** How many bars are drawn, the longest first; 12 unless told. The alternative has them all. */
  readonly most?: number
}
