import type { Citation } from '../text/span.ts'

/** One use of a disputed term, with what stands round it. */
export interface Use {
  readonly statement?: string
  readonly quote: Citation
  /** Issue and alternatives that the words round the term point to, by the codebook's cues. */
  readonly issue?: string
  readonly alternatives: readonly string[]
}

/** What one user of a term means by it, in quotations; `actor` null is the reporter's own voice. */
export interface Meaning {
  readonly term: string
  readonly actor: string | null
  readonly speaker: string | null
  readonly uses: readonly [Use, ...Use[]]
}
