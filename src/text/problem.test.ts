import { describe, expect, it } from 'vitest'
import { formatProblem, type Problem } from './problem.ts'

const problem: Problem = {
  code: 'unknown-stance',
  severity: 'error',
  message: 'unknown stance "maybe"',
  hint: 'Write requires, supports, accepts, undecided, opposes or rejects.',
}

describe('formatProblem', () => {
  it('shows the place, the line and carets under the words', () => {
    const location = { file: 'case.yaml', line: 14, column: 9, length: 5, lineText: 'stance: maybe' }
    expect(formatProblem({ ...problem, location })).toBe(
      [
        'case.yaml:14:9  error  unknown stance "maybe"',
        '   14 | stance: maybe',
        '      |         ^^^^^',
        '   Write requires, supports, accepts, undecided, opposes or rejects.',
      ].join('\n'),
    )
  })

  it('shows a control character, and does not send it', () => {
    expect(formatProblem({ ...problem, message: 'unknown stance "\u001b[31m"' })).toContain('"\uFFFD[31m"')
  })

  it('says less where less is known', () => {
    expect(formatProblem({ ...problem, location: { file: 'a.txt' } }).split('\n')[0]).toBe(
      'a.txt  error  unknown stance "maybe"',
    )
    expect(formatProblem({ ...problem, severity: 'warning' }).split('\n')[0]).toBe('warning  unknown stance "maybe"')
  })
})
