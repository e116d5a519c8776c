import type { Position, Stance } from '../position/position.ts'
import type { Section } from './brief.ts'
import { type Drafting, sectionOf } from './drafting.ts'
import { positionClause, positionLine } from './position-line.ts'

/** Who has ruled out what; then who opposes, who would not without something, and who has refused nothing though it holds back. */
export function draftRefusals(drafting: Drafting): Section {
  const { standing, words } = drafting
  const parties = standing.filter((position) => words.actorOf(position.actor)?.kind !== 'analyst')
  const withTerms = (position: Position) =>
    position.onlyIf.some((condition) => condition.relation === 'onlyIf' || condition.relation === 'unless')
  const of = (...stances: readonly Stance[]) => parties.filter((position) => stances.includes(position.stance))
  const lines = [
    ...of('rejects').map((position) => positionLine(drafting, position)),
    ...of('opposes').map((position) => positionLine(drafting, position, ' (opposed, not ruled out)')),
    ...of('requires', 'supports', 'accepts')
      .filter((position) => withTerms(position) && words.counts(position.actor, position.issue))
      .map((position) => positionClause(drafting, position, ' (ruled out only without its condition)')),
    ...of('undecided').map((position) => positionClause(drafting, position, ' (holding back is not a refusal)')),
  ]
  return sectionOf('refusals', 'Who has ruled out what', lines, 6)
}
