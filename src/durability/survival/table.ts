/** Rows of text under named columns, as a file had them. */
export interface Table {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The line of the file that each row begins on, from 1. */
  readonly lines: readonly number[]
}
