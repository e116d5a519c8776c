import { nameKey } from '../../src/statement/name-key.ts'
import type { Speaker } from '../../src/statement/statement.ts'
import type { Label } from './read-labels.ts'

/**
 * Right; or wrong: another person with the same surname, a name that people of one surname share, another person, nobody although the text
 * tells who, somebody although it does not.
 */
export type Judgement = 'right' | 'namesake' | 'shared name' | 'another' | 'nobody' | 'somebody'

/**
 * Whether a speaker is whom a label means. Somebody labelled with a name is right when the speaker is a person whose name's words are all
 * words of that name, and not all words of a namesake's: "Clinton" is right for Hillary Clinton only where no other Clinton is about.
 * Somebody without a name is right when no person is named.
 */
export function judgeSpeaker({ name, class: kind }: Speaker, label: Label, words: string): Judgement {
  const isPerson = name !== null && name !== words && (kind === 'named' || kind === 'analyst')
  const isNameItself = name !== null && name === words && kind === 'named' && label.kind === 'surname'
  if (!isPerson && !isNameItself) return label.referent === undefined ? 'right' : 'nobody'
  if (label.referent === undefined) return 'somebody'
  const isMeant = isPartOf(name, label.referent)
  const isNamesake = label.namesakes.some((other) => isPartOf(name, other))
  if (isMeant) return isNamesake ? 'shared name' : 'right'
  return isNamesake ? 'namesake' : 'another'
}

function isPartOf(name: string, whole: string): boolean {
  const words = new Set(keysOf(whole))
  return keysOf(name).every((key) => words.has(key))
}

const keysOf = (name: string) => name.split(/\s+/u).map(nameKey).filter(Boolean)
