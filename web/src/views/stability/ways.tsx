import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import type { ExplainedState, PathsView } from '../../../../src/stability/explanation.ts'
import { ShortestWays } from './shortest-ways.tsx'

/** The ways from today to the state explained. */
export function Ways({ explained, conflict }: { readonly explained: ExplainedState; readonly conflict: ConflictView }) {
  const { paths, isStatusQuo } = explained
  if (!paths || isStatusQuo) return null
  return (
    <section>
      <h3>From today</h3>
      <WayList lead="By moves" view={paths.moves} conflict={conflict} />
      <WayList lead="By moves that each mover prefers" view={paths.improvements} conflict={conflict} />
    </section>
  )
}

function WayList({
  lead,
  view: { paths, truncated },
  conflict,
}: {
  readonly lead: string
  readonly view: PathsView
  readonly conflict: ConflictView
}) {
  if (paths.length === 0) {
    return (
      <p>
        {lead}: {truncated ? 'none found' : 'no way there'}.
      </p>
    )
  }
  const shortest = paths.filter(({ length }) => length === paths[0]!.length)
  return (
    <>
      <p>
        {lead}: {truncated ? 'at least ' : ''}
        {shortest.length === 1 ? 'one shortest way' : `${shortest.length} shortest ways`}
        {shortest.length > 3 && '; three of them'}:
      </p>
      <ShortestWays ways={shortest} conflict={conflict} />
    </>
  )
}
