import type { Problem } from '../../text/problem.ts'
import type { Spells } from './spells.ts'

/** What is wrong with spells of which none ended, where a comparison of risks is asked for: nothing can be compared. */
export function findNoEvents({ count, event, origin }: Spells): readonly Problem[] {
  if (event.includes(1)) return []
  const column = origin ? ` in "${origin.eventColumn}"` : ''
  return [
    {
      code: 'no-events',
      severity: 'error',
      message: `none of the ${count} spells ended: there is no 1${column}`,
      hint: 'Risks can be compared only where some spells ended. Take more spells, or look at the curves and numbers at risk alone.',
      ...(origin && { location: { file: origin.file } }),
    },
  ]
}
