import type { Section } from './brief.ts'
import { type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { listSilentParties } from './silent-parties.ts'
import { listOf, sentenceCase } from './wording.ts'

/** Who has said nothing on what; parties silent throughout first. */
export function draftGaps(drafting: Drafting): Section {
  const { input, words } = drafting
  const silent = new Set(listSilentParties(drafting))
  const spokenOf = new Set(input.positions.map((position) => position.issue))
  const byActor = Map.groupBy(input.gaps, (gap) => gap.actor)
  const whole = [...silent].map((actor) =>
    silenceIn(
      drafting,
      `${sentenceCase(words.the(actor))}: no statement at all in these reports. Its view on every issue is unknown.`,
    ),
  )
  const partial = [...byActor]
    .filter(([actor]) => !silent.has(actor))
    .map(([actor, gaps]) => {
      const issues = gaps.filter((gap) => spokenOf.has(gap.issue)).map((gap) => words.issue(gap.issue))
      return { actor, issues }
    })
    .filter(({ issues }) => issues.length > 0)
    .map(({ actor, issues }) =>
      silenceIn(drafting, `${sentenceCase(words.the(actor))} has said nothing on ${listOf(issues, 'or')}.`),
    )
  const untouched = input.codebook.issues
    .filter((issue) => !spokenOf.has(issue.id))
    .map((issue) => words.issue(issue.id))
  const nobody =
    untouched.length > 0 ? [silenceIn(drafting, `Nobody has said anything on ${listOf(untouched, 'or')}.`)] : []
  return sectionOf('gaps', 'Who has said nothing', [...whole, ...partial, ...nobody], whole.length + 6)
}
