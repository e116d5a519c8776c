import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import { spaced } from './draft-marks.ts'

/** What a scalar holds, as text. */
export const plain = (node: unknown): string => String(isScalar(node) ? (node.value ?? '') : node)

/** The entries of a list of a conflict.yaml; a single one may stand without brackets. */
export function itemsOf(node: unknown): readonly Node[] {
  if (isSeq(node)) return node.items as Node[]
  return isScalar(node) && plain(node) !== '' ? [node] : []
}

/** The keys of a mapping; none where there is no mapping. */
export function keysOf(node: unknown): readonly string[] {
  return isMap(node) ? node.items.map(({ key }) => plain(key)) : []
}

/** What tells an entry of a list apart from the others: its id, or its expression. */
export function keyOf(entry: Node): string {
  return spaced(plain(isMap(entry) ? (entry.get('id') ?? entry.get('when')) : entry))
}

/** The lines of comment that a drafted node carries. */
export function commentOf(node: unknown): readonly string[] {
  const comment = isNode(node) ? node.commentBefore : undefined
  return comment ? comment.split('\n').map((line) => line.replace(/^ /u, '')) : []
}
