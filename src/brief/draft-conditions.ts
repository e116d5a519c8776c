import type { Section } from './brief.ts'
import { claimOn, type Drafting, sectionOf } from './drafting.ts'
import { conditionOf } from './phrase.ts'
import { listOf, sentenceCase } from './wording.ts'

/** Who needs what from whom: every condition with its words. */
export function draftConditions({ words, evidence, standing }: Drafting): Section {
  const lines = standing.flatMap((position) =>
    position.onlyIf.map((condition) => {
      const from = (words.issueOf(condition.issue)?.controlledBy ?? []).filter((actor) => actor !== position.actor)
      const asked = from.length > 0 ? `, which ${listOf(from.map(words.the), 'and')} would have to bring about` : ''
      const unclear = condition.anyOf ? ' (the words fit more than one answer)' : ''
      const said = evidence.statementAt(condition.span)
      const wait = conditionOf(condition, position.stance, words.need(condition))
      return claimOn(
        `${sentenceCase(words.the(position.actor))}: ${words.answer(position.issue, position.alternative)}, ${wait}${asked}${unclear} – ${evidence.quote(condition.span)}.`,
        [condition.span, ...(said ? evidence.cite([said.id]) : [])],
      )
    }),
  )
  return sectionOf('conditions', 'Who needs what from whom', lines, 6)
}
