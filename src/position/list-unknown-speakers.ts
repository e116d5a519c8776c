import type { SpeakerClass, Statement } from '../statement/statement.ts'
import { closeNames } from '../text/nearest-name.ts'

import type { Codebook } from './codebook.ts'

/** A speaker whom no actor of the codebook claims. */
export interface UnknownSpeaker {
  readonly name: string
  readonly class: SpeakerClass
  readonly statements: number
  readonly reports: number
  /** The ids of the first statements. */
  readonly examples: readonly string[]
  /** Names of the codebook that are near, nearest first. */
  readonly near: readonly { readonly name: string; readonly actor: string; readonly person?: string }[]
}

const mostExamples = 3

/** Speakers of no actor, most statements first; those nobody names are left out. */
export function listUnknownSpeakers(
  { statements }: { readonly statements: readonly Statement[] },
  { actors }: Pick<Codebook, 'actors'>,
): readonly UnknownSpeaker[] {
  const known = actors.flatMap(({ id, name, aliases, people }) => [
    ...[name, ...aliases].map((each) => ({ name: each, actor: id })),
    ...people.flatMap((person) =>
      [person.name, ...person.aliases].map((each) => ({ name: each, actor: id, person: person.name })),
    ),
  ])
  const names = known.map(({ name }) => name)
  const isUnknown = ({ speaker }: Statement) => speaker.actor === null && speaker.name !== null
  return [...Map.groupBy(statements.filter(isUnknown), ({ speaker }) => speaker.name!)]
    .map(([name, made]) => ({
      name,
      class: made[0]!.speaker.class,
      statements: made.length,
      reports: new Set(made.map(({ report }) => report)).size,
      examples: made.slice(0, mostExamples).map(({ id }) => id),
      near: closeNames(name, names).map((each) => known.find((one) => one.name === each)!),
    }))
    .toSorted((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
}
