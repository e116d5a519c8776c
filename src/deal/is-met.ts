import type { Codebook } from '../position/codebook.ts'
import type { Condition } from '../position/position.ts'
import { namedBy } from './bargain.ts'
import type { Settlement } from './deal.ts'

/** True when a settlement meets a condition; issues that it leaves out stay as they are today. */
export function isMet(condition: Condition, settlement: Settlement, codebook: Codebook): boolean {
  const taken = settlement[condition.issue] ?? codebook.issues.find(({ id }) => id === condition.issue)?.statusQuo
  const holds = taken !== undefined && namedBy(condition).includes(taken)
  return condition.relation === 'unless' ? !holds : holds
}
