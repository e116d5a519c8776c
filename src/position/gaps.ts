import type { Codebook } from './codebook.ts'
import type { Gap, Position } from './position.ts'

/** Each party or mediator on each issue that no current position of it addresses, in the order of the codebook. */
export function findGaps(positions: readonly Position[], codebook: Codebook): readonly Gap[] {
  const held = new Set(
    positions
      .filter(({ status, review }) => status === 'current' && review !== 'rejected')
      .map(({ actor, issue }) => `${actor}\u0000${issue}`),
  )
  return codebook.actors
    .filter(({ kind }) => kind === 'party' || kind === 'mediator')
    .flatMap(({ id: actor }) =>
      codebook.issues.filter(({ id }) => !held.has(`${actor}\u0000${id}`)).map(({ id: issue }) => ({ actor, issue })),
    )
}
