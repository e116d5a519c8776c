/**
 * Writes the JSON Schema of case.yaml, which editors use for completion.
 *
 *     node tools/write-case-schema.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseJsonSchema } from '../src/case/case-schema.ts'

const root = join(import.meta.dirname, '..')
const file = join(root, 'schemas', 'case.schema.json')
mkdirSync(join(root, 'schemas'), { recursive: true })
writeFileSync(file, JSON.stringify(caseJsonSchema()))
execFileSync(join(root, 'node_modules', '.bin', 'biome'), ['format', '--write', file], { stdio: 'inherit' })
