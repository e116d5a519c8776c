import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isDay } from '../../../../src/text/calendar.ts'
import type { Problem } from '../../../../src/text/problem.ts'
import { DayField } from '../../parts/day-field.tsx'
import { AddDialog } from './add-dialog.tsx'
import type { AddReports } from './use-add-reports.ts'

const mostBytes = 5 * 2 ** 20
const nothing = { title: '', outlet: '', date: '', url: '' }

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
  const [said, setSaid] = useState(nothing)
  const field = (name: keyof typeof nothing) => ({
    value: said[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setSaid((now) => ({ ...now, [name]: value })),
  })
  const add = async (): Promise<readonly Problem[]> => {
    if (new Blob([text]).size > mostBytes) return [tooLarge]
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))
    const problems = await addText({ text, ...given })
    if (problems.length === 0) {
      onText('')
      setSaid(nothing)
    }
    return problems
  }
  return (
    <AddDialog
      title="Paste the text of a report"
      opened={opened}
      onClose={onClose}
      adds="Add the report"
      ready={text.trim() !== '' && (said.date === '' || isDay(said.date))}
      onAdd={add}
    >
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
        <TextInput label="Title" dir="auto" {...field('title')} />
        <TextInput label="Outlet" dir="auto" {...field('outlet')} />
        <DayField label="Date" value={said.date} onChange={(date) => setSaid((now) => ({ ...now, date }))} />
        <TextInput label="Address of its page" inputMode="url" dir="ltr" {...field('url')} />
      </div>
    </AddDialog>
  )
}

const tooLarge: Problem = {
  code: 'too-large',
  severity: 'error',
  message: 'more than 5 MB of text',
  hint: 'Paste the report alone, or part it.',
}
