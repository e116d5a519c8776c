import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Statement } from '../../src/statement/statement.ts'
import { copyOfExample, nonpaper, root } from './nonpaper.ts'

interface Told {
  readonly statements: readonly Statement[]
  readonly unsure: readonly Statement[]
}

/** A case folder of its own with the reports of an example, and what is read in all of them. */
function readCase(dir: string): Told {
  const { out } = nonpaper(['read', join(dir, 'reports'), '--case', dir, '--json'])
  const reports = JSON.parse(out).reports as readonly Told[]
  return { statements: reports.flatMap((each) => each.statements), unsure: reports.flatMap((each) => each.unsure) }
}

test('in a case, what the trained reader alone found and not surely stands apart until a person accepts it', () => {
  const dir = copyOfExample('backstop-2025')
  const before = readCase(dir)
  const [first, ...others] = before.unsure
  expect(before.unsure.map(({ chance }) => chance! < 0.9)).not.toContain(false)
  expect(before.statements.filter(({ chance = 1 }) => chance < 0.9)).toEqual([])
  expect(nonpaper(['read', join(dir, 'reports'), '--case', dir]).out).toContain('Not counted until you accept them')

  expect(nonpaper(['review', dir, 'accept', first!.id]).code).toBe(0)
  const after = readCase(dir)
  expect(after.unsure.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
  expect(after.statements.map(({ id }) => id)).toContain(first!.id)
}, 60_000)

test('without a case all statements are printed, with their chance', () => {
  const { out } = nonpaper(['read', join(root, 'examples/backstop-2025/reports'), '--json'])
  const reports = JSON.parse(out).reports as readonly Partial<Told>[]
  expect(reports.every(({ unsure }) => unsure === undefined)).toBe(true)
  expect(reports.some(({ statements }) => statements!.some(({ chance = 1 }) => chance < 0.9))).toBe(true)
}, 60_000)
