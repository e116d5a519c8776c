import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { CountedPerson } from '../../../../src/position/count-codebook.ts'
import type { Actor, Role } from '../../../../src/statement/actor.ts'
import { Field } from './field.tsx'
import { useCodebook } from './use-codebook.tsx'
import { WordChips } from './word-chips.tsx'

/** Those who speak for an actor: their names in a line, and opened, everything about them. */
export function People({ actor, people }: { readonly actor: Actor; readonly people: readonly CountedPerson[] }) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const summary = people.map(({ name, statements }) => `${name} (${statements})`).join(', ')
  return (
    <div className="codebook-people">
      <button
        type="button"
        className="codebook-link"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {people.length === 0 ? 'No people' : people.length === 1 ? '1 person' : `${people.length} people`}
        <span className="visually-hidden"> of {actor.name}</span>
      </button>
      {!open && summary !== '' && (
        <span className="soft small" dir="auto">
          {' '}
          {summary}
        </span>
      )}
      <div id={panel} hidden={!open}>
        {open && (
          <>
            <ul className="codebook-persons">
              {people.map((person) => (
                <PersonEntry key={person.name} actor={actor} person={person} />
              ))}
            </ul>
            <NewPersonForm actor={actor} />
          </>
        )}
      </div>
    </div>
  )
}

const rolePeriod = ({ from, until }: Role) => (from || until ? `${from ?? '…'} – ${until ?? 'today'}` : '')

function PersonEntry({ actor, person }: { readonly actor: Actor; readonly person: CountedPerson }) {
  const { data, change } = useCodebook()
  const { name, names, statements, roles, pronoun } = person
  const who = { actor: actor.id, name }
  return (
    <li className="codebook-person">
      <div className="codebook-person-head">
        <Field
          label={`Name of ${name}`}
          value={name}
          onSave={async (to) =>
            to !== '' && (await change([{ edit: 'rename-person', ...who, to }], `Named ${name} “${to}”`))
          }
        />
        <NativeSelect
          size="xs"
          aria-label={`Pronoun of ${name}`}
          value={pronoun ?? ''}
          data={[{ value: '', label: 'he or she' }, 'he', 'she']}
          onChange={({ currentTarget: { value } }) =>
            void change(
              [{ edit: 'set-pronoun', ...who, value: value === 'he' || value === 'she' ? value : null }],
              value === '' ? `Both pronouns may stand for ${name}` : `“${value}” stands for ${name}`,
            )
          }
        />
        <NativeSelect
          size="xs"
          aria-label={`${name} speaks for`}
          value={actor.id}
          data={data.codebook.actors.map(({ id, name: label }) => ({ value: id, label: `for ${label}` }))}
          onChange={({ currentTarget: { value } }) =>
            void change([{ edit: 'move-person', ...who, to: value }], `${name} speaks for ${value}`)
          }
        />
        <span className="soft small">
          {statements} {statements === 1 ? 'statement' : 'statements'}
        </span>
        <CloseButton
          size="sm"
          aria-label={`Remove ${name}`}
          onClick={() => void change([{ edit: 'remove-person', ...who }], `Took ${name} from ${actor.name}`)}
        />
      </div>
      <WordChips
        label="Alias"
        of={name}
        words={names}
        to={{ list: 'aliases', actor: actor.id, person: name }}
        fixed={1}
      />
      <ul className="codebook-chips" aria-label={`Offices of ${name}`}>
        {roles.map((role) => (
          <li key={role.title} className="codebook-chip">
            <span className="codebook-chip-words">
              {role.title} <span className="soft">{rolePeriod(role)}</span>{' '}
              <span className="codebook-count">{role.statements}</span>
            </span>
            <button
              type="button"
              className="codebook-chip-remove"
              aria-label={`Remove the office ${role.title}`}
              onClick={() =>
                void change(
                  [{ edit: 'remove-role', ...who, title: role.title }],
                  `Took the office ${role.title} from ${name}`,
                )
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <NewRole actor={actor} name={name} />
    </li>
  )
}

function NewRole({ actor, name }: { readonly actor: Actor; readonly name: string }) {
  const { change } = useCodebook()
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    const role = { title: title.trim(), ...(from && { from: from.trim() }), ...(until && { until: until.trim() }) }
    if (
      !(await change([{ edit: 'set-role', actor: actor.id, name, role }], `Added the office ${role.title} to ${name}`))
    )
      return
    setTitle('')
    setFrom('')
    setUntil('')
  }
  return (
    <form className="codebook-form" onSubmit={(event) => void add(event)}>
      <TextInput
        size="xs"
        placeholder="Add an office"
        aria-label={`Add an office to ${name}`}
        value={title}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
      />
      {title !== '' && (
        <>
          <TextInput
            size="xs"
            placeholder="from 2025-01-20"
            aria-label="From, a year, month or day"
            value={from}
            onChange={({ currentTarget: { value } }) => setFrom(value)}
          />
          <TextInput
            size="xs"
            placeholder="until"
            aria-label="Until, a year, month or day"
            value={until}
            onChange={({ currentTarget: { value } }) => setUntil(value)}
          />
          <Button size="xs" type="submit" variant="default">
            Add the office
          </Button>
        </>
      )}
    </form>
  )
}

function NewPersonForm({ actor }: { readonly actor: Actor }) {
  const { change } = useCodebook()
  const [name, setName] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const person = { name: name.trim() }
    if (person.name === '') return
    if (await change([{ edit: 'add-person', actor: actor.id, person }], `Added ${person.name} to ${actor.name}`))
      setName('')
  }
  return (
    <form className="codebook-form" onSubmit={(event) => void add(event)}>
      <TextInput
        size="xs"
        placeholder="Add a person"
        aria-label={`Add a person to ${actor.name}`}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={name.trim() === ''}>
        Add the person
      </Button>
    </form>
  )
}
