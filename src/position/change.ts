import type { Stance } from './position.ts'

/** What a dated statement does to what its actor held before. */
export interface Change {
  readonly kind: 'new' | 'repeated' | 'hardened' | 'softened'
  readonly actor: string
  readonly issue: string
  readonly alternative: string
  readonly date?: string
  readonly from?: { readonly stance: Stance; readonly date?: string; readonly evidence: readonly string[] }
  readonly to: { readonly stance: Stance; readonly evidence: readonly string[] }
  /** Conditions said before and not now: kept, never dropped silently. */
  readonly unsaid: readonly string[]
}
