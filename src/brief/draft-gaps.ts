import type { Section } from './brief.ts'
import { type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { listSilentParties } from './silent-parties.ts'
import { countOf, listOf, sentenceCase } from './wording.ts'

const mostNamed = 4

/** Who has said nothing on what: parties silent throughout, then silences near the goal, then the rest. */
export function draftGaps(drafting: Drafting): Section {
  const { input, words, nearness } = drafting
  const silent = listSilentParties(drafting)
  const spokenOf = new Set(input.positions.map((position) => position.issue))
  const whole = silent.map((actor) =>
    silenceIn(
      drafting,
      `${sentenceCase(words.the(actor))}: no statement at all in these reports; its view on every issue is unknown`,
    ),
  )
  const partial = [...Map.groupBy(input.gaps, (gap) => gap.actor)]
    .filter(([actor]) => !silent.includes(actor))
    .map(([actor, gaps]) => {
      const issues = gaps.map((gap) => gap.issue).filter((issue) => spokenOf.has(issue))
      return {
        actor,
        near: issues.filter((issue) => nearness(issue) < 2),
        far: issues.filter((issue) => nearness(issue) === 2),
      }
    })
    .filter(({ near, far }) => near.length + far.length > 0)
    .toSorted((a, b) => Number(b.near.length > 0) - Number(a.near.length > 0))
    .map(({ actor, near, far }) => {
      const others = far.length > mostNamed ? [countOf(far.length, 'other issue')] : far.map(words.issue)
      return silenceIn(
        drafting,
        `${sentenceCase(words.the(actor))} has said nothing on ${listOf([...near.map(words.issue), ...others], 'or')}`,
      )
    })
  const untouched = input.codebook.issues
    .filter((issue) => !spokenOf.has(issue.id))
    .map((issue) => words.issue(issue.id))
  const nobody =
    untouched.length > 0 ? [silenceIn(drafting, `Nobody has said anything on ${listOf(untouched, 'or')}`)] : []
  return sectionOf('gaps', 'Who has said nothing', [...whole, ...partial, ...nobody], whole.length + 5)
}
