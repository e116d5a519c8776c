import type { ServerEvent } from './contract/events.ts'

/** What a case thread is asked. */
export interface Asked {
  readonly id: number
  readonly route: string
  readonly input: unknown
  /** The case must have been read at least this often before the answer is worked out. */
  readonly revision: number
  readonly key?: string
  readonly job?: string
}

/** An answer as it goes over the wire. */
export interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  /** The name of a file to keep. */
  readonly download?: string
}

/** What a case thread says. */
export type Said = { readonly id: number; readonly reply: Reply } | ServerEvent

/** What a case thread is started with. */
export interface ThreadData {
  readonly dir: string
  /** It keeps the case up to date and tells of changes; another thread reads it again when it is asked about a later revision. */
  readonly leads: boolean
}
