import type { Word } from './words.ts'

const markers: readonly (readonly string[])[] = [
  'at the same time',
  'in the same hour',
  'on the same day',
  'simultaneously',
  'simultaneous',
  'in parallel',
  'in tandem',
  'hand in hand',
  'in lockstep',
  'go together',
  'in step with',
].map((marker) => marker.split(' '))

/** The words that make the moves of a sentence one ("in the same hour"), as word indices `[from, to)`. */
export function findTie(
  words: readonly Word[],
  cueEnd: number,
): { readonly from: number; readonly to: number } | undefined {
  for (let from = cueEnd + 1; from < words.length; from += 1) {
    const marker = markers.find((parts) => parts.every((part, i) => words[from + i]?.lower === part))
    if (marker) return { from, to: from + marker.length }
  }
  return undefined
}
