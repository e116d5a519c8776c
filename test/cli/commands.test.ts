import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper, root } from './nonpaper.ts'

const example = 'examples/backstop-2025'

const json = (args: readonly string[]) => {
  const { code, out, err } = nonpaper([...args, '--json'])
  expect(err).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out)
}

type Statement = Record<'source' | 'cue' | 'content' | 'verbatim', { start: number; end: number; text: string }[]> & {
  id: string
}

let reports: { id: string; file: string; statements: Statement[] }[]
beforeAll(() => {
  reports = json(['read', join(example, 'reports'), '--case', example]).reports
})

describe('read', () => {
  test('prints reports with their statements as the record defines them', () => {
    expect(reports.length).toBeGreaterThanOrEqual(4)
    for (const report of reports) {
      expect(report).toMatchObject({ id: expect.any(String), dateBasis: expect.any(String), language: 'en' })
      for (const statement of report.statements) {
        expect(statement).toMatchObject({
          id: expect.any(String),
          mode: expect.stringMatching(/^(?:direct|indirect|mixed)$/u),
          voice: expect.stringMatching(/^(?:statement|narrated)$/u),
          speaker: {
            class: expect.stringMatching(/^(?:named|office|anonymous|collective|analyst|document|unknown)$/u),
          },
          dateBasis: expect.any(String),
        })
        expect(statement.content.length).toBeGreaterThan(0)
      }
    }
  })

  test('gives spans into plain texts exactly as read', () => {
    for (const { file, statements } of reports.filter(({ file }) => file.endsWith('.txt'))) {
      const text = readFileSync(join(root, file), 'utf8')
      for (const { source, cue, content, verbatim } of statements) {
        for (const span of [...source, ...cue, ...content, ...verbatim]) {
          expect(text.slice(span.start, span.end)).toBe(span.text)
        }
      }
    }
  })
})

describe('positions', () => {
  test('rest on statements that read prints under the same ids', () => {
    const { positions, gaps } = json(['positions', example])
    const known = new Set(reports.flatMap(({ statements }) => statements.map(({ id }) => id)))
    expect(positions.length).toBeGreaterThan(5)
    for (const position of positions) {
      expect(position).toMatchObject({
        id: expect.any(String),
        actor: expect.any(String),
        issue: expect.any(String),
        alternative: expect.any(String),
        stance: expect.stringMatching(/^(?:requires|supports|accepts|undecided|opposes|rejects)$/u),
        onlyIf: expect.any(Array),
        status: expect.stringMatching(/^(?:current|superseded)$/u),
        origin: 'rule',
        review: 'proposed',
      })
      for (const id of position.evidence) expect(known).toContain(id)
    }
    expect(gaps).toContainEqual({ actor: 'ukraine', issue: 'european-force' })
  })

  test('can be sorted by date', () => {
    const dates = json(['positions', example, '--sort', 'date']).positions.map(({ date = '' }) => date)
    expect(dates).toEqual(dates.toSorted())
  })

  test('are printed with their words, ids and the silent', () => {
    const { code, out } = nonpaper(['positions', example])
    expect(code).toBe(0)
    expect(out).toMatch(/^United Kingdom$/mu)
    expect(out).toMatch(/, p-[0-9a-f]{12}\)$/mu)
    expect(out).toMatch(/^Nothing on record$/mu)
    expect(out).toMatch(/from Ukraine/u)
  })
})

test('accounts compares, with quotations', () => {
  const { accounts } = json(['accounts', example])
  expect(accounts.length).toBeGreaterThan(0)
  for (const { kind, fact, witnesses } of accounts) {
    expect(['agreed', 'only', 'tension']).toContain(kind)
    expect(fact).not.toBe('')
    for (const { quote } of witnesses) expect(quote.text).not.toBe('')
  }
  expect(nonpaper(['accounts', example]).out).toMatch(/^(?:In tension|Said by several|Said by one only) \(\d+\)$/mu)
})

test('changes start from a day', () => {
  const since = '2025-02-26'
  const { changes } = json(['changes', example, '--since', since])
  expect(changes.length).toBeGreaterThan(0)
  for (const { kind, date } of changes) {
    expect(['new', 'repeated', 'hardened', 'softened']).toContain(kind)
    expect((date ?? since) >= since).toBe(true)
  }
  expect(nonpaper(['changes', example, '--since', '2999-01-01']).code).toBe(0)
})

test('meanings are told by who uses the term', () => {
  const { term, meanings } = json(['meanings', example, 'backstop'])
  expect(term).toBe('backstop')
  const users = meanings.map(({ actor }: { actor: string | null }) => actor)
  expect(users).toContain('uk')
  expect(nonpaper(['meanings', example, 'zeppelin']).out).toBe('Nobody uses "zeppelin" in these reports.\n')
})

describe('deals', () => {
  test('answers the goal of the case, both readings, as the record defines them', () => {
    const deals = json(['deals', example])
    expect(Object.keys(deals.goal).length).toBeGreaterThan(0)
    for (const reading of [deals.readings.closed, deals.readings.open]) {
      expect(['open', 'blocked', 'circular', 'unknown']).toContain(reading.verdict)
      expect(reading.feasible).toMatch(/^\d+$/u)
    }
    expect(deals.order).toMatchObject({
      circles: expect.any(Array),
      firstMovers: expect.any(Array),
      steps: expect.any(Array),
    })
    expect(nonpaper(['deals', example]).out).toMatch(/^Read closed .*: (?:open|blocked|circular)/mu)
  })

  test('setting a consent aside is asked for by name', () => {
    const asked = json(['deals', example, '--goal', 'european-force=deployed'])
    const without = json(['deals', example, '--goal', 'european-force=deployed', '--without-consent', 'russia'])
    const moved = (deals: typeof asked) =>
      deals.readings.open.changes.flatMap(({ moves }: { moves: { actor: string }[] }) =>
        moves.map(({ actor }) => actor),
      )
    expect(moved(asked)).toContain('russia')
    expect(moved(without)).not.toContain('russia')
  })
})

describe('brief', () => {
  test('is printed, and written as a page of its own', () => {
    const page = join(emptyFolder(), 'brief.html')
    const { code, out, err } = nonpaper(['brief', example, '--html', page])
    expect(code).toBe(0)
    expect(out).toMatch(/^IS THERE A DEAL\?$/mu)
    expect(err).toContain(`wrote ${page}`)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/iu)
  })

  test.each([
    [['--html'], /^<!doctype html>/iu],
    [['--md'], /^# /u],
    [['--md', '-'], /^# /u],
    [['--json'], /^\{/u],
  ])('%j without a file is printed instead', (args, start) => {
    const { code, out } = nonpaper(['brief', example, ...args])
    expect(code).toBe(0)
    expect(out).toMatch(start)
  })

  test('a file that cannot be written ends with 3, after the brief', () => {
    const { code, out, err } = nonpaper(['brief', example, '--html', join(emptyFolder(), 'no', 'such', 'brief.html')])
    expect(code).toBe(3)
    expect(out).toMatch(/^IS THERE A DEAL\?$/mu)
    expect(err).toMatch(/^nonpaper: cannot write .*brief\.html/u)
    expect(err).not.toMatch(/^\s+at /mu)
  })
})
