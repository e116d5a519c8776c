import { describe, expect, it } from 'vitest'
import { findQuotations } from './quotation.ts'

const inner = (text: string): string[] =>
  findQuotations(text, { start: 0, end: text.length }).map((quotation) =>
    text.slice(quotation.inner.start, quotation.inner.end),
  )

describe('findQuotations', () => {
  it.each([
    ['curly', 'He said “we agree,” then left.', ['we agree,']],
    ['straight', 'He said "we agree," then left.', ['we agree,']],
    ['two straight ones', '"Yes," he said. "No."', ['Yes,', 'No.']],
    ['curly opened, straight closed', '“We agree," he said.', ['We agree,']],
    ['doubled apostrophes', "''We agree,'' he said.", ['We agree,']],
    ['guillemets', 'Il a dit « oui » hier.', [' oui ']],
    ['guillemets the other way round', 'Er sagte »ja« gestern.', ['ja']],
    ['low and high', 'Er sagte „ja“ gestern.', ['ja']],
    ['low and high, Polish', 'Powiedział „tak” wczoraj.', ['tak']],
    [
      'single curly with apostrophes',
      '‘We don’t trust the generals’ word,’ he said.',
      ['We don’t trust the generals’ word,'],
    ],
    ['single straight with apostrophes', "'We don't,' he said.", ["We don't,"]],
    ['a single quotation inside a double one', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    ['a double quotation inside a single one', '\'He said "no" to me,\' she said.', ['He said "no" to me,']],
    ['editorial brackets stay inside', '“I respect him [the envoy].”', ['I respect him [the envoy].']],
    [
      'three deep',
      '“They said, ‘He cried “no” at us,’ and left,” she said.',
      ['They said, ‘He cried “no” at us,’ and left,'],
    ],
    [
      'three deep, straight',
      `"They said, 'He cried "no" at us,' and left," she said.`,
      [`They said, 'He cried "no" at us,' and left,`],
    ],
    [
      'three deep, single outside',
      '‘He said “they cried ‘no’ at us” and left,’ she said. ‘So did I.’',
      ['He said “they cried ‘no’ at us” and left,', 'So did I.'],
    ],
    ['a double mark never closed inside', '‘He said “no,’ she said.', ['He said “no,']],
    ['five deep', '“A ‘b “c ‘d “e” d’ c” b’ a,” she said.', ['A ‘b “c ‘d “e” d’ c” b’ a,']],
    ['a decade inside', '“We knew the ‘90s,” he said. “Gone.”', ['We knew the ‘90s,', 'Gone.']],
    ['high marks on both sides', 'Hän sanoi: ”Emme tule.” Sitten hän lähti.', ['Emme tule.']],
    ['a term', 'a proposed “backstop” plan', ['backstop']],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })

  it.each([
    ['apostrophes', 'The workers’ demands weren’t met; it’s the parties’ fault.'],
    ['years and clipped words', "In the ’90s rock 'n' roll 'em all."],
    ['inches', 'a 6" pipe'],
    ['an empty pair', '“”'],
    ['a mark that opens nothing', 'a lone ‘ here'],
  ])('finds none in %s', (_, text) => {
    expect(inner(text)).toEqual([])
  })

  it('marks a quotation whose paragraph ends first as open, and as continued when the next one opens with the same mark', () => {
    const text = '“We agree.\n\n“We sign today.”'
    const [first] = findQuotations(text, { start: 0, end: 10 })
    expect(first).toEqual({ start: 0, end: 10, inner: { start: 1, end: 10 }, closed: false, continued: true })
    const [second] = findQuotations(text, { start: 12, end: text.length })
    expect(second).toMatchObject({ closed: true, continued: false })
  })

  it.each([
    ['“We will not pay, the minister said on Friday. The ministry confirmed it.', ['We will not pay,']],
    [
      '"We will not pay for it, and he said so, Ana Ruiz told us. Talks go on.',
      ['We will not pay for it, and he said so,'],
    ],
    ['Ruiz added: “We will not pay. Not now.', ['We will not pay. Not now.']],
  ])('ends a quotation never closed where somebody is said to say it: %s', (text, expected) => {
    expect(inner(text)).toEqual(expected)
  })

  it('ends a quotation never closed where the next one opens', () => {
    const text = '“We agree. It is late. “We sign.”'
    expect(inner(text)).toEqual(['We agree. It is late.', 'We sign.'])
  })
})
