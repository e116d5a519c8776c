import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../text/steps.ts'

/** Longest time without looking at who else asks, in milliseconds. */
const turn = 15

/** Takes the steps of long work in turns with everything else that the thread is asked. */
export async function takeSteps<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    for (const since = performance.now(); performance.now() - since < turn; ) {
      const step = steps.next()
      if (step.done) return step.value
    }
    await setImmediate()
  }
}
