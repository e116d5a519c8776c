import { describe, expect, it } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import { deriveDeals } from './derive-deals.ts'

const movesOf = (
  changes: readonly { readonly moves: readonly { readonly actor: string; readonly issue: string }[] }[],
) => changes.map(({ moves }) => moves.map(({ actor, issue }) => `${actor}:${issue}`).sort())

describe('the example of the record', () => {
  const codebook = codebookOf(
    issueOf('us-backstop', ['none', 'economic', 'military'], { by: ['us'] }),
    issueOf('european-force', ['none', 'deployed'], { by: ['uk'] }),
  )
  const uk = holds('uk', 'european-force=deployed', 'supports', 'onlyIf us-backstop=military')
  const us = holds('us', 'us-backstop=military', 'undecided', 'until european-force=deployed')
  const russia = holds('russia', 'european-force=deployed', 'rejects')
  const deals = deriveDeals({ codebook, positions: [uk, us, russia], goal: { 'european-force': 'deployed' } })

  it('is blocked while undecided counts as no, by the condition and the indecision together', () => {
    expect(deals.readings.closed).toMatchObject({
      verdict: 'blocked',
      feasible: '0',
      blocking: [{ positions: [us.id, uk.id], gaps: [], evidence: [...us.evidence, ...uk.evidence] }],
      settlements: [{ 'us-backstop': 'military' }],
      truncated: [],
    })
  })

  it('opens with the smallest move first, and says what each move contradicts or gives up', () => {
    expect(deals.readings.closed.changes).toEqual([
      {
        moves: [
          {
            actor: 'us',
            issue: 'us-backstop',
            alternative: 'military',
            from: 'undecided',
            drops: [],
            contradicts: [us.id],
            evidence: us.evidence,
            distance: 1,
          },
        ],
        movers: 1,
        distance: 1,
        settlement: { 'european-force': 'deployed', 'us-backstop': 'military' },
      },
      {
        moves: [
          {
            actor: 'uk',
            issue: 'european-force',
            alternative: 'deployed',
            from: 'supports',
            drops: uk.onlyIf,
            contradicts: [uk.id],
            evidence: uk.evidence,
            distance: 2,
          },
        ],
        movers: 1,
        distance: 2,
        settlement: { 'european-force': 'deployed' },
      },
    ])
  })

  it('is open, in one way, while undecided counts as available', () => {
    expect(deals.readings.open).toMatchObject({
      verdict: 'open',
      feasible: '1',
      blocking: [],
      changes: [],
      settlements: [{ 'us-backstop': 'military' }],
    })
  })

  it('names the circle, who could step out of it, and who objects without being asked', () => {
    expect(deals.order).toMatchObject({ circles: [['uk', 'us']], firstMovers: [['uk'], ['us']], steps: [] })
    expect(deals.objectors).toEqual([
      { actor: 'russia', issue: 'european-force', alternative: 'deployed', evidence: russia.evidence },
    ])
  })

  it('shows a silent actor as a gap, with the alternative only where it has spoken on another one', () => {
    const goal = { 'european-force': 'deployed' }
    const silent = deriveDeals({ codebook, positions: [uk], goal })
    expect(silent.readings.closed.blocking).toEqual([
      { positions: [uk.id], gaps: [{ actor: 'us', issue: 'us-backstop' }], evidence: uk.evidence },
    ])
    expect(silent.readings.closed.changes[0]!.moves[0]).toMatchObject({ from: 'silent', contradicts: [], distance: 1 })
    const elsewhere = deriveDeals({ codebook, positions: [uk, holds('us', 'us-backstop=economic', 'accepts')], goal })
    expect(elsewhere.readings.closed.blocking[0]!.gaps).toEqual([
      { actor: 'us', issue: 'us-backstop', alternative: 'military' },
    ])
  })
})

