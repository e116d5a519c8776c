import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { Link } from 'wouter'
import type { Issue } from '../../../../src/position/codebook.ts'
import type { Entry } from '../../../../src/position/codebook-edit.ts'
import type { CountedIssue } from '../../../../src/position/count-codebook.ts'
import { Empty } from '../../parts/states.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { Field } from './field.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { slugOf } from './slug-of.ts'
import { useChosen } from './use-chosen.ts'
import { useCodebook } from './use-codebook.tsx'
import { WordChips } from './word-chips.tsx'

/** The issues of the codebook. */
export function IssuesTab() {
  const { data } = useCodebook()
  const { chosen, isChosen, toggle, clear } = useChosen(data.issues.map(({ id }) => id))
  const counted = new Map(data.issues.map((issue) => [issue.id, issue]))
  return (
    <>
      {data.issues.length === 0 ? (
        <Empty title="No issues yet">
          <p>
            An issue is a question that is negotiated, with its possible answers: “Who runs the harbour?” – northern,
            joint. Add the first one here.
          </p>
        </Empty>
      ) : (
        <SelectionBar chosen={chosen.map((id) => ({ kind: 'issue', id }))} onClear={clear} />
      )}
      <ul className="codebook-entries">
        {data.codebook.issues.map((issue) => {
          const found = counted.get(issue.id)
          return (
            found && (
              <IssueEntry
                key={issue.id}
                issue={issue}
                found={found}
                chosen={isChosen(issue.id)}
                onToggle={() => toggle(issue.id)}
              />
            )
          )
        })}
      </ul>
      <NewIssue />
      <Disputed />
    </>
  )
}

