import { IconCheck, IconLink, IconPencil } from '@tabler/icons-react'
import type { MatrixStand } from '../../../../src/server/contract/positions.ts'
import { ChangeSign } from '../../parts/change-sign.tsx'
import { StanceSign } from '../../parts/stance.tsx'

/** One position as a cell shows it: stance, alternative, and signs for what qualifies it; each sign has its word for those who hear it. */
export function StandMark({ stand, answer }: { readonly stand: MatrixStand; readonly answer: string }) {
  const { stance, conditions, hedged, review, date, change } = stand
  return (
    <span className="positions-stand">
      <StanceSign stance={stance} size={15} />
      <span className="positions-stand-name">
        <span className="visually-hidden">{stance} </span>
        {answer}
      </span>
      {conditions > 0 && (
        <span className="positions-mark">
          <IconLink size={13} stroke={2} aria-hidden="true" />
          {conditions > 1 && <span aria-hidden="true">{conditions}</span>}
          <span className="visually-hidden">, {conditions === 1 ? '1 condition' : `${conditions} conditions`}</span>
        </span>
      )}
      {hedged && (
        <span className="positions-mark">
          <span aria-hidden="true">≈</span>
          <span className="visually-hidden">, hedged</span>
        </span>
      )}
      {date === undefined && (
        <span className="positions-mark">
          <span aria-hidden="true">∅</span>
          <span className="visually-hidden">, undated</span>
        </span>
      )}
      {review !== 'proposed' && (
        <span className="positions-mark">
          {review === 'corrected' ? (
            <IconPencil size={13} stroke={2} aria-hidden="true" />
          ) : (
            <IconCheck size={13} stroke={2.4} aria-hidden="true" />
          )}
          <span className="visually-hidden">, {review}</span>
        </span>
      )}
      {change && (
        <span className="positions-mark positions-change">
          <ChangeSign kind={change} size={11} />
          <span className="visually-hidden">, {change} on this day</span>
        </span>
      )}
    </span>
  )
}
