import { describe, expect, test } from 'vitest'
import type { Scenario } from './parameters.ts'
import { solveGame } from './solve-game.ts'
import { workedExample } from './worked-example.ts'

const example = workedExample
const bare: Scenario = { troopsK: 0, backstop: false, minerals: false }
const promised: Scenario = { ...bare, backstop: true }

describe('the worked example', () => {
  // p*_0 = (.45 − .15 − .20) / (.30 + .20) = .10 / .50 = .20
  // p*_3 = (.45 + .20 (1 − e^−1.05) − .35) / .50 = (.10 + .20 × .65006) / .50 = .46
  // limit = (.45 + .20 − .35) / .50 = .60
  test('thresholds .20 today, .46 in year 3, .60 in the end', () => {
    const { path, thresholdLimit } = solveGame(example, bare)
    expect(path[0]!.threshold).toBeCloseTo(0.2, 12)
    expect(path[3]!.threshold).toBeCloseTo(0.46, 4)
    expect(thresholdLimit).toBeCloseTo(0.6, 12)
  })

  // gain_0 = .45 − .15 − .20 − .08 × .50 = .06; r = −ln .92 = .083382
  // t* = ln[.20 × .433382 / (.083382 × .26)] / .35 = ln(3.99810) / .35 = 1.385819 / .35 = 3.9595
  test('without a promise it comes again in year 4, though an attack pays today', () => {
    const solved = solveGame(example, bare)
    expect(solved.path[0]!.gain).toBeCloseTo(0.06, 12)
    expect(solved.tStar).toBeCloseTo(3.9595, 4)
    expect(solved).toMatchObject({ attackYear: 4, attackMyopic: 0, worstYear: 30, verdict: 'too-weak' })
  })

  // .41 is above p*_2 (.40 by the same sum) and below p*_3
  test('a promise is believed enough until year 3', () => {
    expect(solveGame(example, promised).attackMyopic).toBe(3)
  })
})

describe('the verdict', () => {
  test('no backstop is needed where a war costs more than it could ever win', () => {
    // .65 − .50 − .20 < 0
    const solved = solveGame({ ...example, c: 0.5 }, bare)
    expect(solved).toMatchObject({ verdict: 'none-needed', attackYear: null, attackMyopic: null, tStar: null })
  })

  test('deterred where the chance stays above every threshold', () => {
    expect(solveGame({ ...example, pTreaty: 0.61 }, promised)).toMatchObject({ verdict: 'deterred', attackYear: null })
  })

  test('undeterrable where the threshold passes 1', () => {
    // .30 / (.10 + .10) = 1.5
    expect(solveGame({ ...example, dW: 0.1, k: 0.1, pTreaty: 0.99 }, promised).verdict).toBe('undeterrable')
  })

  test('a promise that lapses counts until the year before', () => {
    const { path, tStar } = solveGame({ ...example, pTreaty: 0.61 }, { ...promised, lapseYear: 4 })
    expect(path.map(({ p }) => p).slice(3, 5)).toEqual([0.61, 0.08].map((p) => expect.closeTo(p, 12)))
    expect(tStar).toBeNull()
  })
})

test('a shift in the defender’s favour: now or never', () => {
  // gain_0 = .06 and falls by up to .20
  const solved = solveGame({ ...example, shift: -0.2 }, bare)
  expect(solved).toMatchObject({ attackYear: 0, attackMyopic: 0, worstYear: 0, tStar: null })
})

test('the best moment is now where waiting gains too little', () => {
  // .01 × .433382 / (.083382 × .07) < 1
  const solved = solveGame({ ...example, shift: 0.01 }, bare)
  expect([solved.tStar, solved.attackYear]).toEqual([0, 0])
})

test('the horizon is the last year looked at', () => {
  expect(solveGame(example, bare, 10).path).toHaveLength(11)
})
