import { describe, expect, it } from 'vitest'
import { codebookOf, issueOf } from '../../test/builders/deal.ts'
import { formatProblem } from '../text/problem.ts'
import { parseGoal } from './parse-goal.ts'

const codebook = codebookOf(
  issueOf('european-force', ['none', 'deployed']),
  issueOf('ceasefire', ['none', 'full', 'partial']),
)

function problemsOf(text: string): readonly string[] {
  const goal = parseGoal(text, codebook)
  return goal.ok ? [] : goal.problems.map(formatProblem)
}

describe('parseGoal', () => {
  it('reads one alternative for each issue named, the status quo too', () => {
    expect(parseGoal('european-force=deployed, ceasefire = none', codebook)).toEqual({
      ok: true,
      value: { 'european-force': 'deployed', ceasefire: 'none' },
      warnings: [],
    })
  })

  it('points at every fault and says what to write', () => {
    expect(problemsOf('european-farce=deployed,ceasefire=ful')).toEqual([
      [
        'goal:1:1  error  unknown issue "european-farce" in the goal',
        '   1 | european-farce=deployed,ceasefire=ful',
        '     | ^^^^^^^^^^^^^^^^^^^^^^^',
        '   Did you mean "european-force"? The issues are european-force, ceasefire.',
      ].join('\n'),
      [
        'goal:1:25  error  unknown alternative "ful" of issue "ceasefire" in the goal',
        '   1 | european-farce=deployed,ceasefire=ful',
        '     |                         ^^^^^^^^^^^^^',
        '   Did you mean "ceasefire=full"? Its alternatives are none, full, partial.',
      ].join('\n'),
    ])
  })

  it('calls a settlement a settlement, and lists the alternatives there are', () => {
    const settlement = parseGoal('european-force=sent', codebook, 'settlement')
    expect(settlement.ok ? [] : settlement.problems.map(formatProblem)).toEqual([
      [
        'settlement:1:1  error  unknown alternative "sent" of issue "european-force" in the settlement',
        '   1 | european-force=sent',
        '     | ^^^^^^^^^^^^^^^^^^^',
        '   Did you mean "european-force=none"? Its alternatives are none, deployed.',
      ].join('\n'),
    ])
  })

  it('refuses an empty, malformed or contradictory goal', () => {
    expect(problemsOf('')[0]).toContain('"" is not issue=alternative')
    expect(problemsOf('ceasefire')[0]).toContain('Write european-force=deployed')
    expect(problemsOf('ceasefire=full=partial')[0]).toContain('is not issue=alternative')
    expect(problemsOf('ceasefire=full,ceasefire=partial')[0]).toContain('names both')
  })
})
