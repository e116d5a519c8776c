import { describe, expect, it } from 'vitest'
import { deriveOutlet } from './outlet.ts'

describe('deriveOutlet', () => {
  it.each([
    [{ stated: 'The Associated Press', agency: 'Reuters' }, 'AP'],
    [{ stated: 'Lagan Despatch' }, 'Lagan Despatch'],
    [{ agency: 'Reuters', url: 'https://www.example.org/a' }, 'Reuters'],
    [{ agency: 'Continental Wire' }, 'Continental Wire'],
    [{ url: 'https://www.voanews.com/a/talks' }, 'VOA'],
    [{ url: 'https://edition.cnn.com/a' }, 'CNN'],
    [{ url: 'https://kyivindependent.com/a' }, 'kyivindependent.com'],
    [{ file: 'reports/reuters-2025-02-26.txt' }, 'Reuters'],
    [{ file: '01 Xinhua talks.txt' }, 'Xinhua'],
    [{ file: '000_79c5cb74301c1a2a.txt' }, undefined],
    [{ file: 'a-dw-list.txt' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (clues, outlet) => {
    expect(deriveOutlet(clues)).toBe(outlet)
  })
})
