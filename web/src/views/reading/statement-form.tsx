import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Codebook } from '../../../../src/position/codebook.ts'
import type { Relation, Stance } from '../../../../src/position/position.ts'
import type { ReadingStatement } from '../../../../src/server/contract/reading.ts'
import type { Span } from '../../../../src/text/span.ts'
import { answerName, plainName } from '../../answer-name.ts'
import { stances } from '../../parts/stance.tsx'
import {
  type ConditionDraft,
  changesOf,
  type FormChanges,
  type FormDraft,
  type PositionDraft,
  relationWords,
  roleWords,
  type WordRole,
} from './form-draft.ts'
import { wordsOf } from './statement-words.ts'

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
        <TextInput
          label="Said on"
          size="xs"
          type="date"
          value={draft.date}
          onChange={(event) => onDraft({ ...draft, date: event.currentTarget.value })}
        />
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

function WordsField({
  text,
  role,
  spans,
  selected,
  onWords,
  onChange,
}: {
  readonly text: string
  readonly role: WordRole
  readonly spans: readonly Span[]
  readonly selected: Span | undefined
  readonly onWords: (span: Span) => void
  readonly onChange: (spans: readonly Span[]) => void
}) {
  const name = roleWords[role]
  return (
    <div className="reading-words-field">
      <span className="reading-words-name">{name}</span>
      <span>
        {spans.length === 0 && <span className="soft">none</span>}
        {spans.map((span) => (
          <span key={span.start} className="reading-chip">
            <button type="button" className="reading-words-button" onClick={() => onWords(span)}>
              <bdi>{wordsOf(text, [span], 90)}</bdi>
            </button>
            <CloseButton
              size="xs"
              aria-label={`Take out of ${name.toLowerCase()}: ${wordsOf(text, [span], 40)}`}
              onClick={() => onChange(spans.filter((each) => each !== span))}
            />
          </span>
        ))}
      </span>
      {selected && (
        <span className="reading-words-tools">
          <Button size="compact-xs" variant="default" onClick={() => onChange([selected])}>
            Use selected words as {name.toLowerCase()}
          </Button>
          {spans.length > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(joined(spans, selected))}>
              Add them
            </Button>
          )}
        </span>
      )}
    </div>
  )
}

/** Spans in order, with the new one among them; those it touches become one. */
function joined(spans: readonly Span[], added: Span): readonly Span[] {
  const apart = spans.filter(({ start, end }) => end < added.start || start > added.end)
  const touched = spans.filter((span) => !apart.includes(span))
  const whole = {
    start: Math.min(added.start, ...touched.map(({ start }) => start)),
    end: Math.max(added.end, ...touched.map(({ end }) => end)),
  }
  return [...apart, whole].toSorted((a, b) => a.start - b.start)
}

