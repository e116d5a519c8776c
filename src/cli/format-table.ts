import { terminalWidth } from './terminal.ts'

type Row = readonly string[]

const indent = '  '
const [wideGap, narrowGap] = [3, 2]

/**
 * Rows of cells in columns that fit the terminal, the first aligned left and the others right. Columns for which there is no room
 * follow in a second block, with the first column before them again; a first cell that is too long goes over several lines.
 */
export function formatTable(rows: readonly Row[]): readonly string[] {
  const room = terminalWidth() - indent.length
  const widths = rows[0]!.slice(1).map((_, at) => Math.max(...rows.map((row) => row[at + 1]?.length ?? 0)))
  const takenWith = (gap: number) => widths.reduce((sum, width) => sum + gap + width, 0)
  const longest = Math.max(...rows.map(([name = '']) => name.length))
  const gap = longest + takenWith(wideGap) > room ? narrowGap : wideGap
  const names = rows.map(([name = '']) => breakCell(name, Math.max(Math.floor(room * 0.4), room - takenWith(gap))))
  const nameWidth = Math.max(...names.flat().map(({ length }) => length))
  return listBlocks(widths, room - nameWidth, gap).flatMap((columns, block) => [
    ...(block > 0 ? [''] : []),
    ...rows.flatMap((row, i) => {
      const cells = columns.map((at) => ' '.repeat(gap) + (row[at + 1] ?? '').padStart(widths[at]!))
      const [name = '', ...more] = names[i]!
      return [`${indent}${name.padEnd(nameWidth)}${cells.join('')}`.trimEnd(), ...more.map((line) => indent + line)]
    }),
  ])
}

function listBlocks(widths: readonly number[], room: number, gap: number): readonly (readonly number[])[] {
  const blocks: number[][] = [[]]
  let used = 0
  for (const [at, width] of widths.entries()) {
    const block = blocks.at(-1)!
    used += gap + width
    if (used > room && block.length > 0) {
      blocks.push([at])
      used = gap + width
    } else block.push(at)
  }
  return blocks
}

/** A text in lines no longer than `width`, broken at spaces or, without any, where it must be. */
function breakCell(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const end = space > 0 ? space : width
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...lines, rest]
}
