import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CodebookEdit } from '../../../../src/position/codebook-edit.ts'
import type { UnknownSpeaker } from '../../../../src/position/list-unknown-speakers.ts'
import type { Quoted } from '../../../../src/server/contract/quoted.ts'
import { useAnswer } from '../../live.tsx'
import { Quote } from '../../parts/quote.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { slugOf } from './slug-of.ts'
import { useCodebook } from './use-codebook.tsx'

const pageSize = 40

const namedClasses: ReadonlySet<string> = new Set(['named', 'office', 'collective', 'analyst'])

/** Speakers whom no actor claims, to be added. */
export function SpeakersTab() {
  const { data, error } = useAnswer('GET /api/codebook/speakers', {})
  const [sought, setSought] = useState('')
  const [chosenAll, setAll] = useState<boolean>()
  const [shown, setShown] = useState(pageSize)
  const named = data?.speakers.filter(({ class: kind }) => namedClasses.has(kind)).length
  const all = chosenAll ?? named === 0
  const listed = useMemo(() => {
    const words = sought.trim().toLowerCase()
    return data?.speakers.filter(
      ({ name, class: kind }) => (all || namedClasses.has(kind)) && name.toLowerCase().includes(words),
    )
  }, [data, sought, all])
  if (error) return <Failed error={error} />
  if (!data || !listed) return <Loading what="Looking for speakers" />
  if (data.speakers.length === 0)
    return (
      <Empty title="Every speaker is known">
        <p>Whoever speaks in the reports is an actor of the codebook, or is not named.</p>
      </Empty>
    )
  return (
    <>
      <p className="lead">
        Speakers whom no actor of the codebook claims. Their statements give no positions until somebody does.
      </p>
      <div className="codebook-form codebook-filter">
        <TextInput
          size="xs"
          type="search"
          label="Find a speaker"
          value={sought}
          onChange={({ currentTarget: { value } }) => setSought(value)}
        />
        <Checkbox
          size="xs"
          label="Also those who are only described (“officials”)"
          checked={all}
          onChange={({ currentTarget: { checked } }) => setAll(checked)}
        />
        <span className="soft small" role="status">
          {listed.length.toLocaleString('en')} of {data.speakers.length.toLocaleString('en')}
        </span>
      </div>
      <ul className="codebook-entries">
        {listed.slice(0, shown).map((speaker) => (
          <SpeakerEntry key={speaker.name} speaker={speaker} />
        ))}
      </ul>
      {listed.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + pageSize)}>
          Show {Math.min(pageSize, listed.length - shown)} more
        </Button>
      )}
    </>
  )
}

function SpeakerEntry({ speaker }: { readonly speaker: UnknownSpeaker & { readonly words: readonly Quoted[] } }) {
  const { data, change, nameOf } = useCodebook()
  const { name, class: kind, statements, reports, near, words } = speaker
  const [first] = near
  const [actor, setActor] = useState<string>()
  const { actors } = data.codebook
  const target = actor ?? first?.actor ?? actors[0]?.id
  const bare = name.replace(/\s*\([^)]*\)\s*$/u, '').trim() || name
  const add = (edit: CodebookEdit, what: string) => void change([edit], what)
  return (
    <li className="codebook-entry">
      <div className="codebook-entry-head">
        <h3 dir="auto">{name}</h3>
        <p className="soft small codebook-numbers">
          {statements} {statements === 1 ? 'statement' : 'statements'} in {reports}{' '}
          {reports === 1 ? 'report' : 'reports'}, {kind}
        </p>
      </div>
      <div className="codebook-entry-body">
        <div className="codebook-speaker-actions">
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              add(
                {
                  edit: 'add-actor',
                  id: slugOf(
                    bare,
                    actors.map(({ id }) => id),
                  ),
                  name: bare,
                },
                `Added the actor ${bare}`,
              )
            }
          >
            Add as an actor<span className="visually-hidden">: {name}</span>
          </Button>
          {target !== undefined && (
            <>
              <NativeSelect
                size="xs"
                aria-label={`Actor for ${name}`}
                value={target}
                data={actors.map(({ id, name: label }) => ({ value: id, label }))}
                onChange={({ currentTarget: { value } }) => setActor(value)}
              />
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  add(
                    { edit: 'add-person', actor: target, person: { name: bare } },
                    `Added ${bare} to ${nameOf(target)}`,
                  )
                }
              >
                as a person
                <span className="visually-hidden">
                  {' '}
                  of {nameOf(target)}: {name}
                </span>
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  add(
                    { edit: 'add-word', to: { list: 'aliases', actor: target }, word: bare },
                    `Added the alias “${bare}” to ${nameOf(target)}`,
                  )
                }
              >
                as an alias
                <span className="visually-hidden">
                  {' '}
                  of {nameOf(target)}: {name}
                </span>
              </Button>
            </>
          )}
        </div>
        {near.length > 0 && (
          <p className="small codebook-near">
            Near:{' '}
            {near.map(({ name: known, actor: id, person }, at) => (
              <span key={`${id} ${known}`}>
                {at > 0 && ', '}
                {person === undefined ? (
                  nameOf(id)
                ) : (
                  <button
                    type="button"
                    className="codebook-link"
                    onClick={() =>
                      add(
                        { edit: 'add-word', to: { list: 'aliases', actor: id, person }, word: bare },
                        `Added the alias “${bare}” to ${person}`,
                      )
                    }
                  >
                    an alias of {person}
                  </button>
                )}
                {known !== nameOf(id) && known !== person && ` (“${known}”)`}
              </span>
            ))}
          </p>
        )}
        {words.map((quoted) => (
          <Quote key={quoted.statement} quoted={quoted} />
        ))}
      </div>
    </li>
  )
}
