/** A file to keep: its bytes are the answer's body, its name and type stand in the headers. */
export interface Download {
  readonly name: string
  /** A media type. */
  readonly type: string
  readonly bytes: Uint8Array
}
