import type { Statement } from '../statement/statement.ts'
import { pointTo } from './alternatives.ts'
import type { CodingContext } from './coding-context.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mentions.ts'
import { firstAfter } from './passage.ts'
import type { Condition } from './position.ts'

/**
 * "… a backstop to support the force – a condition London set": what stands before the dash is demanded, and the act
 * that it serves depends on it.
 */
export function draftApposition(
  statement: Statement,
  self: string,
  { sentences, mentionsIn, index, text }: CodingContext,
): readonly Draft[] {
  const first = statement.content[0]!
  const last = statement.content.at(-1)!
  const said = [...statement.content, ...statement.cue].map((span) => span.text).join(' ')
  if (said.length > 90 || !/\b(?:pre)?(?:condition|requirement)\b/iu.test(said)) return []
  const sentence = sentences[firstAfter(sentences, first.start)]
  if (!sentence) return []
  const words = sentence.words()
  const before = mentionsIn(sentence, self).filter(
    ({ to, strength }) => strength === 'term' && words[to - 1]!.end <= first.start,
  )
  const turn = before.findIndex((mention, at) => {
    const edge = before[at - 1]?.to
    return edge !== undefined && words.slice(edge, mention.from).some(({ lower }) => lower === 'to' || lower === 'for')
  })
  const demanded = before[turn < 0 ? before.length - 1 : turn - 1]
  if (!demanded) return []
  const clause = { from: 0, to: words.length }
  const point = (mention: Mention) => pointTo(index.issues.get(mention.issue)!, mention, words, clause, before)
  const span = { report: statement.report, start: first.start, end: last.end, text: text.slice(first.start, last.end) }
  const plain = { unlinked: [], quantities: [], addressee: undefined, hedged: false, repeated: false }
  const needs = point(demanded).alternatives
  const [alternative] = needs
  const condition = { issue: demanded.issue, relation: 'onlyIf' as const, span }
  const conditions: readonly Condition[] = [
    needs.length === 1 ? { ...condition, alternative: alternative! } : { ...condition, anyOf: needs },
  ]
  const served = turn < 0 ? undefined : before[turn]
  const acts = served && served.issue !== demanded.issue ? point(served).alternatives : []
  return [
    ...(needs.length === 1
      ? [{ ...plain, issue: demanded.issue, alternative: alternative!, stance: 'requires' as const, conditions: [] }]
      : []),
    ...(acts.length === 1
      ? [{ ...plain, issue: served!.issue, alternative: acts[0]!, stance: 'supports' as const, conditions }]
      : []),
  ]
}
