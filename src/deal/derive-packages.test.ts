import { describe, expect, it } from 'vitest'
import { type ScoredItems, type ScoredRules, scoredCase } from '../../test/builders/scored-case.ts'
import { decodeCodebook } from '../case/decode-codebook.ts'
import { derivePackages } from './derive-packages.ts'

const decoded = (items: ScoredItems, rules?: ScoredRules) => {
  const codebook = decodeCodebook(scoredCase(items, rules), 'case.yaml')
  if (!codebook.ok) throw new Error(JSON.stringify(codebook.problems))
  return derivePackages(codebook.value)
}
const packagesOf = (items: ScoredItems, rules?: ScoredRules) => {
  const packages = decoded(items, rules)
  if (!packages.ok) throw new Error(JSON.stringify(packages.problems))
  return packages.value
}
const problemsOf = (items: ScoredItems, rules?: ScoredRules) => {
  const packages = decoded(items, rules)
  return (packages.ok ? packages.warnings : packages.problems).map(({ code, message }) => [code, message])
}

// The example that docs/deals.md works out by hand.
const fishery = {
  quota: { north: 8, south: 2 },
  inspections: { north: 6, south: 8 },
  moratorium: { north: 2, south: 9 },
}
const rules = { thresholds: { north: 5, south: 3 }, exclusive: [['quota', 'moratorium']] } satisfies ScoredRules

describe('the example of docs/deals.md', () => {
  it('has five drafts, two over the thresholds, neither dominated', () => {
    const { consistent, overThreshold, pareto, ideal } = packagesOf(fishery, rules)
    expect([consistent, overThreshold]).toEqual(['5', '2'])
    expect(pareto).toEqual([
      { take: ['quota', 'inspections'], scores: { north: 7, south: 5 } },
      { take: ['inspections'], scores: { north: 6, south: 8 } },
    ])
    expect(ideal).toEqual({ north: 7, south: 8 })
  })

  it('has inspections alone for Nash and Kalai–Smorodinsky, the quota beside them for the egalitarian solution', () => {
    const { nash, kalaiSmorodinsky, egalitarian } = packagesOf(fishery, rules)
    expect(nash).toEqual({ take: ['inspections'], scores: { north: 6, south: 8 }, gains: { north: 1, south: 5 } })
    expect(kalaiSmorodinsky?.take).toEqual(['inspections'])
    expect(egalitarian?.take).toEqual(['quota', 'inspections'])
    expect(egalitarian?.gains).toEqual({ north: 2, south: 2 })
  })

  it('tells whose threshold must fall by how much when nothing is over them', () => {
    const answer = packagesOf(fishery, { ...rules, thresholds: { north: 7.5, south: 3 } })
    expect([answer.overThreshold, answer.pareto, answer.nash, answer.kalaiSmorodinsky, answer.egalitarian]).toEqual([
      '0',
      [],
      null,
      null,
      null,
    ])
    expect(answer.nearest?.alone.map(({ actor, from, to, take }) => [actor, from, to, take])).toEqual([
      ['north', 7.5, 7, ['quota', 'inspections']],
      ['south', 3, 2, ['quota']],
    ])
    expect(answer.nearest?.together).toEqual({
      take: ['quota', 'inspections'],
      scores: { north: 7, south: 5 },
      shortfalls: { north: 0.5, south: 0 },
    })
  })

  it('scores a draft that is asked about', () => {
    const codebook = decodeCodebook(scoredCase({ ...fishery, licence: { north: 5, south: 7 } }, rules), 'case.yaml')
    const answer = codebook.ok ? derivePackages(codebook.value, { take: 'inspections, licence' }) : codebook
    // 11/2 and 15/2: inspections alone (6, 8) are better for both; the quota beside them (7, 5) for north only.
    expect(answer.ok && answer.value.asked).toMatchObject({
      take: ['inspections', 'licence'],
      scores: { north: 5.5, south: 7.5 },
      overThreshold: true,
      shortfalls: { north: 0, south: 0 },
      dominatedBy: [{ take: ['inspections'] }],
    })
  })

  it('adds up instead, where the aggregate is the sum', () => {
    const { overThreshold, pareto } = packagesOf(fishery, { ...rules, aggregate: 'sum' })
    // Quota 8, 2 and moratorium 2, 9 miss a threshold alone; inspections 6, 8; with the quota 14, 10; with the moratorium 8, 17.
    expect(overThreshold).toBe('3')
    expect(pareto?.map(({ scores }) => Object.values(scores))).toEqual([
      [14, 10],
      [8, 17],
    ])
  })
})

