import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Entry } from '../../../../src/position/codebook-edit.ts'
import { type Bulk, BulkDialog } from './bulk-dialog.tsx'

/** What can be done with the entries that are chosen. */
export function SelectionBar({ chosen, onClear }: { readonly chosen: readonly Entry[]; readonly onClear: () => void }) {
  const [bulk, setBulk] = useState<Bulk>()
  const start = (action: Bulk['action']) => setBulk({ action, entries: chosen })
  return (
    <div className="codebook-selection">
      <span role="status" className="soft">
        {chosen.length === 0 ? 'Choose entries to merge, rename or remove them.' : `${chosen.length} chosen`}
      </span>
      <Button size="xs" variant="default" disabled={chosen.length < 2} onClick={() => start('merge')}>
        Merge …
      </Button>
      <Button size="xs" variant="default" disabled={chosen.length === 0} onClick={() => start('rename')}>
        Rename ids …
      </Button>
      <Button size="xs" variant="default" disabled={chosen.length === 0} onClick={() => start('remove')}>
        Remove …
      </Button>
      {bulk && (
        <BulkDialog
          bulk={bulk}
          onClose={(done) => {
            setBulk(undefined)
            if (done) onClear()
          }}
        />
      )}
    </div>
  )
}
