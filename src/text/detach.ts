/** Pieces up to this length are copies; longer ones are views of the whole text. */
const COPIED = 12

/** A copy of a piece of a text that can be kept by itself: keeping a view keeps the whole text. */
export function detach(piece: string): string {
  return piece.length <= COPIED ? piece : [...piece].join('')
}
