import { Button, Modal, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Fragment, useState } from 'react'
import type { CodebookEdit, Entry } from '../../../../src/position/codebook-edit.ts'
import type { EffectOnPosition } from '../../../../src/server/contract/codebook.ts'
import { useAnswer } from '../../live.tsx'
import { StanceSign, stances } from '../../parts/stance.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useCase } from '../../use-case.ts'
import { DiffView } from './diff-view.tsx'
import { useCodebook } from './use-codebook.tsx'

/** What is to be done with the chosen entries. */
export interface Bulk {
  readonly action: 'merge' | 'rename' | 'remove'
  readonly entries: readonly Entry[]
}

/** Merges, renames or removes entries, after showing every line it changes and what it does to the positions. */
export function BulkDialog({ bulk, onClose }: { readonly bulk: Bulk; readonly onClose: (done: boolean) => void }) {
  const { action, entries } = bulk
  const { change, nameOf } = useCodebook()
  const [into, setInto] = useState(entries[0]!.id)
  const [ids, setIds] = useState<Readonly<Record<string, string>>>({})
  const edits = editsOf(bulk, into, ids)
  const [shown] = useDebouncedValue(edits, 250)
  const kind = entries[0]!.kind
  const named = entries.map(({ id }) => id).join(', ')
  const what =
    action === 'merge'
      ? `Merged ${entries.flatMap(({ id }) => (id === into ? [] : id)).join(', ')} into ${into}`
      : action === 'remove'
        ? `Removed ${named}`
        : `Renamed ${edits.map((edit) => (edit.edit === 'rename' ? `${edit.entry.id} to ${edit.to}` : '')).join(', ')}`
  const verb = { merge: 'Merge', rename: 'Rename', remove: 'Remove' }[action]
  const confirm = async () => {
    if (await change(edits, what)) onClose(true)
  }
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      size="xl"
      title={`${verb} ${entries.length === 1 ? `the ${kind} ${named}` : `${entries.length} ${kind}s`}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        {action === 'merge' && (
          <Radio.Group
            label={`Which ${kind} stays?`}
            description="It takes over what the others say of themselves, and everything that names them."
            value={into}
            onChange={setInto}
          >
            <div className="codebook-choices">
              {entries.map(({ id }) => (
                <Radio key={id} value={id} label={kind === 'actor' ? `${nameOf(id)} (${id})` : id} />
              ))}
            </div>
          </Radio.Group>
        )}
        {action === 'rename' && (
          <div className="codebook-renames">
            {entries.map(({ id }, at) => (
              <TextInput
                key={id}
                label={`New id of ${id}`}
                data-autofocus={at === 0 || undefined}
                value={ids[id] ?? id}
                onChange={({ currentTarget: { value } }) => setIds((all) => ({ ...all, [id]: value }))}
              />
            ))}
          </div>
        )}
        <Preview edits={shown} />
        <div className="codebook-dialog-end">
          <Button variant="default" onClick={() => onClose(false)}>
            Cancel
          </Button>
          <Button type="submit" disabled={edits.length === 0} color={action === 'remove' ? 'red' : 'blue'}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function editsOf(
  { action, entries }: Bulk,
  into: string,
  ids: Readonly<Record<string, string>>,
): readonly CodebookEdit[] {
  if (action === 'remove') return entries.map((entry) => ({ edit: 'remove', entry }))
  if (action === 'merge') return entries.flatMap((entry) => (entry.id === into ? [] : { edit: 'merge', entry, into }))
  return entries.flatMap((entry) => {
    const to = (ids[entry.id] ?? entry.id).trim()
    return to === entry.id || to === '' ? [] : { edit: 'rename', entry, to }
  })
}

/** The lines that edits change, what follows, and the positions that come and go. */
function Preview({ edits }: { readonly edits: readonly CodebookEdit[] }) {
  const enabled = edits.length > 0
  const { data, error, isPlaceholderData } = useAnswer('POST /api/codebook/preview', { edits }, { enabled })
  if (!enabled) return <p className="soft">Nothing changes yet.</p>
  if (error) return <Failed error={error} />
  if (!data) return <Loading what="Working out what changes" />
  return (
    <div data-busy={isPlaceholderData || undefined}>
      {data.remarks.length > 0 && (
        <>
          <h3>What follows</h3>
          <ul className="codebook-remarks">
            {data.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
      {data.diffs.map(({ path, diff }) => (
        <Fragment key={path}>
          <h3>Lines of {path}</h3>
          <DiffView diff={diff} label={`Lines of ${path} that change`} />
        </Fragment>
      ))}
      <h3>Positions</h3>
      <Effect edits={edits} />
    </div>
  )
}

function Effect({ edits }: { readonly edits: readonly CodebookEdit[] }) {
  const { data, error, isPlaceholderData } = useAnswer('POST /api/codebook/effect', { edits })
  if (error) return <p className="soft">Not known: {error.message}.</p>
  if (!data || isPlaceholderData)
    return (
      <p className="soft" role="status">
        Reading the case with the change …
      </p>
    )
  const { gained, lost, statements } = data
  return (
    <div>
      <p role="status">
        {gained.length === 0 && lost.length === 0 ? 'The same as now.' : `${gained.length} come, ${lost.length} go.`}{' '}
        Statements of actors: {statements.before.toLocaleString('en')} now, {statements.after.toLocaleString('en')}{' '}
        then.
      </p>
      <EffectList title="Come" positions={gained} />
      <EffectList title="Go" positions={lost} />
    </div>
  )
}

const mostShown = 30

function EffectList({ title, positions }: { readonly title: string; readonly positions: readonly EffectOnPosition[] }) {
  const { nameOf } = useCase()
  if (positions.length === 0) return null
  return (
    <details open={positions.length <= 8}>
      <summary>
        {title}: {positions.length}
      </summary>
      <ul className="codebook-effects">
        {positions.slice(0, mostShown).map(({ actor, issue, alternative, stance }) => {
          const known = stances.find((each) => each === stance)
          return (
            <li key={`${actor} ${issue} ${alternative} ${stance}`}>
              {known && <StanceSign stance={known} size={13} />} {nameOf(actor)} {stance} {issue}={alternative}
            </li>
          )
        })}
        {positions.length > mostShown && <li>and {positions.length - mostShown} more</li>}
      </ul>
    </details>
  )
}
