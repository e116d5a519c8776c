/** A place in a text as people count: lines and columns from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** The line and column of an offset; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  let line = 1
  let lineStart = 0
  for (let i = 0; i < offset && i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue
    if (unit === 10 || unit === 13) {
      line += 1
      lineStart = i + 1
    }
  }
  return { line, column: Math.min(offset, text.length) - lineStart + 1 }
}
