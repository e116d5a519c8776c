import { describe, expect, it } from 'vitest'
import { riverDam } from '../../test/golden/river-dam.ts'
import type { Brief, SectionId } from './brief.ts'
import { draftBrief } from './draft-brief.ts'
import { formatBriefHtml } from './format-brief-html.ts'
import { formatBriefMarkdown } from './format-brief-markdown.ts'
import { formatBriefText } from './format-brief-text.ts'

const brief = draftBrief(riverDam)

function told(id: SectionId, from: Brief = brief): readonly string[] {
  return from.sections.find((section) => section.id === id)?.lines.map((line) => line.text) ?? []
}

function cited(id: SectionId): readonly string[] {
  const lines = brief.sections.find((section) => section.id === id)?.lines ?? []
  return lines.flatMap((line) => (line.kind === 'claim' ? line.citations.map((citation) => citation.text) : []))
}

describe('draftBrief', () => {
  it('puts the answer first: verdict, reasons, smallest opening, both readings', () => {
    const [verdict, first, second, third, smallest, readings, silent] = told('answer')
    expect(brief.sections[0]?.id).toBe('answer')
    expect(verdict).toContain('blocked while undecided or silent counts as no, for three reasons')
    expect(first).toContain('Sarvia, which must act, has not committed itself on filling pace (staged)')
    expect(second).toContain(
      'Keldonia, whose consent is needed, accepts filling pace (staged), only with harvest guarantee',
    )
    expect(third).toContain('the Republic of Orlu, whose consent is needed, is not on record on filling pace')
    expect(smallest).toContain('3 moves by 3 actors')
    expect(readings).toContain('undecided or silent counts as no (closed: blocked, 3 moves away)')
    expect(readings).toContain('as available (open: each waits for another)')
    expect(silent).toContain('The Republic of Orlu is not heard in these reports')
  })

  it('names the circle with its words and what would free it', () => {
    const [circle, remedy] = told('waits')
    expect(circle).toContain('Keldonia and Sarvia wait for each other')
    expect(circle).toContain('“First the daily data, then we talk about stages.”')
    expect(remedy).toContain('if Keldonia or Sarvia acted without waiting')
    expect(brief.waits.filter((wait) => wait.locked).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'sarvia → keldonia',
      'keldonia → sarvia',
    ])
  })

  it('says no more than the words: hedged, narrated, unnamed', () => {
    const lines = told('positions')
    expect(lines.find((line) => line.includes('(fast)'))).toMatch(/^Sarvia signalled support for/)
    expect(lines.find((line) => line.includes('(paused)'))).toMatch(/^Sarvia is reported to rule out/)
    expect(lines.find((line) => line.includes('daily data (daily), only after'))).toMatch(
      /^Keldonia, through a speaker not named,/,
    )
  })

  it('tells a condition said twice once, with both places', () => {
    const twice = riverDam.positions.map((position) => ({
      ...position,
      onlyIf: position.onlyIf.flatMap((condition) => [condition, { ...condition }]),
    }))
    const lines = told('conditions', draftBrief({ ...riverDam, positions: twice }))
    expect(lines).toEqual(told('conditions'))
  })

  it('counts as commitments only what somebody is willing to or has not decided', () => {
    expect(riverDam.positions.some(({ stance }) => stance === 'rejects' || stance === 'opposes')).toBe(true)
    expect(told('commitments').length).toBeGreaterThan(0)
    for (const line of told('commitments')) expect(line).not.toMatch(/rules? out|oppos|refusal/u)
  })

  it('says that moves leave a circle, and what frees it', () => {
    const deals = riverDam.deals!
    expect(deals.order.circles.length).toBeGreaterThan(0)
    expect(told('blocking').join()).toContain(
      'leave the circle of waiting (Keldonia and Sarvia) unless they drop a condition that closes it: that takes a first mover (Keldonia or Sarvia) or a simultaneous exchange.',
    )
    const free = { ...deals, order: { ...deals.order, circles: [], knots: [], firstMovers: [] } }
    expect(told('blocking', draftBrief({ ...riverDam, deals: free })).join()).not.toContain('simultaneous exchange')
  })

  it('omits nobody who must act from the order', () => {
    const deals = riverDam.deals!
    const step = { actor: 'orlu', issue: 'filling-pace', alternative: 'staged' }
    const lines = told(
      'sequence',
      draftBrief({ ...riverDam, deals: { ...deals, order: { ...deals.order, steps: [step] } } }),
    )
    expect(lines.at(-1)).toContain(
      'allow this order: filling pace (staged) by the Republic of Orlu (not complete: Sarvia and Keldonia must come along, too, and still wait)',
    )
  })

  it('keeps refusing, opposing and holding back apart', () => {
    const lines = told('refusals')
    expect(lines[0]).toContain('rule out filling pace (paused)')
    expect(lines.filter((line) => line.includes('holding back is not a refusal'))).toHaveLength(2)
    expect(lines.filter((line) => line.includes('ruled out only without its condition'))).toHaveLength(1)
  })

  it('asks what the record leaves open', () => {
    const lines = told('questions')
    expect(lines[0]).toContain('What does the Republic of Orlu say on filling pace?')
    expect(lines.some((line) => line.includes('Which would satisfy Keldonia on filling pace: staged or paused?'))).toBe(
      true,
    )
    expect(lines.some((line) => line.includes('What exactly would “guarantee” consist of'))).toBe(true)
  })

  it('tells meanings, numbers, tensions, changes and expectations with their words', () => {
    expect(told('meanings')[0]).toContain('“guarantee” is used differently: by Keldonia (words that point to loans)')
    expect(told('quantities')[0]).toContain('6 metres a year, by 2033')
    expect(told('accounts')[0]).toContain('In tension, not resolved here')
    expect(told('changes')[0]).toContain('softened, from ruling it out to not committing itself')
    expect(told('changes')[0]).toContain('Not said this time, and not withdrawn: daily data')
    expect(told('compliance')).toHaveLength(3)
    expect(cited('quantities')).toEqual(['Sarvia could sign a schedule of 6 metres a year by 2033'])
  })

  it('grades the sourcing, weakest first', () => {
    const lines = told('sourcing')
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'In the reporter’s voice, no speech quoted or reported',
      'From speakers not named (a Keldonian official)',
      'From named speakers, on the record (Ilse Maran and Tomas Heek)',
    ])
    expect(lines[0]).toContain('2 statements; 2 points rest on nothing better: Sarvia is reported to rule out')
  })

  it('says what the record cannot say', () => {
    const lines = told('limits').join(' ')
    expect(lines).toContain('No position gives a number or a deadline for filling pace (staged)')
    expect(lines).toContain('Basin Wire: the report gives no date')
  })

  it('shows silence as silence in the matrix', () => {
    const { actors, rows } = brief.matrix
    const orlu = actors.findIndex((actor) => actor.id === 'orlu')
    expect(rows.slice(0, 3).map((row) => row.cells[orlu]?.kind)).toEqual(['silent', 'silent', 'silent'])
  })

  it.each([
    [
      'open',
      'open',
      'Yes, on the stated positions: nothing said stands against filling pace (staged), with harvest guarantee (insured)',
    ],
    ['circular', 'circular', 'Not step by step'],
    ['blocked', 'blocked', 'it stays blocked even if everyone undecided or silent came along'],
    ['blocked', 'open', 'Counted as available, no stated position stands against it'],
    ['unknown', 'unknown', 'the search for a deal on filling pace (staged) passed its limit'],
  ] as const)('says %s (closed) and %s (open) in words', (closed, open, words) => {
    const { readings, ...deals } = riverDam.deals!
    const read = { closed: { ...readings.closed, verdict: closed }, open: { ...readings.open, verdict: open } }
    expect(told('answer', draftBrief({ ...riverDam, deals: { ...deals, readings: read } }))[0]).toContain(words)
  })

  it('tells what would be if nobody were asked for consent', () => {
    const deals = riverDam.deals!
    const free = { ...deals.readings.open, verdict: 'open' as const }
    const without = { ...deals, readings: { closed: free, open: free } }
    const lines = told('answer', draftBrief({ ...riverDam, withoutConsents: without }))
    expect(lines.find((line) => line.startsWith('Were'))).toContain(
      'Were Keldonia and the Republic of Orlu not asked for consent: nothing stands against it.',
    )
    expect(told('answer', draftBrief({ ...riverDam, withoutConsents: deals })).join()).toContain(
      'the answer would be the same',
    )
  })

  it('answers a case without a goal, or with nothing in it', () => {
    const { deals: _, ...without } = riverDam
    expect(told('answer', draftBrief(without))[0]).toContain('The case names no goal')
    const nothing = {
      reports: [],
      statements: [],
      codings: [],
      positions: [],
      gaps: [],
      accounts: [],
      changes: [],
      meanings: [],
    }
    const empty = draftBrief({ ...without, ...nothing })
    expect(told('limits', empty).length).toBeGreaterThan(0)
    expect(told('accounts', empty)).toEqual([])
    for (const text of [formatBriefText(empty), formatBriefMarkdown(empty), formatBriefHtml(empty, [])]) {
      expect(text).toContain('no report was read')
      expect(text).not.toMatch(/footnotes<|footnotes\n/iu)
    }
  })

  it('calls a report without an outlet by its title, else its file, in sentences and footnotes alike', () => {
    const reports = riverDam.reports.map(({ outlet: _, title: __, ...report }, i) => ({
      ...report,
      file: `reports/${i}.txt`,
    }))
    const { reports: named } = draftBrief({ ...riverDam, reports })
    expect(named.map(({ name }) => name)).toEqual(reports.map((_, i) => `${i}.txt`))
    const [one] = riverDam.reports
    const alone = formatBriefText(draftBrief({ ...riverDam, reports: [one!] }))
    expect(alone.replace(/\s+/gu, ' ')).toContain('[not in the one report]')
  })
})
