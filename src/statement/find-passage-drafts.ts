import { accordingTo } from './according-to.ts'
import { combineDrafts } from './combine-drafts.ts'
import type { Draft } from './draft.ts'
import { takeOrphanQuotations } from './orphan-quotation.ts'
import type { Passage, Run } from './passage.ts'
import { readAtCue } from './read-at-cue.ts'
import { Reading } from './reading.ts'
import { signedQuotation } from './signed-quotation.ts'
import { spokenBefore } from './spoken-before.ts'
import type { FoundRuns } from './trained/paragraph-reader.ts'
import { transcriptTurn } from './transcript-turn.ts'
import { isCue, leadsToView } from './word-class.ts'
import { CUE, Kind } from './word-kinds.ts'

/** The attributions of one paragraph, in the order of the text: by the rules, and what a trained reader found there. */
export function findPassageDrafts(passage: Passage, learnt?: readonly FoundRuns[]): Draft[] {
  const byRules = readByRules(passage)
  if (!learnt) return withOrphans(byRules)
  const reading = new Reading(passage)
  for (const draft of combineDrafts(passage, learnt, byRules.drafts)) reading.take(draft)
  return withOrphans(reading)
}

/** What was found, and quotations without a cue, in the order of the text. */
function withOrphans(reading: Reading): Draft[] {
  takeOrphanQuotations(reading)
  const { drafts } = reading
  return drafts.length < 2 ? drafts : drafts.toSorted((a, b) => firstToken(a) - firstToken(b))
}

function readByRules(passage: Passage): Reading {
  const reading = new Reading(passage)
  reading.take(transcriptTurn(reading) ?? signedQuotation(reading))
  for (let index = 0; index < passage.sentences.length; index += 1) {
    reading.enter(index)
    // Cues after their content first: what they claim is not searched for further cues.
    for (const cue of takeTrailing(reading)) reading.take(readAtCue(reading, cue))
  }
  return reading
}

/** A verb that no rule knows may still report the quotation next to it. */
const LOOKED_AT = CUE | Kind.verb | Kind.viewLead

/** Takes what is reported by cues after their content; returns the words at which a cue may stand before its own. */
function takeTrailing(reading: Reading): readonly number[] {
  const { passage, sentence } = reading
  const leading: number[] = []
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (reading.isQuoted(i)) continue
    const token = passage.tokens[i]!
    if ((token.kinds & LOOKED_AT) === 0) continue
    if (isCue(token)) leading.push(i)
    if (leadsToView(token)) reading.take(accordingTo(reading, i))
    reading.take(spokenBefore(reading, i))
  }
  return leading
}

function firstToken({ source, cue, content }: Draft): number {
  return Math.min(firstOf(source), firstOf(cue), firstOf(content))
}

function firstOf(runs: readonly Run[]): number {
  let first = Infinity
  for (const run of runs) first = Math.min(first, run.from)
  return first
}
