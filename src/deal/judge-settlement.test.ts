import { describe, expect, it } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import { judgeSettlement } from './judge-settlement.ts'

// The example that docs/deals.md works out by hand.
const codebook = codebookOf(
  issueOf('force', ['none', 'deployed'], { by: ['uk', 'france'], consent: ['russia'] }),
  issueOf('backstop', ['none', 'economic', 'military'], { by: ['us'] }),
)
const positions = [
  holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=military'),
  holds('france', 'force=deployed', 'supports'),
  holds('us', 'backstop=military', 'undecided'),
  holds('russia', 'force=deployed', 'rejects'),
]
const judge = (settlement: Record<string, string>, withoutConsent: readonly string[] = []) =>
  judgeSettlement({ codebook, positions, settlement, withoutConsent })

describe('the example of docs/deals.md', () => {
  it.each([
    ['none', ['uk', 'russia'], ['uk', 'russia']],
    ['economic', ['uk', 'russia', 'us'], ['uk', 'russia']],
    ['military', ['russia', 'us'], ['russia']],
  ] as const)('with the backstop %s has %j against it when read closed, %j when read open', (backstop, closed, open) => {
    const judgement = judge({ force: 'deployed', backstop })
    expect([judgement.closed.against, judgement.open.against]).toEqual([closed, open])
    expect([judgement.closed.verdict, judgement.open.verdict]).toEqual(['blocked', 'blocked'])
  })

  it('gives each party’s reason with the positions it rests on', () => {
    const { says } = judge({ force: 'deployed', backstop: 'economic' })
    expect(says.map(({ actor, need, closed, open }) => [actor, need, closed.because, open.because])).toEqual([
      ['uk', 'controls', 'unmet', 'unmet'],
      ['france', 'controls', 'yes', 'yes'],
      ['russia', 'consents', 'refuses', 'refuses'],
      ['us', 'controls', 'silent', 'silent'],
    ])
    expect(says[0]!.closed.positions).toEqual(['uk force=deployed supports'])
    expect(says[0]!.closed.unmet.map(({ issue, alternative }) => `${issue}=${alternative}`)).toEqual([
      'backstop=military',
    ])
    expect([says[3]!.closed.willing, says[3]!.open.willing]).toEqual([false, true])
  })

  it('keeps Russia as one who objects and is not needed when its consent is set aside', () => {
    const { says, open, closed } = judge({ force: 'deployed', backstop: 'military' }, ['russia'])
    expect(says.find(({ actor }) => actor === 'russia')).toMatchObject({ need: 'none', open: { because: 'refuses' } })
    expect([closed.against, open.verdict]).toEqual([['us'], 'open'])
  })

  it('asks nothing of anybody at the status quo', () => {
    expect(judge({})).toEqual({
      settlement: { force: 'none', backstop: 'none' },
      says: [],
      closed: { verdict: 'open', against: [], waiting: [] },
      open: { verdict: 'open', against: [], waiting: [] },
    })
  })
})

describe('several positions of one actor on one alternative', () => {
  const one = codebookOf(issueOf('a', ['no', 'yes'], { by: ['p'] }), issueOf('b', ['no', 'yes']))
  const becauseOf = (settlement: Record<string, string>, ...held: Parameters<typeof holds>[]) => {
    const { says } = judgeSettlement({ codebook: one, positions: held.map((each) => holds(...each)), settlement })
    return [says[0]!.closed.because, says[0]!.open.because]
  }

  it('has a refusal outweigh a yes', () => {
    expect(becauseOf({ a: 'yes' }, ['p', 'a=yes', 'supports'], ['p', 'a=yes', 'opposes'])).toEqual([
      'refuses',
      'refuses',
    ])
  })

  it('keeps the conditions of a yes beside indecision when read open', () => {
    const held: Parameters<typeof holds>[] = [
      ['p', 'a=yes', 'accepts', 'after b=yes'],
      ['p', 'a=yes', 'undecided'],
    ]
    expect(becauseOf({ a: 'yes' }, ...held)).toEqual(['undecided', 'unmet'])
    expect(becauseOf({ a: 'yes', b: 'yes' }, ...held)).toEqual(['undecided', 'yes'])
  })

  it('needs the conditions of one yes, and names those of the nearest', () => {
    const positions = [
      holds('p', 'a=yes', 'supports', 'onlyIf b=yes', 'unless a=yes'),
      holds('p', 'a=yes', 'accepts', 'onlyIf b=yes'),
    ]
    const { says } = judgeSettlement({ codebook: one, positions, settlement: { a: 'yes' } })
    expect(says[0]!.open.unmet).toHaveLength(1)
    expect(judgeSettlement({ codebook: one, positions, settlement: { a: 'yes', b: 'yes' } }).open.verdict).toBe('open')
  })

  it('never counts a condition on what is no issue as met, unless it asks for an absence', () => {
    expect(becauseOf({ a: 'yes' }, ['p', 'a=yes', 'supports', 'onlyIf moon=full'])).toEqual(['unmet', 'unmet'])
    expect(becauseOf({ a: 'yes' }, ['p', 'a=yes', 'supports', 'unless moon=full'])).toEqual(['yes', 'yes'])
  })
})

it('says who waits for whom where everyone is willing and nobody can begin', () => {
  const ring = codebookOf(issueOf('a', ['no', 'yes'], { by: ['p'] }), issueOf('b', ['no', 'yes'], { by: ['q'] }))
  const positions = [holds('p', 'a=yes', 'supports', 'after b=yes'), holds('q', 'b=yes', 'supports', 'until a=yes')]
  const { closed } = judgeSettlement({ codebook: ring, positions, settlement: { a: 'yes', b: 'yes' } })
  expect(closed).toEqual({
    verdict: 'circular',
    against: [],
    waiting: [
      { actor: 'p', issue: 'a', alternative: 'yes' },
      { actor: 'q', issue: 'b', alternative: 'yes' },
    ],
  })
})
