import { createHash } from 'node:crypto'
import type { Position } from '../position/position.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Decoded } from '../text/problem.ts'
import { programFingerprint } from './program-version.ts'

/** What the record keeps, by kind. */
export interface Kept {
  /** What a file was read as. */
  readonly reports: Decoded<Report>
  /** A report's statements. */
  readonly statements: readonly Statement[]
  /** The positions in them, one statement each. */
  readonly codings: readonly Position[]
}

/**
 * What was worked out before. The case asks, and works out what it is not told; a database can take this place.
 * A thing has a name (whose it is) and a key (all that it was worked out from); another key under the same name replaces it.
 */
export interface CaseRecord {
  get<K extends keyof Kept>(kind: K, name: string, key: string): Promise<Kept[K] | undefined>
  put<K extends keyof Kept>(kind: K, name: string, key: string, value: Kept[K]): Promise<void>
}

/** From the record where nothing of the basis has changed since, else worked out now and kept; without a record, just worked out. */
export async function recall<K extends keyof Kept>(
  record: CaseRecord | undefined,
  kind: K,
  name: string,
  basis: readonly unknown[],
  work: () => Promise<Kept[K]>,
): Promise<Kept[K]> {
  if (!record) return work()
  const key = sha256(JSON.stringify([programFingerprint(), ...basis]))
  const kept = await record.get(kind, name, key)
  if (kept !== undefined) return kept
  const value = await work()
  await record.put(kind, name, key, value)
  return value
}

/** The sha256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
