import { describe, expect, test } from 'vitest'
import { explainGame, type GameFindings } from './explain-game.ts'
import type { GameParameters, Scenario } from './parameters.ts'
import { solveGame } from './solve-game.ts'
import { workedExample } from './worked-example.ts'

const bare: Scenario = { troopsK: 0, backstop: false, minerals: false }
const explained = (scenario: Scenario, change: Partial<GameParameters> = {}, more: Partial<GameFindings> = {}) => {
  const parameters = { ...workedExample, ...change }
  const parts = explainGame({ parameters, scenario, solved: solveGame(parameters, scenario), ...more })
  return parts.flatMap(({ sentences }) => sentences).join('\n')
}

// Hand calculations: see solve-game.test.ts and docs/durability.md.
describe('the worked example in words', () => {
  test('without a promise', () => {
    const text = explained(bare)
    expect(text).toContain('would win all of it by war with a chance of 45% today')
    expect(text).toContain('that chance rises towards 65%, half of the way in 2.0 years')
    expect(text).toContain('comes with a chance of 20%: p* = (0.45 − 0.15 − 0.20) / (0.30 + 0.20) = 0.20.')
    expect(text).toContain(
      'a chance of 8%: too little, so that an attack today would gain the challenger 0.06 of the prize',
    )
    expect(text).toContain('p* tends to 0.60')
    expect(text).toContain('waits and comes again in year 4')
    expect(text).toContain('the best moment is t* = 3.96 years')
    expect(text).toContain('One that cannot wait would attack at once.')
    expect(text).toContain(
      'It would be 41% with a promise, 11% with 30,000 foreign troops and 9% with an economic stake.',
    )
  })

  test('with one, the threshold passes it in year 3', () => {
    const text = explained({ ...bare, backstop: true })
    expect(text).toContain('a chance of 41%: enough, so that an attack today does not pay')
    expect(text).toContain('From year 3 on an attack pays: p* = 0.46 is above the chance of 41%.')
  })

  // δ^t · gain_t: .77869 × .19001 = .14796 in year 3, .71639 × .21068 = .15093 in year 4, .65908 × .22525 = .14846 in year 5.
  test('a worth that is greatest is seen to be', () => {
    expect(explained(bare)).toContain('worth 0.151 today')
    expect(explained(bare)).toContain('a year before, an attack is worth 0.148.')
    expect(explained(bare)).toContain('a year more leaves it worth 0.148.')
  })

  // gain_0 = w0 − .35 − .04 and s are a fiftieth of .06 and .20, and so is every worth: .0030186, with .0029592 before and .0029691 after.
  test('with as many decimals as it takes', () => {
    const text = explained(bare, { w0: 0.3912, shift: 0.004 })
    expect(text).toContain('worth 0.00302 today')
    expect(text).toContain('a year before, an attack is worth 0.00296.')
    expect(text).toContain('a year more leaves it worth 0.00297.')
  })

  test('players are called by their names', () => {
    const text = explained(bare, {}, { names: { challenger: 'Northland', guarantor: 'Westland' } })
    expect(text).toMatch(/^The prize is counted as 1: Northland holds/u)
    expect(text).toContain('Westland would come with a chance of 8%')
  })
})

describe('every sign', () => {
  test('a chance that falls, and an attack that pays only for a while', () => {
    // p* = (.45 − .35) / .5 = .20 > .08 falls to (.25 − .35) / .5 = −.20
    const text = explained(bare, { shift: -0.2 })
    expect(text).toContain('that chance falls towards 25%')
    expect(text).toContain('comes again at once')
    expect(text).toMatch(/From year \d+ on it no longer pays: p\* has fallen to/u)
    expect(text).toContain('p* tends to −0.20')
  })

  test('no shift', () => {
    const text = explained(bare, { shift: 0 })
    expect(text).toContain('That chance does not change as the ceasefire lasts.')
    expect(text).toContain('p* stays at 0.20')
  })

  test('no backstop needed', () => {
    expect(explained(bare, { c: 0.6 })).toContain(
      'would not pay even if the guarantor were sure to stay away: p* = (0.45 − 0.60',
    )
  })

  test('no promise enough', () => {
    // .10 / .05 = 2
    const text = explained(bare, { dW: 0.05, k: 0 })
    expect(text).toContain('no promise could deter: an attack would pay even if the guarantor were sure to come')
    expect(text).toContain('= 2.00, more than 1')
  })

  test('a lapse brings the attack forward', () => {
    const text = explained({ troopsK: 30, backstop: true, minerals: false, lapseYear: 4 })
    expect(text).toContain('goes from 49% to 11%')
    expect(text).toContain(
      'With a promise that stands the challenger would come again in year 10, with one that lapses in year 4.',
    )
    expect(text).toContain('Not earlier, because until then the promise stands and an attack does not pay.')
  })
})
