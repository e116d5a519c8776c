import { describe, expect, it } from 'vitest'
import { foldForSearch, holdsAll, parseSearch } from './search-terms.ts'

describe('a text as searches compare it', () => {
  it('has no capitals, accents, curly marks or line breaks', () => {
    expect(foldForSearch(' Orbán’s\r\n  “no” – again ')).toBe('orban\'s "no" - again')
  })
  it('keeps other scripts', () => {
    expect(foldForSearch('Украина דיבר')).toBe('украина דיבר')
  })
})

describe('what a search asks for', () => {
  it('is its words, all of them', () => {
    expect(parseSearch(' boots  Ground ')).toEqual(['boots', 'ground'])
    expect(holdsAll(foldForSearch('Boots on the ground'), parseSearch('ground boots'))).toBe(true)
    expect(holdsAll(foldForSearch('Boots on the ground'), parseSearch('ground planes'))).toBe(false)
  })
  it('is a phrase where it stands in marks, also while the second is not typed yet', () => {
    expect(parseSearch('“on the ground” uk')).toEqual(['on the ground', 'uk'])
    expect(parseSearch('"on the gr')).toEqual(['on the gr'])
    expect(parseSearch('" " ""')).toEqual([])
  })
  it('is nothing where nothing is typed, which every text holds', () => {
    expect(parseSearch('  ')).toEqual([])
    expect(holdsAll('anything', [])).toBe(true)
  })
})
