import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { contentId } from '../text/content-id.ts'
import type { Conflict } from './conflict.ts'
import { type ConflictComments, documentOf } from './format-conflict.ts'

/** One part of a conflict.yaml on which a new draft and the file differ. */
export interface DraftDifference {
  /**
   * `added`: new in the record; `restated`: the record now says it otherwise; `unsupported`: the record no longer says it, kept;
   * `removed`: the record says it, but a person took it out; `own`: a person's.
   */
  readonly kind: 'added' | 'restated' | 'unsupported' | 'removed' | 'own'
  readonly part: string
}

/** A list or mapping of a conflict.yaml whose entries are told apart by a key. */
interface Section {
  /** For people: "option", "preference of uk". */
  readonly name: string
  readonly path: readonly string[]
  keyOf(entry: unknown): string
}

const DRAFTED = 'drafted'

/** The text of a first draft: the conflict and the marks by which a later draft knows what it once proposed. */
export function formatDraft(conflict: Conflict, comments: ConflictComments): string {
  const document = documentOf(conflict, comments)
  markDrafted(document, marksOf(document))
  return textOf(document)
}

/**
 * A new draft laid over a file: what a person wrote, changed or removed stays so, with every comment; what is new in the record is
 * added; what is drafted and untouched follows the record. `existing` must be well-formed YAML.
 */
export function redraftConflict(
  existing: string,
  conflict: Conflict,
  comments: ConflictComments,
): { readonly text: string; readonly differences: readonly DraftDifference[] } {
  const file = parseDocument(existing)
  const draft = documentOf(conflict, comments)
  const before = new Set(listOf(file, [DRAFTED]).map((mark) => String(mark)))
  const proposed = marksOf(draft)
  const differences: DraftDifference[] = []
  for (const section of sectionsOf(draft, file)) {
    const entries = entriesOf(file, section.path)
    const known = new Set(entries.map(section.keyOf))
    const drafted = entriesOf(draft, section.path)
    for (const entry of drafted) {
      const key = section.keyOf(entry)
      const part = `${section.name} ${key}`
      if (known.has(key)) continue
      if (before.has(markOf(section, key))) {
        differences.push({ kind: 'removed', part })
        continue
      }
      place(file, section.path, entry, drafted.indexOf(entry))
      differences.push({ kind: 'added', part })
    }
    const wanted = new Set(drafted.map(section.keyOf))
    for (const key of known) {
      if (wanted.has(key)) continue
      const ours = before.has(markOf(section, key))
      differences.push({ kind: ours ? 'unsupported' : 'own', part: `${section.name} ${key}` })
    }
  }
  for (const path of singles(draft)) {
    const [written, now] = [file.getIn(path), draft.getIn(path)]
    if (written === now) continue
    const part = path.join(' ')
    if (written === undefined && before.has(markAt(path, String(now)))) differences.push({ kind: 'removed', part })
    else if (written === undefined || before.has(markAt(path, String(written)))) {
      file.setIn(path, now)
      differences.push({ kind: written === undefined ? 'added' : 'restated', part })
    } else differences.push({ kind: 'own', part })
  }
  markDrafted(file, new Set([...before, ...proposed]))
  return { text: textOf(file), differences }
}

/** Values that stand alone: the status quo and each target. */
function singles(draft: Document): readonly (readonly string[])[] {
  const targets = draft.get('targets')
  const names = isMap(targets) ? targets.items.map(({ key }) => plain(key)) : []
  return [...(draft.has('statusQuo') ? [['statusQuo']] : []), ...names.map((name) => ['targets', name])]
}

function sectionsOf(...documents: readonly Document[]): readonly Section[] {
  const ids = documents.flatMap((document) => {
    const preferences = document.get('preferences')
    return isMap(preferences) ? preferences.items.map(({ key }) => plain(key)) : []
  })
  const byId = (entry: unknown) => plain(isMap(entry) ? entry.get('id', true) : entry)
  const byExpression = (entry: unknown) => spaced(plain(isMap(entry) ? entry.get('when', true) : entry))
  return [
    { name: 'decision maker', path: ['decisionMakers'], keyOf: byId },
    { name: 'option', path: ['options'], keyOf: byId },
    { name: 'infeasible', path: ['infeasible'], keyOf: byExpression },
    ...[...new Set(ids)].map((id) => ({
      name: `preference of ${id}:`,
      path: ['preferences', id, 'statements'],
      keyOf: byExpression,
    })),
  ]
}

function marksOf(draft: Document): ReadonlySet<string> {
  const sections = sectionsOf(draft).flatMap((section) =>
    entriesOf(draft, section.path).map((entry) => markOf(section, section.keyOf(entry))),
  )
  return new Set([...sections, ...singles(draft).map((path) => markAt(path, String(draft.getIn(path))))])
}

const markOf = ({ path }: Section, key: string) => markAt(path, key)
const markAt = (path: readonly string[], value: string) => contentId('d', ...path, spaced(value))
const spaced = (text: string) => text.trim().replace(/\s+/gu, ' ')
const plain = (node: unknown) => String(isScalar(node) ? node.value : node)

function entriesOf(document: Document, path: readonly string[]): readonly unknown[] {
  const list = document.getIn(path)
  return isSeq(list) ? list.items : []
}

function listOf(document: Document, path: readonly string[]): readonly unknown[] {
  return entriesOf(document, path).map((entry) => (isScalar(entry) ? entry.value : entry))
}

/** Puts an entry where the draft has it, as far as the file's own entries let it. */
function place(file: Document, path: readonly string[], entry: unknown, at: number): void {
  if (!isSeq(file.getIn(path))) file.setIn(path, file.createNode([]))
  const list = file.getIn(path) as YAMLSeq
  list.items.splice(Math.min(at, list.items.length), 0, entry)
}

function markDrafted(document: Document, marks: ReadonlySet<string>): void {
  const list = document.createNode([...marks].toSorted(), { flow: true })
  list.commentBefore = ' What was drafted so far, so that what you take out stays out. Leave it as it is.'
  document.set(DRAFTED, list)
  const root = document.contents as YAMLMap
  const at = root.items.findIndex(({ key }) => plain(key) === DRAFTED)
  root.items.push(...root.items.splice(at, 1))
}

const textOf = (document: Document) => document.toString({ lineWidth: 0, flowCollectionPadding: false })
