/** How far the work may run ahead of who takes its results. */
export interface Ahead {
  /** How many are worked on at once. */
  readonly atOnce: number
  /** How many are begun and not taken yet, those that are done and wait for one before them among them. */
  readonly ahead: number
}

/**
 * The results of some work on each of the items, in the order of the items, whichever is done first. No more is begun than the bounds
 * allow, so that a slow item holds up few others, and nothing more once nobody takes the results.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  { atOnce, ahead }: Ahead,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const results: Promise<R>[] = []
  let begun = 0
  let running = 0
  let end = items.length
  const begin = () => {
    while (begun < end && running < atOnce && results.length < ahead) {
      running += 1
      const result = work(items[begun]!).finally(() => {
        running -= 1
        begin()
      })
      // Whoever takes it hears of a failure; until then nobody does.
      result.catch(() => undefined)
      results.push(result)
      begun += 1
    }
  }
  try {
    for (begin(); results.length > 0; begin()) {
      const result = await results[0]!
      results.shift()
      yield result
    }
  } finally {
    end = 0
  }
}
