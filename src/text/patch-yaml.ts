import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { NonpaperError } from './error.ts'
import type { Path } from './yaml-source.ts'

/** What can be written into YAML: text, lists and mappings of it. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue }

/** A place that cannot be changed without touching what it shares with another: it stands behind an alias (`*name`). */
export class SharedYaml extends NonpaperError {
  readonly path: Path
  constructor(path: Path) {
    super(`${path.map(String).join(' › ')} is written once for several places (with & and *)`)
    this.path = path
  }
}

/** One name to write in place of another: a key, or a value that is text. */
export interface YamlName {
  readonly path: Path
  readonly part: 'key' | 'value'
  readonly becomes: string
}

/**
 * Changes to a YAML text, one after the other, each named by its path in the text as it is by then. Comments, order, quotation marks, line
 * ends and brackets stay; only the characters of what is changed are others.
 */
export interface YamlPatcher {
  readonly text: string
  /** Gives a key or an item a value. A new key stands after the last of the keys before it that there are, else at the end. */
  set(path: Path, value: YamlValue, before?: readonly string[]): void
  /** Adds an item to a list; one name without brackets, or nothing, becomes a list. */
  append(path: Path, value: YamlValue, before?: readonly string[]): void
  /** Takes a pair or an item out, with the comment behind it; comments on lines of their own stay. */
  remove(path: Path): void
  rename(names: readonly YamlName[]): void
}

