import { describe, expect, test } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import type { PreferenceStatement } from './conflict.ts'
import { draftConflict } from './draft-conflict.ts'

const talks = codebookOf(
  issueOf('backstop', ['none', 'economic', 'military'], { by: ['us'] }),
  issueOf('force', ['none', 'deployed'], { by: ['uk', 'france'], consent: ['russia'] }),
  issueOf('deal', ['none', 'reached'], { by: ['russia'] }),
  issueOf('weather', ['bad', 'good']),
)
const goal = { force: 'deployed' }

const drafted = (positions: readonly Position[], { codebook = talks, to = goal as Record<string, string> } = {}) =>
  draftConflict({ codebook, positions, goal: to })
const options = (positions: readonly Position[], more: { codebook?: Codebook; to?: Record<string, string> } = {}) =>
  drafted(positions, more).conflict.options.map(({ id }) => id)

/** What a decision maker wants, a line each: `! red line`, `? unknown`, `~ inferred`. */
const wishes = (
  decisionMaker: string,
  positions: readonly Position[],
  more: { codebook?: Codebook; to?: Record<string, string> } = {},
) => {
  const preference = drafted(positions, more).conflict.preferences[decisionMaker]
  if (preference?.kind !== 'statements') return undefined
  const sign = ({ reading, redLine }: PreferenceStatement) =>
    redLine ? '! ' : reading === 'unknown' ? '? ' : reading === 'inferred' ? '~ ' : ''
  return preference.statements.map((statement) => sign(statement) + statement.text)
}

describe('acts', () => {
  test('everybody who controls the goal acts, others consent; each is told apart in its id and label', () => {
    expect(drafted([]).conflict.options.map(({ id, by, label }) => [id, by, label])).toEqual([
      ['force-uk', 'uk', 'uk: its part in force deployed'],
      ['force-france', 'france', 'france: its part in force deployed'],
      ['force-russia', 'russia', 'russia: consent to force deployed'],
    ])
  })

  test('one who controls an issue alone needs no name in the id, and does all of it', () => {
    const to = { deal: 'reached' }
    expect(drafted([], { to }).conflict.options).toEqual([
      { id: 'deal', by: 'russia', moves: 'both', label: 'russia: deal reached' },
    ])
  })

  test('a condition calls on what it names, whatever its relation, and so on', () => {
    for (const relation of ['onlyIf', 'unless', 'until', 'after', 'together']) {
      const chain = [
        holds('uk', 'force=deployed', 'supports', `${relation} backstop=military`),
        holds('us', 'backstop=military', 'undecided', 'after deal=reached'),
      ]
      expect(options(chain)).toEqual(['backstop-military', 'force-uk', 'force-france', 'force-russia', 'deal'])
    }
  })

  test('a condition of somebody who decides nothing calls on nothing', () => {
    expect(options([holds('an analyst', 'force=deployed', 'supports', 'onlyIf deal=reached')])).not.toContain('deal')
  })

  test('what a controller holds on another alternative is an option too, and excludes the first', () => {
    const { conflict } = drafted([holds('us', 'backstop=economic', 'supports')], { to: { backstop: 'military' } })
    expect(conflict.options.map(({ id }) => id)).toEqual(['backstop-economic', 'backstop-military'])
    expect(conflict.infeasible.map(({ text }) => text)).toEqual(['backstop-economic and backstop-military'])
  })

  test('a goal that is the status quo can be left by every change', () => {
    const { conflict } = drafted([], { to: { backstop: 'none' } })
    expect(conflict.options.map(({ id }) => id)).toEqual(['backstop-economic', 'backstop-military'])
    expect(conflict.targets.goal?.text).toBe('not backstop-economic and not backstop-military')
  })

  test('an id is that of the codebook, made fit for expressions; the same words get a number', () => {
    const codebook = codebookOf(
      issueOf('Zoll & Quote!', ['alt', 'neu'], { by: ['Sinn Féin'] }),
      issueOf('Zoll, Quote', ['alt', 'neu'], { by: ['Sinn Féin'] }),
      issueOf('if', ['alt', 'neu'], { by: ['2nd party'] }),
    )
    const to = { 'Zoll & Quote!': 'neu', 'Zoll, Quote': 'neu', if: 'neu' }
    const { conflict } = drafted([], { codebook, to })
    expect(conflict.options.map(({ id, by }) => [id, by])).toEqual([
      ['Zoll-Quote', 'Sinn-Féin'],
      ['Zoll-Quote-2', 'Sinn-Féin'],
      ['if-2', '2nd-party'],
    ])
    expect(conflict.decisionMakers).toEqual([
      { id: 'Sinn-Féin', name: 'Sinn Féin' },
      { id: '2nd-party', name: '2nd party' },
    ])
  })

  test('nobody who controls the goal: no acts; one goal of two: a note', () => {
    expect(drafted([], { to: { weather: 'good' } }).acts).toEqual([])
    expect(drafted([], { to: { ...goal, weather: 'good' } }).notes).toEqual([
      'Nobody controls weather good: the goal is drafted without it.',
    ])
  })
})

