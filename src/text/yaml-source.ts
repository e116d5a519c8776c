import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { openLines } from './line-column.ts'
import type { Problem, ProblemLocation } from './problem.ts'

/** Keys and list indexes from the top of a file to a value. */
export type Path = readonly PropertyKey[]

/** A YAML file taken as written: every scalar is the text its author typed, and every value knows its place. */
export interface YamlSource {
  /** Mappings as objects, lists as arrays, scalars as strings; a key without a value is `undefined`. */
  readonly value: unknown
  /** Where a value stands, or its key; for something missing, the nearest thing that encloses it. */
  locate(path: Path, part?: 'key' | 'value'): ProblemLocation
}

/** A YAML source with what is wrong with it as YAML; without `source` nothing more can be said about the file. */
interface ParsedYaml {
  readonly source?: YamlSource
  readonly problems: readonly Problem[]
}

const MOST_ALIASES = 1000

const hints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML forbids tabs there.',
  DUPLICATE_KEY: 'Give each key once; rename or merge one of the two.',
  BLOCK_AS_IMPLICIT_KEY:
    'Put text that contains ": " in quotation marks, and indent nested keys on a line of their own.',
  MULTILINE_IMPLICIT_KEY: 'Check the indentation: lines of one level start in the same column.',
  BAD_INDENT: 'Close every [ and {, and start the lines of one level in the same column.',
  MISSING_CHAR: 'Close the quotation mark or bracket.',
  BAD_SCALAR_START: 'Put the text in quotation marks.',
  UNEXPECTED_TOKEN: 'Put text that contains a quotation mark, ", " or ": " in quotation marks of the other kind.',
  MULTIPLE_DOCS: 'Keep one document to a file: remove the line "---".',
}

/** Reads YAML without guessing types: `no` stays "no" and `2025-02-27` stays as typed. Lists every fault of the YAML. */
export function parseYaml(file: string, text: string): ParsedYaml {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false })

  // The library's own LineCounter miscounts after an open quotation mark.
  const lines = openLines(text)
  const lastOffset = Math.max(0, text.trimEnd().length - 1)
  // A list of thousands of items may stand on one line.
  let last = { start: -1, text: '' }
  const at: Place = (start, end) => {
    const offset = Math.min(start, lastOffset)
    const { line, column } = lines(offset)
    const lineStart = offset - column + 1
    if (lineStart !== last.start) last = { start: lineStart, text: lineAt(text, lineStart) }
    const lineText = last.text
    const length = Math.max(1, Math.min(end, lineStart + lineText.length) - offset)
    return { file, line, column, length, lineText }
  }

  const problems: Problem[] = document.errors.map((error) => ({
    code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`,
    severity: 'error',
    message: error.code === 'DUPLICATE_KEY' ? duplicateKey(text, error.pos[0]) : `malformed YAML: ${error.message}`,
    hint: hints[error.code] ?? 'Correct the YAML at this place.',
    location: at(...(error.code === 'DUPLICATE_KEY' ? keySpan(text, error.pos[0]) : error.pos)),
  }))
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return { problems }

  let value: unknown
  try {
    value = plainReader(document)(document.contents, [])
  } catch (cause) {
    const problem: Problem = {
      code: 'yaml-alias',
      severity: 'error',
      message: `malformed YAML: ${(cause as Error).message}`,
      hint: 'Write the value out in place of the * alias.',
      location: { file },
    }
    return { problems: [...problems, problem] }
  }
  return { problems, source: { value, locate: (path, part = 'value') => locate(document, path, part, at, file) } }
}

function lineAt(text: string, start: number): string {
  const ends = /[\r\n]/gu
  ends.lastIndex = start
  return text.slice(start, ends.exec(text)?.index ?? text.length)
}

const keySpan = (text: string, start: number): [number, number] => {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:,{}[\]][^:\n]*)/u.exec(text.slice(start))?.[0] ?? ' '
  return [start, start + key.length]
}

const duplicateKey = (text: string, start: number) => `duplicate key "${text.slice(...keySpan(text, start))}"`

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

const isBlank = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.type === 'PLAIN' && ['', '~', 'null'].includes(String(node.value)))

/** Reads nodes as plain values; throws where aliases name nothing, contain themselves or multiply without end. */
function plainReader(document: Document) {
  let aliases = 0
  return function plainOf(written: unknown, above: readonly unknown[]): unknown {
    if (isAlias(written)) aliases += 1
    const node = resolve(written, document)
    if (isAlias(written) && node === undefined) throw new Error(`no anchor for the alias *${written.source}`)
    if (above.includes(node)) throw new Error('an alias contains itself')
    if (aliases > MOST_ALIASES) throw new Error(`more than ${MOST_ALIASES} aliases, one inside the other`)
    if (isMap(node)) {
      const pairs = node.items.map(({ key, value }) => [keyText(key), plainOf(value, [...above, node])])
      return Object.fromEntries(pairs)
    }
    if (isSeq(node)) return node.items.map((item) => plainOf(item, [...above, node]))
    return isScalar(node) && !isBlank(node) ? String(node.value) : undefined
  }
}

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key))

type Place = (start: number, end: number) => ProblemLocation

function locate(document: Document, path: Path, part: 'key' | 'value', at: Place, file: string): ProblemLocation {
  let node = resolve(document.contents, document)
  let shown: unknown
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => keyText(key) === step)
      if (pair === undefined) break
      node = resolve(pair.value, document)
      shown = part === 'value' && !isMap(node) && !isBlank(node) ? node : pair.key
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      node = resolve(node.items[Number(step)], document)
      shown = node
    } else break
  }
  const range = (shown as { range?: readonly [number, number, number] } | undefined)?.range
  if (range) return at(range[0], range[1])
  return document.contents === null ? { file } : at(0, 1)
}
