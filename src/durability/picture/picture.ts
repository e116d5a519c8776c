import type { Plot } from './axis.ts'

/** A picture, and everything it shows in words and numbers, for those who cannot see it or want to copy it. */
export interface Picture {
  /** One self-contained `<svg>` element: no script, nothing fetched, named by its own title and description. */
  readonly svg: string
  /** Plain text: a heading line, then sentences line by line, names in full. */
  readonly alternative: string
}

/** A picture with one plot, and where that lies in it, in its own pixels: for a hand that reads values off it. */
export interface PlottedPicture extends Picture {
  readonly plot: Plot
}

/** What every picture can be told. */
export interface PictureOptions {
  readonly title: string
  /** A summary of what is to be seen; derived from the numbers where absent. */
  readonly description?: string
  /** Begins all ids inside; pictures on one page need different ones. Each kind of picture has a name of its own as default. */
  readonly id?: string
  /** For how many pixels it is laid out, 300 at least: 640 unless told; about 320 suits a telephone. It scales without loss. */
  readonly width?: number
  /** `white` (unless told) brings its own paper and ink; `none` takes both from the page, light or dark. */
  readonly background?: 'white' | 'none'
}
