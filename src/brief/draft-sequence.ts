import type { Act } from '../deal/deal.ts'
import { isAbout } from '../position/issue-theme.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { type Drafting, methodOf, sectionOf } from './drafting.ts'
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
      const by = listOf(
        acts.map((act) => words.the(act.actor)),
        'and',
      )
      return `${words.answer(issue, alternative)} by ${by}${stillMissing(drafting, steps, issue, alternative)}`
    })
    lines.push(
      methodOf(`Refusal and indecision set aside, the stated conditions allow this order: ${told.join('; then ')}`),
    )
  }
  return sectionOf('sequence', 'In which order each side wants things', lines, 5)
}

/** Who must act or consent, too, and can do so at no step. */
function stillMissing({ words }: Drafting, steps: readonly Act[], issueId: string, alternative: string): string {
  const issue = words.issueOf(issueId)
  const acting = new Set(
    steps.filter((act) => act.issue === issueId && act.alternative === alternative).map(({ actor }) => actor),
  )
  const missing = [...new Set([...(issue?.controlledBy ?? []), ...(issue?.consent ?? [])])].filter(
    (actor) => !acting.has(actor),
  )
  if (missing.length === 0) return ''
  return ` (not complete: ${listOf(missing.map(words.the), 'and')} must come along, too, and still ${missing.length > 1 ? 'wait' : 'waits'})`
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
