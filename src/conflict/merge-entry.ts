import { isMap, type Node, Scalar, type YAMLMap, YAMLSeq } from 'yaml'
import type { YamlEditor } from '../text/edit-yaml.ts'
import { commentOf, itemsOf, keysOf, plain } from './conflict-nodes.ts'
import { type DraftMarks, type Path, spaced } from './draft-marks.ts'

/** One part of a conflict.yaml on which a new draft and the file differ. */
export interface DraftDifference {
  /**
   * `added`: new in the record; `restated`: the record now says it otherwise; `unsupported`: the record no longer says it, kept;
   * `removed`: the record says it, but a person took it out; `own`: a person's; `unfit`: new in the record, but at odds with what a
   * person changed.
   */
  readonly kind: 'added' | 'restated' | 'unsupported' | 'removed' | 'own' | 'unfit'
  readonly part: string
}

/** A file that a draft is laid over, and what is found on the way. */
export interface Merge {
  readonly file: YamlEditor
  readonly marks: DraftMarks
  readonly differences: DraftDifference[]
}

/** An entry that is in both: what nobody touched follows the record. */
export function mergeEntry(merge: Merge, path: Path, part: string, mine: Node, drafted: Node): void {
  const { file, differences } = merge
  const isQuoted = mergeComment(merge, path, mine, commentOf(drafted))
  const changes = isMap(mine) && isMap(drafted) ? mergeFields(merge, path, part, mine, drafted) : false
  if (changes) file.rewrite(mine)
  if (isQuoted || changes) differences.push({ kind: 'restated', part })
}

function mergeFields(merge: Merge, path: Path, part: string, mine: YAMLMap, drafted: YAMLMap): boolean {
  const { marks, differences } = merge
  let isChanged = false
  for (const field of new Set([...keysOf(drafted), ...keysOf(mine)])) {
    if (isTelling(field)) continue
    if (field === 'evidence') {
      isChanged = mergeEvidence(merge, path, mine, drafted) || isChanged
      continue
    }
    const [written, now] = [mine.get(field), drafted.get(field)].map((value) =>
      value === undefined ? undefined : spaced(plain(value)),
    )
    const at = [...path, field]
    if (now !== undefined) marks.propose(at, now)
    if (written === now) continue
    if (written === undefined ? !marks.has(at, now!) : marks.has(at, written)) {
      if (written !== undefined) marks.forget(at, written)
      if (now === undefined) mine.delete(field)
      else mine.set(field, now)
      isChanged = true
    } else if (now !== undefined)
      differences.push({ kind: written === undefined ? 'removed' : 'own', part: `${part}, ${field}` })
  }
  return isChanged
}

/** Statement by statement: a person's stay, and what a person took out stays out. */
function mergeEvidence({ marks }: Merge, path: Path, mine: YAMLMap, drafted: YAMLMap): boolean {
  const at = [...path, 'evidence']
  const [written, now] = [mine, drafted].map((entry) => itemsOf(entry.get('evidence', true)).map(plain)) as [
    string[],
    string[],
  ]
  const merged = mergeLines(marks, at, written, now)
  if (merged.join(' ') === written.join(' ')) return false
  const list = new YAMLSeq()
  list.flow = true
  for (const id of merged) list.items.push(new Scalar(id))
  if (merged.length === 0) mine.delete('evidence')
  else mine.set('evidence', list)
  return true
}

/** The comment above a node: drafted lines follow the draft, a person's stay. True when it changed. */
export function mergeComment({ file, marks }: Merge, path: Path, mine: Node, now: readonly string[]): boolean {
  if (now.length === 0 && path.length === 0) return false
  const written = file.commentAbove(mine)
  const merged = mergeLines(marks, [...path, '#'], written, now)
  if (merged.join('\n') === written.join('\n')) return false
  file.setCommentAbove(mine, merged)
  return true
}

/** Lines of which those once drafted follow the draft; new ones stand where the drafted ones end, else last. */
function mergeLines(
  marks: DraftMarks,
  path: Path,
  written: readonly string[],
  now: readonly string[],
): readonly string[] {
  const [here, drafted] = [written.map(spaced), now.map(spaced)]
  const fresh = now.filter((line) => !here.includes(spaced(line)) && !marks.has(path, line))
  const isDrafted = (line: string) => drafted.includes(spaced(line))
  const isGone = (line: string) => !isDrafted(line) && marks.has(path, line)
  for (const line of now) marks.propose(path, line)
  for (const line of written) if (isGone(line)) marks.forget(path, line)
  const end = written.findLastIndex((line) => isDrafted(line) || isGone(line)) + 1 || written.length
  return [...written.slice(0, end), ...fresh, ...written.slice(end)].filter((line) => !isGone(line))
}

/** Remembers all that an entry says, as a draft puts it into a file. */
export function proposeEntry(marks: DraftMarks, path: Path, entry: Node): void {
  for (const proposal of proposalsOf(path, entry)) marks.propose(proposal.path, proposal.value)
}

/** All that an entry says besides what tells it apart. */
export function* proposalsOf(
  path: Path,
  entry: Node,
  comment: readonly string[] = commentOf(entry),
): Generator<{ readonly path: Path; readonly value: string }> {
  for (const line of comment) yield { path: [...path, '#'], value: line }
  if (!isMap(entry)) return
  for (const field of keysOf(entry)) {
    if (isTelling(field)) continue
    const value = entry.get(field, true)
    for (const part of field === 'evidence' ? itemsOf(value) : [value])
      yield { path: [...path, field], value: plain(part) }
  }
}

/** What tells the entry apart is compared by whoever finds it. */
const isTelling = (field: string) => field === 'id' || field === 'when'
