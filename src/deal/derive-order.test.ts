import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import { deriveDeals } from './derive-deals.ts'

const yesNo = (id: string, ...by: readonly string[]) => issueOf(id, ['no', 'yes'], { by })

function orderOf(
  codebook: ReturnType<typeof codebookOf>,
  positions: readonly ReturnType<typeof holds>[],
  goal: string,
) {
  const deals = deriveDeals({ codebook, positions, goal: { [goal]: 'yes' } })
  return { ...deals.order, verdict: deals.readings.closed.verdict }
}

describe('who waits for whom', () => {
  it('lists the steps in an order that can be done', () => {
    const order = orderOf(
      codebookOf(yesNo('a', 'p'), yesNo('b', 'q'), yesNo('c', 'r')),
      [
        holds('p', 'a=yes', 'supports', 'after b=yes'),
        holds('q', 'b=yes', 'supports', 'until c=yes'),
        holds('r', 'c=yes', 'accepts'),
      ],
      'a',
    )
    expect(order.steps.map(({ issue }) => issue)).toEqual(['c', 'b', 'a'])
    expect(order).toMatchObject({ circles: [], knots: [], firstMovers: [], verdict: 'open' })
  })

  it('finds a knot of two, freed by either', () => {
    const p = holds('p', 'a=yes', 'supports', 'onlyIf b=yes')
    const q = holds('q', 'b=yes', 'supports', 'after a=yes')
    const order = orderOf(codebookOf(yesNo('a', 'p'), yesNo('b', 'q')), [p, q], 'a')
    expect(order).toMatchObject({
      verdict: 'circular',
      circles: [['p', 'q']],
      firstMovers: [['p'], ['q']],
      steps: [],
      knots: [{ actors: ['p', 'q'], positions: [p.id, q.id], evidence: [...p.evidence, ...q.evidence] }],
    })
  })

  it('finds a knot of three', () => {
    const order = orderOf(
      codebookOf(yesNo('a', 'p'), yesNo('b', 'q'), yesNo('c', 'r')),
      [
        holds('p', 'a=yes', 'supports', 'onlyIf b=yes'),
        holds('q', 'b=yes', 'supports', 'onlyIf c=yes'),
        holds('r', 'c=yes', 'supports', 'onlyIf a=yes'),
      ],
      'a',
    )
    expect(order).toMatchObject({ circles: [['p', 'q', 'r']], firstMovers: [['p'], ['q'], ['r']] })
  })

  it('what is done together does not wait', () => {
    const order = orderOf(
      codebookOf(yesNo('a', 'p'), yesNo('b', 'q')),
      [holds('p', 'a=yes', 'supports', 'onlyIf b=yes'), holds('q', 'b=yes', 'supports', 'together a=yes')],
      'a',
    )
    expect(order).toMatchObject({ verdict: 'open', circles: [], steps: [{ actor: 'q' }, { actor: 'p' }] })
  })

  it('needs a first mover in each of two separate knots', () => {
    const order = orderOf(
      codebookOf(yesNo('goal', 'm'), yesNo('a', 'p'), yesNo('b', 'q'), yesNo('c', 'r'), yesNo('d', 's')),
      [
        holds('m', 'goal=yes', 'supports', 'onlyIf a=yes', 'onlyIf c=yes'),
        holds('p', 'a=yes', 'supports', 'onlyIf b=yes'),
        holds('q', 'b=yes', 'supports', 'onlyIf a=yes'),
        holds('r', 'c=yes', 'supports', 'onlyIf d=yes'),
        holds('s', 'd=yes', 'supports', 'onlyIf c=yes'),
      ],
      'goal',
    )
    expect(order.circles).toEqual([
      ['p', 'q'],
      ['r', 's'],
    ])
    expect(order.firstMovers).toEqual([
      ['p', 'r'],
      ['p', 's'],
      ['q', 'r'],
      ['q', 's'],
    ])
  })

  it('finds the one who can free two knots alone', () => {
    const order = orderOf(
      codebookOf(yesNo('a', 'hub'), yesNo('b', 'p'), yesNo('c', 'q')),
      [
        holds('hub', 'a=yes', 'supports', 'onlyIf b=yes', 'onlyIf c=yes'),
        holds('p', 'b=yes', 'undecided', 'until a=yes'),
        holds('q', 'c=yes', 'opposes', 'until a=yes'),
      ],
      'a',
    )
    expect(order).toMatchObject({ circles: [['hub', 'p', 'q']], firstMovers: [['hub'], ['p', 'q']] })
  })

  it('an actor who waits for its own act is a circle of one', () => {
    const order = orderOf(
      codebookOf(yesNo('a', 'p'), yesNo('b', 'p')),
      [holds('p', 'a=yes', 'supports', 'after b=yes'), holds('p', 'b=yes', 'supports', 'after a=yes')],
      'a',
    )
    expect(order).toMatchObject({ verdict: 'circular', circles: [['p']], firstMovers: [['p']] })
  })

  it('what waits for the impossible is no circle', () => {
    const order = orderOf(codebookOf(yesNo('a', 'p')), [holds('p', 'a=yes', 'supports', 'after peace=yes')], 'a')
    expect(order).toMatchObject({ circles: [], firstMovers: [], steps: [], verdict: 'blocked' })
  })

  it('finds every minimal set of first movers of random knots', () => {
    const actors = ['p', 'q', 'r', 's', 't']
    const edges = fc.uniqueArray(fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...actors)), {
      minLength: 2,
      maxLength: 9,
      selector: (pair) => pair.join(),
    })
    fc.assert(
      fc.property(edges, (waits) => {
        const targets = (actor: string) => waits.filter(([from]) => from === actor).map(([, to]) => to)
        const positions = actors.map((actor) =>
          holds(actor, `${actor}=yes`, 'supports', ...targets(actor).map((to) => `after ${to}=yes`)),
        )
        const goal = Object.fromEntries(actors.map((actor) => [actor, 'yes']))
        const { order } = deriveDeals({
          codebook: codebookOf(...actors.map((actor) => yesNo(actor, actor))),
          positions,
          goal,
        })
        const done = (first: readonly string[]) => {
          let acted = [...first]
          for (const _ of actors)
            acted = actors.filter((actor) => first.includes(actor) || targets(actor).every((to) => acted.includes(to)))
          return acted.length === actors.length
        }
        const sets = actors
          .reduce<string[][]>((some, actor) => some.flatMap((set) => [set, [...set, actor]]), [[]])
          .filter(done)
        const minimal = sets.filter(
          (set) => !sets.some((other) => other.length < set.length && other.every((actor) => set.includes(actor))),
        )
        const asText = (list: readonly (readonly string[])[]) =>
          list
            .filter((set) => set.length > 0)
            .map((set) => set.join())
            .sort()
        expect(asText(order.firstMovers)).toEqual(asText(minimal))
      }),
      { numRuns: 100, seed: 3 },
    )
  })
})
