import type { Condition } from '../position/position.ts'
import type { Section } from './brief.ts'
import { claimOn, type Drafting, sectionOf } from './drafting.ts'
import { conditionOf } from './phrase.ts'
import { listOf, sentenceCase } from './wording.ts'

/** Who needs what from whom: every distinct condition with its words. */
export function draftConditions({ words, evidence, standing }: Drafting): Section {
  const lines = standing.flatMap((position) => {
    const waitOf = (condition: Condition) => conditionOf(condition, position.stance, words.need(condition))
    return [...Map.groupBy(position.onlyIf, waitOf)].map(([wait, alike]) => {
      const [condition] = alike as [Condition]
      const from = (words.issueOf(condition.issue)?.controlledBy ?? []).filter((actor) => actor !== position.actor)
      const asked = from.length > 0 ? `, which ${listOf(from.map(words.the), 'and')} would have to bring about` : ''
      const unclear = condition.anyOf ? ' (the words fit more than one answer)' : ''
      const spans = alike.map(({ span }) => span)
      const said = spans.flatMap((span) => evidence.statementAt(span)?.id ?? [])
      return claimOn(
        `${sentenceCase(words.the(position.actor))}: ${words.answer(position.issue, position.alternative)}, ${wait}${asked}${unclear} – ${evidence.quote(condition.span)}.`,
        [...spans, ...evidence.cite(said)],
      )
    })
  })
  return sectionOf('conditions', 'Who needs what from whom', lines, 6)
}
