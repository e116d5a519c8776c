import type { CodebookEdit, WordList } from '../position/codebook-edit.ts'
import { nearestHint } from '../text/nearest-name.ts'
import type { Decoded } from '../text/problem.ts'
import type { Path } from '../text/yaml-source.ts'
import { findUnknownPerson, makeMapping, personAt } from './change-codebook-people.ts'
import {
  actorKeys,
  alreadyThere,
  beforeKey,
  type Desk,
  done,
  findUnknown,
  issueKeys,
  type Made,
  personKeys,
  refuse,
  sayPlace,
  takeOut,
} from './codebook-desk.ts'
import { itemsOf } from './named-places.ts'

type WordEdit = Extract<CodebookEdit, { readonly to: WordList }>

/** Adds, changes or takes out a word of a list. */
export function changeWords(edit: WordEdit, desk: Desk): Decoded<Made> {
  const { to, word } = edit
  const unknown = findUnknownIn(to, desk)
  if (unknown) return unknown
  if (to.list === 'aliases' && to.person !== undefined && edit.edit === 'add-word')
    makeMapping(to.actor, personAt(to.actor, to.person, desk)!, desk)
  const path = pathOf(to, desk)
  const words = itemsOf(desk.at(...path))
  const named = sayPlace(to.list === 'aliases' ? [to.actor, ...(to.person ? [to.person] : []), 'aliases'] : path)
  const becomes = edit.edit === 'add-word' ? word : edit.edit === 'change-word' ? edit.becomes : undefined
  if (becomes !== undefined && becomes.trim() === '')
    return refuse('empty', 'there is nothing to add', 'Write a word or a phrase.')
  if (becomes !== undefined && words.includes(becomes)) return alreadyThere(becomes, named)
  if (edit.edit === 'add-word') {
    const order = to.list === 'aliases' ? (to.person === undefined ? actorKeys : personKeys) : issueKeys
    const key = to.list === 'terms' && to.by !== undefined ? 'termsBy' : to.list
    desk.yaml.append(path, word, beforeKey(key, order))
    return done()
  }
  const at = words.indexOf(word)
  if (at < 0)
    return refuse('unknown-word', `"${word}" is not among ${named}`, nearestHint(word, words.map(String), 'word'))
  const itemPath = Array.isArray(desk.at(...path)) ? [...path, at] : path
  if (edit.edit === 'change-word') desk.yaml.set(itemPath, edit.becomes)
  else {
    takeOut(itemPath, desk)
    const emptied = desk.at(...path)
    const isRecord = to.list === 'cues' || (to.list === 'terms' && to.by !== undefined)
    if (isRecord && Array.isArray(emptied) && emptied.length === 0) takeOut(path, desk)
  }
  return done()
}

function findUnknownIn(to: WordList, desk: Desk): Decoded<never> | undefined {
  if (to.list === 'disputed') return undefined
  if (to.list === 'aliases') {
    const unknown = findUnknown({ kind: 'actor', id: to.actor }, desk)
    return unknown ?? (to.person === undefined ? undefined : findUnknownPerson(to.actor, to.person, desk))
  }
  const unknown = findUnknown({ kind: 'issue', id: to.issue }, desk)
  if (unknown || to.list !== 'cues') return unknown
  return findUnknown({ kind: 'alternative', issue: to.issue, id: to.alternative }, desk)
}

function pathOf(to: WordList, desk: Desk): Path {
  if (to.list === 'disputed') return ['disputed']
  if (to.list === 'aliases') {
    const person = to.person === undefined ? [] : ['people', personAt(to.actor, to.person, desk)!]
    return ['actors', to.actor, ...person, 'aliases']
  }
  if (to.list === 'cues') return ['issues', to.issue, 'cues', to.alternative]
  if (to.list === 'terms' && to.by !== undefined) return ['issues', to.issue, 'termsBy', to.by]
  return ['issues', to.issue, to.list]
}
