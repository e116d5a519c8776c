import { expect, it } from 'vitest'
import { makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { attributionsBy, findAttributions } from './find-attributions.ts'
import { findStatements } from './find-statements.ts'
import { isUnsure } from './is-unsure.ts'
import type { Passage, Run } from './passage.ts'
import type { FoundRuns } from './trained/paragraph-reader.ts'
import { withThat } from './with-that.ts'

/** The tokens of some words of a passage. */
function runOf({ tokens }: Passage, words: string): Run {
  const parts = words.split(' ')
  const from = tokens.findIndex((_, at) => parts.every((part, k) => tokens[at + k]?.text === part))
  if (from < 0) throw new Error(`"${words}" is not there`)
  return { from, to: from + parts.length }
}

/** A trained reader that finds just this. */
const reader =
  (source: string | undefined, cue: string, content: string, chance: number) =>
  (passage: Passage): readonly FoundRuns[] => [
    {
      source: source === undefined ? [] : [runOf(passage, source)],
      cue: runOf(passage, cue),
      content: [runOf(passage, content)],
      chance,
    },
  ]

function reportOf(text: string): Report {
  const made = makeReport(text)
  if (!made.ok) throw new Error(made.problems[0].message)
  return made.value
}

function read(text: string, find?: ReturnType<typeof reader>) {
  const report = reportOf(text)
  const told = (find ? attributionsBy(find) : findAttributions)(report)
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return told.map(({ source, cue, content }) => [words(source), words(cue), words(content)])
}

const SAID =
  'Talks were near the end. Nadia Okoro, the envoy, said on Monday that the ferry would sail if the mines were cleared.'

it('at a cue of both, the reader tells who and what', () => {
  const text =
    'Talks were near the end. Nadia Okoro, the envoy, said on Monday that the ferry would sail on the evening tide.'
  const [both, ...more] = read(
    text,
    reader('Nadia Okoro , the envoy ,', 'said on Monday', 'that the ferry would sail', 0.9),
  )
  expect(both).toEqual(['Nadia Okoro, the envoy,', 'said on Monday', 'the ferry would sail'])
  expect(more).toEqual([])
})

it.each([
  ['a condition', SAID, 'that the ferry would sail', 'the ferry would sail if the mines were cleared'],
  [
    'what comes after a colon',
    'Talks were near the end. Nadia Okoro said on Monday that two things were left: the mines and the fare.',
    'that two things were left',
    'two things were left: the mines and the fare',
  ],
  [
    'a verb',
    'Talks were near the end. Nadia Okoro said on Monday that the ferry would sail.',
    'that the ferry',
    'the ferry would sail',
  ],
  [
    'a share in per cent',
    'Talks were near the end. Nadia Okoro said on Monday that fares would fall, then rise by 3 per cent.',
    'that fares would fall',
    'fares would fall, then rise by 3 per cent',
  ],
])('at a cue of both, the rules keep %s that the reader leaves out', (_, text, content, expected) => {
  const [both] = read(text, reader('Nadia Okoro', 'said on Monday', content, 0.9))
  expect(both?.[2]).toBe(expected)
})

it('a quotation stays what it is where the reader takes in words before it', () => {
  const text = 'The port was calm. Nadia Okoro called the old ferry “a sieve”. The crowd cheered.'
  const [both] = read(text, reader('Nadia Okoro', 'called', 'the old ferry “ a sieve ”', 0.9))
  expect(both?.[2]).toBe('“a sieve”')
})

it('words that a rule takes for what was said are not who said them', () => {
  const text = 'The port sent a pilot, a condition Okoro required.'
  expect(read(text, reader('a condition Okoro', 'required', 'The port sent a pilot', 0.9))).toEqual([
    ['Okoro', 'required', 'a condition … required'],
  ])
})

it('"who" stands for somebody the rules know', () => {
  const text = 'The port was calm. Nadia Okoro, who wants the mines cleared, left at noon.'
  const [both] = read(text, reader('who', 'wants', 'the mines cleared', 0.9))
  expect(both?.[0]).toBe('Nadia Okoro')
})

it('what another cue reports is no part of what was said', () => {
  const text = 'The port was calm. Nadia Okoro vowed to clear the mines and said that the ferry would sail.'
  const find = (passage: Passage): readonly FoundRuns[] => [
    ...reader('Nadia Okoro', 'vowed', 'to clear the mines and said that the ferry would sail', 0.9)(passage),
    { source: [], cue: runOf(passage, 'said'), content: [], chance: 0.3 },
  ]
  const [both, other] = read(text, find)
  expect(both).toEqual(['Nadia Okoro', 'vowed', 'to clear the mines'])
  expect(other).toEqual(['Nadia Okoro', 'said', 'the ferry would sail'])
})

it('what the rules alone find counts where it quotes, is held now, tells a condition, or where the reader gives its cue some chance', () => {
  const sees = (cue: string) => (passage: Passage) => [
    { source: [], cue: runOf(passage, cue), content: [], chance: 0.3 },
  ]
  const nothing = () => []
  for (const [text, cue] of [
    ['The port was calm. Nadia Okoro said that the ferry would sail.', 'said'],
    ['The port was calm. Nadia Okoro wanted the mines cleared.', 'wanted'],
  ] as const) {
    expect(read(text)).toHaveLength(1)
    expect(read(text, nothing)).toEqual([])
    expect(read(text, sees(cue))).toEqual(read(text))
  }
  for (const text of [
    'The port was calm. Nadia Okoro said that the ferry would sail “at last”.',
    '“Not a day too soon,” Nadia Okoro said.',
    'For Nadia Okoro, the fee was out of the question.',
    'The port was calm. Nadia Okoro wants the mines cleared.',
    'The port was calm. Nadia Okoro made her consent conditional on a pilot.',
  ]) {
    expect(read(text)).toHaveLength(1)
    expect(read(text, nothing)).toEqual(read(text))
  }
})

it('a quotation in the next sentence is no part of what was told in other words', () => {
  const text = 'The port was calm. Nadia Okoro said the ferry would sail. “Not a day too soon.” The crowd cheered.'
  const find = (passage: Passage): readonly FoundRuns[] => [
    {
      source: [runOf(passage, 'Nadia Okoro')],
      cue: runOf(passage, 'said'),
      content: [runOf(passage, 'the ferry would sail'), runOf(passage, '“ Not a day too soon . ”')],
      chance: 0.9,
    },
  ]
  expect(read(text, find)[0]?.[2]).toBe('the ferry would sail')
})

const HINTED = 'The harbour was quiet on Sunday. Nadia Okoro intimated that the ferry would sail.'

it('what the reader alone finds stays, without its "that", from a chance on', () => {
  expect(read(HINTED)).toEqual([])
  const found = (chance: number) =>
    read(HINTED, reader('Nadia Okoro', 'intimated', 'that the ferry would sail', chance))
  expect(found(0.7)).toEqual([['Nadia Okoro', 'intimated', 'the ferry would sail']])
  expect(found(0.4)).toEqual([])
})

it('a source of several is not the fuller for the article of another noun before it', () => {
  const text = 'The port was calm. They spoke at a supper Maldivian officials said was friendly.'
  const [rules] = read(text)
  expect(rules?.[0]).toBe('Maldivian officials')
  const [both] = read(text, reader('a supper Maldivian officials', 'said', 'was friendly', 0.9))
  expect(both?.[0]).toBe('Maldivian officials')
})

it('a verdict of the outlet is no part of a cue', () => {
  const text = 'The port was calm. Nadia Okoro falsely claimed that the ferry had sailed.'
  const [found] = read(text, reader('Nadia Okoro', 'falsely claimed', 'that the ferry had sailed', 0.95))
  expect(found?.[1]).toBe('claimed')
})

it.each([
  [
    'The port was calm. Nobody intimated that the ferry would sail.',
    'Nobody',
    'intimated',
    'that the ferry would sail',
  ],
  ['The port was calm. Nadia Okoro had no comment on the ferry.', 'Nadia Okoro', 'had', 'no comment'],
  [
    'The port was calm. Her office did not reply to questions about it.',
    'Her office',
    'did not reply to',
    'questions about it',
  ],
  [
    'The port was calm. An aide murmured on condition of anonymity.',
    'An aide',
    'murmured',
    'on condition of anonymity',
  ],
])('words that state nothing are no statement: %s', (text, source, cue, content) => {
  expect(read(text, reader(source, cue, content, 0.99))).toEqual([])
})

it('a statement of the reader alone tells its chance, and waits below 0.9; one of the rules does not', () => {
  const report = reportOf(HINTED)
  const sure = (chance: number) =>
    findStatements(report, [], attributionsBy(reader('Nadia Okoro', 'intimated', 'that the ferry would sail', chance)))
  expect(sure(0.7).map((each) => [each.chance, isUnsure(each)])).toEqual([[0.7, true]])
  expect(sure(0.95).map((each) => [each.chance, isUnsure(each)])).toEqual([[0.95, false]])
  const told = reportOf(SAID)
  expect(findStatements(told, []).map(isUnsure)).toEqual([false])
})

it('with the "that" of its clause a statement is as annotated corpora have it', () => {
  const report = reportOf(SAID)
  const [statement] = findStatements(report, [])
  const [content] = withThat(statement!, report).content
  expect(content?.text).toBe('that the ferry would sail if the mines were cleared')
  expect(report.text.slice(content!.start, content!.end)).toBe(content!.text)
})
