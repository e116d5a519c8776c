import { isMap, YAMLMap } from 'yaml'
import type { GivenReport } from '../report/make-report.ts'
import { editYaml } from '../text/edit-yaml.ts'

/** What a person says of a report's file, written into the text of case.yaml under `reports:`; all else there stays as it is. */
export function giveReport(caseYaml: string, name: string, given: Omit<GivenReport, 'file'>): string {
  const editor = editYaml(caseYaml)
  const { document } = editor
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const entry = document.createNode(said, { flow: true })
  if (!isMap(document.contents)) return `${caseYaml}${document.createNode({ reports: { [name]: entry } })}`
  const known = document.get('reports', true)
  if (isMap(known) && known.items.length > 0) editor.setPair(known, name, entry)
  else {
    const list = new YAMLMap()
    list.set(name, entry)
    editor.setPair(document.contents, 'reports', list)
  }
  return editor.text()
}
