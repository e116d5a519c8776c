import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Codebook } from '../../../../src/position/codebook.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import { isDay } from '../../../../src/text/calendar.ts'
import type { Span } from '../../../../src/text/span.ts'
import { answerName } from '../../answer-name.ts'
import { DayField } from '../../parts/day-field.tsx'
import { changesOf, type FormChanges, type FormDraft, type PositionDraft, type WordRole } from './form-draft.ts'
import { PositionFields } from './position-fields.tsx'
import { wordsOf } from './statement-words.ts'
import { WordsField } from './words-field.tsx'

const roles: readonly WordRole[] = ['content', 'source', 'cue']

/** Corrects a statement or adds one, with its positions; shows what changes before it is saved. */
export function StatementForm({
  text,
  statement,
  draft,
  onDraft,
  codebook,
  nameOf,
  selected,
  startAt,
  onWords,
  onSave,
  onClose,
}: {
  readonly text: string
  /** Left out where one is added. */
  readonly statement: ReadingStatement | undefined
  readonly draft: FormDraft
  readonly onDraft: (draft: FormDraft) => void
  readonly codebook: Codebook
  readonly nameOf: (actor: string | null) => string
  /** The words selected in the text. */
  readonly selected: Span | undefined
  readonly startAt: 'speaker' | 'words'
  readonly onWords: (span: Span) => void
  readonly onSave: (changes: FormChanges) => void
  readonly onClose: () => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    const first = startAt === 'words' ? '.reading-form-words button' : 'input'
    ;(form.current?.querySelector<HTMLElement>(first) ?? form.current?.querySelector('input'))?.focus()
  }, [startAt])
  const changes = changesOf(statement, draft, {
    nameOf,
    answerOf: (issue, ...alternatives) => answerName(codebook, issue, ...alternatives),
    wordsOf: (spans) => wordsOf(text, spans, 80),
  })
  const dirty = changes.lines.length > 0
  const leave = () => (dirty && !leaving ? setLeaving(true) : onClose())
  const fault =
    draft.content.length === 0
      ? 'Choose the words that were said: select them in the text, then “Use selected words”.'
      : draft.positions.some((position) => position.id === undefined) && draft.actor === ''
        ? 'A position needs an actor of the codebook.'
        : draft.date !== '' && !isDay(draft.date)
          ? 'Write the day as 2025-02-27, or leave it empty.'
          : undefined
  const setPosition = (at: number, to: PositionDraft | undefined) =>
    onDraft({ ...draft, positions: draft.positions.flatMap((each, i) => (i === at ? (to ?? []) : each)) })

  return (
    <form
      ref={form}
      className="reading-form"
      aria-label={statement ? 'Correct the statement' : 'Add a statement'}
      onSubmit={(event) => {
        event.preventDefault()
        if (!fault && dirty) onSave(changes)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          leave()
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          if (!fault && dirty) onSave(changes)
        }
      }}
    >
      <header>
        <h2>{statement ? 'Correct the statement' : 'Add a statement'}</h2>
        <CloseButton aria-label="Close without saving" onClick={leave} />
      </header>
      <div className="reading-form-row">
        <TextInput
          label="Speaker"
          size="xs"
          placeholder="nobody named"
          dir="auto"
          value={draft.speaker}
          onChange={(event) => onDraft({ ...draft, speaker: event.currentTarget.value })}
        />
        <NativeSelect
          label="Actor"
          size="xs"
          value={draft.actor}
          onChange={(event) => onDraft({ ...draft, actor: event.currentTarget.value })}
          data={[
            { value: '', label: 'none of the case' },
            ...codebook.actors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DayField label="Said on" size="xs" value={draft.date} onChange={(date) => onDraft({ ...draft, date })} />
      </div>
      <fieldset className="reading-form-words">
        <legend>Words</legend>
        {roles.map((role) => (
          <WordsField
            key={role}
            text={text}
            role={role}
            spans={draft[role]}
            selected={selected}
            onWords={onWords}
            onChange={(spans) => onDraft({ ...draft, [role]: spans })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>Positions</legend>
        {draft.positions.length === 0 && <p className="soft small">None.</p>}
        {draft.positions.map((position, at) => (
          <PositionFields
            key={position.id ?? at}
            number={at + 1}
            text={text}
            position={position}
            codebook={codebook}
            selected={selected}
            content={draft.content}
            onWords={onWords}
            onChange={(to) => setPosition(at, to)}
          />
        ))}
        <Button
          size="compact-xs"
          variant="default"
          disabled={codebook.issues.length === 0}
          onClick={() => {
            const [issue] = codebook.issues
            if (!issue) return
            const position: PositionDraft = {
              issue: issue.id,
              alternative: issue.alternatives.find((name) => name !== issue.statusQuo) ?? issue.alternatives[0]!,
              stance: 'supports',
              conditions: [],
              verdict: 'as it is',
            }
            onDraft({ ...draft, positions: [...draft.positions, position] })
          }}
        >
          Add a position
        </Button>
      </fieldset>
      <section aria-label="What changes" className="reading-changes">
        {dirty ? (
          <ul>
            {changes.lines.map(({ what, from, to }) => (
              <li key={`${what} ${from} ${to}`}>
                {what}: <bdi className="soft">{from}</bdi> → <bdi>{to}</bdi>
              </li>
            ))}
          </ul>
        ) : (
          <p className="soft small">Nothing is changed yet.</p>
        )}
        {fault !== undefined && dirty && <p className="small">{fault}</p>}
      </section>
      {leaving ? (
        <div className="reading-buttons" role="alert">
          <span>Leave without saving?</span>
          <Button size="compact-sm" onClick={onClose}>
            Leave
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setLeaving(false)} data-autofocus>
            Go on
          </Button>
        </div>
      ) : (
        <div className="reading-buttons">
          <Button type="submit" size="compact-sm" disabled={!dirty || fault !== undefined}>
            {statement ? 'Save' : 'Add the statement'}
          </Button>
          <Button size="compact-sm" variant="default" onClick={leave}>
            Cancel
          </Button>
        </div>
      )}
    </form>
  )
}
