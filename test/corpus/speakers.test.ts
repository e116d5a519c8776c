import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SpeakerClass } from '../../src/statement/statement.ts'
import { type MarkedText, readCorpus } from '../../tools/reader/read-corpus.ts'
import { CHOSEN, chooseMentions, listMentions, SEED } from '../../tools/speakers/choose-mentions.ts'
import { estimateShare } from '../../tools/speakers/estimate-share.ts'
import { judgeSpeaker } from '../../tools/speakers/judge-speaker.ts'
import { halfOf, parseLabels, readLabels } from '../../tools/speakers/read-labels.ts'
import { type ResolvedLabel, resolveLabels } from '../../tools/speakers/resolve-labels.ts'

const labels = readLabels(join(import.meta.dirname, 'speakers-polnear.csv'))
const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'polnear', 'dev')
const isThere = existsSync(corpus)
if (!isThere) process.stderr.write('skipped: speakers against labels by hand need the corpus PolNeAR (dev part)\n')

describe('judging a speaker', () => {
  const [pavlova, anybody, they] = parseLabels(
    'document,start,end,kind,referent,namesakes\nd,0,7,surname,Irina M. Pavlova,Oleg Pavlov;Nina Pavlova\nd,9,12,title,- anonymous,\nd,20,24,pronoun,- group,',
  )
  const judge = (name: string | null, kind: SpeakerClass, label = pavlova!, words = 'Pavlova') =>
    judgeSpeaker({ name, actor: null, class: kind }, label, words)

  it('takes any part of the name that no namesake has', () => {
    expect(judge('Irina M. Pavlova', 'named')).toBe('right')
    expect(judge('Irina Pavlova', 'analyst')).toBe('right')
    expect(judge('Irina', 'named')).toBe('right')
  })
  it('knows a surname of two, a namesake, and somebody else', () => {
    expect(judge('Pavlova', 'named')).toBe('shared name')
    expect(judge('Nina Pavlova', 'named')).toBe('namesake')
    expect(judge('Irina Belova', 'named')).toBe('another')
  })
  it('counts an office, a group and the words themselves as nobody', () => {
    expect(judge('foreign minister', 'office', pavlova, 'the minister')).toBe('nobody')
    expect(judge('Irina Pavlova’s office', 'office')).toBe('nobody')
    expect(judge(null, 'unknown')).toBe('nobody')
  })
  it('is right to name nobody where there is no name', () => {
    expect(judge('aide (anonymous)', 'anonymous', anybody, 'an aide')).toBe('right')
    expect(judge('Nina Pavlova', 'named', anybody, 'an aide')).toBe('somebody')
    expect(judge('rebels', 'collective', they, 'they')).toBe('right')
    expect(judge('Nina Pavlova', 'named', they, 'they')).toBe('somebody')
  })
})

it('has Wilson’s limits: 10 of 20 is 0.299–0.701', () => {
  const { share, low, high } = estimateShare(10, 20)
  expect([share, low.toFixed(3), high.toFixed(3)]).toEqual([0.5, '0.299', '0.701'])
})

describe('labels', () => {
  it('are 350, more than a third of them in each half', () => {
    expect(labels).toHaveLength(350)
    const held = labels.filter(({ document }) => halfOf(document) === 'held')
    expect(Math.min(held.length, labels.length - held.length)).toBeGreaterThan(117)
  })
})

describe.skipIf(!isThere)('against the corpus', () => {
  let texts: readonly MarkedText[] = []
  let resolved: readonly ResolvedLabel[] = []
  beforeAll(async () => {
    texts = readCorpus(corpus)
    resolved = await resolveLabels(texts, labels)
  })

  it('the labelled places are those that the rule of choice gives', () => {
    const placeOf = ({ document, start, end, kind }: { document: string; start: number; end: number; kind: string }) =>
      `${document} ${start} ${end} ${kind}`
    const chosen = new Set(chooseMentions(listMentions(texts), CHOSEN, SEED).map(placeOf))
    expect(chosen.size).toBe(357)
    expect(labels.map(placeOf).filter((place) => !chosen.has(place))).toEqual([])
  })

  it('names the right person in at least 85 of 100 in the half nobody looked at', () => {
    const held = resolved.filter(({ label }) => halfOf(label.document) === 'held')
    expect(held.filter(({ judgement }) => judgement === 'right').length / held.length).toBeGreaterThanOrEqual(0.85)
  })

  it('takes nobody for a namesake', () => {
    expect(resolved.filter(({ judgement }) => judgement === 'namesake')).toEqual([])
  })
})
