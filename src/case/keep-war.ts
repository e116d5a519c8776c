import { isMap, type YAMLMap } from 'yaml'
import { editYaml } from '../text/edit-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import { decodeCodebook } from './decode-codebook.ts'

/** That a case is about a war, as a person says where the words do not. */
export interface KeptWar {
  readonly war: 'interstate' | 'civil'
  /** Who might break the peace, an actor id. */
  readonly challenger?: string
}

/** The text of case.yaml with what a person says about its war under `durability:`; every other byte stays. */
export function keepWar(text: string, { war, challenger }: KeptWar): Decoded<string> {
  const editor = editYaml(text)
  const { document } = editor
  const given = { war, ...(challenger !== undefined && { challenger }) }
  const durability = document.getIn(['durability'], true)
  if (isMap(durability))
    for (const [key, value] of Object.entries(given))
      editor.setPair(durability as YAMLMap, key, document.createNode(value))
  else editor.setPair(document.contents as unknown as YAMLMap, 'durability', document.createNode(given))
  const becomes = editor.text()
  const decoded = decodeCodebook(becomes, 'case.yaml', 'case')
  return decoded.ok ? { ok: true, value: becomes, warnings: [] } : decoded
}
