import { contentOfBoth } from './content-of-both.ts'
import { isAttitudeNoun } from './cue-nouns.ts'
import type { Draft } from './draft.ts'
import { isBorneOut } from './is-borne-out.ts'
import { meet, type Passage, type Run } from './passage.ts'
import { saysNothing } from './says-nothing.ts'
import type { FoundRuns } from './trained/paragraph-reader.ts'
import { isRelative } from './word-class.ts'

// Chances: judgements (decision 0130).

/** What the trained reader finds counts from here on. */
export const LEAST_CHANCE = 0.45
/** From here on, its cue bears out what the rules find there. */
export const LEAST_TOLD = 0.2
/** What nobody is named for counts from here on. */
const LEAST_UNNAMED = 0.7
/** What stands inside the words of a rule counts from here on. */
const LEAST_INSIDE = 0.55

/**
 * What the trained reader and the rules found in a paragraph, as one list. Where both have a cue, the trained reader tells who and what,
 * the rules whether it was said or is only held, and to whom. What the trained reader alone finds counts where it states something; what
 * the rules alone find where it is borne out.
 */
export function combineDrafts(passage: Passage, found: readonly FoundRuns[], rules: readonly Draft[]): Draft[] {
  const left = new Set(rules)
  const drafts: Draft[] = []
  for (const each of found) {
    const { source, cue, content, chance } = each
    if (content.length === 0) continue
    const rule = rules.find((draft) => draft.cue.some((run) => meet(run, cue)))
    if (rule) {
      if (left.delete(rule)) drafts.push(draftOfBoth(passage, rule, each, rules))
      continue
    }
    const isInside = rules.some((draft) => draft.content.some((run) => run.from <= cue.from && cue.from < run.to))
    const least = Math.max(source.length > 0 ? LEAST_CHANCE : LEAST_UNNAMED, isInside ? LEAST_INSIDE : 0)
    if (chance < least || saysNothing(passage, each)) continue
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
  return [...drafts, ...[...left].filter((draft) => isBorneOut(passage, draft, found))]
}

/** What both have; a rule whose cue is in pieces knows its construction better, and one whose words the reader takes for who said them. */
function draftOfBoth(passage: Passage, rule: Draft, found: FoundRuns, rules: readonly Draft[]): Draft {
  if (rule.cue.length > 1) return rule
  const content = contentOfBoth(passage, rule, withoutThat(passage, found.content), rules)
  const source = sourceOfBoth(passage, rule.source, found.source)
  const isSaid = source.some((run) => content.some((other) => meet(run, other)))
  return { ...rule, source: isSaid ? rule.source : source, cue: wider(passage, rule.cue, found.cue), content }
}

/**
 * Who speaks, as the trained reader has it; as the rule has it where the reader names nobody, says "who", of which the rules know whom it
 * stands for, or takes in what does not belong.
 */
function sourceOfBoth(passage: Passage, rule: readonly Run[], source: readonly Run[]): readonly Run[] {
  const isWho = ({ from, to }: Run) => to - from === 1 && isRelative(passage.tokens[from])
  const isBare = source.length === 0 || (rule.length > 0 && source.some(isWho))
  return isBare || overreaches(passage, rule, source) ? rule : source
}

/** An outlet’s verdict on what was said is no part of its cue: "falsely suggested". */
const VERDICT = /^(?:falsely|wrongly|incorrectly|misleadingly|baselessly|erroneously|inaccurately)$/u

/** The cue of a rule as far as the reader has it, unless that takes in a verdict. */
function wider({ tokens }: Passage, rule: readonly Run[], cue: Run): readonly Run[] {
  const judges = tokens.slice(cue.from, cue.to).some(({ lower }) => VERDICT.test(lower))
  return judges ? rule : [cue]
}

/** The words of a clause, without the "that" before it, which the reader has learnt to take in. */
function withoutThat({ tokens }: Passage, [first, ...rest]: readonly Run[]): Run[] {
  if (!first || first.to - first.from < 2 || tokens[first.from]!.lower !== 'that') return first ? [first, ...rest] : []
  return [{ from: first.from + 1, to: first.to }, ...rest]
}

/**
 * Takes in, before the words of a rule’s source, a verb ("meeting British officials") or the article of another noun ("a meeting British
 * officials said was warm").
 */
function overreaches({ tokens }: Passage, rule: readonly Run[], source: readonly Run[]): boolean {
  return rule.some((run) => {
    const around = source.find(({ from, to }) => from < run.from && run.to <= to)
    if (!around) return false
    const first = tokens[around.from]!
    const last = tokens[run.to - 1]!
    return first.pos === 'VERB' || (/^an?$/u.test(first.lower) && last.pos === 'NOUN' && /[^s]s$/u.test(last.lower))
  })
}

/** A cue of what is held, not said: "wants", "hope". */
function isHeldCue({ tokens }: Passage, { from, to }: Run): boolean {
  return tokens.slice(from, to).some(({ lower, cue }) => cue?.verb.attitude === true || isAttitudeNoun(lower))
}
