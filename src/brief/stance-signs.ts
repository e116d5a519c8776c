import type { Stance } from '../position/position.ts'

/** The sign of a stance in the matrix, always shown beside its word. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  requires: '!',
  supports: '+',
  accepts: '~',
  undecided: '?',
  opposes: '−',
  rejects: '×',
}
