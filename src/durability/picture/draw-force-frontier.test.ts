import { describe, expect, it } from 'vitest'
import { drawForceFrontier } from './draw-force-frontier.ts'
import type { ForcePoint } from './force-point.ts'
import { expectGoodPicture, expectNumbersInWords } from './picture-rules.test-builder.ts'

const force = (label: string, low: number, mode: number, high: number): ForcePoint => ({
  label,
  troops: { low, mode, high },
  // The United Kingdom in Afghanistan, 2011/12: £421,000 a person and year.
  cost: { low: low * 421_000, mode: mode * 421_000, high: high * 421_000 },
  currency: 'GBP',
  relies: 'a guarantor that comes',
  answers: 'a return to combat',
})
const title = 'Force and cost'
const points = [
  force('Tripwire', 1000, 5000, 10_000),
  { ...force('Interposition', 5000, 11_000, 17_500), dominated: true },
  force('Reassurance', 25_000, 30_000, 30_000),
]

describe('drawForceFrontier', () => {
  it('says every force with its ranges, what it relies on and what it answers', () => {
    const limits = { budget: { label: 'defence', cost: 5e9 }, pledged: { label: 'promised', troops: 24_000 } }
    const picture = drawForceFrontier(points, { title, ...limits })
    expectGoodPicture(picture, 'frontier')
    expectNumbersInWords(picture)
    // 30,000 × £421,000 = £12.63bn, of which docs/durability.md speaks as 12.6.
    expect(picture.alternative).toContain(
      '3 Reassurance: 30,000 (25,000 to 30,000) troops, £12.6bn (£10.5bn to £12.6bn) a year. Relies on a guarantor that comes; answers a return to combat.',
    )
    expect(picture.alternative).toContain('Another does as much for less.')
    expect(picture.alternative).toContain('defence: £5bn a year.')
    expect(picture.alternative).toContain('promised: 24,000 troops.')
  })

  it.each([300, 640, 1200])('keeps its texts apart %i pixels wide, with forces apart, alike and none', (width) => {
    const alike = Array.from({ length: 6 }, (_, index) =>
      force(`force number ${index} with a long name`, 900 + index, 1000, 1100),
    )
    const exact = [force('exactly', 5, 5, 5)]
    for (const some of [points, alike, exact, [], [force('none', 0, 0, 0)], [...points, force('huge', 1e6, 2e6, 3e6)]])
      expectGoodPicture(
        drawForceFrontier(some, { title, width, pledged: { label: 'promised', troops: 10 } }),
        'frontier',
      )
  })

  it('draws no two currencies on one axis', () => {
    const mixed = [points[0]!, { ...points[1]!, currency: 'USD' }]
    expect(() => drawForceFrontier(mixed, { title })).toThrow('GBP and USD')
  })
})