/** Opens well-formed YAML for changes by path. Throws `SharedYaml` where a change would be made in two places. */
export function patchYaml(written: string): YamlPatcher {
  let text = written
  let document: Document | undefined
  const newline = written.includes('\r\n') ? '\r\n' : '\n'

  const parsed = () => {
    document ??= parseDocument(text, { schema: 'failsafe' })
    return document
  }
  const splice = (start: number, end: number, becomes: string) => {
    text = text.slice(0, start) + becomes + text.slice(end)
    document = undefined
  }
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = (at: number) => {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    return text[end - 1] === '\r' ? end - 1 : end
  }
  const lineAfter = (at: number) => {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end + 1
  }
  const columnOf = (at: number) => at - lineStart(at)
  const isFirstOnLine = (at: number) => text.slice(lineStart(at), at).trim() === ''

  const find = (path: Path): Found | undefined => {
    let node: unknown = parsed().contents
    let found: Found | undefined
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) throw new SharedYaml(path.slice(0, depth))
      if (isMap(node)) {
        const pair = (node.items as Pair<Node, Node | null>[]).findLast(({ key }) => textOf(key) === String(step))
        if (!pair) return undefined
        found = { within: node, pair, node: pair.value }
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as Node | undefined
        if (!item) return undefined
        found = { within: node, node: item }
      } else return undefined
      node = found.node
    }
    if (isAlias(node)) throw new SharedYaml(path)
    return found
  }
  const start = (found: Found) => (found.pair ? found.pair.key : found.node!).range![0]
  const colonAfter = (key: Node) => text.indexOf(':', key.range![1])
  const endOfPair = ({ key, value }: Pair<Node, Node | null>): number => {
    if (value && !isBlank(value)) return endOf(value)
    const colon = colonAfter(key)
    return value === null || colon < 0 ? key.range![1] : colon + 1
  }
  const endOf = (node: Node): number => {
    const [from, to] = node.range!
    if (isMap(node) && !node.flow && node.items.length > 0)
      return endOfPair(node.items.at(-1) as Pair<Node, Node | null>)
    if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1) as Node)
    return from + text.slice(from, to).trimEnd().length
  }
  const endOfFound = ({ pair, node }: Found) => (pair ? endOfPair(pair) : endOf(node!))
  const inBrackets = (at: number): boolean => {
    const [from, to] = [at, at]
    const holds = (node: unknown): boolean => {
      if (!isMap(node) && !isSeq(node)) return false
      const [first, last] = node.range!
      if (first >= from || last <= to) return false
      if (node.flow) return true
      return node.items.some((item) =>
        isSeq(node) ? holds(item) : holds((item as Pair).key) || holds((item as Pair).value),
      )
    }
    return holds(parsed().contents)
  }

  const indented = (lines: string, column: number) => lines.replaceAll('\n', newline + ' '.repeat(column))
  const insertLines = (at: number, lines: string, column: number) => {
    const block = ' '.repeat(column) + indented(lines, column)
    const isOpen = at > 0 && text[at - 1] !== '\n'
    splice(at, at, isOpen ? newline + block : block + newline)
  }

  /** Puts an entry into brackets, after another or at the start. */
  const insertInBrackets = (open: number, previous: number | undefined, entry: string, isLast: boolean) => {
    if (previous === undefined) {
      const isEmpty = /^[\s,]*[\]}]/u.test(text.slice(open + 1).replaceAll(/#[^\n]*/gu, ''))
      return splice(open + 1, open + 1, isEmpty ? entry : `${entry}, `)
    }
    const rest = text.slice(previous)
    const comma = /^\s*,/u.exec(rest)?.[0].length ?? 0
    const ownLine = /^[ \t]*,?[ \t]*(?:#[^\n]*)?\r?\n/u.test(rest)
    const first = lineStart(previous)
    const alone = /^[ \t]*(?![ \t\r\n])/u.exec(text.slice(first, previous))![0].length
    if (ownLine && isLast && first > open) {
      const at = lineEnd(previous)
      const added = `${newline}${' '.repeat(alone)}${entry}${comma > 0 ? ',' : ''}`
      splice(at, at, added)
      if (comma === 0) splice(previous, previous, ',')
      return
    }
    splice(previous, previous, `, ${entry}`)
  }

  const setNew = (path: Path, value: YamlValue, before: readonly string[]) => {
    const key = String(path.at(-1))
    const above = path.slice(0, -1)
    const parent = above.length === 0 ? { node: parsed().contents as Node | null } : find(above)
    if (!parent) return setNew(above, { [key]: value }, before)
    const { node } = parent
    if (node && isMap(node) && (node.items.length > 0 || node.flow)) {
      const pairs = node.items as Pair<Node, Node | null>[]
      const previous = pairs.findLast((pair) => before.includes(textOf(pair.key))) ?? pairs.at(-1)
      if (node.flow) {
        const entry = `${inlineOf(key)}: ${inlineOf(value)}`
        insertInBrackets(node.range![0], previous && endOfPair(previous), entry, previous === pairs.at(-1))
      } else if (previous) {
        insertLines(lineAfter(endOfPair(previous)), blockOf({ [key]: value }), columnOf(node.range![0]))
      }
      return
    }
    if (!('pair' in parent) || !parent.pair) throw new NonpaperError(`cannot write ${path.map(String).join(' › ')}`)
    if (isScalar(node) && !isBlank(node)) throw new NonpaperError(`cannot write ${path.map(String).join(' › ')}`)
    fill(parent.pair, { [key]: value })
  }

  /** Gives a key that has no value one. */
  const fill = (pair: Pair<Node, Node | null>, value: YamlValue) => {
    const keyStart = pair.key.range![0]
    const inline = inBrackets(keyStart)
    const { value: old } = pair
    // "~" and "null" are no values either, but written ones.
    if (old && isScalar(old) && String(old.value) !== '')
      return splice(
        old.range![0],
        old.range![1],
        inline || typeof value === 'string' ? inlineOf(value, !inline) : inlineOf(value),
      )
    const colon = colonAfter(pair.key)
    if (old === null || colon < 0) return splice(pair.key.range![1], pair.key.range![1], `: ${inlineOf(value)}`)
    if (inline || typeof value === 'string' || Array.isArray(value))
      return splice(colon + 1, colon + 1, ` ${inlineOf(value, !inline)}`)
    insertLines(lineAfter(colon), blockOf(value), columnOf(keyStart) + 2)
  }

  return {
    get text() {
      return text
    },
    set(path, value, before = []) {
      const found = find(path)
      if (!found) return setNew(path, value, before)
      const { node, pair } = found
      if (pair && (!node || isBlank(node))) return fill(pair, value)
      if (!node) return
      const inline = inBrackets(node.range![0])
      const becomes =
        isScalar(node) && typeof value === 'string' ? scalarLike(node, value, inline) : inlineOf(value, !inline)
      splice(node.range![0], endOf(node), becomes)
    },
    append(path, value, before = []) {
      const found = find(path)
      const node = found?.node
      if (!found || !node || isBlank(node)) return this.set(path, [value], before)
      if (isScalar(node)) {
        const old = text.slice(node.range![0], endOf(node))
        const kept = node.type === 'PLAIN' || node.type?.startsWith('BLOCK') ? inlineOf(String(node.value).trim()) : old
        return splice(node.range![0], endOf(node), `[${kept}, ${inlineOf(value)}]`)
      }
      if (!isSeq(node)) throw new NonpaperError(`${path.map(String).join(' › ')} is no list`)
      const last = node.items.at(-1) as Node | undefined
      if (node.flow) return insertInBrackets(node.range![0], last && endOf(last), inlineOf(value), true)
      const column = columnOf(node.range![0])
      const isBlock = isMap(last) && !last.flow && typeof value === 'object' && !Array.isArray(value)
      const entry = isBlock ? `- ${indentRest(blockOf(value), 2)}` : `- ${inlineOf(value, true)}`
      insertLines(lineAfter(endOf(node)), entry, column)
    },
    remove(path) {
      const found = find(path)
      if (!found) return
      const { within } = found
      const siblings = within.items as unknown[]
      const at = siblings.indexOf(found.pair ?? found.node)
      const from = start(found)
      const to = endOfFound(found)
      const next = siblings[at + 1] as Pair<Node> | Node | undefined
      const nextStart = next && ('key' in next ? (next.key as Node) : (next as Node)).range![0]
      if (!within.flow) {
        const dash = isSeq(within)
        if (dash || isFirstOnLine(from)) return splice(lineStart(from), lineAfter(to), '')
        // The first key beside a dash: what follows takes its place.
        if (nextStart !== undefined) return splice(from, nextStart, '')
        return splice(from, to, '{}')
      }
      const ownLine =
        isFirstOnLine(from) &&
        /^[ \t]*,?[ \t]*(?:#[^\n]*)?\r?\n/u.test(text.slice(to)) &&
        lineStart(from) > within.range![0]
      if (ownLine) return splice(lineStart(from), lineAfter(to), '')
      if (nextStart !== undefined) return splice(from, nextStart, '')
      const previous = siblings[at - 1] as Pair<Node, Node | null> | Node | undefined
      if (previous) return splice('key' in previous ? endOfPair(previous) : endOf(previous), to, '')
      const comma = /^\s*,/u.exec(text.slice(to))?.[0].length ?? 0
      splice(from, to + comma, '')
    },
    rename(names) {
      const patches = names.flatMap(({ path, part, becomes }) => {
        const found = find(path)
        const node = part === 'key' ? found?.pair?.key : found?.node
        if (!node || !isScalar(node)) return []
        const inline = part === 'key' || inBrackets(node.range![0])
        return { start: node.range![0], end: endOf(node), becomes: scalarLike(node, becomes, inline) }
      })
      let renamed = text
      for (const { start: from, end: to, becomes } of patches.toSorted((a, b) => b.start - a.start))
        renamed = renamed.slice(0, from) + becomes + renamed.slice(to)
      text = renamed
      document = undefined
    },
  }
}

interface Found {
  readonly within: YAMLMap | import('yaml').YAMLSeq
  /** Absent for an item of a list. */
  readonly pair?: Pair<Node, Node | null>
  readonly node: Node | null
}

const textOf = (key: unknown) => (isScalar(key) ? String(key.value) : String(key))

const isBlank = (node: Node): boolean =>
  isScalar(node) && node.type === 'PLAIN' && ['', '~', 'null'].includes(String(node.value))

/** Text in the quotation marks of what it replaces. */
function scalarLike({ type }: { readonly type?: string | null | undefined }, value: string, inline: boolean): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value)
  if (type === 'QUOTE_SINGLE' && !/[\n\r]/u.test(value)) return `'${value.replaceAll("'", "''")}'`
  return inlineOf(value, !inline)
}

