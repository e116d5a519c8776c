import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ScoredItems, type ScoredRules, scoredCase } from '../builders/scored-case.ts'
import { emptyFolder, nonpaper } from './nonpaper.ts'

const folderOf = (items: ScoredItems, rules?: ScoredRules) => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'case.yaml'), scoredCase(items, rules))
  return folder
}
const items = { quota: { north: 8, south: 2 }, inspections: { north: 6, south: 8 }, moratorium: { north: 2, south: 9 } }
const exclusive = [['quota', 'moratorium']] as const

describe('packages', () => {
  test('prints JSON as the record defines it, and reads no report', () => {
    const folder = folderOf(items, { thresholds: { north: 5, south: 3 }, exclusive })
    const { code, out, err } = nonpaper(['packages', folder, '--json'])
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      consistent: '5',
      overThreshold: '2',
      pareto: [
        { take: ['quota', 'inspections'], scores: { north: 7, south: 5 } },
        { take: ['inspections'], scores: { north: 6, south: 8 } },
      ],
      nash: { take: ['inspections'] },
      kalaiSmorodinsky: { take: ['inspections'] },
      egalitarian: { take: ['quota', 'inspections'] },
    })
  })

  test('prints a table that people can read', () => {
    const { code, out } = nonpaper(['packages', folderOf(items, { thresholds: { north: 5, south: 3 }, exclusive })])
    expect(code).toBe(0)
    expect(out).toMatch(/^Packages 5 /mu)
    expect(out).toMatch(/^Egalitarian.*\n {2}takes quota, inspections\n {2}north 7 \(\+2\), south 5 \(\+2\)$/mu)
    expect(out).toMatch(/^ +north +south +\n +7 +5 +quota, inspections\n +6 +8 +inspections$/mu)
  })

  test('says what is nearest when no package will do', () => {
    const { code, out } = nonpaper(['packages', folderOf(items, { thresholds: { north: 7.5, south: 3 }, exclusive })])
    expect(code).toBe(0)
    expect(out).toContain('No package gives every party its threshold.')
    expect(out).toContain('north from 7.5 to 7: quota, inspections')
    expect(out).toContain('short by north 0.5')
  })

  test('scores a draft that is asked about, and explains one that cannot be', () => {
    const folder = folderOf(items, { thresholds: { north: 5, south: 3 }, exclusive })
    expect(nonpaper(['packages', folder, '--take', 'moratorium=yes,inspections']).out).toMatch(
      /asked about: below a threshold: north 1 short\n {2}takes inspections, moratorium\n {2}north 4, south 8\.5$/mu,
    )
    const { code, out, err } = nonpaper(['packages', folder, '--take', 'moratorium,quota,inspectons'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('"quota" and "moratorium" exclude each other')
    expect(err).toContain('Did you mean "inspections"?')
  })

  test('a missing score is placed, with what to write', () => {
    const { code, out, err } = nonpaper(['packages', folderOf({ ...items, port: { north: 3 } })])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(
      /case\.yaml:\d+:\d+ {2}error {2}no score of south for port=yes\n.*\n.*\^+\n {3}Give every party a number/u,
    )
  })

  test('a case without scores ends with 2', () => {
    const { code, out, err } = nonpaper(['packages', 'examples/backstop-2025'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('scores: {ACTOR: {ALTERNATIVE: NUMBER}}')
  })

  test('a threshold of somebody unknown ends with 2', () => {
    const folder = folderOf(items)
    const written = `${scoredCase(items)}packages: {thresholds: {nroth: 5}}\n`
    writeFileSync(join(folder, 'case.yaml'), written)
    const { code, err } = nonpaper(['packages', folder])
    expect(code).toBe(2)
    expect(err).toMatch(/unknown actor "nroth"\n.*\n.*\n {3}Did you mean "north"/u)
  })
})
