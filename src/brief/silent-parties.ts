import type { Drafting } from './drafting.ts'

/** Parties and mediators of the case from whom the reports carry not one statement or position, those whose word counts on most issues first. */
export function listSilentParties({ input, words }: Drafting): readonly string[] {
  const heard = new Set([
    ...input.positions.map((position) => position.actor),
    ...input.statements.flatMap((statement) => statement.speaker.actor ?? []),
  ])
  const weight = (actor: string) => input.codebook.issues.filter((issue) => words.counts(actor, issue.id)).length
  return input.codebook.actors
    .filter((actor) => (actor.kind === 'party' || actor.kind === 'mediator') && !heard.has(actor.id))
    .map((actor) => actor.id)
    .toSorted((a, b) => weight(b) - weight(a))
}
