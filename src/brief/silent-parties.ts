import type { Drafting } from './drafting.ts'

/** Parties and mediators of the case from whom the reports carry not one statement or position. */
export function listSilentParties({ input }: Drafting): readonly string[] {
  const heard = new Set([
    ...input.positions.map((position) => position.actor),
    ...input.statements.flatMap((statement) => statement.speaker.actor ?? []),
  ])
  return input.codebook.actors
    .filter((actor) => (actor.kind === 'party' || actor.kind === 'mediator') && !heard.has(actor.id))
    .map((actor) => actor.id)
}
