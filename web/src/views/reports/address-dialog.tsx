import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../../src/text/problem.ts'
import { ProblemList } from '../../parts/states.tsx'
import type { AddReports } from './use-add-reports.ts'

/** An address that is fetched when the person says so. */
export function AddressDialog({
  opened,
  address,
  onAddress,
  onClose,
  addAddress,
}: {
  readonly opened: boolean
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly onClose: () => void
  readonly addAddress: AddReports['addAddress']
}) {
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems([])
    const found = await addAddress(address)
    setBusy(false)
    setProblems(found)
    if (found.length > 0) return
    onAddress('')
    onClose()
  }

  return (
    <Modal opened={opened} onClose={onClose} title="Fetch a report from its address" size="lg">
      <form className="reports-form" onSubmit={submit}>
        <TextInput
          label="Address"
          description="A page, a text, a PDF or a Word file of up to 5 MB."
          placeholder="https://"
          inputMode="url"
          required
          data-autofocus
          value={address}
          onChange={({ currentTarget }) => onAddress(currentTarget.value)}
        />
        <p>
          This is the one thing in the workbench that goes out to the network. The page is asked for once, from this
          machine, and only now; nothing that it would load is loaded, and none of its scripts run.
        </p>
        {problems.length > 0 && (
          <div role="alert">
            <ProblemList problems={problems} />
          </div>
        )}
        <div className="reports-form-end" role="status">
          {busy && <span className="soft">Fetching, for up to 20 seconds …</span>}
          <Button variant="default" onClick={onClose}>
            {busy ? 'Close' : 'Cancel'}
          </Button>
          <Button type="submit" loading={busy} disabled={address.trim() === ''}>
            Fetch and add
          </Button>
        </div>
      </form>
    </Modal>
  )
}
