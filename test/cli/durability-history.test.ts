import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper } from './nonpaper.ts'

const history = (...args: readonly string[]) => nonpaper(['durability', 'history', ...args])

describe('durability history', () => {
  test('tells two populations apart, each with its interval and what it cannot say', () => {
    const { code, out, err } = history()
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^ +all +152 +69 .* 69% \(61–76\)/mu)
    expect(out).toMatch(/^ +all +369 +129 .* 68% \(63–73\)/mu)
    expect(out.match(/What these data cannot say/gu)).toHaveLength(2)
    expect(out.replaceAll(/\s+/gu, ' ')).toMatch(
      /No effect shown: [^.]+\. Hazard ratio 1\.21 \(0\.74–1\.99\), p = 0\.44; .* Test of prop/u,
    )
    expect(out.replaceAll(/\s+/gu, ' ')).toMatch(/terms: data\/interstate\/README\.md, data\/ucdp\/README\.md\.\s*$/u)
    expect(out).toContain('Later cases, known since and no part of any estimate')
    expect(out).not.toContain('\u001B[')
  })

  test('prints JSON without steps unless asked', () => {
    const { out } = history('--data', 'interstate', '--json')
    expect(JSON.parse(out)).toMatchObject({ histories: [{ kind: 'interstate', whole: { n: 152, events: 69 } }] })
    expect(out).not.toContain('"steps"')
    expect(history('--data', 'agreements', '--json', '--steps').out).toContain('"steps"')
  })

  test('narrows, in one option or several, and warns of few spells', () => {
    const { out } = history('--data', 'interstate', '--like', 'territorial=1', 'land_contiguous=1')
    expect(out).toMatch(/^ +like this one +62 +39 .* 57% \(44–69\)/mu)
    expect(out).toMatch(/^ +territorial=1 +73 +43 .*2\.15 \(1\.11–4\.14\), 0\.023$/mu)
    const few = history('--data', 'agreements', '--like', 'pko=1', '--like', 'conflict~georgia')
    expect([few.code, few.out]).toEqual([
      0,
      expect.stringContaining('Only 3 spells like this one, of which none ended'),
    ])
  })

  // None of two ended within five years: the exact lower limit is √0.025 = 0.158.
  test('says of a few that all held no more than is known', () => {
    const { out } = history('--data', 'interstate', '--like', 'backstop_major_new=1')
    const text = out.replaceAll(/\s+/gu, ' ')
    expect(text).toContain('Of 2 like this one, none had ended after 5 years; any share from 16% up would fit that.')
    expect(text).not.toContain('about 100%')
  })

  test.each([
    ['interstate', 'interstate', 'ucdp'],
    ['agreements', 'ucdp', 'interstate'],
    ['terminations', 'ucdp', 'interstate'],
  ])('%s names only its own source', (data, named, other) => {
    const { out } = history('--data', data)
    expect(out).toContain(`data/${named}/README.md`)
    expect(out).not.toContain(`data/${other}/`)
  })

  test.each([['60'], ['80'], ['100']])('fits %s columns', (columns) => {
    const args = ['durability', 'history', '--like', 'territorial=1', 'land_contiguous=1', '--at', '1,5,10,20']
    const { out } = nonpaper(args, undefined, { COLUMNS: columns })
    expect(out.split('\n').filter((line) => line.length > Number(columns))).toEqual([])
    expect(out).toMatch(/ 20 years/u)
  })

  test('leaves out a history that does not know a condition, and says so', () => {
    const { code, out, err } = history('--like', 'pko=1')
    expect(code).toBe(0)
    expect(err).toContain('warning  there is no column "pko"; this history is left out')
    expect(out).toMatch(/^Peace agreements in armed conflicts/u)
  })

  test.each([
    [
      ['--data', 'interstate', '--like', 'teritorial=1'],
      'Did you mean "territorial" (some side wanted territory changed)?',
    ],
    [
      ['--data', 'interstate', '--like', 'rivalry=2'],
      'none of the 152 spells has rivalry=2\n   There are: 1 (105), 0 (47).',
    ],
    [
      ['--data', 'interstate', '--like', 'challenger=ARG', 'target=USA'],
      'meets all conditions together: challenger=ARG (1), target=USA (8)',
    ],
    [['--like', 'territorial'], '"territorial" is no condition'],
    [['--data', 'agreements', '--like', 't_years>=5'], '"t_years" tells how a spell ended'],
    [['--data', 'interstate', '--like', 'peace_start<1900'], 'There are: days from 1946-11-13 to 2010-11-20.'],
    [['--data', 'battles'], 'Allowed choices are interstate, agreements, terminations'],
  ])('bad input: %j', (args, message) => {
    const { code, out, err } = history(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  test('draws the curves', () => {
    const file = join(emptyFolder(), 'history.svg')
    expect(history('--data', 'interstate', '--svg', file).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/interstate 1946–2010[\s\S]*no such pact/u)
  })
})
