import { Button, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { Commitment, CommitmentOutcome } from '../../../../src/durability/force/commitment.ts'
import { isDay } from '../../../../src/text/calendar.ts'
import { dayText } from '../../day-text.ts'
import { useLive } from '../../live.tsx'
import { DayField } from '../../parts/day-field.tsx'

type Status = CommitmentOutcome['status']

const choices: readonly (readonly [Status, string])[] = [
  ['kept', 'Kept'],
  ['missed', 'Missed'],
  ['due', 'Not yet due'],
]

/** What became of a commitment by a person's record, and how to record it or take the record back. */
export function OutcomeForm({
  commitment: { id, outcome, status },
  about,
  at,
}: {
  readonly commitment: Commitment
  /** The commitment in a few words. */
  readonly about: string
  /** The day that the page looks at. */
  readonly at: string
}) {
  const { edit } = useLive()
  const [isOpen, setIsOpen] = useState(false)
  const [day, setDay] = useState(at)
  const opener = useRef<HTMLButtonElement>(null)
  const place = `${location.pathname}${location.search}#commitments`
  const close = () => {
    setIsOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const record = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [becomes, said] = choices.find(([each]) => each === given.get('status')) ?? choices[0]!
    const what = `${said}: ${about}`
    if (!isDay(day)) return
    const from = String(given.get('from')).trim()
    const input = { commitment: id, status: becomes, date: day, ...(from !== '' && { from }), what, place }
    await edit('POST /api/durability/outcomes', input, what)
    close()
  }
  const takeBack = async () => {
    const what = `Taken back what became of: ${about}`
    await edit('POST /api/durability/outcomes', { commitment: id, what, place }, what)
    opener.current?.focus()
  }
  return (
    <div className="durability-outcome small">
      {outcome && (
        <p>
          <span className="durability-basis">
            {outcome.review === undefined ? 'Recorded in case.yaml' : 'A person’s judgement, in reviews.jsonl'}
          </span>
          : {choices.find(([each]) => each === outcome.status)?.[1].toLowerCase()} from {dayText(outcome.date)}
          {outcome.date > at && ', after the day looked at'} – {outcome.from}
        </p>
      )}
      <div className="durability-outcome-actions no-print">
        <button
          ref={opener}
          type="button"
          className="durability-plain"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {outcome ? 'Record another outcome' : 'Record what became of it'}
          <span className="visually-hidden">: {about}</span>
        </button>
        {outcome?.review !== undefined && (
          <button type="button" className="durability-plain" onClick={takeBack}>
            Take the record back<span className="visually-hidden">: {about}</span>
          </button>
        )}
      </div>
      {isOpen && (
        <form
          className="durability-outcome-form"
          aria-label={`What became of: ${about}`}
          onSubmit={record}
          onKeyDown={({ key }) => key === 'Escape' && close()}
        >
          <Radio.Group
            label="What became of it"
            name="status"
            size="xs"
            defaultValue={outcome?.status ?? (status === 'overdue' ? 'missed' : 'kept')}
          >
            <div className="durability-outcome-choices">
              {choices.map(([value, label], i) => (
                <Radio key={value} size="xs" value={value} label={label} data-autofocus={i === 0 || undefined} />
              ))}
            </div>
          </Radio.Group>
          <DayField size="xs" label="From this day on" required value={day} onChange={setDay} />
          <TextInput
            size="xs"
            name="from"
            label="Who says so, or why"
            defaultValue={outcome?.review === undefined ? '' : outcome.from}
          />
          <Button size="xs" type="submit">
            Record
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            Cancel
          </Button>
        </form>
      )}
    </div>
  )
}
