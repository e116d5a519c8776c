import { type Complement, complementOf, hasFiniteVerb } from './complement.ts'
import { contentRuns } from './content-end.ts'
import { isCueNoun, isLightVerb } from './cue-nouns.ts'
import type { CueVerb } from './cue-verbs.ts'
import { nounPhraseAfter } from './noun-phrase-after.ts'
import type { Passage, Run } from './passage.ts'
import type { Subject } from './subject.ts'
import type { VerbGroup } from './verb-group.ts'
import { isAuxiliary, isConjunction } from './word-class.ts'

/** A cue verb with a subject, and the token its clause may reach to. */
export interface Cue {
  readonly passage: Passage
  readonly index: number
  readonly verb: CueVerb
  readonly group: VerbGroup
  readonly subject: Subject
  readonly ceiling: number
}

/** What a cue verb's subject said or holds. */
export interface CueContent {
  readonly runs: readonly Run[]
  readonly cue: readonly Run[]
  /** A clause, a quotation or an infinitive: an act of speech when its verb is one. */
  readonly clausal: boolean
  /** The content takes the verb in. */
  readonly inside: boolean
  readonly addressee?: Run
}

/** The content that follows a cue verb, by what the verb allows; undefined when nothing fits. */
export function contentAfter(cue: Cue): CueContent | undefined {
  const { passage, index, verb, group, ceiling } = cue
  const complement = complementOf(passage, index, verb, ceiling)
  const { kind, from } = complement
  const out = verb.lemma === 'rule' ? outLater(cue) : undefined
  const words =
    out === undefined
      ? [{ from: group.core, to: complement.cueTo }]
      : [
          { from: group.core, to: index + 1 },
          { from: out, to: out + 1 },
        ]
  const told = complement.addressee ? { addressee: complement.addressee } : {}
  const onward = (start: number, clausal: boolean, held: boolean): CueContent | undefined =>
    kept({ runs: contentRuns(passage, start, ceiling, held), cue: words, clausal, inside: false, ...told })
  const whole = (): CueContent | undefined =>
    kept({ runs: contentRuns(passage, group.core, ceiling, true), cue: words, clausal: false, inside: true, ...told })

  // Without the verb the content would lose its stance, with a negation it would turn into its opposite.
  const inside = takesVerbIn(cue, complement, out)
  if (out !== undefined) return whole()
  switch (kind) {
    case 'that':
    case 'question':
      // "said what it would take": that something was said, not what.
      if (kind === 'question' && verb.lemma === 'say') return undefined
      if (verb.that || verb.bare) return onward(from, true, false)
      break
    case 'colon':
      return verb.speech ? onward(from, true, false) : undefined
    case 'quotation':
      if (verb.speech) return onward(from, true, false)
      break
    case 'infinitive':
      if (/^(?:refuse|decline)$/u.test(verb.lemma)) return withheld(cue, from, words)
      return inside ? whole() : onward(from, true, verb.attitude)
    case 'objectInfinitive': {
      if (inside) return whole()
      const object = complement.object!
      const runs = [...(object.from < from ? [object] : []), ...contentRuns(passage, from, ceiling)]
      return kept({ runs, cue: words, clausal: true, inside: false, ...told })
    }
    case 'preposition':
      return inside ? whole() : onward(from, false, true)
    default:
  }
  if (verb.naming) return named(cue, words)
  if (verb.lemma === 'agree') return agreed(cue, words)
  const noun =
    verb.object && !inside && (kind === 'object' || kind === 'clause') ? carried(cue, from, words) : undefined
  if (noun) return noun
  if (kind === 'clause' && verb.bare) return onward(from, true, false)
  if (
    verb.lemma === 'say' &&
    (kind === 'object' || (kind === 'other' && hasFiniteVerb(passage, from, ceiling))) &&
    ceiling - from > 2
  )
    return gapped(cue, words) ?? onward(from, true, false)
  if (verb.needs.length > 0 && !hasNear(passage, index + 1, ceiling, verb.needs)) return undefined
  if (kind === 'object' || kind === 'clause' || kind === 'quotation') {
    if (verb.object) {
      if (inside) return whole()
      return onward(from, kind === 'quotation', true)
    }
    if (verb.as && hasAs(passage, from, ceiling)) return onward(from, true, true)
  }
  return kind === 'other' ? gapped(cue, words) : undefined
}

function kept(content: CueContent): CueContent | undefined {
  return content.runs.length > 0 ? content : undefined
}

/** "declined to say whether …": the question left open; "declined to comment": nothing. */
function withheld({ passage, ceiling }: Cue, from: number, words: readonly Run[]): CueContent | undefined {
  const { tokens } = passage
  const verb = tokens[from + 1]?.lower ?? ''
  if (/^(?:comment|answer|elaborate|respond|discuss|reply)$/u.test(verb)) return undefined
  if (/^(?:say|confirm|disclose)$/u.test(verb)) {
    if (!/^(?:whether|if)$/u.test(tokens[from + 2]?.lower ?? '')) return undefined
    const cue = [...words, { from, to: from + 2 }]
    return kept({ runs: contentRuns(passage, from + 2, ceiling, true), cue, clausal: true, inside: false })
  }
  return kept({ runs: contentRuns(passage, from, ceiling, true), cue: words, clausal: true, inside: false })
}

