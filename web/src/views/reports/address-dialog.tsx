import { TextInput } from '@mantine/core'
import { AddDialog } from './add-dialog.tsx'
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
  return (
    <AddDialog
      title="Fetch a report from its address"
      opened={opened}
      onClose={onClose}
      adds="Fetch and add"
      ready={address.trim() !== ''}
      waiting="Fetching, for up to 20 seconds …"
      onAdd={async () => {
        const problems = await addAddress(address)
        if (problems.length === 0) onAddress('')
        return problems
      }}
    >
      <TextInput
        label="Address"
        description="A page, a text, a PDF or a Word file of up to 5 MB."
        placeholder="https://"
        inputMode="url"
        dir="ltr"
        required
        data-autofocus
        value={address}
        onChange={({ currentTarget }) => onAddress(currentTarget.value)}
      />
      <p>
        This is the one thing in the workbench that goes out to the network. The page is asked for once, from this
        machine, and only now; nothing that it would load is loaded, and none of its scripts run.
      </p>
    </AddDialog>
  )
}
