import { readFile, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Table } from '../durability/survival/table.ts'
import { decodeText } from '../formats/decode-text.ts'
import { parseTable } from '../formats/parse-table.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import { type DataName, dataFiles, openData } from './open-data.ts'
import { unreadable } from './read-bytes.ts'

const mostMegabytes = 200

/** A table of a file, of standard input for `-`, or of those that come with the program by its name. */
export async function readTable(source: string): Promise<Decoded<Table>> {
  if (Object.hasOwn(dataFiles, source)) {
    return { ok: true, value: (await openData(source as DataName)).table, warnings: [] }
  }
  const bytes = await readWhole(source)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return parseTable('', source)
  const text = await decodeText(bytes.value, source)
  if (!text.ok) return { ok: false, problems: text.problems.map(asTable) as [Problem, ...Problem[]] }
  const parsed = parseTable(text.value, source)
  return parsed.ok ? { ...parsed, warnings: [...text.warnings, ...parsed.warnings] } : parsed
}

async function readWhole(path: string): Promise<Decoded<Uint8Array>> {
  const fail = (problem: Problem): Decoded<Uint8Array> => ({ ok: false, problems: [problem] })
  try {
    if (path === '-') return { ok: true, value: await buffer(process.stdin), warnings: [] }
    const { size, isFile } = await stat(path).then((entry) => ({ size: entry.size, isFile: !entry.isDirectory() }))
    if (!isFile) return fail(notATable(path))
    if (size > mostMegabytes * 1e6) return fail(tooLarge(path, size))
    return { ok: true, value: await readFile(path), warnings: [] }
  } catch (cause) {
    const problem = unreadable(path, cause)
    const names = Object.keys(dataFiles).join(', ')
    return fail(problem.code === 'missing-file' ? { ...problem, hint: `Give a file, - or one of ${names}.` } : problem)
  }
}

const notATable = (file: string): Problem => ({
  code: 'not-a-file',
  severity: 'error',
  message: 'this is a folder',
  hint: 'Give one file with a table, or - for standard input.',
  location: { file },
})

const tooLarge = (file: string, size: number): Problem => ({
  code: 'too-large',
  severity: 'error',
  message: `the file has ${Math.ceil(size / 1e6)} megabytes; the limit is ${mostMegabytes}`,
  hint: 'Keep only the columns that are asked about.',
  location: { file },
})

/** What is wrong with a text, said of a table. */
const asTable = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.code === 'binary' && { hint: 'Save the table as CSV: cells parted by commas, one row a line.' }),
})
