import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeConflict } from './decode-conflict.ts'
import { findStatusQuo } from './find-status-quo.ts'
import { findVacuous } from './find-vacuous.ts'
import { listStates } from './list-states.ts'
import { rankStates } from './rank-states.ts'

const harbour = `conflict: harbour
decisionMakers: [{id: north, name: N}, {id: south}]
options:
  - {id: share, by: north, moves: both}
  - {id: recognise, by: south, moves: forward}
infeasible: ["recognise and share", share xor share]
preferences:
  north: {statements: [share if recognise, {when: not share, redLine: true, movable: {drop: 2}}]}
  south: {ranking: [[YN], strong, [NY, NN]], unknown: [[NY, NN]]}
statusQuo: not share and not recognise
targets: {joint: share}
`

test('a conflict.yaml damaged anywhere is read or told of, at places inside the file', () => {
  const pieces = fc.constantFrom(
    '',
    '-',
    '[',
    '}',
    ': ',
    'not ',
    'x',
    'Y',
    '"',
    '\n',
    '  ',
    '{}',
    '~',
    ', ',
    '(',
    '&a ',
    '*a',
  )
  const damage = fc.tuple(fc.nat(harbour.length), fc.nat(12), pieces)
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const text = damages.reduce((file, [at, cut, piece]) => file.slice(0, at) + piece + file.slice(at + cut), harbour)
      const lines = text.split('\n')
      const expectPlaced = (problems: readonly { location?: { line?: number; column?: number } }[]) => {
        for (const { location } of problems) {
          if (location?.line === undefined) continue
          expect(location.column! - 1).toBeLessThanOrEqual(lines[location.line - 1]!.length)
        }
      }
      const decoded = decodeConflict(text, 'conflict.yaml')
      expectPlaced(decoded.ok ? decoded.warnings : decoded.problems)
      if (!decoded.ok) {
        expect(decoded.problems.some(({ severity }) => severity === 'error')).toBe(true)
        return
      }
      const listed = listStates(decoded.value)
      if (!listed.ok) return expectPlaced(listed.problems)
      for (const found of [rankStates(decoded.value, listed.value), findStatusQuo(decoded.value, listed.value)]) {
        expectPlaced(found.ok ? found.warnings : found.problems)
      }
      expectPlaced(findVacuous(decoded.value, listed.value))
    }),
    { numRuns: 300 },
  )
})
