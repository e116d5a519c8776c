import { expect, it } from 'vitest'
import { isLetter, isLetterOrNumber, isSpace } from './character.ts'

it('tells every code unit as the regular expressions of Unicode do', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit)
    const said = [isSpace(unit), isLetter(unit), isLetterOrNumber(unit)]
    const meant = [/\s/u, /\p{L}/u, /[\p{L}\p{N}]/u].map((regex) => regex.test(character))
    if (said.join() !== meant.join()) expect([unit, ...said]).toEqual([unit, ...meant])
  }
})

it('says no past the end of a text', () => {
  const past = 'a'.charCodeAt(1)
  expect([isSpace(past), isLetter(past), isLetterOrNumber(past)]).toEqual([false, false, false])
})
