import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { CountedActor } from '../../../../src/position/count-codebook.ts'
import type { ActorKind } from '../../../../src/statement/actor.ts'
import { Empty } from '../../parts/states.tsx'
import { Field } from './field.tsx'
import { People } from './people.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { slugOf } from './slug-of.ts'
import { useChosen } from './use-chosen.ts'
import { useCodebook } from './use-codebook.tsx'
import { WordChips } from './word-chips.tsx'

const kinds: readonly ActorKind[] = ['party', 'mediator', 'analyst', 'media']

/** The actors of the codebook. */
export function ActorsTab() {
  const { data } = useCodebook()
  const { chosen, isChosen, toggle, clear } = useChosen(data.actors.map(({ actor }) => actor.id))
  return (
    <>
      {data.actors.length === 0 ? (
        <Empty title="No actors yet">
          <p>
            An actor is who takes part: a government, a party, a mediator. Add the first one here
            {data.unknownSpeakers > 0 ? (
              <>
                , or choose among{' '}
                <Link href="/codebook?tab=speakers">{data.unknownSpeakers} speakers in the reports</Link>
              </>
            ) : null}
            .
          </p>
        </Empty>
      ) : (
        <SelectionBar chosen={chosen.map((id) => ({ kind: 'actor', id }))} onClear={clear} />
      )}
      <ul className="codebook-entries">
        {data.actors.map((counted) => (
          <ActorEntry
            key={counted.actor.id}
            counted={counted}
            chosen={isChosen(counted.actor.id)}
            onToggle={() => toggle(counted.actor.id)}
          />
        ))}
      </ul>
      <NewActor />
    </>
  )
}

function ActorEntry({
  counted,
  chosen,
  onToggle,
}: {
  readonly counted: CountedActor
  readonly chosen: boolean
  readonly onToggle: () => void
}) {
  const { change } = useCodebook()
  const { actor, statements, positions, names } = counted
  const { id, name, kind } = actor
  const entry = { kind: 'actor', id } as const
  return (
    <li className="codebook-entry">
      <div className="codebook-entry-head">
        <Checkbox size="xs" checked={chosen} onChange={onToggle} aria-label={`Choose ${name}`} />
        <h3>
          <span dir="auto">{name}</span> <code className="codebook-id">{id}</code>
        </h3>
        <p className="soft small codebook-numbers">
          {statements.toLocaleString('en')} {statements === 1 ? 'statement' : 'statements'},{' '}
          <Link href={`/positions?actor=${encodeURIComponent(id)}`}>
            {positions.toLocaleString('en')} {positions === 1 ? 'position' : 'positions'}
          </Link>
        </p>
      </div>
      <div className="codebook-entry-fields">
        <Field
          label={`Name of ${id}`}
          value={name}
          onSave={(value) =>
            change(
              [{ edit: 'set', entry, field: 'name', value: value || null }],
              value ? `Named ${id} “${value}”` : `Took the name of ${id} out`,
            )
          }
        />
        <NativeSelect
          size="xs"
          aria-label={`Kind of ${name}`}
          value={kind}
          data={[...kinds]}
          onChange={({ currentTarget: { value } }) =>
            void change(
              [{ edit: 'set', entry, field: 'kind', value }],
              `Made ${name} ${value === 'media' ? 'media' : `a ${value}`.replace('a a', 'an a')}`,
            )
          }
        />
      </div>
      <div className="codebook-entry-body">
        <WordChips label="Alias" of={name} words={names} to={{ list: 'aliases', actor: id }} fixed={1} />
        <People actor={actor} people={counted.people} />
      </div>
    </li>
  )
}

function NewActor() {
  const { data, change } = useCodebook()
  const [name, setName] = useState('')
  const [id, setId] = useState<string>()
  const [kind, setKind] = useState<ActorKind>('party')
  const taken = data.actors.map(({ actor }) => actor.id)
  const proposed = id ?? (name.trim() === '' ? '' : slugOf(name, taken))
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (proposed === '') return
    const edit = { edit: 'add-actor', id: proposed, name: name.trim() || proposed, actorKind: kind } as const
    if (!(await change([edit], `Added the actor ${edit.name}`))) return
    setName('')
    setId(undefined)
  }
  return (
    <form className="codebook-new" onSubmit={(event) => void add(event)}>
      <h2>Add an actor</h2>
      <div className="codebook-form">
        <TextInput size="xs" label="Name" value={name} onChange={({ currentTarget: { value } }) => setName(value)} />
        <TextInput
          size="xs"
          label="Id"
          description="Short; the files use it."
          inputWrapperOrder={['label', 'input', 'description']}
          value={proposed}
          onChange={({ currentTarget: { value } }) => setId(value)}
        />
        <NativeSelect
          size="xs"
          label="Kind"
          value={kind}
          data={[...kinds]}
          onChange={({ currentTarget: { value } }) => setKind(value as ActorKind)}
        />
        <Button size="xs" type="submit" disabled={proposed === ''}>
          Add
        </Button>
      </div>
    </form>
  )
}
