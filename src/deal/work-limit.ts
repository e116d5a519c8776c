/** Steps a search may still take. Counted, not timed, so that the same question always ends at the same place. */
export interface Work {
  left: number
}

/** A search has used up its steps. Never leaves this stage: whoever set the limit catches it and says what is incomplete. */
export class WorkLimitReached extends Error {
  override name = 'WorkLimitReached'
}

/** Takes steps, or ends the search. */
export function spend(work: Work, steps = 1): void {
  work.left -= steps
  if (work.left < 0) throw new WorkLimitReached()
}

/** What the task returns, or undefined when it needs more than `steps` steps. */
export function within<T>(steps: number, task: (work: Work) => T): T | undefined {
  try {
    return task({ left: steps })
  } catch (error) {
    if (error instanceof WorkLimitReached) return undefined
    throw error
  }
}
