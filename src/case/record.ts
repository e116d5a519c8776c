import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Problem } from '../text/problem.ts'

/** What the record keeps, by kind. */
export interface Kept {
  /** A report as read from its bytes. */
  readonly reports: { readonly report: Report; readonly warnings: readonly Problem[] }
  /** A report's statements. */
  readonly statements: readonly Statement[]
}

/**
 * What was worked out before. The case asks, and works out what it is not told; a database can take this place.
 * A thing has a name (whose report it is) and a key: all that it was worked out from. Another key under the same name replaces it.
 */
export interface CaseRecord {
  get<K extends keyof Kept>(kind: K, name: string, key: string): Promise<Kept[K] | undefined>
  put<K extends keyof Kept>(kind: K, name: string, key: string, value: Kept[K]): Promise<void>
}

/** Remembers nothing: everything is worked out anew. */
export const noRecord: CaseRecord = {
  get: async () => undefined,
  put: async () => undefined,
}
