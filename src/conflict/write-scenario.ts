import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { fullOrder, holding } from './apply-scenario.ts'
import { type ConflictScenario, keysOf, keysOfClasses } from './scenario.ts'

/** Takes the place of a stretch of a text. */
interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Writes a scenario into the text of a conflict.yaml that decodes: entries change their places together with the comments above them,
 * what is left out becomes a comment (`# off: …`; inside brackets it goes), an option that is held becomes a rule. Every other byte
 * stays as it is.
 */
export function writeScenario(written: string, scenario: ConflictScenario): string {
  const mark = /^\uFEFF?/u.exec(written)![0]
  const text = written.slice(mark.length)
  const document = parseDocument(text, { schema: 'failsafe' })
  const at = (...path: readonly string[]) => document.getIn(path, true)
  const { order = {}, off = {}, weights = {}, lifted = [], fixed = {} } = scenario
  const patches = [...new Set([...Object.keys(order), ...Object.keys(off)])].flatMap((id) => {
    const statements = at('preferences', id, 'statements')
    const list = statements ?? at('preferences', id, 'ranking')
    const keys = statements ? keysOf(textsIn(list)) : keysOfClasses(classesIn(list))
    return rearranged(text, list, fullOrder(keys, order[id] ?? []), (entry) => off[id]?.includes(keys[entry]!) ?? false)
  })
  const weighed = Object.entries(weights).flatMap(([id, own]) => reweighed(at('preferences', id, 'weights'), own))
  const rules = at('infeasible')
  const keys = keysOf(textsIn(rules))
  const held = Object.entries(fixed).flatMap(([option, to]) => holding(option, to).map((rule) => rule.text))
  const ruled = rearranged(text, rules, [...keys.keys()], (entry) => lifted.includes(keys[entry]!), held)
  const added =
    held.length > 0 && keys.length === 0 ? newRules(text, document.contents as YAMLMap<Node, Node>, held) : []
  return mark + patched(text, [...patches, ...weighed, ...ruled, ...added])
}

const entriesIn = (list: unknown): readonly Node[] =>
  isSeq(list) ? (list.items as Node[]) : isScalar(list) || isMap(list) ? [list as Node] : []

const textsIn = (list: unknown) =>
  entriesIn(list).map((entry) => String(isMap(entry) ? entry.get('when') : isScalar(entry) ? entry.value : entry))

const classesIn = (list: unknown) =>
  entriesIn(list).map((entry) =>
    isSeq(entry) ? entry.items.map((pattern) => (isScalar(pattern) ? String(pattern.value) : '')) : [],
  )

/** Weights of a list in the place of those written. */
function reweighed(list: unknown, own: Readonly<Record<string, number>>): readonly Patch[] {
  const keys = keysOf(textsIn(list))
  return entriesIn(list).flatMap((entry, at): readonly Patch[] => {
    const weight = own[keys[at]!]
    const node = isMap(entry) ? entry.get('weight', true) : undefined
    return weight === undefined || !isScalar(node)
      ? []
      : [{ start: node.range![0], end: node.range![1], text: String(weight) }]
  })
}

/** The entries of a list in a new order, some of them out, and rules added at its end. */
function rearranged(
  text: string,
  list: unknown,
  order: readonly number[],
  isOut: (entry: number) => boolean,
  added: readonly string[] = [],
): readonly Patch[] {
  const entries = entriesIn(list)
  const unchanged = order.every((entry, at) => entry === at && !isOut(entry))
  if (entries.length === 0 || (unchanged && added.length === 0)) return []
  if (isSeq(list) && !list.flow) return inBlock(text, list, order, isOut, added)
  const kept = [...order.filter((entry) => !isOut(entry)).map((entry) => sourceOf(text, entries[entry]!)), ...added]
  const [start, end] = isSeq(list) ? [list.range![0], list.range![1]] : [entries[0]!.range![0], entries[0]!.range![1]]
  return [{ start, end, text: `[${kept.join(', ')}]` }]
}

const sourceOf = (text: string, node: Node) => text.slice(node.range![0], node.range![1])

function inBlock(
  text: string,
  list: YAMLSeq,
  order: readonly number[],
  isOut: (entry: number) => boolean,
  added: readonly string[],
): readonly Patch[] {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const blocks = blocksOf(text, list)
  const [start, end] = [blocks[0]!.start, blocks.at(-1)!.end]
  const indent = ' '.repeat(list.range![0] - (text.lastIndexOf('\n', list.range![0] - 1) + 1))
  const isLast = (entry: number) => blocks[entry]!.end === text.length && !/\n$/u.test(text)
  const bodyOf = (entry: number): string => {
    const { start: from, dash, end: to } = blocks[entry]!
    const whole = text.slice(dash, to) + (isLast(entry) ? newline : '')
    const lines = isOut(entry)
      ? whole.replaceAll(/^(?=[^\r\n])/gmu, `${indent}# off: `).replaceAll(`# off: ${indent}`, '# off: ')
      : whole
    return text.slice(from, dash) + lines
  }
  const rules = added.map((rule) => `${indent}- ${rule}${newline}`)
  const body = [...order.map(bodyOf), ...rules].join('')
  const isEmpty = order.every(isOut) && added.length === 0
  if (!isEmpty) return [{ start, end, text: body }]
  // A key with nothing but comments below it would have no value.
  const key = text.lastIndexOf(':', text.lastIndexOf('\n', list.range![0] - 1))
  return [
    { start: key + 1, end: key + 1, text: ' []' },
    { start, end, text: body },
  ]
}

/** Where each entry of a block list stands: from the comments above it, by its dash, to the end of its last line. */
function blocksOf(
  text: string,
  list: YAMLSeq,
): readonly { readonly start: number; readonly dash: number; readonly end: number }[] {
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = (at: number) => {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end + 1
  }
  const found: { start: number; dash: number; end: number }[] = []
  for (const item of list.items as Node[]) {
    const [from, to] = item.range!
    const dash = lineStart(from)
    const written = text.slice(from, to).replace(/(?:\r?\n[ \t\r]*(?:#[^\n]*)?)+$/u, '')
    const end = lineEnd(from + written.length)
    let start = dash
    const floor = found.at(-1)?.end ?? 0
    while (start > floor && /^[ \t]*#/u.test(text.slice(lineStart(start - 1), start))) start = lineStart(start - 1)
    found.push({ start: found.length > 0 ? floor : start, dash, end })
  }
  return found
}

function newRules(text: string, root: YAMLMap<Node, Node>, held: readonly string[]): readonly Patch[] {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const written = root.items.find(({ key }) => isScalar(key) && key.value === 'infeasible')
  if (written) {
    const [start, end] = written.value?.range ?? [written.key.range![1] + 1, written.key.range![1] + 1]
    return [{ start, end: Math.max(start, end), text: ` [${held.join(', ')}]` }]
  }
  const next = root.items.find(({ key }) => isScalar(key) && key.value === 'preferences') ?? root.items.at(-1)!
  let start = text.lastIndexOf('\n', next.key.range![0] - 1) + 1
  const above = () => text.slice(text.lastIndexOf('\n', start - 2) + 1, start)
  while (start > 0 && /^[ \t]*#/u.test(above())) start = text.lastIndexOf('\n', start - 2) + 1
  const lines = ['infeasible:', ...held.map((rule) => `  - ${rule}`)]
  return [{ start, end: start, text: lines.map((line) => line + newline).join('') }]
}

function patched(text: string, patches: readonly Patch[]): string {
  return patches
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text)
}
