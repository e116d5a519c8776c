import { isMap, isScalar, type Node } from 'yaml'
import { editYaml, type YamlEditor } from '../text/edit-yaml.ts'
import { itemsOf, keyOf, keysOf, plain } from './conflict-nodes.ts'
import type { Path } from './draft-marks.ts'
import { proposalsOf } from './merge-entry.ts'

/** One thing that a draft puts into a conflict.yaml, as its marks remember it. */
export interface Proposal {
  readonly path: Path
  readonly value: string
}

/** All that the text of a conflict.yaml says, as a draft would have proposed it. */
export function* listProposals(text: string): Generator<Proposal> {
  const file = editYaml(text)
  const top = file.document.contents
  if (!isMap<Node, Node>(top) || top.items[0] === undefined) return
  for (const value of file.commentAbove(top.items[0].key)) yield { path: ['#'], value }
  for (const list of ['decisionMakers', 'options', 'infeasible']) yield* proposalsIn(file, [list])
  for (const id of keysOf(top.get('preferences', true))) yield* proposalsIn(file, ['preferences', id, 'statements'])
  const values = [['statusQuo'], ...keysOf(top.get('targets', true)).map((name) => ['targets', name])]
  for (const path of values) {
    const node = file.document.getIn(path, true)
    if (!isScalar(node)) continue
    yield { path, value: '' }
    yield { path, value: plain(node) }
  }
}

function* proposalsIn(file: YamlEditor, path: Path): Generator<Proposal> {
  for (const entry of itemsOf(file.document.getIn(path, true))) {
    const key = keyOf(entry)
    yield { path, value: key }
    yield* proposalsOf([...path, key], entry, file.commentAbove(entry))
  }
}
