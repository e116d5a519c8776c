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
  })

  test('says where there is none, and asks for a known holder', () => {
    const none = commitments(example, '--holder', 'russia').out.replace(/\s+/gu, ' ')
    expect(none).toContain('No quantity for Russia to deliver is on record as of 2025-02-28')
    const unknown = commitments(example, '--holder', 'rusia')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('unknown actor "rusia"')
  })
})
