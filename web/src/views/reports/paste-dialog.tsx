import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../../src/text/problem.ts'
import { ProblemList } from '../../parts/states.tsx'
import type { AddReports } from './use-add-reports.ts'

const mostBytes = 5 * 2 ** 20

/** A text pasted by a person, with what they know of it. It is kept until it is added or the view is left. */
export function PasteDialog({
  opened,
  text,
  onText,
  onClose,
  addText,
}: {
  readonly opened: boolean
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
  readonly addText: AddReports['addText']
}) {
  const [title, setTitle] = useState('')
  const [outlet, setOutlet] = useState('')
  const [date, setDate] = useState('')
  const [url, setUrl] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (new Blob([text]).size > mostBytes) return setProblems([tooLarge])
    setBusy(true)
    const found = await addText({ text, ...given({ title, outlet, date, url }) })
    setBusy(false)
    setProblems(found)
    if (found.length > 0) return
    onText('')
    for (const set of [setTitle, setOutlet, setDate, setUrl]) set('')
    onClose()
  }

  return (
    <Modal opened={opened} onClose={onClose} title="Paste the text of a report" size="lg">
      <form className="reports-form" onSubmit={submit}>
        <Textarea
          label="Text"
          description="It is kept exactly as it is pasted."
          rows={12}
          required
          dir="auto"
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
        />
        <p className="soft small">
          Leave these empty where the text says them itself: a dateline, a headline, lines at its top.
        </p>
        <div className="reports-form-pair">
          <TextInput label="Title" value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
          <TextInput label="Outlet" value={outlet} onChange={({ currentTarget }) => setOutlet(currentTarget.value)} />
          <TextInput
            label="Date"
            type="date"
            value={date}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
          />
          <TextInput
            label="Address of its page"
            type="url"
            value={url}
            onChange={({ currentTarget }) => setUrl(currentTarget.value)}
          />
        </div>
        {problems.length > 0 && (
          <div role="alert">
            <ProblemList problems={problems} />
          </div>
        )}
        <div className="reports-form-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={text.trim() === ''}>
            Add the report
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const given = (said: Readonly<Record<'title' | 'outlet' | 'date' | 'url', string>>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))

const tooLarge: Problem = {
  code: 'too-large',
  severity: 'error',
  message: 'more than 5 MB of text',
  hint: 'Paste the report alone, or part it.',
}
