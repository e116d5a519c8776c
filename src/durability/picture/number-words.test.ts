import { describe, expect, it } from 'vitest'
import { writeInterval, writeMoney, writeNumber, writePercent } from './number-words.ts'

describe('numbers in pictures', () => {
  it('have three figures, or all before the point', () => {
    expect([0, 0.6912, 7.244, 12_345.6, -0.15, -0].map(writeNumber)).toEqual([
      '0',
      '0.691',
      '7.24',
      '12,346',
      '−0.15',
      '0',
    ])
    expect(writeNumber(1e-9)).toBe('1.00e-9')
  })

  it('say a unit once', () => {
    expect(writePercent(0.6949)).toBe('69 %')
    expect(writeInterval(0.61, 0.76, writePercent)).toBe('61 to 76 %')
  })

  it('say money in words of its size', () => {
    // 30,000 troops at £421,000 a year.
    expect(writeMoney(30_000 * 421_000, 'GBP')).toBe('£12.6bn')
    expect(writeMoney(999_999, 'USD')).toBe('$1m')
    expect(writeMoney(58_500, 'CHF')).toBe('CHF 58,500')
    expect(writeMoney(-2e12, 'EUR')).toBe('−€2tn')
  })
})