// The targets of section 11 of the seeds' gold reading, with its positions set down by hand.
describe('a European force with and without Russian consent', () => {
  const codebook = codebookOf(
    issueOf('us-backstop', ['none', 'economic', 'military'], { by: ['us'] }),
    issueOf('minerals', ['none', 'signed'], { by: ['us', 'ukraine'] }),
    issueOf('force', ['none', 'deployed'], { by: ['uk', 'france'], consent: ['russia'] }),
    issueOf('own-troops', ['none', 'sent'], { by: ['poland'] }),
    issueOf('ceasefire', ['none', 'functional'], { by: ['russia', 'ukraine'] }),
  )
  const positions = [
    holds('uk', 'force=deployed', 'supports', 'onlyIf us-backstop=military'),
    holds('us', 'us-backstop=military', 'undecided', 'until ceasefire=functional'),
    holds('us', 'us-backstop=economic', 'accepts', 'after minerals=signed'),
    holds('france', 'force=deployed', 'supports'),
    holds('russia', 'force=deployed', 'rejects'),
    holds('poland', 'own-troops=sent', 'rejects'),
  ]
  const goal = { force: 'deployed' }

  it('with it: two movers closed, one open', () => {
    const { closed, open } = deriveDeals({ codebook, positions, goal }).readings
    expect(closed.verdict).toBe('blocked')
    expect(closed.blocking.map((set) => set.positions)).toEqual([
      ['russia force=deployed rejects'],
      ['us us-backstop=military undecided', 'uk force=deployed supports'],
    ])
    expect(movesOf(closed.changes)).toEqual([
      ['russia:force', 'us:us-backstop'],
      ['russia:force', 'uk:force'],
    ])
    expect(closed.changes.map(({ movers, distance }) => [movers, distance])).toEqual([
      [2, 4],
      [2, 5],
    ])
    expect(open.verdict).toBe('blocked')
    expect(open.blocking.map((set) => set.positions)).toEqual([['russia force=deployed rejects']])
    expect(movesOf(open.changes)).toEqual([['russia:force']])
  })

  it('without it: one mover closed, none open, and Russia objects', () => {
    const deals = deriveDeals({ codebook, positions, goal, withoutConsent: ['russia'] })
    const { closed, open } = deals.readings
    expect(movesOf(closed.changes)).toEqual([['us:us-backstop'], ['uk:force']])
    expect(open).toMatchObject({ verdict: 'open', changes: [], settlements: [{ 'us-backstop': 'military' }] })
    expect(deals.objectors).toMatchObject([{ actor: 'russia', issue: 'force' }])
  })

  it('an economic form that would do opens another way: whoever must sign', () => {
    const lenient = [
      holds('uk', 'force=deployed', 'supports', 'onlyIf us-backstop=military|economic'),
      ...positions.slice(1),
    ]
    const { closed } = deriveDeals({ codebook, positions: lenient, goal, withoutConsent: ['russia'] }).readings
    expect(movesOf(closed.changes)).toEqual([
      ['us:us-backstop'],
      ['us:us-backstop'],
      ['uk:force'],
      ['ukraine:minerals', 'us:minerals'],
    ])
    expect(closed.changes.map(({ settlement }) => settlement)).toEqual([
      { force: 'deployed', 'us-backstop': 'military' },
      { force: 'deployed', 'us-backstop': 'economic' },
      { force: 'deployed' },
      { force: 'deployed', 'us-backstop': 'economic', minerals: 'signed' },
    ])
  })
})

describe('several positions of one actor on one alternative', () => {
  const codebook = codebookOf(issueOf('a', ['no', 'yes'], { by: ['p'] }))
  const verdicts = (...stances: readonly ('supports' | 'undecided' | 'opposes')[]) => {
    const positions = stances.map((stance) => holds('p', 'a=yes', stance))
    const { closed, open } = deriveDeals({ codebook, positions, goal: { a: 'yes' } }).readings
    return [closed.verdict, open.verdict]
  }

  it('a refusal blocks both readings, indecision the closed one', () => {
    expect(verdicts('supports')).toEqual(['open', 'open'])
    expect(verdicts('supports', 'undecided')).toEqual(['blocked', 'open'])
    expect(verdicts('supports', 'opposes')).toEqual(['blocked', 'blocked'])
  })

  it('superseded and rejected positions do not count', () => {
    const positions = [
      { ...holds('p', 'a=yes', 'opposes'), status: 'superseded' as const },
      { ...holds('p', 'a=yes', 'rejects'), review: 'rejected' as const },
      holds('p', 'a=yes', 'accepts'),
    ]
    expect(deriveDeals({ codebook, positions, goal: { a: 'yes' } }).readings.closed.verdict).toBe('open')
  })
})

describe('limits', () => {
  it('counts beyond the numbers a computer adds up exactly', () => {
    const issues = Array.from({ length: 40 }, (_, index) => issueOf(`i${index}`, ['w', 'x', 'y', 'z']))
    const { closed } = deriveDeals({ codebook: codebookOf(...issues), positions: [], goal: { i0: 'x' } }).readings
    expect(closed.feasible).toBe(String(4n ** 39n))
  })

  it('says which lists are cut short, and keeps those of the fewest movers', () => {
    // The goal waits for ten issues, each in one of three forms, each form in the hands of two silent actors.
    const inner = Array.from({ length: 10 }, (_, index) =>
      issueOf(`i${index}`, ['no', 'x', 'y', 'z'], { by: [`p${index}`, `q${index}`] }),
    )
    const codebook = codebookOf(issueOf('goal', ['no', 'yes'], { by: ['m'] }), ...inner)
    const waits = inner.map(({ id }) => `onlyIf ${id}=x|y|z`)
    const { closed } = deriveDeals({
      codebook,
      positions: [holds('m', 'goal=yes', 'supports', ...waits)],
      goal: { goal: 'yes' },
    }).readings
    // Three forms for each of ten issues, or m gives up its conditions: 3^10 + 1 changes.
    expect(closed.truncated.map(({ part }) => part)).toContain('changes')
    expect(closed.changes[0]).toMatchObject({ movers: 1, moves: [{ actor: 'm' }] })
    expect(closed.feasible).toBe('0')
  })
})
