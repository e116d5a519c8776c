import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfExample, emptyFolder, nonpaper } from './nonpaper.ts'

const ask = (...args: readonly string[]) =>
  nonpaper(['durability', 'examples/backstop-2025', '--draws', '2000', ...args])

describe('nonpaper durability DIR', () => {
  test('says how the settlement was read, keeps history and the game apart, and quotes beliefs', () => {
    const { code, out, err } = ask()
    expect([code, err]).toEqual([0, ''])
    const text = out.replaceAll(/\s+/gu, ' ')
    expect(text).toContain('backstop: a promise to come – by the words of the issue: us-backstop=military')
    // By R 4.2.2, survival 3.5-3, on the main sample.
    expect(text).toContain('69% (61–76) still held after five years')
    expect(text).toContain('“only with an American backstop would Russia be deterred”')
    expect(text).toContain('never put into one number')
    expect(text).toMatch(/FOOTNOTES \[1\]/u)
  })

  test('prints JSON whose settlement can be asked for by its id', () => {
    const { out } = ask('--json')
    const answer = JSON.parse(out)
    expect(answer.features).toMatchObject({ promise: true, peacekeepers: true })
    expect(answer.views.map(({ belief }: { belief?: { actor: string } }) => belief?.actor)).toEqual([
      undefined,
      'uk',
      'us',
    ])
    expect(JSON.parse(ask('--json', '--settlement', answer.id).out)).toEqual(answer)
  })

  test('leaves the steps of the curves out of JSON unless asked', () => {
    const [brief, whole] = [ask('--json').out, ask('--json', '--steps').out]
    const [{ history }, full] = [JSON.parse(brief), JSON.parse(whole)]
    expect(brief).not.toContain('"steps"')
    expect(history[0].whole.curve).not.toHaveProperty('steps')
    expect(full.history[0].whole.curve.steps).not.toHaveLength(0)
    expect(JSON.parse(whole, (key, value) => (key === 'steps' ? undefined : value))).toEqual(JSON.parse(brief))
  })

  test('the same seed gives the same answer, another another', () => {
    expect(ask('--json', '--seed', '7').out).toBe(ask('--json', '--seed', '7').out)
    expect(ask('--json', '--seed', '7').out).not.toBe(ask('--json', '--seed', '8').out)
  })

  test('draws the beliefs', () => {
    const file = join(emptyFolder(), 'beliefs.svg')
    expect(ask('--svg', file).err).toBe(`wrote ${file}\n`)
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg[\s\S]*United Kingdom[\s\S]*<\/svg>\s*$/u)
  })

  test.each([
    [['--settlement', 'us-backstop=militry'], 'Did you mean "us-backstop=military"?'],
    [['--settlement', 'settlement-00'], 'unknown settlement "settlement-00"'],
    [['--draws', '0'], 'Write a whole number, 1 or more.'],
    [['--draws', '999999999'], 'Write at most'],
  ])('%s is explained', (args, message) => {
    const { code, out, err } = nonpaper(['durability', 'examples/backstop-2025', ...args])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  test.each([
    [['--draws', 'x'], 'durability'],
    [['history', '--at', 'x'], 'durability history'],
    [['estimate', '--data', 'agreements', '--at', 'x'], 'durability estimate'],
    [['game', '--seed', 'x'], 'durability game'],
  ])('wrong usage %j points to the help of what was asked', (args, asked) => {
    const { code, err } = nonpaper(['durability', ...args])
    expect(code).toBe(2)
    expect(err).toContain(`Run "nonpaper ${asked} --help"`)
  })

  test('without a folder, teaches', () => {
    const { code, err } = nonpaper(['durability'])
    expect(code).toBe(2)
    expect(err).toContain('nonpaper durability examples/backstop-2025')
  })

  test('ranges of case.yaml that no game can have are told with their place', () => {
    const folder = copyOfExample('backstop-2025')
    const file = join(folder, 'case.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}  parameters: {delta: {range: 0.9..1.2, from: nobody}}\n`)
    const { code, err } = nonpaper(['durability', folder])
    expect(code).toBe(2)
    expect(err).toMatch(/case\.yaml:\d+:\d+ {2}error {2}"range" is "0\.9\.\.1\.2"/u)
  })
})
