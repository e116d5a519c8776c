import type { Report } from '../report/report.ts'
import type { Scene } from './find-antecedent.ts'
import { type Character, firstMentionAfter, type Mention } from './mention.ts'
import type { Registry } from './registry.ts'
import type { Speaker } from './statement.ts'

/** A speaker with what later sources of the report may refer to. */
export interface Resolved {
  readonly speaker: Speaker
  readonly character?: Character | undefined
  /** The noun it was called by: "official". */
  readonly noun?: string
  readonly plural?: boolean
}

/** A report as far as its speakers are known. */
export interface Telling {
  readonly report: Report
  readonly registry: Registry
  readonly scene: Scene
  /** Everybody whom the case or the report knows. */
  readonly people: readonly Character[]
  /** Speakers so far, in order of place. */
  readonly past: readonly { readonly at: number; readonly by: Resolved }[]
}

/** A speaker of whom nothing is known. */
export function nobody(name: string | null = null): Resolved {
  return { speaker: { name, actor: null, class: 'unknown' } }
}

/** Several who speak as one. */
export function collective(name: string, actor: string | null): Resolved {
  return { speaker: { name, actor, class: 'collective' }, plural: true }
}

/** The last speaker before an offset who passes the test. */
export function lastSpeaker(
  { past }: Telling,
  at: number,
  test: (by: Resolved) => boolean = () => true,
): { readonly at: number; readonly by: Resolved } | undefined {
  return past.findLast((turn) => turn.at < at && test(turn.by))
}

/** The last mention that ends at or before an offset and passes the test. */
export function lastMention(
  { scene }: Telling,
  at: number,
  test: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  for (let i = firstMentionAfter(scene.mentions, at); i >= 0; i -= 1) {
    const mention = scene.mentions[i]
    if (mention && mention.end <= at && test(mention)) return mention
  }
  return undefined
}