function IssueEntry({
  issue,
  found,
  chosen,
  onToggle,
}: {
  readonly issue: Issue
  readonly found: CountedIssue
  readonly chosen: boolean
  readonly onToggle: () => void
}) {
  const { data, change, nameOf } = useCodebook()
  const { id, question } = issue
  const [meant] = useUrlState('issue')
  const goTo = useCallback((heading: HTMLElement | null) => heading?.focus(), [])
  const entry = { kind: 'issue', id } as const
  const [by, setBy] = useState('')
  const free = data.codebook.actors.filter(({ id: actor }) => !found.termsBy.some((each) => each.actor === actor))
  const idle = [
    ...found.terms,
    ...found.termsBy.flatMap(({ words }) => words),
    ...found.alternatives.flatMap(({ cues }) => cues),
  ].filter(({ count }) => count === 0).length
  return (
    <li className="codebook-entry">
      <div className="codebook-entry-head">
        <Checkbox size="xs" checked={chosen} onChange={onToggle} aria-label={`Choose ${id}`} />
        <h3 ref={meant === id ? goTo : undefined} tabIndex={-1}>
          <code className="codebook-id">{id}</code>
        </h3>
        <p className="soft small codebook-numbers">
          <Link href={`/positions?issue=${encodeURIComponent(id)}`}>
            {found.positions.toLocaleString('en')} {found.positions === 1 ? 'position' : 'positions'}
          </Link>
          {idle > 0 && data.reports > 0 && `, ${idle} ${idle === 1 ? 'word finds' : 'words find'} nothing`}
        </p>
      </div>
      <div className="codebook-entry-fields">
        <Field
          label={`Question of ${id}`}
          long
          value={question}
          onSave={(value) =>
            change([{ edit: 'set', entry, field: 'question', value: value || null }], `Changed the question of ${id}`)
          }
        />
      </div>
      <div className="codebook-entry-body">
        <Alternatives issue={issue} found={found} />
        <dl className="codebook-parts">
          <dt>Controlled by</dt>
          <dd>
            <ActorList issue={issue} list="controlledBy" label="Who controls" />
          </dd>
          <dt>Consent of</dt>
          <dd>
            <ActorList issue={issue} list="consent" label="Whose consent is needed on" />
          </dd>
          <dt>Terms</dt>
          <dd>
            <WordChips label="Term" of={id} words={found.terms} to={{ list: 'terms', issue: id }} />
          </dd>
          {found.termsBy.map(({ actor, words }) => (
            <TermsBy key={actor} actor={actor}>
              <WordChips
                label="Term"
                of={`${id}, said by ${nameOf(actor)}`}
                words={words}
                to={{ list: 'terms', issue: id, by: actor }}
              />
            </TermsBy>
          ))}
          {by !== '' && !found.termsBy.some(({ actor }) => actor === by) && (
            <TermsBy actor={by}>
              <WordChips
                label="Term"
                of={`${id}, said by ${nameOf(by)}`}
                words={[]}
                to={{ list: 'terms', issue: id, by }}
              />
            </TermsBy>
          )}
        </dl>
        {free.length > 0 && (
          <NativeSelect
            className="codebook-narrow"
            size="xs"
            aria-label={`Terms of ${id} in one actor’s mouth`}
            value=""
            data={[
              { value: '', label: 'Terms in one actor’s mouth …' },
              ...free.map(({ id: actor, name }) => ({ value: actor, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => setBy(value)}
          />
        )}
      </div>
    </li>
  )
}

function TermsBy({ actor, children }: { readonly actor: string; readonly children: ReactNode }) {
  const { nameOf } = useCodebook()
  return (
    <>
      <dt>Said by {nameOf(actor)}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Alternatives({ issue, found }: { readonly issue: Issue; readonly found: CountedIssue }) {
  const { data, change } = useCodebook()
  const { id, alternatives, statusQuo, labels = {} } = issue
  const goal = data.codebook.goal[id]
  const { chosen, isChosen, toggle, clear } = useChosen(alternatives)
  const [typed, setTyped] = useState('')
  const entry = { kind: 'issue', id } as const
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (name === '') return
    if (await change([{ edit: 'add-alternative', issue: id, id: name }], `Added ${name} to ${id}`)) setTyped('')
  }
  return (
    <section aria-label={`Alternatives of ${id}`}>
      <ul className="codebook-alternatives">
        {found.alternatives.map(({ id: name, codings, cues }) => {
          const own: Entry = { kind: 'alternative', issue: id, id: name }
          return (
            <li key={name}>
              <div className="codebook-alternative-head">
                <Checkbox
                  size="xs"
                  checked={isChosen(name)}
                  onChange={() => toggle(name)}
                  aria-label={`Choose ${id}: ${name}`}
                />
                <code className="codebook-alternative">{name}</code>
                <span className="soft small">
                  {codings} {codings === 1 ? 'coding' : 'codings'}
                </span>
                <Radio
                  size="xs"
                  name={`quo ${id}`}
                  label="today"
                  aria-label={`${name} is the status quo of ${id}`}
                  checked={statusQuo === name}
                  onChange={() =>
                    void change(
                      [{ edit: 'set', entry, field: 'statusQuo', value: name }],
                      `Made ${name} the status quo of ${id}`,
                    )
                  }
                />
                <Checkbox
                  size="xs"
                  label="goal"
                  aria-label={`${name} is the goal on ${id}`}
                  checked={goal === name}
                  onChange={({ currentTarget: { checked } }) =>
                    void change(
                      [{ edit: 'set', entry, field: 'goal', value: checked ? name : null }],
                      checked ? `Made ${name} the goal on ${id}` : `Took the goal on ${id} out`,
                    )
                  }
                />
                <Field
                  label={`How ${name} is said in a sentence`}
                  placeholder="as said in a sentence"
                  value={labels[name] ?? ''}
                  onSave={(value) =>
                    change(
                      [{ edit: 'set', entry: own, field: 'label', value: value || null }],
                      `Changed how ${name} of ${id} is said`,
                    )
                  }
                />
              </div>
              <WordChips
                label="Cue"
                of={`${id}, ${name}`}
                words={cues}
                to={{ list: 'cues', issue: id, alternative: name }}
              />
            </li>
          )
        })}
      </ul>
      <form className="codebook-form" onSubmit={(event) => void add(event)}>
        <TextInput
          size="xs"
          placeholder="Add an alternative"
          aria-label={`Add an alternative to ${id}`}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        {typed.trim() !== '' && (
          <Button size="xs" type="submit" variant="default">
            Add the alternative
          </Button>
        )}
      </form>
      {chosen.length > 0 && (
        <SelectionBar chosen={chosen.map((name) => ({ kind: 'alternative', issue: id, id: name }))} onClear={clear} />
      )}
    </section>
  )
}

function ActorList({
  issue,
  list,
  label,
}: {
  readonly issue: Issue
  readonly list: 'controlledBy' | 'consent'
  readonly label: string
}) {
  const { data, change, nameOf } = useCodebook()
  const to = { list, issue: issue.id } as const
  const words = list === 'controlledBy' ? 'who control' : 'whose consent is needed on'
  const free = data.codebook.actors.filter(({ id }) => !issue[list].includes(id))
  return (
    <ul className="codebook-chips" aria-label={`${label} ${issue.id}`}>
      {issue[list].map((actor) => (
        <li key={actor} className="codebook-chip">
          <span className="codebook-chip-words">{nameOf(actor)}</span>
          <button
            type="button"
            className="codebook-chip-remove"
            aria-label={`Remove ${nameOf(actor)}`}
            onClick={() =>
              void change(
                [{ edit: 'remove-word', to, word: actor }],
                `Took ${nameOf(actor)} from those ${words} ${issue.id}`,
              )
            }
          >
            <IconX size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
      {free.length > 0 && (
        <li>
          <NativeSelect
            size="xs"
            aria-label={`Add to: ${label.toLowerCase()} ${issue.id}`}
            value=""
            data={[{ value: '', label: 'Add …' }, ...free.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={({ currentTarget: { value } }) =>
              void change(
                [{ edit: 'add-word', to, word: value }],
                `Added ${nameOf(value)} to those ${words} ${issue.id}`,
              )
            }
          />
        </li>
      )}
    </ul>
  )
}

function NewIssue() {
  const { data, change } = useCodebook()
  const [question, setQuestion] = useState('')
  const [id, setId] = useState<string>()
  const [alternatives, setAlternatives] = useState('')
  const taken = data.codebook.issues.map((issue) => issue.id)
  const short = question.trim().split(/\s+/u).slice(0, 4).join(' ')
  const proposed = id ?? (short === '' ? '' : slugOf(short, taken))
  const names = [...new Set(alternatives.split(',').map((each) => each.trim()))].filter((each) => each !== '')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (proposed === '' || names.length === 0) return
    const edit = {
      edit: 'add-issue',
      id: proposed,
      ...(question.trim() !== '' && { question: question.trim() }),
      alternatives: names,
    } as const
    if (!(await change([edit], `Added the issue ${proposed}`))) return
    setQuestion('')
    setAlternatives('')
    setId(undefined)
  }
  return (
    <form className="codebook-new" onSubmit={(event) => void add(event)}>
      <h2>Add an issue</h2>
      <div className="codebook-form">
        <TextInput
          size="xs"
          label="Question"
          value={question}
          onChange={({ currentTarget: { value } }) => setQuestion(value)}
        />
        <TextInput size="xs" label="Id" value={proposed} onChange={({ currentTarget: { value } }) => setId(value)} />
        <TextInput
          size="xs"
          label="Alternatives, today’s first"
          placeholder="none, joint"
          value={alternatives}
          onChange={({ currentTarget: { value } }) => setAlternatives(value)}
        />
        <Button size="xs" type="submit" disabled={proposed === '' || names.length === 0}>
          Add
        </Button>
      </div>
    </form>
  )
}

function Disputed() {
  const { data } = useCodebook()
  return (
    <section className="codebook-new">
      <h2>Disputed terms</h2>
      <p className="soft">Words that the parties use in different meanings.</p>
      <WordChips label="Disputed term" of="the case" words={data.disputed} to={{ list: 'disputed' }} />
    </section>
  )
}
