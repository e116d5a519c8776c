import { useState } from 'react'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'

/** Says that the conflict became another one under a what-if, and what of the what-if it no longer has. */
export function ChangedBeneath({ conflict, gone }: { readonly conflict: ConflictView; readonly gone: number }) {
  const [mark] = useState(conflict.mark)
  const isChanged = mark !== conflict.mark
  return (
    <p role="status" className="stability-notes">
      {isChanged && 'conflict.yaml was changed meanwhile; the what-if is kept, and lies over it as it is now. '}
      {gone > 0 &&
        `${gone === 1 ? 'One thing it changes is' : `${gone} things it changes are`} no longer there, and passed over.`}
    </p>
  )
}
