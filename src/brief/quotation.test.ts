import { describe, expect, it } from 'vitest'
import { quotationOf, quotedWords } from './quotation.ts'

describe('quotationOf', () => {
  it('drops marks round the whole and the comma before the cue', () => {
    expect(quotationOf('“We agreed to wait,”')).toBe('“We agreed to wait”')
  })

  it('nests marks inside', () => {
    expect(quotationOf('a guarantee “with money in it”')).toBe('“a guarantee ‘with money in it’”')
    expect(quotationOf('a "safe" and "sound" border')).toBe('“a ‘safe’ and ‘sound’ border”')
  })

  it('folds white space and keeps other scripts', () => {
    expect(quotationOf('الهدنة \n أولا')).toBe('“الهدنة أولا”')
  })

  it('cuts a long text at a word and says so', () => {
    expect(quotationOf('one two three four five six', [], 15)).toBe('“one two three …”')
  })

  it('shows the clause round the word asked for', () => {
    const long =
      'the delegation spoke for an hour about the weather and the harvest, but only with a guarantee would it sign'
    expect(quotationOf(long, ['guarantee'], 60)).toBe('“… but only with a guarantee would it sign”')
  })
})

describe('quotedWords', () => {
  it('leaves no mark doubled', () => {
    expect(quotedWords('“We agreed to wait,”')).toBe('We agreed to wait')
    expect(quotedWords('put “boots on the ground”\nalongside')).toBe('put ‘boots on the ground’ alongside')
    expect(quotedWords('“No” … he said “never”')).toBe('‘No’ … he said ‘never’')
  })
})
