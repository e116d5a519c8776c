import { isMap, type Node, type YAMLMap } from 'yaml'
import type { ParameterName } from '../durability/game/parameters.ts'
import type { Setting } from '../durability/game/set-ranges.ts'
import { editYaml } from '../text/edit-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import { decodeCodebook } from './decode-codebook.ts'

/** A range of the game that a person chose, as `parseRange` reads it, and why. */
export interface KeptRange extends Pick<Setting, 'written'> {
  readonly name: ParameterName
  readonly from: string
}

/**
 * The text of case.yaml with ranges of the game written below a path of its part on durability, as judgement; every other byte stays.
 * `parameters` holds those where nobody believes otherwise, `beliefs`, an actor and its expectation those of a belief.
 */
export function keepRanges(
  text: string,
  ranges: readonly KeptRange[],
  path: readonly string[] = ['parameters'],
): Decoded<string> {
  const editor = editYaml(text)
  const { document } = editor
  const nodeOf = ({ written, from }: KeptRange) =>
    document.createNode({ range: written, from, basis: 'judgement' }, { flow: true })
  const all = document.createNode(Object.fromEntries(ranges.map((range) => [range.name, nodeOf(range)])))
  const root = document.contents as unknown as YAMLMap
  const full = ['durability', ...path]
  const depth = full.findLastIndex((_, i) => isMap(document.getIn(full.slice(0, i + 1), true))) + 1
  const map = depth === 0 ? root : (document.getIn(full.slice(0, depth), true) as YAMLMap)
  if (depth === full.length) for (const range of ranges) editor.setPair(map, range.name, nodeOf(range))
  else {
    const below = full.slice(depth + 1).reduceRight<Node>((node, key) => document.createNode({ [key]: node }), all)
    editor.setPair(map, full[depth]!, below)
  }
  const becomes = editor.text()
  const decoded = decodeCodebook(becomes, 'case.yaml', 'case')
  return decoded.ok ? { ok: true, value: becomes, warnings: [] } : decoded
}
