import type { MatrixCell } from '../../../../src/server/contract/positions.ts'
import { StandMark } from './stand-mark.tsx'

/** What stands in a cell: positions, a party's silence, or nothing where nothing was to be expected. */
export function CellContent({ cell, isGap }: { readonly cell: MatrixCell | undefined; readonly isGap: boolean }) {
  if (!cell) return <span className="positions-none">{isGap ? 'no word' : 'not asked'}</span>
  return cell.stands.map((stand) => <StandMark key={stand.position} stand={stand} />)
}
