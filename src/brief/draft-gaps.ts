import type { Section } from './brief.ts'
import { type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { listSilentParties } from './silent-parties.ts'
import { countOf, listOf, sentenceCase } from './wording.ts'

const mostNamed = 4

/** Who is not on record on what: parties silent throughout, then silences of those whose word counts, then the rest. */
export function draftGaps(drafting: Drafting): Section {
  const { input, words, nearness } = drafting
  const silent = listSilentParties(drafting)
  const spokenOf = new Set(input.positions.map((position) => position.issue))
  const nothing = 'no statement at all found in these reports; every view is unknown'
  const isNear = (actor: string) => input.codebook.issues.some(({ id }) => nearness(id) < 2 && words.counts(actor, id))
  const whole = [...silent.filter(isNear).map((actor) => [actor]), silent.filter((actor) => !isNear(actor))]
    .filter((actors) => actors.length > 0)
    .map((actors) => silenceIn(drafting, `${sentenceCase(listOf(actors.map(words.the), 'and'))}: ${nothing}`))
  const partial = [...Map.groupBy(input.gaps, (gap) => gap.actor)]
    .filter(([actor]) => !silent.includes(actor))
    .map(([actor, gaps]) => {
      const issues = gaps.map((gap) => gap.issue).filter((issue) => spokenOf.has(issue) || words.counts(actor, issue))
      const { due = [], rest = [] } = Object.groupBy(issues, (issue) =>
        nearness(issue) < 2 && words.counts(actor, issue) ? 'due' : 'rest',
      )
      return { actor, due, rest }
    })
    .filter(({ due, rest }) => due.length + rest.length > 0)
    .toSorted((a, b) => Number(b.due.length > 0) - Number(a.due.length > 0))
    .map(({ actor, due, rest }) => {
      const named = due.length > 0 ? [`${listOf(due.map(words.issue), 'and')}, where its word counts`] : []
      const others =
        rest.length > mostNamed
          ? countOf(rest.length, due.length > 0 ? 'other issue' : 'issue')
          : listOf(rest.map(words.issue), 'and')
      const topics = [...named, ...(rest.length > 0 ? [others] : [])].join(', nor on ')
      return silenceIn(drafting, `${sentenceCase(words.the(actor))} is not on record on ${topics}`)
    })
  const untouched = input.codebook.issues
    .filter((issue) => !spokenOf.has(issue.id))
    .map((issue) => words.issue(issue.id))
  const nobody = untouched.length > 0 ? [silenceIn(drafting, `Nobody is on record on ${listOf(untouched, 'or')}`)] : []
  return sectionOf('gaps', 'Who is not on record', [...whole, ...partial, ...nobody], whole.length + 5)
}
