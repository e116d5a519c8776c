import { isAttitudeNoun } from './cue-nouns.ts'
import type { Draft } from './draft.ts'
import { meet, type Passage, type Run } from './passage.ts'
import type { TaggedWord } from './tagged-word.ts'
import type { FoundRuns } from './trained/paragraph-reader.ts'

/**
 * True for a find of the rules to whose cue the trained reader gives some chance, that has none, or that quotes; also for a position that is
 * held now and for one that tells a condition, of which the trained reader has learnt little.
 */
export function isBorneOut(passage: Passage, draft: Draft, found: readonly FoundRuns[]): boolean {
  const isQuoted = ({ from, to }: Run) => passage.quoteAt.slice(from, to).some((quotation) => quotation >= 0)
  const isSeen = (run: Run) => found.some((each) => meet(run, each.cue))
  const tellsCondition = ({ from, to }: Run) =>
    passage.tokens.slice(from, to).some(({ lower }) => CONDITION.test(lower))
  const { voice, cue, content } = draft
  return (
    cue.length === 0 ||
    cue.some(isSeen) ||
    content.some(isQuoted) ||
    (voice === 'narrated' && (!cue.some((run) => isHeldBefore(passage, run)) || content.some(tellsCondition)))
  )
}

/** Words that make one thing hang on another. */
const CONDITION = /^(?:conditional|contingent|conditions?|unless)$/u

const NOW = /^(?:has|have|is|are|will)$/u

/** A cue that is a verb in the past ("planned"), or a noun, which tells no time ("willingness"): no standing position. */
function isHeldBefore({ tokens }: Passage, { from, to }: Run): boolean {
  const words = tokens.slice(from, to)
  if (words.some(({ lower, pos }) => pos === 'NOUN' && isAttitudeNoun(lower))) return true
  return words.some(isPast) && !words.some(({ lower }) => NOW.test(lower))
}

/** "wanted", never "put", which may be of the present. */
function isPast({ cue }: TaggedWord): boolean {
  return cue?.forms.includes('past') === true && !cue.forms.includes('base')
}
