import type { Edit } from './edit.ts'
import type { Step } from './reach.ts'

/** What sets of edits are searched for. */
export interface LeastSetSearch {
  readonly edits: readonly Edit[]
  /** Whether two edits are never tried together. */
  readonly clash: (a: Edit, b: Edit) => boolean
  /** A departure that the edits leave; undefined where they do it. Tells how much work it was. */
  readonly leaving: (edits: readonly Edit[], countWork: (work: number) => void) => Step | undefined
  /** Whether an edit may stop a departure; one that may not is not tried for it. */
  readonly helps: (edit: Edit, departure: Step) => boolean
}

const largest = 3
const mostSets = 200_000
const mostWork = 8_000_000

/**
 * All least sets of at most three edits that leave no departure, smaller ones first. An edit can undo what another has done, so that
 * no set but those that contain one found can be passed over unseen; a set is grown only by edits that may stop a departure it leaves.
 */
export function findLeastSets({ edits, clash, leaving, helps }: LeastSetSearch): {
  readonly sets: readonly (readonly Edit[])[]
  readonly truncated: boolean
} {
  let work = 0
  const leavingAt = (indexes: readonly number[]) =>
    leaving(
      indexes.map((index) => edits[index]!),
      (more) => {
        work += more
      },
    )
  const found: (readonly number[])[] = []
  const first = leavingAt([])
  let frontier = first ? [{ chosen: [] as readonly number[], departure: first }] : []
  let tried = 0
  let truncated = false
  for (let size = 1; size <= largest && !truncated; size += 1) {
    const seen = new Set<string>()
    const grown: typeof frontier = []
    for (const { chosen, departure } of frontier) {
      for (const [index, edit] of edits.entries()) {
        if (!helps(edit, departure) || chosen.some((each) => each === index || clash(edits[each]!, edit))) continue
        const next = [...chosen, index].sort((a, b) => a - b)
        const key = next.join(' ')
        if (seen.has(key) || found.some((set) => set.every((each) => next.includes(each)))) continue
        seen.add(key)
        truncated ||= tried >= mostSets || work >= mostWork
        if (truncated) break
        tried += 1
        const left = leavingAt(next)
        if (left) grown.push({ chosen: next, departure: left })
        else found.push(next)
      }
    }
    frontier = grown
  }
  return { sets: found.map((set) => set.map((index) => edits[index]!)), truncated }
}
