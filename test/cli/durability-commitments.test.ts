import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfExample, nonpaper } from './nonpaper.ts'

const commitments = (...args: readonly string[]) => nonpaper(['durability', 'commitments', ...args])
const example = 'examples/backstop-2025'

describe('durability commitments', () => {
  test('shows holder, quantity, deadline, words and place as of the latest report', () => {
    const { code, out, err } = commitments(example)
    expect([code, err]).toEqual([0, ''])
    const text = out.replace(/\s+/gu, ' ')
    expect(text).toContain('Commitments as of 2025-02-28, the date of the latest report: 1 due')
    expect(text).toContain('2027-04-30 due United Kingdom: 2.5 % of GDP (commitment)')
    expect(text).toContain('(Continental Wire, 2025-02-26, ¶8, reports/03-wire-starmer-sets-out.txt:15)')
    expect(readFileSync(join(example, 'reports/03-wire-starmer-sets-out.txt'), 'utf8').split('\n')[14]).toContain(
      'by 2027',
    )
  })

  test('overdue is not missed', () => {
    const { out } = commitments(example, '--at', '2027-05-01')
    expect(out).toContain('as of 2027-05-01: 1 overdue')
    expect(out.replace(/\s+/gu, ' ')).toContain('No report is taken as proof of either.')
    expect(out).not.toContain('missed')
  })

  test('prints JSON, and takes from case.yaml what became of a commitment', () => {
    const folder = copyOfExample('backstop-2025')
    const { commitments: found, at, basis } = JSON.parse(commitments(folder, '--json').out)
    expect([at, basis, found.length]).toEqual(['2025-02-28', 'latest report', 1])
    const outcomes = `durability:
  outcomes:
    - {commitment: ${found[0].id}, status: kept, date: "2027-04-01", from: "the analyst, on the budget of 2027"}
    - {commitment: commitment-none, status: missed, date: "2027-04-01", from: nobody}
`
    const file = join(folder, 'case.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^durability:\n/mu, outcomes))
    const { out, err } = commitments(folder, '--at', '2027-05-01')
    expect(out).toContain('kept as of 2027-04-01: the analyst, on the budget of 2027')
    expect(err).toContain('the outcome of "commitment-none" belongs to no commitment on record')
    const before = commitments(folder, '--at', '2027-03-01').out.replace(/\s+/gu, ' ')
    expect(before).toContain('as of 2027-03-01: 1 due')
    expect(before).toContain('(recorded as kept on 2027-04-01: the analyst, on the budget of 2027)')
  })

  test('writes sums, ranges and bounds as people do', () => {
    const folder = copyOfExample('backstop-2025')
    writeFileSync(
      join(folder, 'reports/99-numbers.txt'),
      `Numbers on the table

Continental Wire, 28 February 2025

Britain will send between 1,500 and 2,000 peacekeepers to Ukraine by 31 July 2026, Starmer said on Friday. Starmer said Britain would deploy up to 300 peacekeepers more. He said Britain would raise defence spending by 400 million pounds by 2027.
`,
    )
    const text = commitments(folder, '--holder', 'uk').out.replace(/\s+/gu, ' ')
    expect(text).toContain('2026-07-31 due United Kingdom: 1,500–2,000 peacekeepers')
    expect(text).toContain('United Kingdom: up to 300 more peacekeepers')
    expect(text).toContain('United Kingdom: 400 million GBP')
  })

  test('says where there is none, and asks for a known holder', () => {
    const none = commitments(example, '--holder', 'russia').out.replace(/\s+/gu, ' ')
    expect(none).toContain('No quantity for Russia to deliver is on record as of 2025-02-28')
    const unknown = commitments(example, '--holder', 'rusia')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('unknown actor "rusia"')
  })
})
