import { expect, it } from 'vitest'
import { nameOfReport } from './name-of-report.ts'
import type { Report } from './report.ts'

it.each<[string, Partial<Report>]>([
  ['A Wire', { outlet: 'A Wire', title: 'Talks resume', file: 'reports/a.txt' }],
  ['Talks resume', { title: 'Talks resume', file: 'reports/a.txt' }],
  ['a.txt', { file: 'reports/sub/a.txt' }],
  ['a.txt', { file: 'reports\\a.txt' }],
  ['https://example.org/talks', { url: 'https://example.org/talks' }],
])('calls it %s', (name, known) => {
  expect(nameOfReport({ id: 'r', ...known } as Report)).toBe(name)
})
