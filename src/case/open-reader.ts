import type { FindAttributions } from '../statement/attribution.ts'

let reader: Promise<FindAttributions> | undefined

/** What finds the attributions in a report. Loaded once in each thread, when it is first asked for. */
export function openReader(): Promise<FindAttributions> {
  reader ??= import('../statement/find-attributions.ts').then(({ findAttributions }) => findAttributions)
  return reader
}
