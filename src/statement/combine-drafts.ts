import { isAttitudeNoun } from './cue-nouns.ts'
import type { Draft } from './draft.ts'
import type { Passage, Run } from './passage.ts'
import { saysNothing } from './says-nothing.ts'
import type { FoundRuns } from './trained/paragraph-reader.ts'

/** What only the trained reader finds counts from this chance on, and where nobody is named, from that one: judgements (decision 0130). */
const LEAST_ALONE = 0.55
const LEAST_UNNAMED = 0.8

/**
 * What the trained reader and the rules found in a paragraph, as one list. Where both have a cue, the rules tell what was said, whether it
 * was said or is only held, and to whom; the reader how far the cue reaches, and who, where its words hold those of the rules. What the
 * reader alone finds counts outside the words of a rule, from some chance on, and where it states something.
 */
export function combineDrafts(passage: Passage, found: readonly FoundRuns[], rules: readonly Draft[]): Draft[] {
  const left = new Set(rules)
  const drafts: Draft[] = []
  for (const each of found) {
    const { source, cue, content, chance } = each
    const rule = rules.find((draft) => draft.cue.some((run) => meet(run, cue)))
    if (rule) {
      if (!left.delete(rule)) continue
      const own = rule.source.length > 0 && isFuller(passage, rule.source, source)
      drafts.push({ ...rule, source: own ? source : rule.source, cue: wider(passage, rule.cue, cue) })
      continue
    }
    const isInside = rules.some((draft) => draft.content.some((run) => run.from <= cue.from && cue.from < run.to))
    if (isInside || chance < (source.length > 0 ? LEAST_ALONE : LEAST_UNNAMED) || saysNothing(passage, each)) continue
    const voice = isHeldCue(passage, cue) ? 'narrated' : 'statement'
    drafts.push({
      source,
      cue: [cue],
      content: withoutThat(passage, content),
      voice,
      sentence: passage.sentenceAt[cue.from]!,
      chance,
    })
  }
  return [...drafts, ...left]
}

/** An outlet’s verdict on what was said is no part of its cue: "falsely suggested". */
const VERDICT = /^(?:falsely|wrongly|incorrectly|misleadingly|baselessly|erroneously|inaccurately)$/u

/** The cue of a rule as far as the reader has it, unless it is in pieces or the reader takes in a verdict. */
function wider({ tokens }: Passage, rule: readonly Run[], cue: Run): readonly Run[] {
  const judges = tokens.slice(cue.from, cue.to).some(({ lower }) => VERDICT.test(lower))
  return rule.length > 1 || judges ? rule : [cue]
}

/** The words of a clause, without the "that" before it, which the reader has learnt to take in. */
function withoutThat({ tokens }: Passage, [first, ...rest]: readonly Run[]): Run[] {
  if (!first || first.to - first.from < 2 || tokens[first.from]!.lower !== 'that') return first ? [first, ...rest] : []
  return [{ from: first.from + 1, to: first.to }, ...rest]
}

const meet = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to

/**
 * Holds the words of a rule’s source, and before them neither a verb ("meeting British officials") nor the article of another noun ("a
 * meeting British officials said was warm").
 */
function isFuller({ tokens }: Passage, rule: readonly Run[], source: readonly Run[]): boolean {
  return rule.every((run) =>
    source.some(({ from, to }) => {
      const more = from < run.from ? tokens[from] : undefined
      const last = tokens[run.to - 1]!
      const isOfOne = /^an?$/u.test(more?.lower ?? '') && last.pos === 'NOUN' && /[^s]s$/u.test(last.lower)
      return from <= run.from && run.to <= to && more?.pos !== 'VERB' && !isOfOne
    }),
  )
}

/** A cue of what is held, not said: "wants", "hope". */
function isHeldCue({ tokens }: Passage, { from, to }: Run): boolean {
  return tokens.slice(from, to).some(({ lower, cue }) => cue?.verb.attitude === true || isAttitudeNoun(lower))
}
