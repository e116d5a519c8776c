import type { Conflict } from './conflict.ts'
import { decodeConflict } from './decode-conflict.ts'

/** The conflict that a conflict.yaml gives; throws where it has problems. */
export function conflictFrom(text: string): Conflict {
  const decoded = decodeConflict(text, 'conflict.yaml')
  if (!decoded.ok) throw new Error(decoded.problems.map(({ message }) => message).join('; '))
  return decoded.value
}
