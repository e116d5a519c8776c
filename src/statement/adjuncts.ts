import { nounPhraseAfter } from './noun-phrase-after.ts'
import type { Passage, Run } from './passage.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isAdverb, isAuxiliary, isPreposition, isTimeWord, leadsToTime } from './word-class.ts'

const LEADS = new Set(
  (
    'in at on during after before following via through to from with by about of ahead amid outside alongside beside behind near over ' +
    'upon for as under throughout'
  ).split(' '),
)
/** Adverbs that begin what is said. */
const PART_OF_CONTENT = new Set("only not never n't even just no too almost nearly more".split(' '))

/** Steps over a time: "on Wednesday", "late on Feb. 26", "last week". */
export function skipTime(passage: Passage, from: number, ceiling: number): number {
  const { tokens } = passage
  let at = from
  while (at < ceiling && leadsToTime(tokens[at]) && at - from < 4) at += 1
  if (at >= ceiling || !isTimeWord(tokens[at]) || tokens[at]!.lower === "'s") return from
  while (at < ceiling && (isTimeWord(tokens[at]) || (tokens[at]!.pos === 'NUM' && isTimeWord(tokens[at - 1])))) at += 1
  if (tokens[at]?.lower === "'s") return from
  return skipTime(passage, at, ceiling)
}

/** Steps over where, when and to whom something was said; after `hearers` a participle may tell of them ("travelling with him"). */
export function skipAdjuncts(
  passage: Passage,
  from: number,
  ceiling: number,
  hearers: boolean,
): { to: number; addressee?: Run } {
  const { tokens } = passage
  let at = from
  let addressee: Run | undefined
  for (let rounds = 0; rounds < 8 && at < ceiling; rounds += 1) {
    if (passage.quoteAt[at]! >= 0) break
    const time = skipTime(passage, at, ceiling)
    if (time > at) {
      at = time
      continue
    }
    const token = tokens[at]!
    if (isAdverb(token) && !PART_OF_CONTENT.has(token.lower)) {
      at += 1
      continue
    }
    if (!LEADS.has(token.lower)) {
      // "reporters travelling with him": a clause about the hearers.
      if (
        addressee === undefined &&
        at > from &&
        token.pos === 'VERB' &&
        token.lower.endsWith('ing') &&
        isPreposition(tokens[at + 1])
      ) {
        at += 1
        continue
      }
      if (
        hearers &&
        at === from &&
        token.pos === 'VERB' &&
        token.lower.endsWith('ing') &&
        isPreposition(tokens[at + 1])
      ) {
        at += 1
        continue
      }
      break
    }
    let next = at + 1
    if (tokens[next]?.lower === 'of' && token.lower === 'ahead') next += 1
    if (tokens[next]?.pos === 'VERB' && tokens[next]!.lower.endsWith('ing')) next += 1
    const phrase = nounPhraseAfter(passage, next, ceiling)
    if (!phrase || phrase.from !== next) break
    if (token.lower === 'to' && infinitiveAt(passage, at, ceiling) !== undefined) break
    if (isAuxiliary(tokens[phrase.to]) && rounds > 0) break
    // "said as talks began": a clause, no place or time.
    if (/^(?:as|after|before)$/u.test(token.lower) && isFiniteVerb(tokens[phrase.to])) break
    if (token.lower === 'to') addressee ??= phrase
    at = phrase.to
  }
  return addressee ? { to: at, addressee } : { to: at }
}

function isFiniteVerb(token: TaggedWord | undefined): boolean {
  return isAuxiliary(token) || (token?.pos === 'VERB' && !token.lower.endsWith('ing'))
}

/** "to stay", "not to stay": where the infinitive begins. */
export function infinitiveAt(passage: Passage, at: number, ceiling: number): number | undefined {
  const { tokens } = passage
  const to = isNegatedTo(passage, at) ? at + 1 : at
  if (to + 1 >= ceiling || tokens[to]?.lower !== 'to') return undefined
  let verb = to + 1
  while (verb < ceiling && isAdverb(tokens[verb])) verb += 1
  const token = tokens[verb]
  if (token === undefined || verb >= ceiling) return undefined
  const looksVerbal =
    token.pos === 'VERB' ||
    token.pos === 'AUX' ||
    (token.pos === 'NOUN' && /^(?:the|a|an|any|its|his|her|their|all)$/u.test(tokens[verb + 1]?.lower ?? ''))
  return looksVerbal && passage.quoteAt[at]! < 0 && !(token.lower.endsWith('ing') && token.pos === 'NOUN')
    ? at
    : undefined
}

export function isNegatedTo(passage: Passage, at: number): boolean {
  return passage.tokens[at]?.lower === 'not' && passage.tokens[at + 1]?.lower === 'to'
}
