import type { Passage, Run } from './passage.ts'
import { isSpeakerLike } from './speaker-like.ts'
import { subjectBefore } from './subject.ts'
import { verbGroupAt } from './verb-group.ts'

/** Who is about to speak, and the cue: "Minister Bekele said on Friday:" at the end of a paragraph. */
export interface LeadIn {
  readonly source: readonly Run[]
  readonly cue: Run
}

/** What a paragraph that ends in a colon says of the quotation in the next one. */
export function leadInOf(passage: Passage): LeadIn | undefined {
  const { tokens } = passage
  const sentence = passage.sentences.at(-1)
  if (!sentence || tokens.at(-1)?.text !== ':') return undefined
  for (let at = sentence.to - 2; at > sentence.from; at -= 1) {
    const form = passage.quoteAt[at]! >= 0 ? undefined : tokens[at]!.cue
    if (!form?.verb.speech || tokens[at]!.pos !== 'VERB') continue
    const group = verbGroupAt(passage, at, sentence.from, false)
    if (group.infinitive || group.passive || group.negated) return undefined
    const source = subjectBefore(passage, group.from, sentence.from)?.source
    if (!source?.[0] || !isSpeakerLike(passage, source[0])) return undefined
    return { source, cue: { from: group.from, to: at + 1 } }
  }
  return undefined
}
