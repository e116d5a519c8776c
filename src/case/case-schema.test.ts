import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseJsonSchema } from './case-schema.ts'

test('the schema shipped for editors is up to date: else run node tools/write-case-schema.ts', () => {
  const shipped = readFileSync(new URL('../../schemas/case.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(caseJsonSchema())))
})
