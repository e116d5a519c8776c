import { describe, expect, test } from 'vitest'
import reference from '../../../test/peers/reference/game.json' with { type: 'json' }
import { decodeRanges } from './decode-ranges.ts'
import { findDomainFault, findParameterProblems } from './find-parameter-problems.ts'
import { findRangeProblems } from './find-range-problems.ts'
import { parameterNames } from './parameter-words.ts'
import { defaultRanges, modesOf } from './ranges.ts'
import { setRanges, settingOf } from './set-ranges.ts'

const bare = { troopsK: 0, backstop: false, minerals: false }
const set = (...settings: readonly string[]) => setRanges(defaultRanges, settings.map(settingOf), findDomainFault)
const decode = (text: string) => decodeRanges(text, 'mine.yaml', defaultRanges, findDomainFault)
const messages = (result: ReturnType<typeof set>) => (result.ok ? [] : result.problems.map(({ message }) => message))

test('the default ranges are those of the reference, in its order', () => {
  const written = parameterNames.map((name) => {
    const { low, mode, high } = defaultRanges[name]
    return [name, [low, mode, high]]
  })
  expect(written).toEqual(Object.entries(reference.ranges))
})

test('every range says where it comes from, and only counts that were published are a source', () => {
  for (const { from } of Object.values(defaultRanges)) expect(from).toMatch(/^[A-Z].{30,}\.$/u)
  const sourced = parameterNames.filter((name) => defaultRanges[name].basis === 'source')
  expect(sourced).toEqual(['pTreaty'])
  expect(defaultRanges.pTreaty.from).toMatch(/Berkemeier & Fuhrmann 2018.*Leeds, Long & Mitchell 2000/u)
})

test('the default ranges make games that can be solved', () => {
  expect(findRangeProblems(defaultRanges, bare)).toEqual([])
})

describe('setting ranges', () => {
  test('replaces what is given, as the judgement of whoever gives it', () => {
    const ranges = set('w0=0.3..0.5..0.7', 'c=0.1')
    expect(ranges.ok && ranges.value.w0).toEqual({
      low: 0.3,
      mode: 0.5,
      high: 0.7,
      basis: 'judgement',
      from: 'Set by you.',
    })
    expect(ranges.ok && modesOf(ranges.value)).toEqual({ ...modesOf(defaultRanges), w0: 0.5, c: 0.1 })
  })

  test('lists all problems, each with its parameter and a remedy', () => {
    const result = set('w1=0.5', 'c=cheap', 'q=0.3..0.2..0.4', 'delta=0.9..0.95..1', 'k', 'rho=0.2', 'rho=0.3')
    expect(messages(result)).toEqual([
      'unknown parameter "w1"',
      '"cheap" is no range for c',
      '"0.3..0.2..0.4" is no range for q',
      'the range "0.9..0.95..1" of delta leaves its bounds',
      '"" is no range for k',
      '"rho" is set twice',
    ])
    const hints = result.ok ? [] : result.problems.map(({ hint }) => hint)
    expect(hints[0]).toBe('Did you mean "w0"?')
    expect(hints[3]).toBe('It must be above 0 and below 1.')
  })
})

describe('numbers beyond all measure', () => {
  test.each([
    ['c=0..1e200..1e308', 'It must be from 0 to 10.'],
    ['k=10.1', 'It must be from 0 to 10.'],
    ['rho=101', 'It must be from 0.001 to 100.'],
    ['rho=1e-9', 'It must be from 0.001 to 100.'],
    ['n0=10001', 'It must be above 0 and at most 10,000 (thousand).'],
    ['eta=1.1', 'It must be from 0 to 1.'],
    ['lambda=1e300', 'It must be from 0 to 10.'],
    ['hrPk=101', 'It must be from 0 to 100.'],
    ['shift=-2', 'It must be from −1 to 1.'],
    ['bTrip=21', 'It must be from −20 to 20.'],
  ])('%s is refused', (setting, hint) => {
    expect(set(setting)).toMatchObject({ ok: false, problems: [{ code: 'range-out-of-bounds', hint }] })
  })

  test.each(['c=10', 'k=10', 'rho=100', 'n0=10000', 'eta=1', 'lambda=10', 'hrPk=100'])('%s is taken', (setting) => {
    expect(set(setting)).toMatchObject({ ok: true })
  })
})

