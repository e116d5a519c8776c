import { nounPhraseAfter } from './noun-phrase-after.ts'
import type { Passage } from './passage.ts'
import { isFiniteVerb } from './subject.ts'
import { isAdverb, isAuxiliary, isRelative, linksClauses } from './word-class.ts'

/**
 * Where a clause that hangs on a noun ends because the sentence's own verb follows: "the demand that hostages be freed | has stalled".
 * `verbs` is how many verbs the clause needs for itself; the ceiling when no further one comes.
 */
export function endBeforeMainVerb(passage: Passage, from: number, ceiling: number, verbs: number): number {
  const { tokens } = passage
  let needed = verbs
  for (let i = from; i < ceiling; i += 1) {
    const quote = passage.quoteAt[i]!
    if (quote >= 0) {
      i = Math.min(passage.quoted[quote]!.to, ceiling) - 1
      continue
    }
    const token = tokens[i]!
    if (linksClauses(token) || (isRelative(token) && token.lower !== 'whom')) {
      needed += 1
      continue
    }
    const verb =
      isFiniteVerb(passage, i) || (token.lower === 'be' && tokens[i - 1]?.lower !== 'to' && !isAuxiliary(tokens[i - 1]))
    if (!verb) continue
    if (needed === 0) return beforeSubject(passage, from, tokens[i - 1]?.text === ',' ? i - 1 : i)
    needed -= 1
    while (
      i + 1 < ceiling &&
      (isAuxiliary(tokens[i + 1]) || isAdverb(tokens[i + 1]) || (tokens[i + 1]!.pos === 'VERB' && isAuxiliary(token)))
    ) {
      i += 1
      if (tokens[i]!.pos === 'VERB' && !isAuxiliary(tokens[i])) break
    }
  }
  return ceiling
}

/** "…, Weber said": the main verb brings its own subject along after a comma. */
function beforeSubject(passage: Passage, from: number, verb: number): number {
  for (let i = verb - 1; i > Math.max(from, verb - 10); i -= 1) {
    if (passage.tokens[i]!.text !== ',' || passage.quoteAt[i]! >= 0) continue
    const subject = nounPhraseAfter(passage, i + 1, verb)
    return subject?.to === verb ? i : verb
  }
  return verb
}
