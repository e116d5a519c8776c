import { describe, expect, it } from 'vitest'
import { registryOf } from './registry.ts'
import { actorOf } from './spoken.test-builder.ts'
import { findWords } from './word.ts'

const registry = registryOf([
  actorOf('sudan', 'Sudan', '', 'Abdel Fattah al-Burhan'),
  actorOf('rok', 'Republic of Korea', '', 'Moon Jae-in'),
  actorOf('us', 'United States', 'US', 'Ursula von der Leyen'),
  actorOf('it', 'Italy', 'IT'),
])

/** The actors or people that a text names, as `name` in order. */
function named(text: string): readonly string[] {
  const words = findWords(text, { start: 0, end: text.length })
  const found: string[] = []
  for (let i = 0; i < words.length; ) {
    const match = registry.match(words, i)
    if (match) found.push(`${match.known.map(({ name }) => name).join('/')}`)
    i += match?.length ?? 1
  }
  return found
}

describe('the names of a case', () => {
  it.each([
    ['Sudan and South Sudan', ['Sudan', 'South Sudan']],
    ['the Sudanese army in Khartoum', ['Sudan', 'Sudan']],
    ['North Koreans and South Koreans', ['North Korea', 'Republic of Korea']],
    ['a Sudanese-backed plan of the anti-Sudan camp', []],
    ['it told us that the US and Italy agreed', ['United States', 'Italy']],
    ['Burhan, al-Burhan and El-Burhan', ['Abdel Fattah al-Burhan', 'Abdel Fattah al-Burhan', 'Abdel Fattah al-Burhan']],
    ['von der Leyen', ['Ursula von der Leyen']],
    ['U.S. officials', ['United States']],
    ['Mr. Moon', ['Moon Jae-in']],
  ] as const)('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})
