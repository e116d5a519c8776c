import type { CodebookEdit } from '../position/codebook-edit.ts'
import { patchYaml, SharedYaml } from '../text/patch-yaml.ts'
import type { Decoded } from '../text/problem.ts'
import { changePerson, personAt, personValue } from './change-codebook-people.ts'
import { changeWords } from './change-codebook-words.ts'
import {
  actorKeys,
  alreadyThere,
  beforeKey,
  type Desk,
  deskOn,
  done,
  findTaken,
  findUnknown,
  type Made,
  type NameChange,
  refuse,
} from './codebook-desk.ts'
import { type CaseCodebook, decodeCodebook } from './decode-codebook.ts'
import { mergeEntry } from './merge-codebook-entries.ts'
import { removeEntry } from './remove-codebook-entry.ts'
import { renameEntry } from './rename-codebook-entry.ts'
import { setField } from './set-codebook-field.ts'

/** case.yaml after some edits. */
export interface EditedCodebook {
  readonly text: string
  readonly codebook: CaseCodebook
  readonly names: readonly NameChange[]
  /** What was taken out or left behind besides what was asked, each a sentence. */
  readonly remarks: readonly string[]
}

/**
 * Makes edits to the text of case.yaml, one after the other. Comments, order, quotation marks and line ends stay. What comes out is decoded
 * again: where it has errors, there is no result but the problems, with their places in the text as it would be.
 */
export function editCodebook(
  text: string,
  edits: readonly CodebookEdit[],
  file: string,
  id?: string,
): Decoded<EditedCodebook> {
  const mark = /^\uFEFF/u.exec(text)?.[0] ?? ''
  const before = decodeCodebook(text, file, id)
  if (!before.ok) return before
  const names: NameChange[] = []
  const remarks: string[] = []
  let yaml = text.slice(mark.length)
  for (const edit of edits) {
    try {
      const patcher = patchYaml(yaml)
      const desk = deskOn(patcher, file)
      const made = makeEdit(edit, desk)
      if (!made.ok) return made
      names.push(...made.value.names)
      remarks.push(...made.value.remarks)
      yaml = patcher.text
    } catch (error) {
      if (!(error instanceof SharedYaml)) throw error
      const hint = 'Write it out in each of its places, or make this change in the text of case.yaml.'
      return refuse('shared-yaml', error.message, hint)
    }
  }
  const codebook = decodeCodebook(yaml, file, id)
  if (!codebook.ok) return codebook
  return {
    ok: true,
    value: { text: mark + yaml, codebook: codebook.value, names, remarks },
    warnings: codebook.warnings,
  }
}

function makeEdit(edit: CodebookEdit, desk: Desk): Decoded<Made> {
  const { yaml } = desk
  switch (edit.edit) {
    case 'add-actor': {
      const taken = findTaken({ kind: 'actor', id: edit.id }, desk)
      if (taken) return taken
      const { name, actorKind, aliases = [], people = [] } = edit
      const isParty = actorKind === undefined || actorKind === 'party'
      yaml.set(['actors', edit.id], {
        name: name ?? edit.id,
        ...(!isParty && { kind: actorKind }),
        ...(aliases.length > 0 && { aliases }),
        ...(people.length > 0 && { people: people.map(personValue) }),
      })
      return done()
    }
    case 'add-issue': {
      const taken = findTaken({ kind: 'issue', id: edit.id }, desk)
      if (taken) return taken
      const { question, alternatives, controlledBy = [], terms = [] } = edit
      yaml.set(['issues', edit.id], {
        ...(question !== undefined && { question }),
        alternatives,
        ...(controlledBy.length > 0 && { controlledBy }),
        ...(terms.length > 0 && { terms }),
      })
      return done()
    }
    case 'add-alternative': {
      const unknown = findUnknown({ kind: 'issue', id: edit.issue }, desk)
      const taken = unknown ?? findTaken({ kind: 'alternative', issue: edit.issue, id: edit.id }, desk)
      if (taken) return taken
      yaml.append(['issues', edit.issue, 'alternatives'], edit.id)
      return done()
    }
    case 'rename':
      return renameEntry(edit.entry, edit.to, desk)
    case 'remove':
      return removeEntry(edit.entry, desk)
    case 'merge':
      return mergeEntry(edit.entry, edit.into, desk)
    case 'set':
      return setField(edit, desk)
    case 'set-title':
      yaml.set(['title'], edit.value, ['case'])
      return done()
    case 'add-word':
    case 'remove-word':
    case 'change-word':
      return changeWords(edit, desk)
    case 'add-person': {
      const unknown = findUnknown({ kind: 'actor', id: edit.actor }, desk)
      if (unknown) return unknown
      if (personAt(edit.actor, edit.person.name, desk) !== undefined)
        return alreadyThere(edit.person.name, `the people of ${edit.actor}`)
      yaml.append(['actors', edit.actor, 'people'], personValue(edit.person), beforeKey('people', actorKeys))
      return done()
    }
    default:
      return changePerson(edit, desk)
  }
}
