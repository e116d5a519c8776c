import { type Document, isMap, isScalar, isSeq, type Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { editYaml } from '../text/edit-yaml.ts'
import type { Conflict } from './conflict.ts'
import { commentOf, itemsOf, keyOf, keysOf, plain } from './conflict-nodes.ts'
import { openMarks, type Path, spaced } from './draft-marks.ts'
import { optionsIn } from './evaluate.ts'
import { type ConflictComments, documentOf, formatConflict } from './format-conflict.ts'
import { type DraftDifference, type Merge, mergeComment, mergeEntry, proposeEntry } from './merge-entry.ts'
import { parseExpression } from './parse-expression.ts'

export type { DraftDifference } from './merge-entry.ts'

/** A list of a conflict.yaml whose entries are told apart by a key. */
interface Section {
  /** For people: "option", "preference of uk:". */
  readonly name: string
  readonly path: Path
}

/** What is merged, and the names that the file has by now. */
interface Redraft extends Merge {
  readonly draft: Document
  readonly known: { readonly options: Set<string>; readonly decisionMakers: Set<string> }
}

/** The text of a first draft: the conflict and the marks by which a later draft knows what it once proposed. */
export function formatDraft(conflict: Conflict, comments: ConflictComments, goal: string): string {
  return redraftConflict(formatConflict(conflict, comments), conflict, comments, goal).text
}

/** Whether the text of a conflict was drafted for a goal, or for none because all of it is a person's. */
export function isDraftedFor(goal: string, existing: string): boolean {
  const drafted = plain(editYaml(existing.replace(/^\uFEFF/u, '')).document.get('drafted') ?? '')
  return drafted.trim() === '' || openMarks(drafted).has(['goal'], goal)
}

/**
 * A new draft laid over a file: what a person wrote, changed or removed stays so, to the byte; what is new in the record is added; what
 * is drafted and untouched follows the record. `goal` is remembered, for `isDraftedFor`. `existing` must be the text of a conflict that decodes, and what comes out decodes too.
 */
export function redraftConflict(
  existing: string,
  conflict: Conflict,
  comments: ConflictComments,
  goal: string,
): { readonly text: string; readonly differences: readonly DraftDifference[] } {
  const mark = /^\uFEFF?/u.exec(existing)![0]
  const file = editYaml(existing.slice(mark.length))
  const draft = documentOf(conflict, comments)
  const root = file.document.contents as YAMLMap<Node, Node>
  const idsIn = (list: string) => new Set(itemsOf(file.document.get(list, true)).map(keyOf))
  const redraft: Redraft = {
    file,
    draft,
    marks: openMarks(plain(root.get('drafted') ?? '')),
    differences: [],
    known: { options: idsIn('options'), decisionMakers: idsIn('decisionMakers') },
  }
  const top = root.items[0]!.key
  mergeComment(redraft, [], top, commentOf((draft.contents as YAMLMap<Node>).items[0]!.key))
  for (const [name, key] of Object.entries(lists)) mergeList(redraft, { name, path: [key] })
  for (const id of namesAt(redraft, 'preferences')) mergePreference(redraft, id)
  mergeValue(redraft, ['statusQuo'])
  for (const name of namesAt(redraft, 'targets')) mergeValue(redraft, ['targets', name])
  redraft.marks.propose(['goal'], goal)
  const marks = redraft.marks.text()
  if (marks !== plain(root.get('drafted') ?? '')) file.setPair(root, 'drafted', new Scalar(marks))
  return { text: mark + file.text(), differences: redraft.differences }
}

const lists = { 'decision maker': 'decisionMakers', option: 'options', infeasible: 'infeasible' } as const

function mergePreference(redraft: Redraft, id: string): void {
  const { file, draft, known, differences } = redraft
  const written = file.document.getIn(['preferences', id], true)
  const isDrafted = draft.hasIn(['preferences', id])
  const isOtherKind = isMap(written) && written.items.length > 0 && !written.has('statements')
  if (isOtherKind) differences.push({ kind: 'own', part: `preferences of ${id}` })
  else if (!isDrafted || known.decisionMakers.has(id))
    mergeList(redraft, { name: `preference of ${id}:`, path: ['preferences', id, 'statements'] })
}

function mergeList(redraft: Redraft, section: Section): void {
  const { file, draft, marks, differences } = redraft
  const { name, path } = section
  const list = file.document.getIn(path, true)
  const written = new Map(itemsOf(list).map((item) => [keyOf(item), item]))
  const drafted = new Map(itemsOf(draft.getIn(path, true)).map((item) => [keyOf(item), item]))
  const added: Node[] = []
  let previous: Node | undefined
  for (const [key, item] of drafted) {
    const mine = written.get(key)
    const part = `${name} ${key}`
    if (mine) {
      previous = mine
      mergeEntry(redraft, [...path, key], part, mine, item)
    } else if (marks.has(path, key)) differences.push({ kind: 'removed', part })
    else if (!fits(redraft, path, item)) {
      differences.push({ kind: 'unfit', part })
      continue
    } else {
      differences.push({ kind: 'added', part })
      proposeEntry(redraft.marks, [...path, key], item)
      if (path[0] === 'options') redraft.known.options.add(key)
      if (path[0] === 'decisionMakers') redraft.known.decisionMakers.add(key)
      if (written.size > 0 && isSeq(list)) file.insertItem(list, previous, item)
      else added.push(item)
    }
    marks.propose(path, key)
  }
  if (added.length > 0) grow(redraft, path, listOf([...written.values(), ...added]))
  for (const key of written.keys()) {
    if (drafted.has(key)) continue
    differences.push({ kind: marks.has(path, key) ? 'unsupported' : 'own', part: `${name} ${key}` })
  }
}

/** Whether an entry means something in the file as it is by now. */
function fits({ file, known }: Redraft, path: Path, entry: Node): boolean {
  if (path[0] === 'decisionMakers') return true
  if (path[0] !== 'options') return optionsOf(keyOf(entry)).every((id) => known.options.has(id))
  const preferences = file.document.get('preferences', true)
  // Patterns have a letter for each option there is.
  const hasPatterns = isMap(preferences) && preferences.items.some(({ value }) => isMap(value) && value.has('ranking'))
  return known.decisionMakers.has(plain((entry as YAMLMap).get('by'))) && !hasPatterns
}

/** Writes what is not there yet, or has nothing to stand beside: with the mappings around it as far as they are missing. */
function grow({ file, draft }: Redraft, path: Path, value: Node): void {
  let depth = path.length - 1
  const holder = () => (depth === 0 ? file.document.contents : file.document.getIn(path.slice(0, depth), true))
  const hasOthers = (node: unknown) => keysOf(node).some((key) => key !== path[depth])
  while (depth > 0 && !hasOthers(holder())) depth -= 1
  const whole = path.slice(depth + 1).reduceRight<Node>((inner, key) => {
    const around = new YAMLMap()
    around.set(new Scalar(key), inner)
    return around
  }, value)
  const order = keysOf(depth === 0 ? draft.contents : draft.getIn(path.slice(0, depth), true))
  file.setPair(holder() as YAMLMap, path[depth]!, whole, order.slice(0, order.indexOf(path[depth]!)))
}

function listOf(items: readonly Node[]): YAMLSeq {
  const list = new YAMLSeq()
  list.items.push(...items)
  return list
}

/** A formula that stands alone: the status quo, or a target. */
function mergeValue(redraft: Redraft, path: Path): void {
  const { file, draft, marks, differences } = redraft
  const node = file.document.getIn(path, true)
  const mine = isScalar(node) && plain(node) !== '' ? node : undefined
  const now = draft.hasIn(path) ? plain(draft.getIn(path)) : undefined
  const kind = standingOf(redraft, path, mine && spaced(plain(mine)), now)
  if (kind !== undefined) differences.push({ kind, part: path.join(' ') })
  if (now === undefined || (kind !== undefined && kind !== 'added' && kind !== 'restated')) return
  marks.propose(path, '')
  marks.propose(path, now)
  if (!mine) grow(redraft, path, new Scalar(now))
  else if (kind === 'restated') {
    marks.forget(path, plain(mine))
    mine.value = now
    file.rewrite(mine)
  }
}

/** How a formula in the file stands to the one drafted; undefined where they are the same. */
function standingOf(
  { marks, known }: Redraft,
  path: Path,
  written: string | undefined,
  now: string | undefined,
): DraftDifference['kind'] | undefined {
  const wasDrafted = marks.has(path, '')
  if (written === now) return undefined
  if (now === undefined) return wasDrafted ? 'unsupported' : 'own'
  if (written === undefined && wasDrafted) return 'removed'
  if (written !== undefined && !marks.has(path, written)) return 'own'
  if (!optionsOf(now).every((id) => known.options.has(id))) return 'unfit'
  return written === undefined ? 'added' : 'restated'
}

function optionsOf(text: string): readonly string[] {
  const parsed = parseExpression(text)
  return parsed.ok ? optionsIn(parsed.value) : []
}

/** The keys of a mapping of the draft or the file, drafted ones first. */
function namesAt({ file, draft }: Redraft, key: string): readonly string[] {
  return [...new Set([...keysOf(draft.get(key, true)), ...keysOf(file.document.get(key, true))])]
}
