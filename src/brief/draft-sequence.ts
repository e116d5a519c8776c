import type { Act } from '../deal/deal.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { type Drafting, methodOf, sectionOf } from './drafting.ts'
import { isAbout } from './issue-theme.ts'
import { isOrdered } from './phrase.ts'
import { positionClause } from './position-line.ts'
import { listOf } from './wording.ts'

/** In which order each side wants things: its "until" and "after", its word on issues about order, and what can be done step by step. */
export function draftSequence(drafting: Drafting): Section {
  const { input, words, standing } = drafting
  const ordered = standing.filter((position) => position.onlyIf.some(isOrdered))
  const themed = standing.filter((position) => {
    const issue = words.issueOf(position.issue)
    return issue !== undefined && isAbout(issue, 'sequence') && !ordered.includes(position)
  })
  const steps = input.deals?.order.steps ?? []
  const lines: Line[] = [...ordered, ...themed].map((position) => positionClause(drafting, position))
  if (steps.length > 0) {
    const told = groupSteps(steps).map((acts) => {
      const [{ issue, alternative }] = acts as [Act]
      return `${words.answer(issue, alternative)} by ${listOf(
        acts.map((act) => words.the(act.actor)),
        'and',
      )}`
    })
    lines.push(
      methodOf(`Refusal and indecision set aside, the stated conditions allow this order: ${told.join('; then ')}`),
    )
  }
  return sectionOf('sequence', 'In which order each side wants things', lines, 5)
}

/** Steps that follow each other on the same answer, together. */
function groupSteps(steps: readonly Act[]): readonly (readonly Act[])[] {
  const groups: Act[][] = []
  for (const act of steps) {
    const last = groups.at(-1)
    if (last?.[0]?.issue === act.issue && last[0].alternative === act.alternative) last.push(act)
    else groups.push([act])
  }
  return groups
}
