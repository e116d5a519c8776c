import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Table } from '../durability/survival/table.ts'
import { parseTable } from '../formats/parse-table.ts'
import { InvariantError } from '../text/error.ts'

/** The tables that come with the program, by the names people call them, and where each is in data/. */
export const dataFiles = {
  agreements: 'ucdp/peace-agreements.csv',
  terminations: 'ucdp/termination-spells.csv',
  interstate: 'interstate/peace-spells.csv',
  'interstate-yearly': 'interstate/serious-time-varying.csv',
  'later-cases': 'interstate/later-cases.csv',
} as const

/** A table that comes with the program. */
export type DataName = keyof typeof dataFiles

/** A table that comes with the program, and what its columns mean, in the words of the README beside it. */
export interface OpenedData {
  readonly table: Table
  readonly meanings: ReadonlyMap<string, string>
}

/** Opens a table that comes with the program. */
export async function openData(name: DataName): Promise<OpenedData> {
  const [folder = '', file = ''] = dataFiles[name].split('/')
  const at = join(import.meta.dirname, '..', '..', 'data', folder)
  const [text, readme] = await Promise.all([readFile(join(at, file), 'utf8'), readFile(join(at, 'README.md'), 'utf8')])
  const parsed = parseTable(text, `data/${folder}/${file}`)
  if (!parsed.ok) throw new InvariantError(`data/${folder}/${file} cannot be read: ${parsed.problems[0].message}.`)
  return { table: parsed.value, meanings: readMeanings(readme, file) }
}

/** The rows `| column | unit | meaning |` under the heading that names the file. */
function readMeanings(readme: string, file: string): ReadonlyMap<string, string> {
  const section = readme.split(/^## /mu).find((part) => part.startsWith(`${file}\n`)) ?? ''
  const rows = section.matchAll(/^\| `([^`]+)` \| [^|]+ \| (.+) \|$/gmu)
  return new Map(Array.from(rows, ([, column = '', meaning = '']) => [column, meaning.replaceAll('`', '')]))
}
