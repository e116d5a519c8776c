import { expect, it } from 'vitest'
import { errorKinds } from '../../tools/reader/error-kinds.ts'
import type { Marked } from '../../tools/reader/read-corpus.ts'
import { formatModes, scoreModes } from '../../tools/reader/score-modes.ts'

const TEXT = [
  'Nadia Okoro said the ferry would sail on Monday.',
  'Ivo Brandt called the plan “a sieve”.',
  '“It leaks,” he murmured.',
].join('\n\n')

/** An attribution by its words, each of which the text holds once. */
function marked(source: string, cue: string, content: string): Marked {
  const spans = (words: string) => {
    if (words === '') return []
    const start = TEXT.indexOf(words)
    if (start < 0) throw new Error(`"${words}" is not there`)
    return [{ start, end: start + words.length }]
  }
  return { source: spans(source), cue: spans(cue), content: spans(content) }
}

const SAID = marked('Nadia Okoro', 'said', 'the ferry would sail on Monday')
const CALLED = marked('Ivo Brandt', 'called', 'the plan “a sieve”')
const MURMURED = marked('he', 'murmured', '“It leaks,”')

it.each<[string, readonly Marked[], readonly string[]]>([
  ['nothing wrong', [SAID, CALLED, MURMURED], []],
  [
    'a content cut short',
    [marked('Nadia Okoro', 'said', 'the ferry would sail'), CALLED, MURMURED],
    ['the content ends too early'],
  ],
  [
    'another speaker',
    [marked('Ivo Brandt', 'said', 'the ferry would sail on Monday'), CALLED, MURMURED],
    ['the cue is right, the source another'],
  ],
  [
    'nobody',
    [marked('', 'said', 'the ferry would sail on Monday'), CALLED, MURMURED],
    ['the cue is right, nobody is found'],
  ],
  ['a miss of a cue that was learnt', [CALLED, MURMURED], ['missed: indirect, a cue']],
  ['a miss of one that was not', [SAID, CALLED], ['missed: quoted, a cue not learnt']],
  [
    'more than was marked',
    [SAID, CALLED, MURMURED, marked('the plan', 'sieve', 'Monday')],
    ['marked by nobody: indirect, inside what another says'],
  ],
])('names the kinds of error: %s', (_, found, kinds) => {
  const errors = errorKinds([{ text: TEXT, marked: [SAID, CALLED, MURMURED], found }], new Set(['said', 'called']))
  expect(errors.map(({ kind, count }) => [kind, count])).toEqual(kinds.map((kind) => [kind, 1]))
})

it('counts direct, mixed and indirect speech apart', () => {
  const counts = scoreModes([{ text: TEXT, marked: [SAID, CALLED, MURMURED], found: [SAID, CALLED] }])
  expect([...counts]).toEqual([
    ['direct', { right: 0, found: 0, marked: 1 }],
    ['mixed', { right: 1, found: 1, marked: 1 }],
    ['indirect', { right: 1, found: 1, marked: 1 }],
  ])
  expect(formatModes(counts)).toContain('100.0  100.0  100.0   1/1/1')
})
