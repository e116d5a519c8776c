import type { Draft } from './draft.ts'
import { heldPosition } from './held-position.ts'
import { nounCue } from './noun-cue.ts'
import type { Reading } from './reading.ts'
import { relayedSpeech } from './relayed-speech.ts'
import { spokenAfter } from './spoken-after.ts'
import { Kind } from './word-kinds.ts'

/** Looks for an attribution whose cue stands at a token, before its content. */
type Rule = (reading: Reading, index: number) => Draft | undefined

/** The rules for a cue before its content, in the order they are tried, each with the kind of word it looks at. */
const RULES: readonly (readonly [kind: number, rule: Rule])[] = [
  [Kind.relayed, relayedSpeech],
  [Kind.cueVerb, spokenAfter],
  [Kind.cueNoun, nounCue],
  [Kind.holding, heldPosition],
]

/** What the first rule finds that finds an attribution whose cue stands at a token, before its content. */
export function readAtCue(reading: Reading, index: number): Draft | undefined {
  const { kinds } = reading.passage.tokens[index]!
  for (const [kind, rule] of RULES) {
    const draft = kinds & kind ? rule(reading, index) : undefined
    if (draft) return draft
  }
  return undefined
}
