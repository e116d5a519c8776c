import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openReader } from '../../src/case/open-reader.ts'
import { confidenceOf, estimateConfidence, type FindingKind, kindOfFinding } from '../../src/statement/confidence.ts'
import type { Statement } from '../../src/statement/statement.ts'
import { measureConfidence, spreadOf } from '../../tools/measure-confidence.ts'
import { readCorpus } from '../../tools/reader/read-corpus.ts'

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'polnear', 'dev')
const isThere = existsSync(corpus)
if (!isThere) process.stderr.write('skipped: the calibration of confidence needs the corpus PolNeAR (dev part)\n')

const excerpt = (text: string) => [{ start: 0, end: text.length, text }]
const statement = (changes: Partial<Statement>): Statement => ({
  id: 's',
  report: 'r',
  paragraph: 1,
  mode: 'indirect',
  voice: 'statement',
  speaker: { name: 'The minister', actor: null, class: 'office' },
  source: excerpt('The minister'),
  cue: excerpt('said'),
  content: excerpt('talks may resume'),
  verbatim: [],
  dateBasis: 'unknown',
  ...changes,
})

/** A statement of each kind that was measured. */
const examples: Readonly<Record<Exclude<FindingKind, 'quoted without a cue'>, Statement>> = {
  'by the trained reader alone, chance under 0.65': statement({ chance: 0.6 }),
  'by the trained reader alone, chance 0.65–0.8': statement({ chance: 0.7 }),
  'by the trained reader alone, chance 0.8–0.9': statement({ chance: 0.85 }),
  'by the trained reader alone, chance over 0.9': statement({ chance: 0.95 }),
  'told without a word of speech': statement({ voice: 'narrated' }),
  'nobody named': statement({ speaker: { name: null, actor: null, class: 'unknown' } }),
  'quoted, plain verb': statement({ mode: 'direct' }),
  'quoted, another cue': statement({ mode: 'direct', cue: excerpt('insisted') }),
  'reported, plain verb': statement({}),
  'reported, another cue, a person or office': statement({ cue: excerpt('insisted') }),
  'reported, another cue, a group or text': statement({
    cue: excerpt('insisted'),
    speaker: { name: 'Lawmakers', actor: null, class: 'collective' },
  }),
}

describe('confidence', () => {
  test('goes by what kind of finding it is', () => {
    for (const [kind, example] of Object.entries(examples)) expect(kindOfFinding(example)).toBe(kind)
    expect(kindOfFinding(statement({ mode: 'mixed' }))).toBe('quoted, plain verb')
  })

  test('is not given where nothing was measured', () => {
    expect(confidenceOf(statement({ mode: 'direct', cue: [] }))).toBeUndefined()
  })

  test('has Wilson’s limits: 10 of 20 is 0.299–0.701', () => {
    const { share, low, high } = estimateConfidence('nobody named', 10, 20)
    expect(share).toBe(0.5)
    expect(low).toBeCloseTo(0.2993, 4)
    expect(high).toBeCloseTo(0.7007, 4)
  })

  test('tells less where whole articles are right or wrong', () => {
    const articles = [5, 0].map((right) => ({ n: 5, right }))
    // (5 − 2.5)² twice is 12.5; by chance 10 · 0.5 · 0.5 = 2.5; with two articles, times 2 / (2 − 1).
    const spread = spreadOf({ n: 10, right: 5, articles })
    expect(spread).toBe(10)
    expect(estimateConfidence('nobody named', 5, 10, 5).low).toBeCloseTo(
      estimateConfidence('nobody named', 1, 2).low,
      12,
    )
    expect(spreadOf({ n: 10, right: 5, articles: [0, 1].map(() => ({ n: 5, right: 2.5 })) })).toBe(1)
  })

  test('is told the same in the model card', () => {
    const card = readFileSync(join(import.meta.dirname, '../../models/README.md'), 'utf8')
    for (const [kind, example] of Object.entries(examples)) {
      const { share, low, high, n } = confidenceOf(example)!
      const [told, from, to] = [share, low, high].map((each) => (100 * each).toFixed(0))
      expect(card).toContain(`| ${kind} | ${told} % (${from}–${to}) of ${n.toLocaleString('en')} |`)
    }
  })

  test.skipIf(!isThere)('holds on articles it was not measured on', async () => {
    for (const [kind, count] of await measureConfidence(readCorpus(corpus), await openReader())) {
      if (kind === 'quoted without a cue') continue
      const told = confidenceOf(examples[kind])!
      const here = estimateConfidence(kind, count.right, count.n, spreadOf(count))
      expect(here.low, kind).toBeLessThan(told.high)
      expect(here.high, kind).toBeGreaterThan(told.low)
    }
  })
})
