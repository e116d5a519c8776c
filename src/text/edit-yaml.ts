import { Document, isScalar, type Node, type Pair, parseDocument, visit, type YAMLMap, YAMLSeq } from 'yaml'

/** Changes to a YAML text that leave every byte they do not concern as it is. */
export interface YamlEditor {
  /** The text as read, every scalar as its author typed it; changes are made here, then told to the editor. */
  readonly document: Document
  /** Writes a node anew that was changed in the document. */
  rewrite(node: Node): void
  /** Puts an item with its comment into a list that has items, after one of them or at the start. In brackets the comment is lost. */
  insertItem(list: YAMLSeq, previous: Node | undefined, item: Node): void
  /** Gives a key of a mapping that has pairs a value; a new one stands after the last of the keys before it that there are, else at the end. */
  setPair(map: YAMLMap, key: string, value: Node, before?: readonly string[]): void
  /** The lines of comment right above a node, without # and the space after it. */
  commentAbove(node: Node): readonly string[]
  setCommentAbove(node: Node, lines: readonly string[]): void
  text(): string
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: () => string
}

/** Opens well-formed YAML for changes. Line ends stay those of the text. */
export function editYaml(written: string): YamlEditor {
  const document = parseDocument(written, { schema: 'failsafe' })
  const newline = written.includes('\r\n') ? '\r\n' : '\n'
  const edits: Edit[] = []
  const lineStart = (at: number) => written.lastIndexOf('\n', at - 1) + 1
  const indentAt = (at: number) => ' '.repeat(at - lineStart(at))
  /** The end of a node and of comments inside it; those on lines after it belong to what follows. */
  const endOf = (node: Node) => {
    const [start, end] = node.range ?? [0, 0]
    return start + written.slice(start, end).replace(/(?:\r?\n[ \t\r]*(?:#[^\n]*)?)+$/u, '').length
  }
  const lineAfter = (at: number) => {
    const end = written.indexOf('\n', at)
    return end < 0 ? written.length : end + 1
  }
  /** Where the lines above a node's that hold nothing but a comment start and end. */
  const above = (node: Node): readonly [number, number] => {
    const end = lineStart(node.range![0])
    let start = end
    while (start > 0 && /^[ \t]*#/u.test(written.slice(lineStart(start - 1), start))) start = lineStart(start - 1)
    return [start, end]
  }
  const replace = (start: number, end: number, node: unknown, column: number) => {
    const text = () => textOf(node).replaceAll('\n', newline + indentAt(column))
    edits.push({ start, end, text })
  }
  const insertLines = (at: number, node: unknown, column: number) => {
    const indent = indentAt(column)
    const block = () => indent + textOf(node).replaceAll('\n', newline + indent)
    const isOpen = at > 0 && written[at - 1] !== '\n'
    edits.push({ start: at, end: at, text: () => (isOpen ? newline + block() : block() + newline) })
  }
  const rewrite = (node: Node) => replace(node.range![0], endOf(node), bare(node), node.range![0])

  return {
    document,
    rewrite,
    insertItem(list, previous, item) {
      const first = (list.items as Node[]).find(({ range }) => range)!
      let at = previous ? list.items.indexOf(previous) + 1 : 0
      while (list.items[at] && !(list.items[at] as Node).range) at += 1
      list.items.splice(at, 0, list.flow ? bare(item) : item)
      if (!list.range) return
      if (list.flow) return rewrite(list)
      const one = new YAMLSeq()
      one.items.push(item)
      insertLines(previous ? lineAfter(endOf(previous)) : above(first)[0], one, list.range[0])
    },
    setPair(map, key, value, before = []) {
      const pairs = map.items as Pair<Node, Node | null>[]
      const known = pairs.find((pair) => String(pair.key) === key)
      const [from, to] = known ? [known.key.range?.[0], endOf(known.value ?? known.key)] : []
      const written = pairs.filter((pair) => pair.key.range)
      const previous = written.findLast((pair) => before.includes(String(pair.key))) ?? written.at(-1)
      map.set(key, value)
      if (!map.range) return
      if (map.flow) rewrite(map)
      else if (from !== undefined) replace(from, to!, { [key]: value }, map.range[0])
      else if (previous) insertLines(lineAfter(endOf(previous.value ?? previous.key)), { [key]: value }, map.range[0])
    },
    commentAbove: (node) =>
      written
        .slice(...above(node))
        .split(/\r?\n/u)
        .slice(0, -1)
        .map((line) => line.replace(/^[ \t]*# ?/u, '')),
    setCommentAbove(node, lines) {
      const [start, end] = above(node)
      const indent = /^[ \t]*/u.exec(written.slice(end))![0]
      edits.push({ start, end, text: () => lines.map((line) => `${indent}# ${line}`.trimEnd() + newline).join('') })
    },
    text: () => applied(written, edits),
  }
}

/** A copy without what is written outside the node, whose plain scalars are typed again, so that numbers get no quotation marks. */
function bare(node: Node): Node {
  const copy = node.clone() as Node
  copy.commentBefore = null
  copy.comment = null
  copy.spaceBefore = false
  visit(copy, {
    Scalar(_, scalar) {
      if (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string') return
      const { contents: typed } = parseDocument(scalar.value)
      if (typed === null) scalar.value = null
      else if (isScalar(typed) && textOf(typed) === scalar.value) {
        const { value, format, minFractionDigits } = typed
        Object.assign(scalar, { value, format, minFractionDigits })
      }
    },
  })
  return copy
}

function textOf(value: unknown): string {
  return new Document(value).toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

/** Of changes to one place the wider one stands: it writes the document as it is after all of them. */
function applied(written: string, edits: readonly Edit[]): string {
  const isWithin = (a: Edit, b: Edit) =>
    b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start && a.start < b.end && a.end > b.start
  const last = edits.filter(
    (edit, i) =>
      !edits.some((other, j) =>
        j > i && edit.start < edit.end && other.start === edit.start && other.end === edit.end
          ? true
          : isWithin(edit, other),
      ),
  )
  let at = 0
  let text = ''
  for (const { start, end, text: replacement } of last.toSorted((a, b) => a.start - b.start)) {
    text += written.slice(at, start) + replacement()
    at = end
  }
  return text + written.slice(at)
}
