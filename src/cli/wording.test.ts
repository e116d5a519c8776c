import { expect, test } from 'vitest'
import type { Analysis } from '../case/analyse.ts'
import type { Condition, Position } from '../position/position.ts'
import { wordingOf } from './wording.ts'

test('a condition found in several places is told once', () => {
  const { position } = wordingOf({ codebook: { actors: [] }, statements: [], reports: [] } as unknown as Analysis)
  const ports = { issue: 'ports', alternative: 'open', relation: 'onlyIf' }
  const onlyIf = [ports, ports, { ...ports, relation: 'after' }, ports] as unknown as readonly Condition[]
  const held = { stance: 'accepts', issue: 'grain', alternative: 'shipped', onlyIf, review: 'proposed' } as Position
  expect(position(held)).toBe('accepts grain=shipped only if ports=open, after ports=open')
})
