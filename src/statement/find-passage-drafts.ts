import { accordingTo } from './according-to.ts'
import { cueFormOf } from './cue-verbs.ts'
import type { Draft } from './draft.ts'
import { heldPosition } from './held-position.ts'
import { nounCue } from './noun-cue.ts'
import { takeOrphanQuotations } from './orphan-quotation.ts'
import type { Passage } from './passage.ts'
import { Reading } from './reading.ts'
import { relayedSpeech } from './relayed-speech.ts'
import { spokenAfter } from './spoken-after.ts'
import { spokenBefore } from './spoken-before.ts'
import { transcriptTurn } from './transcript-turn.ts'

/** The attributions of one paragraph, in the order of the text. */
export function findPassageDrafts(passage: Passage): Draft[] {
  const reading = new Reading(passage)
  reading.take(transcriptTurn(reading))
  for (const [index, sentence] of passage.sentences.entries()) {
    reading.enter(index, sentence)
    // Cues after their content first: what they claim is not searched for further cues.
    for (let i = sentence.from; i < sentence.to; i += 1) {
      if (reading.isQuoted(i)) continue
      reading.take(accordingTo(reading, i))
      if (mayBeCue(passage, i) && !reading.isUsed(i)) reading.take(spokenBefore(reading, i))
    }
    for (let i = sentence.from; i < sentence.to; i += 1) {
      if (reading.isQuoted(i)) continue
      reading.take(
        relayedSpeech(reading, i) ?? spokenAfter(reading, i) ?? nounCue(reading, i) ?? heldPosition(reading, i),
      )
    }
  }
  takeOrphanQuotations(reading)
  return reading.drafts.toSorted((a, b) => firstToken(a) - firstToken(b))
}

/** A word that may report the quotation next to it even when the lexicon does not know it. */
function mayBeCue(passage: Passage, index: number): boolean {
  const token = passage.tokens[index]!
  return token.pos === 'VERB' || (token.pos !== 'PUNCT' && cueFormOf(token.lower) !== undefined)
}

function firstToken(draft: Draft): number {
  return Math.min(...[...draft.source, ...draft.cue, ...draft.content].map((run) => run.from))
}
