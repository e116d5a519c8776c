/** A line of a difference: in both texts, in the first alone, or in the second alone. Line numbers start at 1. */
export interface DiffLine {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
  readonly before?: number
  readonly after?: number
}

/** What changes between two texts line by line, with some lines round each change; `[]` where nothing does. */
export function diffLines(before: string, after: string, round = 3): readonly (readonly DiffLine[])[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const lines = align(a, b)
  const near = lines.map(() => false)
  lines.forEach(({ kind }, at) => {
    if (kind !== 'same') near.fill(true, Math.max(0, at - round), Math.min(lines.length, at + round + 1))
  })
  const hunks: DiffLine[][] = []
  lines.forEach((line, at) => {
    if (!near[at]) return
    if (at === 0 || !near[at - 1]) hunks.push([])
    hunks.at(-1)!.push(line)
  })
  return hunks
}

const linesOf = (text: string) => text.split(/\r\n|\n/u)

/** Most pairs of lines that are compared; beyond it, all of the first goes and all of the second comes. */
const mostPairs = 4_000_000

function align(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [n, m] = [a.length - start - end, b.length - start - end]
  const isSmall = n * m <= mostPairs
  // length[i][j]: lines that the rests of both from i and j on have in common, at best.
  const lengths = isSmall ? Array.from({ length: n + 1 }, () => new Uint32Array(m + 1)) : []
  for (let i = isSmall ? n - 1 : -1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        a[start + i] === b[start + j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const same = (i: number, j: number): DiffLine => ({ kind: 'same', text: a[i]!, before: i + 1, after: j + 1 })
  const lines: DiffLine[] = []
  for (let i = 0; i < start; i += 1) lines.push(same(i, i))
  let [i, j] = [0, 0]
  while (i < n || j < m) {
    if (isSmall && i < n && j < m && a[start + i] === b[start + j]) {
      lines.push(same(start + i, start + j))
      i += 1
      j += 1
    } else if (i < n && (j === m || !isSmall || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      lines.push({ kind: 'out', text: a[start + i]!, before: start + i + 1 })
      i += 1
    } else {
      lines.push({ kind: 'in', text: b[start + j]!, after: start + j + 1 })
      j += 1
    }
  }
  for (let k = 0; k < end; k += 1) lines.push(same(start + n + k, start + m + k))
  return lines
}
