/**
 * Writes the JSON Schemas of case.yaml and conflict.yaml, which editors use for completion.
 *
 *     node tools/write-case-schema.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseJsonSchema } from '../src/case/case-schema.ts'
import { conflictJsonSchema } from '../src/conflict/conflict-schema.ts'

const root = join(import.meta.dirname, '..')
mkdirSync(join(root, 'schemas'), { recursive: true })
for (const [name, schema] of [
  ['case', caseJsonSchema()],
  ['conflict', conflictJsonSchema()],
] as const) {
  const file = join(root, 'schemas', `${name}.schema.json`)
  writeFileSync(file, JSON.stringify(schema))
  execFileSync(join(root, 'node_modules', '.bin', 'biome'), ['format', '--write', file], { stdio: 'inherit' })
}
