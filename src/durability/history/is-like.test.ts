import { describe, expect, test } from 'vitest'
import type { Comparison } from './history.ts'
import { isLike } from './is-like.ts'

describe('a cell meets a condition', () => {
  test.each<[string, Comparison, string, boolean]>([
    ['1', '=', '1', true],
    ['1', '=', '1.0', true],
    ['0', '=', '1', false],
    ['ISR', '=', 'isr', true],
    ['', '=', '0', false],
    ['0', '!=', '1', true],
    ['1', '!=', '1', false],
    ['', '!=', '1', true],
    ['0.49', '<', '0.5', true],
    ['0.5', '<', '0.5', false],
    ['0.5', '<=', '0.5', true],
    ['10', '>', '9', true],
    ['4', '>=', '4', true],
    ['', '<', '5', false],
    ['Georgia: Abkhazia', '~', 'georgia', true],
    ['Chad: Government', '~', 'georgia', false],
    ['1989-12-31', '<', '1990', true],
    ['1990-01-01', '<', '1990', false],
    ['1990-12-31', '<=', '1990', true],
    ['1990-12-31', '>', '1990', false],
    ['1991-01-01', '>', '1990', true],
    ['1990-07-02', '=', '1990', true],
    ['1990-07-02', '!=', '1990', false],
    ['1990-07-02', '=', '1990-07', true],
    ['1991-06-01', '>=', '1991-06-01', true],
    ['1991-05-31', '>=', '1991-06-01', false],
    ['1991-05-31', '>=', '1991-06', false],
    ['1991-06-01', '<', '5', false],
    ['', '<', '1990', false],
    ['', '!=', '1990', true],
    ['1991-06-01', '~', '-06-', true],
  ])('%j %s %s: %s', (cell, comparison, value, holds) => {
    expect(isLike({ column: 'any', comparison, value }, cell)).toBe(holds)
  })
})