describe('exactness', () => {
  it('compares decimals as they are written', () => {
    // 0.1 + 0.2 is 0.3 on paper and more than that in doubles; (0.1 + 0.7) / 2 is 0.4 and less.
    expect(
      packagesOf({ a: { x: 0.1 }, b: { x: 0.2 } }, { aggregate: 'sum', thresholds: { x: 0.3 } }).overThreshold,
    ).toBe('1')
    expect(packagesOf({ a: { x: 0.1 }, b: { x: 0.7 } }, { thresholds: { x: 0.4 } }).overThreshold).toBe('2')
    expect(packagesOf({ a: { x: 1e-7 } }, { thresholds: { x: 2e-7 } }).overThreshold).toBe('0')
  })

  it('counts beyond what a double holds', () => {
    const items = Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`i${i}`, { x: 1, y: 1 }]))
    const { consistent, overThreshold, pareto } = packagesOf(items, { thresholds: { x: 1, y: 0 } })
    expect(consistent).toBe(String(2n ** 64n - 1n))
    expect(overThreshold).toBe(String(2n ** 64n - 1n))
    expect(pareto).toEqual([{ take: ['i0'], scores: { x: 1, y: 1 } }])
  })

  it('keeps apart items beyond the 32nd', () => {
    const names = Array.from({ length: 40 }, (_, i) => `i${i}`)
    const items = Object.fromEntries(names.map((name, i) => [name, { x: i === 32 ? 2 : 1 }]))
    const exclusive = [['i31', 'i32'] as const, ['i30', 'i39'] as const]
    const { consistent, pareto } = packagesOf(items, { aggregate: 'sum', exclusive, thresholds: { x: 0 } })
    expect(consistent).toBe(String(3n * 3n * 2n ** 36n - 1n))
    // All but i31, which is worth less than i32, and i39, which stands behind i30.
    expect(pareto).toEqual([{ take: names.filter((name) => name !== 'i31' && name !== 'i39'), scores: { x: 39 } }])
  })

  it('counts the independent sets of a ring of exclusions: the Lucas number L(64), less the empty one', () => {
    const names = Array.from({ length: 64 }, (_, i) => `i${i}`)
    const items = Object.fromEntries(names.map((name) => [name, { x: 1 }]))
    const exclusive = names.map((name, i) => [name, names[(i + 1) % 64]!] as const)
    let [lucas, next] = [2n, 1n]
    for (let i = 0; i < 64; i += 1) [lucas, next] = [next, lucas + next]
    expect(packagesOf(items, { exclusive }).consistent).toBe(String(lucas - 1n))
  })
})

describe('what is missing is named, and never made up', () => {
  it('no scores at all', () => {
    expect(problemsOf({ a: {} })).toEqual([['no-scores', 'no alternative that a draft could take has scores']])
  })

  it('a score, or all of a party that has a threshold', () => {
    expect(problemsOf({ a: { x: 1, y: 2 }, b: { x: 1 } }, { thresholds: { x: 0, y: 0, z: 1 } })).toEqual([
      ['missing-score', 'no score of y for b=yes'],
      ['missing-score', '"z" has a threshold and no scores'],
    ])
  })

  it('an issue without scores is left out, a party without a threshold has no bargaining points', () => {
    const [items, rules] = [{ a: { x: 1, y: 2 }, b: {} }, { thresholds: { x: 0 } }]
    expect(problemsOf(items, rules)).toEqual([
      ['unscored', 'left out, for want of scores: b'],
      ['no-threshold', 'no threshold of y: nothing is asked for them, and there are no bargaining points'],
    ])
    expect(packagesOf(items, rules)).toMatchObject({ consistent: '1', overThreshold: '1', nash: null, truncated: [] })
  })

  it('an issue that excludes itself, too many items, too many digits', () => {
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`i${i}`, { x: 1 }]))
    expect(problemsOf({ a: { x: 1 } }, { thresholds: { x: 0 }, exclusive: [['a', 'a']] })[0]![0]).toBe(
      'excludes-itself',
    )
    expect(problemsOf(many, { thresholds: { x: 0 } })).toEqual([
      ['too-many-items', '65 alternatives can be taken; the limit is 64'],
    ])
    expect(problemsOf({ a: { x: 1.23456789012345 } }, { thresholds: { x: 0 } })[0]![0]).toBe('too-many-digits')
  })
})