function takesVerbIn({ verb, group }: Cue, { kind, cueTo }: Complement, out: number | undefined): boolean {
  if (verb.inside || out !== undefined) return true
  if (verb.lemma === 'rule' && kind === 'preposition' && cueTo === group.verb + 2) return true
  return (group.negated || group.modal) && !group.progressive
}

/** "ruled the plan out": where "out" stands. */
function outLater({ passage, index, ceiling }: Cue): number | undefined {
  const object = nounPhraseAfter(passage, index + 1, ceiling)
  if (object?.from !== index + 1 || object.to >= ceiling) return undefined
  return passage.tokens[object.to]!.lower === 'out' ? object.to : undefined
}

/** "expressed confidence that …", "reiterated his stance that …": the noun's own complement is the content. */
function carried({ passage, index, verb, ceiling }: Cue, from: number, words: readonly Run[]): CueContent | undefined {
  if (!isLightVerb(verb.lemma)) return undefined
  const { tokens } = passage
  const limit = Math.min(ceiling - 1, from + 6)
  let noun = from
  while (noun < limit && !isCueNoun(tokens[noun]!.lower)) noun += 1
  if (noun >= limit) return undefined
  const next = tokens[noun + 1]!.lower
  const start =
    next === 'to' ? noun + 1 : /^(?:that|about|over|for|in|at|of|on|against)$/u.test(next) ? noun + 2 : undefined
  if (start === undefined) return undefined
  const bare = noun === from || tokens[from]!.pos === 'ADJ'
  const cue = bare ? [{ from: index, to: noun + 1 }] : words
  return kept({ runs: contentRuns(passage, start, ceiling, next !== 'that'), cue, clausal: true, inside: false })
}

/** "called the vote “a sham”": the quotation, or without one the object and its name. */
function named({ passage, index, ceiling }: Cue, cue: readonly Run[]): CueContent | undefined {
  const runs = contentRuns(passage, index + 1, ceiling, true)
  const first = runs[0]
  if (!first) return undefined
  const quotes = new Set<number>()
  for (let i = first.from; i < first.to; i += 1) if (passage.quoteAt[i]! >= 0) quotes.add(passage.quoteAt[i]!)
  if (quotes.size > 0) {
    const quoted = [...quotes].map((quote) => ({
      from: passage.quoted[quote]!.from,
      to: Math.min(passage.quoted[quote]!.to, ceiling),
    }))
    return kept({ runs: quoted, cue, clausal: true, inside: false })
  }
  const object = nounPhraseAfter(passage, index + 1, first.to)
  if (object?.from !== index + 1) return undefined
  if (object.to >= first.to) {
    return passage.tokens[first.to - 1]!.pos === 'ADJ' ? kept({ runs, cue, clausal: true, inside: false }) : undefined
  }
  const after = passage.tokens[object.to]!
  const hasName = after.pos === 'DET' || after.pos === 'ADJ' || after.lower === 'as'
  return hasName ? kept({ runs, cue, clausal: true, inside: false }) : undefined
}

/** "agreed with the ministry on a date". */
function agreed({ passage, index, group, ceiling }: Cue, cue: readonly Run[]): CueContent | undefined {
  if (passage.tokens[index + 1]?.lower !== 'with') return undefined
  const partner = nounPhraseAfter(passage, index + 2, ceiling)
  if (!partner) return undefined
  const near = passage.tokens.slice(partner.from, Math.min(ceiling, partner.to + 2))
  if (!near.some((token) => /^(?:on|that|over|to)$/u.test(token.lower))) return undefined
  return kept({ runs: contentRuns(passage, group.core, ceiling, true), cue, clausal: false, inside: true })
}

function hasNear(passage: Passage, from: number, ceiling: number, words: readonly string[]): boolean {
  return passage.tokens.slice(from, Math.min(ceiling, from + 16)).some((token) => words.includes(token.lower))
}

function hasAs(passage: Passage, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + 40); i += 1) {
    const token = passage.tokens[i]!
    if (token.lower === 'as' && passage.quoteAt[i]! < 0) return true
    if (isConjunction(token) && isAuxiliary(passage.tokens[i + 1])) return false
  }
  return false
}

/** "a meeting officials said was warm": what stands before the speaker is the subject of what was said. */
function gapped({ passage, index, verb, subject, ceiling }: Cue, cue: readonly Run[]): CueContent | undefined {
  if (!verb.speech || !verb.bare || subject.found !== 'before' || !isAuxiliary(passage.tokens[index + 1]))
    return undefined
  if (!hasFiniteVerb(passage, index + 1, ceiling)) return undefined
  const said = contentRuns(passage, index + 1, ceiling)
  return kept({ runs: [...(subject.gapped ? [subject.gapped] : []), ...said], cue, clausal: true, inside: false })
}