/** Text as a scalar: without quotation marks where it means the same without them, in any reader of YAML. */
function scalarOf(value: string, outside: boolean): string {
  const parsed = parseDocument(outside ? `a: ${value}` : `[${value}]`)
  const holder = parsed.contents
  const node: unknown = isMap(holder) ? (holder.items[0] as Pair).value : isSeq(holder) ? holder.items[0] : undefined
  const alone = isMap(holder) || isSeq(holder) ? holder.items.length === 1 : false
  const plain =
    parsed.errors.length === 0 &&
    parsed.warnings.length === 0 &&
    alone &&
    isScalar(node) &&
    node.type === 'PLAIN' &&
    node.value === value &&
    !node.comment &&
    !value.includes('\n') &&
    !/^(?:yes|no|on|off)$/iu.test(value)
  return plain ? value : JSON.stringify(value)
}

/** A value on one line; `outside` of brackets text needs fewer quotation marks. */
function inlineOf(value: YamlValue, outside = false): string {
  if (typeof value === 'string') return scalarOf(value, outside)
  if (Array.isArray(value)) return `[${value.map((item: YamlValue) => inlineOf(item)).join(', ')}]`
  const pairs = Object.entries(value).map(([key, item]) => `${inlineOf(key)}: ${inlineOf(item)}`)
  return `{${pairs.join(', ')}}`
}

/** A mapping with a line a key. Lists stand in brackets, but for those of mappings, which have a line an item. */
function blockOf(value: YamlValue): string {
  if (typeof value !== 'object' || Array.isArray(value)) return inlineOf(value, true)
  const lines = Object.entries(value).map(([key, item]) => {
    const name = inlineOf(key)
    if (Array.isArray(item) && item.some((each) => typeof each === 'object'))
      return `${name}:\n${item.map((each: YamlValue) => `  - ${inlineOf(each, true)}`).join('\n')}`
    const isDeep = typeof item === 'object' && !Array.isArray(item) && Object.keys(item).length > 0
    return isDeep ? `${name}:\n  ${indentRest(blockOf(item), 2)}` : `${name}: ${inlineOf(item, true)}`
  })
  return lines.join('\n')
}

const indentRest = (lines: string, by: number) => lines.replaceAll('\n', `\n${' '.repeat(by)}`)
