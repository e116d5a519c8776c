import { describe, expect, it, test } from 'vitest'
import { decodeCodebook } from './decode-codebook.ts'

const head = `actors: {north: {}, south: {}}
issues:
  guarantee: {alternatives: [none, signed, mining]}
  monitors: {alternatives: [none, sent]}
durability:
`

const decode = (block: string) => decodeCodebook(`${head}${block}`, 'case.yaml')

describe('the durability of case.yaml', () => {
  it('is empty when left out', () => {
    const decoded = decodeCodebook(head.replace('durability:\n', ''), 'case.yaml')
    expect(decoded).toMatchObject({
      ok: true,
      value: { durability: { contributors: {}, parameters: {}, outcomes: [] } },
    })
  })

  it('takes ranges as least..most likely..most, as least..most, or as one number, each with its origin', () => {
    const decoded = decode(`  troops: {range: 800..1000..1500, from: a}
  line: {range: 100..200, from: b, basis: judgement}
  parameters: {c: {range: 0.1, from: d}}`)
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        durability: {
          troops: { low: 800, mode: 1000, high: 1500, from: 'a', basis: 'source' },
          line: { low: 100, mode: 150, high: 200, basis: 'judgement' },
          parameters: { c: { low: 0.1, mode: 0.1, high: 0.1 } },
        },
      },
    })
  })

  it('takes a cost by its entry in the table, or as a figure of one’s own', () => {
    const costOf = (cost: string) => {
      const decoded = decode(`  cost: ${cost}`)
      return decoded.ok ? decoded.value.durability.cost : undefined
    }
    // 54,374,700 dollars for 860 + 69 people: the mission's budget of 2015/16.
    expect(costOf('unficyp')?.perPersonYear.mode).toBeCloseTo(54_374_700 / 929, 6)
    expect(costOf('{range: 60000, currency: EUR, from: our desk}')).toMatchObject({ currency: 'EUR' })
  })

  test.each([
    ['challenger: sout', '6:15', 'unknown actor "sout"', 'south'],
    ['war: cold', '6:8', 'unknown war "cold"', 'civil'],
    ['backstop: {guarantee: {sined: promise}}', '6:26', 'unknown alternative "sined"', 'signed'],
    ['backstop: {guarantee: {signed: promis}}', '6:34', 'unknown signed "promis"', 'promise'],
    ['peacekeepers: {monitor: sent}', '6:18', 'unknown issue "monitor"', 'monitors'],
    ['contributors: {nort: {}}', '6:18', 'unknown actor "nort"', 'north'],
    ['line: {range: 200..100, from: x}', '6:17', '"range" is "200..100"', '1250..2100'],
    ['line: {range: 100}', '6:3', '"from" is missing or empty', 'Write'],
    ['parameters: {delta: {range: 0.9..1.2, from: x}}', '6:31', '"range" is "0.9..1.2"', 'below 1'],
    ['parameters: {delt: {range: 0.9, from: x}}', '6:16', 'unknown key "delt"', 'delta'],
    ['{challenger: south, guarantor: south}', '6:34', 'both challenger and guarantor', 'different'],
    ['line: {range: 0, from: x}', '6:17', '"range" is "0"', 'above 0'],
    ['troops: {range: -5, from: x}', '6:19', '"range" is "-5"', '0 or more'],
    ['troops: 800', '6:11', '"troops" is', 'range'],
    ['cost: unficip', '6:9', '', ''],
    ['outcomes: [{commitment: a, status: broken, date: 2025-02-30, from: x}]', '6:52', 'date', '2025-02-27'],
  ])('%s is told with its place', (line, place, message, hint) => {
    const decoded = decode(`  ${line}`)
    if (decoded.ok) throw new Error('it decoded')
    const at = decoded.problems.find(({ location }) => `${location?.line}:${location?.column}` === place)
    expect(at?.message, JSON.stringify(decoded.problems)).toContain(message)
    expect(at?.hint).toContain(hint)
  })
})