describe('wishes', () => {
  test('a condition is an equality with all it names; the wish behind it is inferred', () => {
    const uk = [holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military', 'until deal=reached')]
    expect(wishes('uk', uk)).toEqual(['force-uk iff (backstop-military and deal)', '~ force-uk'])
  })

  test('unless asks that it is not so; any of several is enough', () => {
    expect(wishes('uk', [holds('uk', 'force=deployed', 'accepts', 'unless deal=reached')])).toEqual([
      'force-uk iff not deal',
      '~ force-uk',
    ])
    expect(wishes('uk', [holds('uk', 'force=deployed', 'accepts', 'together backstop=economic|military')])).toEqual([
      'force-uk iff (backstop-economic or backstop-military)',
      '~ force-uk',
    ])
  })

  test('a condition that the status quo stays asks for no change', () => {
    expect(wishes('uk', [holds('uk', 'force=deployed', 'accepts', 'onlyIf backstop=none')])).toEqual([
      'force-uk iff (not backstop-economic and not backstop-military)',
      '~ force-uk',
    ])
  })

  test('what nobody controls is told, not dropped in silence, and the wish is not taken for stated', () => {
    const {
      conflict,
      notes,
      wishes: drawn,
    } = drafted([
      holds('uk', 'force=deployed', 'supports', 'onlyIf weather=good', 'onlyIf backstop=military'),
      holds('france', 'force=deployed', 'supports', 'unless weather=bad'),
    ])
    expect(conflict.preferences.uk).toMatchObject({ statements: [{ text: 'force-uk iff backstop-military' }, {}] })
    expect(drawn.uk?.[0]?.leftOut).toEqual(['"only if weather good", which nobody in the conflict controls'])
    expect(conflict.preferences.france).toMatchObject({ statements: [{ text: 'force-france', reading: 'inferred' }] })
    expect(notes).toEqual([
      'Left out: "only if weather good", which nobody in the conflict controls (uk: its part in force deployed).',
      'Left out: "unless weather bad", which nobody in the conflict controls (france: its part in force deployed).',
    ])
  })

  test('so are words that are linked to no issue', () => {
    const words = { report: 'r1', start: 0, end: 9, text: 'if  asked' }
    const { notes } = drafted([{ ...holds('uk', 'force=deployed', 'accepts'), unlinked: [words] }])
    expect(notes).toEqual(['Left out: "if asked", which is no issue of the codebook (uk: its part in force deployed).'])
  })

  test('refusals are red lines and come first, then demands; opposing is a wish', () => {
    const backstop = holds('uk', 'backstop=military', 'requires')
    const uk = [holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military'), backstop]
    expect(wishes('uk', uk)).toEqual(['backstop-military', 'force-uk iff backstop-military', '~ force-uk'])
    const torn = [...uk, holds('uk', 'deal=reached', 'rejects')]
    expect(wishes('uk', torn, { to: { ...goal, deal: 'reached' } })?.slice(0, 2)).toEqual([
      '! not deal',
      'backstop-military',
    ])
    expect(wishes('russia', [holds('russia', 'force=deployed', 'requires')])).toEqual([
      'force-uk and force-france',
      '~ force-russia',
    ])
  })

  test('who refuses a change refuses any part of it; its own part is one', () => {
    expect(wishes('russia', [holds('russia', 'force=deployed', 'rejects')])).toEqual([
      '! not (force-uk or force-france)',
      '! not force-russia',
    ])
    expect(wishes('russia', [holds('russia', 'force=deployed', 'opposes')])).toEqual([
      'not (force-uk or force-france)',
      'not force-russia',
    ])
    expect(wishes('uk', [holds('uk', 'force=deployed', 'rejects')])).toEqual([
      '! not (force-uk or force-france)',
      '! not force-uk',
    ])
    expect(wishes('us', [holds('us', 'backstop=military', 'rejects')], { to: { backstop: 'military' } })).toEqual([
      '! not backstop-military',
    ])
  })

  test('a conditional yes of one whose consent is asked says, too: not without that', () => {
    const russia = holds('russia', 'force=deployed', 'accepts', 'onlyIf deal=reached', 'unless backstop=military')
    expect(wishes('russia', [russia])).toEqual([
      'force-russia iff (deal and not backstop-military)',
      '~ (deal and not backstop-military) if (force-uk and force-france)',
      '~ force-russia',
      '? deal',
    ])
    const { wishes: drawn } = drafted([russia])
    expect(drawn.russia?.[1]).toMatchObject({ why: 'not without that', evidence: russia.evidence, redLine: false })
  })

  test('but not where that would say the same of itself', () => {
    expect(wishes('russia', [holds('russia', 'force=deployed', 'accepts', 'together force=deployed')])).toEqual([
      'force-russia iff (force-uk and force-france)',
      '~ force-russia',
    ])
  })

  test('undecided and silent stay unknown; the condition of the undecided is stated', () => {
    const us = [
      holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military'),
      holds('us', 'backstop=military', 'undecided', 'after deal=reached'),
    ]
    expect(wishes('us', us)).toEqual([
      'deal if backstop-military',
      '? backstop-military',
      '? force-uk and force-france',
    ])
    const { wishes: drawn } = drafted(us)
    expect(drawn.us?.map(({ why }) => why)).toEqual([
      'undecided; waits for a condition',
      'undecided',
      'no statement found in the reports',
    ])
    expect(wishes('france', us)).toEqual(['? force-france'])
  })

  test('a position on the status quo answers for the issue', () => {
    expect(wishes('russia', [holds('russia', 'force=none', 'supports')])).toEqual(['not (force-uk and force-france)'])
    expect(wishes('russia', [holds('russia', 'force=none', 'rejects')])).toEqual([
      '! not (not (force-uk and force-france))',
    ])
    expect(wishes('us', [holds('us', 'backstop=none', 'requires')], { to: { backstop: 'military' } })).toEqual([
      'not backstop-military',
    ])
  })

  test('what is said twice stands where it matters most, on all that was said', () => {
    const open = holds('russia', 'deal=reached', 'undecided')
    const demand = holds('russia', 'deal=reached', 'requires')
    const { conflict } = drafted([open, demand], { to: { deal: 'reached' } })
    expect(conflict.preferences.russia).toMatchObject({
      statements: [
        { text: 'deal', redLine: false, reading: 'stated', evidence: [...demand.evidence, ...open.evidence] },
      ],
    })
  })

  test('superseded and rejected positions say nothing', () => {
    const old = { ...holds('uk', 'force=deployed', 'rejects'), status: 'superseded' as const }
    const wrong = { ...holds('uk', 'force=deployed', 'opposes'), review: 'rejected' as const }
    expect(wishes('uk', [old, wrong])).toEqual(['? force-uk'])
  })
})

test('today nobody has acted; the targets are the goal, and the goal with what it is made to depend on', () => {
  const { conflict } = drafted([
    holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military|economic'),
    holds('us', 'backstop=military', 'undecided', 'after deal=reached'),
  ])
  expect(conflict.statusQuo?.text).toBe(
    'not backstop-economic and not backstop-military and not force-uk and not force-france and not force-russia and not deal',
  )
  expect(Object.entries(conflict.targets).map(([name, { text }]) => [name, text])).toEqual([
    ['goal', 'force-uk and force-france and force-russia'],
    ['goal-and-conditions', 'backstop-military and force-uk and force-france and force-russia and deal'],
  ])
})
