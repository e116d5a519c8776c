/** Long work in short steps: whoever takes them decides when the next one is due. */
export type Steps<T> = Generator<void, T>

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
