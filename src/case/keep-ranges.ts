import { isMap, type YAMLMap } from 'yaml'
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

/** The text of case.yaml with ranges of the game written under `durability: parameters:`, as judgement; every other byte stays. */
export function keepRanges(text: string, ranges: readonly KeptRange[]): Decoded<string> {
  const editor = editYaml(text)
  const { document } = editor
  const nodeOf = ({ written, from }: KeptRange) =>
    document.createNode({ range: written, from, basis: 'judgement' }, { flow: true })
  const all = () => document.createNode(Object.fromEntries(ranges.map((range) => [range.name, nodeOf(range)])))
  const root = document.contents as unknown as YAMLMap
  const durability = document.getIn(['durability'], true)
  const parameters = document.getIn(['durability', 'parameters'], true)
  if (isMap(parameters)) for (const range of ranges) editor.setPair(parameters as YAMLMap, range.name, nodeOf(range))
  else if (isMap(durability)) editor.setPair(durability as YAMLMap, 'parameters', all())
  else editor.setPair(root, 'durability', document.createNode({ parameters: all() }))
  const becomes = editor.text()
  const decoded = decodeCodebook(becomes, 'case.yaml', 'case')
  return decoded.ok ? { ok: true, value: becomes, warnings: [] } : decoded
}