describe('a file of ranges', () => {
  test('may name a source', () => {
    const ranges = decode('w0: 0.3..0.5..0.7\nc: {range: 0.1, basis: source, from: "Doe (2020)"}\n')
    expect(ranges.ok && ranges.value.w0.from).toBe('Set in mine.yaml.')
    expect(ranges.ok && ranges.value.c).toMatchObject({ mode: 0.1, basis: 'source', from: 'Doe (2020)' })
    expect(ranges.ok && ranges.value.q).toBe(defaultRanges.q)
  })

  test('an empty one changes nothing', () => {
    expect(decode('# nothing yet\n')).toMatchObject({ ok: true, value: defaultRanges })
  })

  test('problems have their places', () => {
    const result = decode('w0: 2\nfoo: 1\nc: {range: 0.1, basis: source}\n')
    expect(result.ok ? [] : result.problems.map(({ message, location }) => [message, location?.line])).toEqual([
      ['the range "2" of w0 leaves its bounds', 1],
      ['unknown parameter "foo"', 2],
      ['c rests on a source that is not named', 3],
    ])
  })

  test.each(['w0: [1, 2]\n', 'c: {rnage: 1}\n', 'c:\n', '- 1\n', '"\n'])('%j is refused', (text) => {
    expect(decode(text).ok).toBe(false)
  })
})

describe('parameters that give no game', () => {
  const parameters = modesOf(defaultRanges)
  const problems = (change: Partial<typeof parameters>, scenario: Parameters<typeof findParameterProblems>[1] = bare) =>
    findParameterProblems({ ...parameters, ...change }, scenario).map(({ message }) => message)

  test('each is named, with what it must be', () => {
    expect(problems({ q: 1, delta: 1, n0: 0, phi: Number.NaN, pNone: 0 })).toEqual([
      'q is 1',
      'pNone is 0',
      'n0 is 0',
      'phi is NaN',
      'delta is 1',
    ])
    expect(findParameterProblems({ ...parameters, n0: -1 }, bare)[0]!.hint).toBe(
      'The force at which the tripwire has 63% of its effect must be above 0 and at most 10,000 (thousand).',
    )
  })

  test('a chance that leaves its bounds on the way', () => {
    expect(problems({ w0: 0.9, shift: 0.2 })).toEqual(['w0, shift and eta bring the challenger’s chance to 1.1'])
    expect(problems({ w0: 0.1, shift: 0, eta: 0.02 }, { ...bare, troopsK: 100 })).toEqual([
      'w0, shift and eta bring the challenger’s chance to -0.1',
    ])
  })

  test('a guarantor that takes nothing', () => {
    expect(problems({ dW: 0, k: 0 })).toEqual(['dW and k are both 0'])
    expect(problems({ dW: 0, k: 1e-310 })).toEqual(['dW and k are 1e-310 together'])
    expect(problems({ dW: 0, k: 0.001 })).toEqual([])
    const taking = { ...defaultRanges, dW: { ...defaultRanges.dW, low: 0 }, k: { ...defaultRanges.k, low: 1e-310 } }
    expect(findRangeProblems(taking, bare)).toMatchObject([{ message: 'dW and k may be 1e-310 together' }])
  })

  test('scenarios that cannot be', () => {
    expect(problems({}, { ...bare, troopsK: -1, lapseYear: 3 })).toEqual([
      'troopsK is -1',
      'a promise that was not given lapses',
    ])
    expect(problems({}, { ...bare, backstop: true, lapseYear: -1 })).toEqual(['lapseYear is -1'])
    expect(problems({ eta: 0 }, { ...bare, troopsK: 10_001 })).toEqual(['troopsK is 10001'])
  })

  test('ends of ranges that leave the bounds are a warning', () => {
    const wide = { ...defaultRanges, w0: { ...defaultRanges.w0, high: 0.8 } }
    expect(findRangeProblems(wide, bare)).toMatchObject([{ severity: 'warning', code: 'chance-out-of-bounds' }])
  })
})
