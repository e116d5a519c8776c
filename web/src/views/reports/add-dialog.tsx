import { Button, Modal } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Problem } from '../../../../src/text/problem.ts'
import { ProblemList } from '../../parts/states.tsx'

/** A dialog that adds a report, stays open while something stands in the way, and says what. */
export function AddDialog({
  title,
  opened,
  onClose,
  onAdd,
  adds,
  ready,
  waiting,
  children,
}: {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  /** Resolves to what stands in the way; to nothing when it is added. */
  readonly onAdd: () => Promise<readonly Problem[]>
  /** The word on the button that adds. */
  readonly adds: string
  readonly ready: boolean
  /** Said while it is being added. */
  readonly waiting?: string
  readonly children: ReactNode
}) {
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems([])
    const found = await onAdd()
    setBusy(false)
    setProblems(found)
    if (found.length === 0) onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg">
      <form className="reports-form" onSubmit={submit} noValidate>
        {children}
        {problems.length > 0 && (
          <div role="alert">
            <ProblemList problems={problems} />
          </div>
        )}
        <div className="reports-form-end" role="status">
          {busy && waiting !== undefined && <span className="soft">{waiting}</span>}
          <Button variant="default" onClick={onClose}>
            {busy ? 'Close' : 'Cancel'}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {adds}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
