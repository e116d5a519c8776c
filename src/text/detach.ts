/** A copy of a piece of a text that can be kept by itself: a long piece is else a view, and keeping it keeps the whole text. */
export function detach(piece: string): string {
  return [...piece].join('')
}
