import { describe, expect, it } from 'vitest'
import { findQuotations } from './quotation.ts'
import { findSentences } from './sentence.ts'

function sentences(text: string): string[] {
  const span = { start: 0, end: text.length }
  return findSentences(text, span, findQuotations(text, span)).map(({ start, end }) => text.slice(start, end))
}

describe('findSentences', () => {
  it.each([
    ['plain', 'Talks began. They failed!', ['Talks began.', 'They failed!']],
    ['saints and generals', 'Gen. Ali met St. John Smith. He left.', ['Gen. Ali met St. John Smith.', 'He left.']],
    ['states', 'The U.S. envoy came. The U.N. stayed.', ['The U.S. envoy came.', 'The U.N. stayed.']],
    [
      'a sentence that ends in an abbreviation',
      'He flew to the U.S. The talks ended.',
      ['He flew to the U.S.', 'The talks ended.'],
    ],
    ['initials', 'J. R. Weber spoke. She left.', ['J. R. Weber spoke.', 'She left.']],
    ['retired', 'Gen. Keane (ret.) spoke. He left.', ['Gen. Keane (ret.) spoke.', 'He left.']],
    ['numbers', 'It rose to 2.5 % of GDP. Then it fell.', ['It rose to 2.5 % of GDP.', 'Then it fell.']],
    [
      'a quotation is not broken',
      '“It is over. We won,” he said. He left.',
      ['“It is over. We won,” he said.', 'He left.'],
    ],
    ['a question that goes on', '“Is it over?” he asked. No.', ['“Is it over?” he asked.', 'No.']],
    ['a quotation that ends its sentence', 'He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
    ['a stop after the mark', 'He said ‘no’. Then he left.', ['He said ‘no’.', 'Then he left.']],
    ['two quotations', '“Yes.” “No.”', ['“Yes.”', '“No.”']],
    ['an ellipsis', 'He waited… Then he left.', ['He waited…', 'Then he left.']],
    ['nothing', '  ', []],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
