import type { Span } from '../text/span.ts'
import type { Office } from './office.ts'
import type { Known, KnownActor } from './registry.ts'

/** An office as a report gives it to somebody. */
export interface HeldOffice extends Office {
  /** Keys of the names said with it: whose it is, where, for which party ("Ohio", "Labour", "Weber" for Weber’s lawyer). */
  readonly whose: readonly string[]
}

/** A person or actor as one report shows it: one for each, however often named. What the report tells of it gathers here. */
export interface Character {
  readonly name: string
  readonly known: Known
  /** Offices the report gives the person. */
  readonly offices: HeldOffice[]
  /** Keys of what the report calls the person right before the name: "Republican". */
  readonly sides: Set<string>
  pronoun: 'he' | 'she' | undefined
  /** An analyst by the words of the report ("a fellow at …"). */
  analyst: boolean
  actor: string | null
  /** Whose office the person holds, also where that is no actor of the case. */
  of: KnownActor | undefined
}

/** A place where a report names somebody. */
export interface Mention extends Span {
  readonly character: Character
  /** Ends in ’s. */
  readonly possessive: boolean
  /** Where the titles before the name begin. */
  readonly titleStart: number
  /** Why this person is meant, where several have the name. */
  readonly basis?: string
}

/** The first of `mentions`, which are in order, that ends after an offset. */
export function firstMentionAfter(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The mentions that lie inside a span. */
export function mentionsWithin(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const found: Mention[] = []
  for (let i = firstMentionAfter(mentions, span.start); i < mentions.length; i += 1) {
    const mention = mentions[i]!
    if (mention.start >= span.end) break
    if (mention.start >= span.start && mention.end <= span.end) found.push(mention)
  }
  return found
}
