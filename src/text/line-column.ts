/** A place in a text as people count: lines and columns from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** The line and column of an offset; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  return openLines(text)(offset)
}

/** The lines and columns of many offsets in one text, which is read once for all of them. */
export function openLines(text: string): (offset: number) => LineColumn {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length)
  return (offset) => {
    const at = Math.min(offset, text.length)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle
    }
    return { line: low + 1, column: at - starts[low]! + 1 }
  }
}
