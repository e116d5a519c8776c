import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { type Drafting, methodOf, sectionOf } from './drafting.ts'
import { isAbout } from './issue-theme.ts'
import { positionClause } from './position-line.ts'

/** In which order each side wants things: its "until" and "after", its word on issues about order, and what can be done step by step. */
export function draftSequence(drafting: Drafting): Section {
  const { input, words, standing } = drafting
  const ordered = standing.filter((position) =>
    position.onlyIf.some((condition) => condition.relation === 'until' || condition.relation === 'after'),
  )
  const themed = standing.filter((position) => {
    const issue = words.issueOf(position.issue)
    return issue !== undefined && isAbout(issue, 'sequence') && !ordered.includes(position)
  })
  const steps = input.deals?.order.steps ?? []
  const lines: Line[] = [...ordered, ...themed].map((position) => positionClause(drafting, position))
  if (steps.length > 0) {
    const told = steps.map((act) => `${words.the(act.actor)}: ${words.answer(act.issue, act.alternative)}`)
    lines.push(methodOf(`What could be done step by step on the stated terms, in this order: ${told.join('; then ')}.`))
  }
  return sectionOf('sequence', 'In which order each side wants things', lines, 5)
}