function PositionFields({
  number,
  text,
  position,
  codebook,
  selected,
  content,
  onWords,
  onChange,
}: {
  readonly number: number
  readonly text: string
  readonly position: PositionDraft
  readonly codebook: Codebook
  readonly selected: Span | undefined
  readonly content: readonly Span[]
  readonly onWords: (span: Span) => void
  readonly onChange: (to: PositionDraft | undefined) => void
}) {
  const { id, issue, alternative, stance, conditions, verdict } = position
  const setCondition = (at: number, to: ConditionDraft | undefined) =>
    onChange({ ...position, conditions: conditions.flatMap((each, i) => (i === at ? (to ?? []) : each)) })
  return (
    <fieldset className="reading-position">
      <legend>
        Position {number}
        {id === undefined ? ', new' : ''}
      </legend>
      <div className="reading-form-row">
        <NativeSelect
          label="Stance"
          size="xs"
          value={stance}
          onChange={(event) => onChange({ ...position, stance: event.currentTarget.value as Stance })}
          data={[...stances]}
        />
        <IssueFields
          codebook={codebook}
          issue={issue}
          alternatives={[alternative]}
          onChange={(to, [answer]) => onChange({ ...position, issue: to, alternative: answer! })}
        />
      </div>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no id, and are only added at the end
        <div key={at} className="reading-form-row reading-condition">
          <NativeSelect
            label={`Condition ${at + 1}`}
            size="xs"
            value={condition.relation}
            onChange={(event) => setCondition(at, { ...condition, relation: event.currentTarget.value as Relation })}
            data={Object.entries(relationWords).map(([value, label]) => ({ value, label }))}
          />
          <IssueFields
            codebook={codebook}
            issue={condition.issue}
            alternatives={condition.alternatives}
            onChange={(to, answers) => setCondition(at, { ...condition, issue: to, alternatives: answers })}
          />
          <span className="reading-words-tools">
            <button type="button" className="reading-words-button small" onClick={() => onWords(condition.words)}>
              “<bdi>{wordsOf(text, [condition.words], 60)}</bdi>”
            </button>
            {selected && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => setCondition(at, { ...condition, words: selected })}
              >
                Use selected words
              </Button>
            )}
            <Button size="compact-xs" variant="subtle" onClick={() => setCondition(at, undefined)}>
              Drop condition {at + 1}
            </Button>
          </span>
        </div>
      ))}
      <div className="reading-words-tools">
        <Button
          size="compact-xs"
          variant="default"
          disabled={codebook.issues.length < 1 || content.length === 0}
          onClick={() => {
            const on = codebook.issues.find((each) => each.id !== issue) ?? codebook.issues[0]!
            const words = selected ?? content[0]!
            const condition: ConditionDraft = {
              issue: on.id,
              alternatives: [on.alternatives.find((name) => name !== on.statusQuo) ?? on.alternatives[0]!],
              relation: 'onlyIf',
              words,
            }
            onChange({ ...position, conditions: [...conditions, condition] })
          }}
        >
          Add a condition
        </Button>
        {conditions.length > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => onChange({ ...position, conditions: [] })}>
            Unconditional
          </Button>
        )}
        {id === undefined ? (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(undefined)}>
            Take it out
          </Button>
        ) : (
          <>
            <Checkbox
              size="xs"
              label="accept it"
              checked={verdict === 'accept'}
              onChange={(event) =>
                onChange({ ...position, verdict: event.currentTarget.checked ? 'accept' : 'as it is' })
              }
            />
            <Checkbox
              size="xs"
              label="reject it"
              checked={verdict === 'reject'}
              onChange={(event) =>
                onChange({ ...position, verdict: event.currentTarget.checked ? 'reject' : 'as it is' })
              }
            />
          </>
        )}
      </div>
    </fieldset>
  )
}

function IssueFields({
  codebook,
  issue,
  alternatives,
  onChange,
}: {
  readonly codebook: Codebook
  readonly issue: string
  readonly alternatives: readonly string[]
  readonly onChange: (issue: string, alternatives: readonly string[]) => void
}) {
  const known = codebook.issues.find(({ id }) => id === issue)
  const several = alternatives.length > 1 ? answerName(codebook, issue, ...alternatives) : undefined
  return (
    <>
      <NativeSelect
        label="Issue"
        size="xs"
        value={issue}
        onChange={(event) => {
          const to = codebook.issues.find(({ id }) => id === event.currentTarget.value)!
          onChange(to.id, [to.alternatives.find((name) => name !== to.statusQuo) ?? to.alternatives[0]!])
        }}
        data={codebook.issues.map(({ id, question }) => ({ value: id, label: question }))}
      />
      <NativeSelect
        label="Alternative"
        size="xs"
        value={several ?? alternatives[0] ?? ''}
        onChange={(event) => {
          if (event.currentTarget.value !== several) onChange(issue, [event.currentTarget.value])
        }}
        data={[
          ...(several === undefined ? [] : [{ value: several, label: several }]),
          ...(known?.alternatives ?? []).map((name) => ({
            value: name,
            label: known?.labels?.[name] ?? plainName(name),
          })),
        ]}
      />
    </>
  )
}
