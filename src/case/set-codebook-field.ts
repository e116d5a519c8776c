import type { CodebookEdit, Entry } from '../position/codebook-edit.ts'
import type { Decoded } from '../text/problem.ts'
import type { Path } from '../text/yaml-source.ts'
import {
  actorKeys,
  beforeKey,
  type Desk,
  done,
  findUnknown,
  issueKeys,
  type Made,
  refuse,
  takeOut,
} from './codebook-desk.ts'

type SetEdit = Extract<CodebookEdit, { readonly edit: 'set' }>

const fieldsOf: Readonly<Record<Entry['kind'], readonly SetEdit['field'][]>> = {
  actor: ['name', 'kind'],
  issue: ['question', 'statusQuo', 'goal'],
  alternative: ['label'],
}

/** Gives a field of an entry a value, or takes it out. */
export function setField({ entry, field, value }: SetEdit, desk: Desk): Decoded<Made> {
  const unknown = findUnknown(entry, desk)
  if (unknown) return unknown
  if (!fieldsOf[entry.kind].includes(field))
    return refuse('unknown-field', `an ${entry.kind} has no ${field}`, `It has ${fieldsOf[entry.kind].join(', ')}.`)
  const path: Path =
    field === 'goal'
      ? ['goal', entry.id]
      : entry.kind === 'alternative'
        ? ['issues', entry.issue, 'labels', entry.id]
        : [entry.kind === 'actor' ? 'actors' : 'issues', entry.id, field]
  if (value === null || value === '') {
    if (desk.at(...path) !== undefined) takeOut(path, desk)
    return done()
  }
  const order = entry.kind === 'actor' ? actorKeys : issueKeys
  desk.yaml.set(path, value, field === 'goal' ? [] : beforeKey(field === 'label' ? 'labels' : field, order))
  return done()
}
