/** A stretch of a wording: the same in the other one, or not. */
export interface WordingPiece {
  readonly text: string
  readonly same: boolean
}

/** Two wordings cut where they part; the pieces of each, joined, are that wording. */
export type WordingPair = readonly [readonly WordingPiece[], readonly WordingPiece[]]

/** Wordings that share less than this part of the words of the shorter one are about something else. */
const leastShared = 0.5
/** So many comparisons of words at most. */
const mostWork = 250_000

/**
 * Where two wordings of one thing differ, word by word, by their longest common order of words; case and marks between words do
 * not count. Undefined where they have little in common, or are too long to compare.
 */
export function compareWordings(one: string, other: string): WordingPair | undefined {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length * b.length > mostWork) return undefined
  const [inA, inB] = commonOrder(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  )
  if (inA.size === 0 || inA.size < leastShared * Math.min(a.length, b.length)) return undefined
  return [cut(one, a, inA), cut(other, b, inB)]
}

interface Word {
  readonly start: number
  readonly end: number
  readonly key: string
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    key: word.toLowerCase().replaceAll('’', "'"),
  }))
}

/** The places of a longest common subsequence in both lists. */
function commonOrder(a: readonly string[], b: readonly string[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const wide = b.length + 1
  const length = new Uint32Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * wide + j] =
        a[i] === b[j]
          ? length[(i + 1) * wide + j + 1]! + 1
          : Math.max(length[(i + 1) * wide + j]!, length[i * wide + j + 1]!)
    }
  }
  const inA = new Set<number>()
  const inB = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA.add(i)
      inB.add(j)
      i += 1
      j += 1
    } else if (length[(i + 1) * wide + j]! >= length[i * wide + j + 1]!) i += 1
    else j += 1
  }
  return [inA, inB]
}

/** Words of one sort in a row are one piece; what stands between two sorts belongs to the one before. */
function cut(text: string, words: readonly Word[], same: ReadonlySet<number>): readonly WordingPiece[] {
  const pieces: WordingPiece[] = []
  let from = 0
  for (const at of words.keys()) {
    const isLast = at === words.length - 1
    if (!isLast && same.has(at) === same.has(at + 1)) continue
    // Between a word that differs and one that does not, the space is the same.
    const end = isLast
      ? same.has(at)
        ? text.length
        : words[at]!.end
      : same.has(at)
        ? words[at + 1]!.start
        : words[at]!.end
    pieces.push({ text: text.slice(from, end), same: same.has(at) })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from), same: true })
  return pieces
}
