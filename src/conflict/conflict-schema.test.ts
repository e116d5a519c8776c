import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conflictJsonSchema } from './conflict-schema.ts'

test('the schema shipped for editors is up to date: else run node tools/write-case-schema.ts', () => {
  const shipped = readFileSync(new URL('../../schemas/conflict.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(conflictJsonSchema())))
})
