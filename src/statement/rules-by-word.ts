import { cueNouns } from './cue-nouns.ts'
import { cueVerbForms } from './cue-verbs.ts'
import type { Draft } from './draft.ts'
import { heldPosition, heldWords } from './held-position.ts'
import { nounCue } from './noun-cue.ts'
import type { Reading } from './reading.ts'
import { RELAYED, relayedSpeech } from './relayed-speech.ts'
import { spokenAfter } from './spoken-after.ts'

/** Looks for an attribution whose cue stands at a token, before its content. */
type Rule = (reading: Reading, index: number) => Draft | undefined

/** The rules for a cue before its content, in the order they are tried, each with the words it looks at. */
const RULES: readonly (readonly [rule: Rule, words: () => Iterable<string>])[] = [
  [relayedSpeech, () => RELAYED],
  [spokenAfter, cueVerbForms],
  [nounCue, cueNouns],
  [heldPosition, heldWords],
]

let byWord: ReadonlyMap<string, readonly Rule[]> | undefined

/** The rules to try at a word in lower case, in order; undefined for most words. */
export function rulesAt(word: string): readonly Rule[] | undefined {
  byWord ??= sortByWord()
  return byWord.get(word)
}

function sortByWord(): ReadonlyMap<string, readonly Rule[]> {
  const sorted = new Map<string, Rule[]>()
  for (const [rule, words] of RULES) {
    for (const word of words()) {
      const rules = sorted.get(word)
      if (rules) rules.push(rule)
      else sorted.set(word, [rule])
    }
  }
  return sorted
}
