import { expect, it } from 'vitest'
import { asSeenInPage } from './as-seen-in-page.ts'

it('names files as the case does, and a remedy of the page', () => {
  const problem = {
    code: 'unknown-evidence',
    severity: 'warning' as const,
    message: '/home/me/talks/conflict.yaml names s-1',
    hint: 'Run nonpaper conflict /home/me/talks to bring it up to date.',
    location: { file: '/home/me/talks/conflict.yaml', line: 3 },
  }
  expect(asSeenInPage(problem, '/home/me/talks')).toEqual({
    code: 'unknown-evidence',
    severity: 'warning',
    message: 'conflict.yaml names s-1',
    hint: 'Draft the conflict anew in Stability; correct by hand what you wrote.',
    location: { file: 'conflict.yaml', line: 3 },
  })
  const plain = { code: 'x', severity: 'error' as const, message: 'no', hint: 'Mend /home/me/talks/reviews.jsonl.' }
  expect(asSeenInPage(plain, '/home/me/talks')).toEqual({ ...plain, hint: 'Mend reviews.jsonl.' })
})
