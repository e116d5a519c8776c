import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfExample, emptyFolder, nonpaper } from './nonpaper.ts'

const codebook = `
case: island
goal: {bridge: built}
actors:
  north: {name: Northland, aliases: [Norburg]}
  south: {name: Southland, aliases: [Sudholm]}
issues:
  bridge:
    alternatives: [none, built]
    labels: {built: a bridge}
    controlledBy: [north]
    consent: [south]
    terms: [bridge]
  toll:
    alternatives: [charged, dropped]
    labels: {dropped: a free crossing}
    controlledBy: [south]
    terms: [toll]
    cues: {dropped: [drop]}
  grant:
    alternatives: [none, paid]
    terms: [grant]
`
const report = `NORBURG, 3 March 2024 (Island Wire) – Northland would build the bridge only if Southland dropped the toll, its minister said.
`
const folderOf = () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'case.yaml'), codebook)
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports', 'one.txt'), report)
  return folder
}
const fileOf = (folder: string) => join(folder, 'conflict.yaml')

describe('conflict', () => {
  test('writes the draft, with the words it rests on, and says what is next', () => {
    const folder = folderOf()
    const { code, out } = nonpaper(['conflict', folder])
    expect(code).toBe(0)
    expect(out).toBe(
      `wrote ${fileOf(folder)}\nThe record gives 2 decision makers and 3 options. Next: nonpaper stability ${folder}\n`,
    )
    const text = readFileSync(fileOf(folder), 'utf8')
    expect(text).toContain('- {id: bridge-south, by: south, label: "Southland: consent to a bridge"}')
    expect(text).toContain('when: bridge-north iff toll')
    expect(text).toMatch(/^ +# .*“.*bridge.*” \(Island Wire, ¶1\)$/mu)
    expect(readdirSync(folder)).not.toContain('conflict.yaml.new')
  })

  test('a second run changes nothing, whatever the line ends and comments', () => {
    const folder = folderOf()
    nonpaper(['conflict', folder])
    const edited = readFileSync(fileOf(folder), 'utf8')
      .replaceAll(/(?<!^#.*)$/gmu, '  # mine')
      .replaceAll('\n', '\r\n')
    for (const text of [readFileSync(fileOf(folder), 'utf8'), edited]) {
      writeFileSync(fileOf(folder), text)
      const { code, out } = nonpaper(['conflict', folder])
      expect(out).toMatch(/^nothing new for .*conflict\.yaml\nThe record/u)
      expect(code).toBe(0)
      expect(readFileSync(fileOf(folder), 'utf8')).toBe(text)
    }
  })

  test('keeps what a person changed and says so', () => {
    const folder = folderOf()
    nonpaper(['conflict', folder])
    const text = `${readFileSync(fileOf(folder), 'utf8')}`.replace(
      'targets:\n',
      'targets:\n  free: toll and not bridge-north\n',
    )
    writeFileSync(fileOf(folder), text)
    const { code, out } = nonpaper(['conflict', folder])
    expect(code).toBe(0)
    expect(out).toContain('  = targets free (yours; kept)\n')
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(text)
  })

  test('--print and --json write nothing', () => {
    const folder = folderOf()
    const printed = nonpaper(['conflict', folder, '--print'])
    const json = nonpaper(['conflict', folder, '--json'])
    expect([printed.code, json.code]).toEqual([0, 0])
    expect(printed.out).toMatch(/^# The conflict over bridge=built/u)
    expect(JSON.parse(json.out)).toMatchObject({
      conflict: 'island',
      options: [{ id: 'bridge-north' }, { id: 'bridge-south' }, { id: 'toll', label: 'Southland: a free crossing' }],
      preferences: { north: { statements: [{ when: 'bridge-north iff toll', reading: 'stated' }, {}] } },
      statusQuo: 'not bridge-north and not bridge-south and not toll',
    })
    expect(existsSync(fileOf(folder))).toBe(false)
  })

  test('a condition that nobody can fulfil is told', () => {
    const folder = folderOf()
    writeFileSync(
      join(folder, 'reports', 'one.txt'),
      report.replace('Southland dropped the toll', 'the grant was paid'),
    )
    const { code, out, err } = nonpaper(['conflict', folder, '--print'])
    expect(code).toBe(0)
    expect(err).toMatch(
      /case\.yaml {2}warning {2}Left out: "only if grant paid", which nobody in the conflict controls/u,
    )
    expect(out).toMatch(/^ +# left out: "only if grant paid"/mu)
  })

  test('a file that is no conflict ends with 2 and stays as it is, with all its problems told', () => {
    const folder = folderOf()
    for (const [text, told] of [
      ['conflict: [island', /conflict\.yaml:1:\d+ {2}error {2}malformed YAML/u],
      ['decisionMakers: [{id: north}]\noptions: [{id: x, by: nroth}]\n', /Did you mean "north"/u],
    ] as const) {
      writeFileSync(fileOf(folder), text)
      const { code, out, err } = nonpaper(['conflict', folder])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(told)
      expect(readFileSync(fileOf(folder), 'utf8')).toBe(text)
    }
  })

  test('a goal that nobody controls, or none at all, ends with 2', () => {
    const folder = folderOf()
    const uncontrolled = nonpaper(['conflict', folder, '--goal', 'grant=paid'])
    expect([uncontrolled.code, uncontrolled.out]).toEqual([2, ''])
    expect(uncontrolled.err).toContain('nobody controls grant=paid')
    writeFileSync(join(folder, 'case.yaml'), codebook.replace(/^goal.*$/mu, ''))
    const none = nonpaper(['conflict', folder])
    expect(none.code).toBe(2)
    expect(none.err).toMatch(/no goal to draft a conflict about\n {3}Give --goal issue=alternative/u)
  })

  test('a file drafted for another goal stays as it is, and ends with 2', () => {
    const folder = folderOf()
    nonpaper(['conflict', folder])
    const text = readFileSync(fileOf(folder), 'utf8')
    for (const more of [[], ['--print']]) {
      const { code, out, err } = nonpaper(['conflict', folder, '--goal', 'toll=dropped', ...more])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/conflict\.yaml {2}error {2}this conflict was drafted for another goal than toll=dropped/u)
      expect(readFileSync(fileOf(folder), 'utf8')).toBe(text)
    }
    const looked = nonpaper(['conflict', folder, '--goal', 'toll=dropped', '--json'])
    expect(JSON.parse(looked.out)).toMatchObject({ targets: { goal: 'toll' } })
    expect(nonpaper(['conflict', folder, '--goal', 'bridge=built']).code).toBe(0)
  })

  test('two goals are the same in any order', () => {
    const folder = folderOf()
    nonpaper(['conflict', folder, '--goal', 'toll=dropped,bridge=built'])
    const { code, out } = nonpaper(['conflict', folder, '--goal', 'bridge=built,toll=dropped'])
    expect(out).toMatch(/^nothing new for /u)
    expect(code).toBe(0)
  })

  test('a file without marks is a person’s, whatever the goal', () => {
    const folder = folderOf()
    writeFileSync(fileOf(folder), 'decisionMakers: [{id: south}]\noptions: [{id: toll, by: south}]\n')
    expect(nonpaper(['conflict', folder, '--goal', 'toll=dropped']).code).toBe(0)
    expect(nonpaper(['conflict', folder]).code).toBe(2)
  })

  test('a file that cannot be read or written ends with 3', () => {
    const folder = folderOf()
    mkdirSync(fileOf(folder))
    const unread = nonpaper(['conflict', folder])
    expect([unread.code, unread.out]).toEqual([3, ''])
    expect(unread.err).toMatch(/^nonpaper: Cannot read .*conflict\.yaml: EISDIR/mu)
    const other = folderOf()
    mkdirSync(`${fileOf(other)}.new`)
    const unwritten = nonpaper(['conflict', other])
    expect([unwritten.code, unwritten.out]).toEqual([3, ''])
    expect(unwritten.err).toMatch(/^nonpaper: Cannot write .*conflict\.yaml: EISDIR/mu)
  })

  test('the example keeps the target that was added by hand', () => {
    const { code, out } = nonpaper(['conflict', copyOfExample('backstop-2025')])
    expect(code).toBe(0)
    expect(out.match(/^ {2}[=!-] .*$/gmu)).toEqual(['  = targets backstopped-ceasefire (yours; kept)'])
  })
})
