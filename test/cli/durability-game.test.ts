import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import reference from '../peers/reference/game.json' with { type: 'json' }
import { emptyFolder, nonpaper } from './nonpaper.ts'

const game = (...args: readonly string[]) => nonpaper(['durability', 'game', ...args])

describe('durability game', () => {
  test('prints the worked example to the digit', () => {
    const { code, out, err } = game('--example')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^ {2}0 +0\.450000 +0\.080000 +0\.200000 +0\.060000 +pays$/mu)
    expect(out).toMatch(/^ {2}3 +0\.580012 +0\.080000 +0\.460025 +0\.190012 +pays$/mu)
    expect(out).toMatch(/^ {2}4 .* +pays, comes again$/mu)
    expect(out).toContain('Comes again: in year 4 (t* = 3.9595); if it cannot wait: in year 0. p* in the end: 0.6000.')
  })

  test('prints years, draws, what they hang on, and words', () => {
    const { code, out, err } = game('--scenario', 'backstop', '--draws', '2000')
    expect([code, err]).toEqual([0, ''])
    const headings = [
      'Year by year',
      'Over the built-in ranges\n',
      'What peace over 5 years hangs on',
      'The threshold today',
    ]
    for (const heading of headings) expect(out).toContain(heading)
    expect(out).toMatch(/^ {2}5 years +\d+% +\d+% to \d+% +\d/mu)
    expect(out).toContain('Whether the promise would be offered\n  Over 5 years: with its promise')
    expect(out).toMatch(/^ {2}λ +accidents +0\.01: \d+% .*█.* 0\.05: \d+%$/mu)
    expect(out).not.toContain('where they come from')
  })

  test('draws what the reference drew, within the error of drawing', () => {
    const { out } = game('--troops', '30000', '--backstop', '--lapse', '4', '--draws', '20000', '--json')
    const { simulated, scenario } = JSON.parse(out)
    const expected = reference.mc.peacekeepers_backstop_lapses_y4
    expect(scenario).toEqual({ troopsK: 30, backstop: true, minerals: false, lapseYear: 4 })
    for (const [i, share] of expected.hold.entries()) {
      expect(Math.abs(simulated.hold[i].share - share)).toBeLessThan(
        4 * Math.hypot(expected.se[i]!, simulated.hold[i].se),
      )
    }
    expect(Math.abs(simulated.everAttacks.share - expected.ever_attacks)).toBeLessThan(0.02)
  })

  test('the same seed gives the same answer', () => {
    const run = () => game('--draws', '1000', '--seed', '7', '--json').out
    expect(run()).toBe(run())
  })

  test('ranges can be set, and say so; a belief changes its own', () => {
    const { code, out } = game(
      '--belief',
      'breaks',
      '--set',
      'c=0.1',
      '--set',
      'w0=0.3..0.5..0.7',
      '--draws',
      '100',
      '--ranges',
    )
    expect(code).toBe(0)
    expect(out).toContain('Over the built-in ranges for a challenger that breaks deals, with yours for w0 and c\n')
    expect(out).toMatch(/c = 0\.1\n.*\n +judgement: Set by you\./u)
    expect(out).toMatch(
      /shift \(s\) = 0\.05\.\.0\.15\.\.0\.35\n.*\n +judgement: Set because the challenger is expected to come/u,
    )
    expect(out).toMatch(/pTreaty \(p_treaty\) = 0\.22\.\.0\.41\.\.0\.745\n.*\n +source: .*honoured/u)
  })

  test('ranges may come from a file, whose faults are placed', () => {
    const file = join(emptyFolder(), 'mine.yaml')
    writeFileSync(file, 'c: {range: 0.1, basis: source, from: Doe (2020)}\n')
    expect(game('--with', file, '--draws', '100', '--ranges').out).toMatch(/c = 0\.1\n.*\n +source: Doe \(2020\)/u)
    writeFileSync(file, 'w0: 0.3\nshfit: 0.1\n')
    const { code, out, err } = game('--with', file)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/mine\.yaml:2:1 {2}error {2}unknown parameter "shfit"\n.*\n.*\^+\n {3}Did you mean "shift"\?/u)
  })

  test.each([
    [['--set', 'delta=1'], '"1" of delta leaves its bounds'],
    [['--set', 'w0=0.9', '--set', 'shift=0.3'], 'bring the challenger’s chance to 1.2'],
    [['--set', 'dW=0', '--set', 'k=0'], 'dW and k are both 0'],
    [['--lapse', '4'], 'a promise that was not given lapses'],
    [['--example', '--lapse', '4'], 'a promise that was not given lapses'],
    [['--example', '--set', 'c=0.1'], "'--example' cannot be used with option '--set"],
    [['--example', '--tornado-svg', 't.svg'], "'--example' cannot be used with option '--tornado-svg"],
    [['--troops', 'many'], 'Write a number of troops'],
    [['--scenario', 'war'], 'Write some of none, minerals, peacekeepers, backstop'],
    [['--belief', 'maybe'], 'Allowed choices are keeps, breaks'],
  ])('%j ends with 2', (args, message) => {
    const { code, out, err } = game(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  test('draws the example, too, and prints it as JSON', () => {
    const svg = join(emptyFolder(), 'example.svg')
    const { code, out, err } = game('--example', '--svg', svg, '--json')
    expect([code, err]).toEqual([0, `wrote ${svg}\n`])
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[\s\S]*single values, no draws/u)
    expect(JSON.parse(out)).toMatchObject({ parameters: { w0: 0.45 }, solved: { attackYear: 4 } })
  })

  test('JSON says which ranges were given', () => {
    const { yours, ranges } = JSON.parse(game('--set', 'benefit=1', '--set', 'c=0.1', '--draws', '100', '--json').out)
    expect(yours).toEqual(['c', 'benefit'])
    expect(ranges.c).toMatchObject({ low: 0.1, mode: 0.1, high: 0.1 })
  })

  test.each([['60'], ['80'], ['120']])('fits %s columns', (columns) => {
    const args = [
      'durability',
      'game',
      '--backstop',
      '--lapse',
      '4',
      '--belief',
      'breaks',
      '--draws',
      '500',
      '--ranges',
    ]
    const { out } = nonpaper(args, undefined, { COLUMNS: columns })
    expect(out.split('\n').filter((line) => line.length > Number(columns))).toEqual([])
  })

  test('draws pictures', () => {
    const folder = emptyFolder()
    const [svg, tornado] = [join(folder, 'p.svg'), join(folder, 't.svg')]
    const { code } = game('--backstop', '--draws', '1000', '--svg', svg, '--tornado-svg', tornado)
    expect(code).toBe(0)
    for (const file of [svg, tornado]) expect(readFileSync(file, 'utf8')).toMatch(/^<svg[\s\S]*<title/u)
  })
})
