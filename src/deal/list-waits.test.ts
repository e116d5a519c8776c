import { describe, expect, it } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import { deriveDeals } from './derive-deals.ts'
import { listWaits } from './list-waits.ts'

const yesNo = (id: string, by: readonly string[], consent: readonly string[] = []) =>
  issueOf(id, ['no', 'yes'], { by, consent })

function told(codebook: ReturnType<typeof codebookOf>, positions: readonly ReturnType<typeof holds>[], goal?: string) {
  const asked = goal === undefined ? {} : { [goal]: 'yes' }
  const order = goal === undefined ? undefined : deriveDeals({ codebook, positions, goal: asked }).order
  return listWaits(codebook, positions, asked, order).map(
    ({ act, to, acts, locked, waits }) =>
      `${act.actor}.${act.issue} ${waits ? 'waits for' : 'with'} ${to ?? 'nobody'}.${acts.map(({ issue, alternative }) => `${issue}=${alternative}`).join('|')}${locked.length > 0 ? ' locked' : ''}`,
  )
}

describe('stated waits', () => {
  it('run to each who must act, and are locked where they close a circle', () => {
    const codebook = codebookOf(yesNo('a', ['p']), yesNo('b', ['q', 'r']))
    const positions = [holds('p', 'a=yes', 'supports', 'onlyIf b=yes'), holds('q', 'b=yes', 'accepts', 'until a=yes')]
    // r waits for nobody, so that p's waiting for it closes no circle.
    expect(told(codebook, positions, 'a')).toEqual([
      'p.a waits for q.b=yes locked',
      'p.a waits for r.b=yes',
      'q.b waits for p.a=yes locked',
    ])
  })

  it('run to one who must only consent where that closes a circle, and not otherwise', () => {
    const codebook = codebookOf(yesNo('a', ['p']), yesNo('b', ['q'], ['s', 't']))
    const positions = [holds('p', 'a=yes', 'supports', 'onlyIf b=yes'), holds('s', 'b=yes', 'accepts', 'after a=yes')]
    expect(told(codebook, positions, 'a')).toEqual([
      'p.a waits for q.b=yes',
      'p.a waits for s.b=yes locked',
      's.b waits for p.a=yes locked',
    ])
  })

  it('are of the way to the goal alone, and all of them without one', () => {
    const codebook = codebookOf(yesNo('a', ['p']), yesNo('b', ['q']), yesNo('c', ['r']))
    const positions = [holds('p', 'a=yes', 'supports', 'onlyIf b=yes'), holds('r', 'c=yes', 'opposes', 'unless b=yes')]
    expect(told(codebook, positions, 'a')).toEqual(['p.a waits for q.b=yes'])
    expect(told(codebook, positions)).toEqual(['p.a waits for q.b=yes', 'r.c with q.b=yes'])
  })

  it('do not wait for what is done together, nor for what is so today', () => {
    const codebook = codebookOf(yesNo('a', ['p']), yesNo('b', ['q']))
    expect(told(codebook, [holds('p', 'a=yes', 'supports', 'together b=yes')])).toEqual(['p.a with q.b=yes'])
    expect(told(codebook, [holds('p', 'a=yes', 'supports', 'onlyIf b=no')])).toEqual(['p.a with q.b=no'])
  })

  it('say so where the codebook names nobody who brings it about', () => {
    const codebook = codebookOf(yesNo('a', ['p']), issueOf('b', ['no', 'yes']))
    expect(told(codebook, [holds('p', 'a=yes', 'supports', 'onlyIf b=yes')])).toEqual(['p.a waits for nobody.'])
  })

  it('leave out what was superseded or rejected', () => {
    const codebook = codebookOf(yesNo('a', ['p']), yesNo('b', ['q']))
    const position = holds('p', 'a=yes', 'supports', 'onlyIf b=yes')
    expect(told(codebook, [{ ...position, status: 'superseded' }])).toEqual([])
    expect(told(codebook, [{ ...position, review: 'rejected' }])).toEqual([])
  })
})
