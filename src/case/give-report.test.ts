import { describe, expect, it } from 'vitest'
import { giveReport } from './give-report.ts'

describe('what a person says of a report', () => {
  it('is written under reports:, and all else stays as it is', () => {
    const before = `# The case.
case: dam   # an id
reports:
  # from the archive
  a.txt: {date: "2025-02-24"}
actors: {}
`
    expect(
      giveReport(before, 'b: c.txt', { date: '2025-02-26', outlet: 'Reuters', title: undefined }),
    ).toBe(`# The case.
case: dam   # an id
reports:
  # from the archive
  a.txt: {date: "2025-02-24"}
  "b: c.txt": {date: 2025-02-26, outlet: Reuters}
actors: {}
`)
  })
  it('begins the list where there is none', () => {
    expect(giveReport('case: dam\n', 'a.txt', { url: 'https://example.org/a' })).toBe(
      'case: dam\nreports:\n  a.txt: {url: https://example.org/a}\n',
    )
  })
  it('begins the list where it is empty', () => {
    expect(giveReport('reports:\ncase: dam\n', 'a.txt', { outlet: 'TASS' })).toBe(
      'reports:\n  a.txt: {outlet: TASS}\ncase: dam\n',
    )
  })
})
