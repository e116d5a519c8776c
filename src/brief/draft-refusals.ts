import type { Position } from '../position/position.ts'
import type { Section } from './brief.ts'
import type { Drafting } from './drafting.ts'
import { isWilling } from './phrase.ts'
import { positionLine } from './position-line.ts'

/** Who has ruled out what; then who opposes, who would not without something, and who has refused nothing though it holds back. */
export function draftRefusals(drafting: Drafting): Section {
  const { standing, words } = drafting
  const parties = standing.filter((position) => words.actorOf(position.actor)?.kind !== 'analyst')
  const withTerms = (position: Position) =>
    position.onlyIf.some((condition) => condition.relation === 'onlyIf' || condition.relation === 'unless')
  const say = (positions: readonly Position[], note: string) =>
    positions.map((position) => positionLine(drafting, position, note))
  const lines = [
    ...say(
      parties.filter((position) => position.stance === 'rejects'),
      '',
    ),
    ...say(
      parties.filter((position) => position.stance === 'opposes'),
      ' (opposed, not ruled out)',
    ),
    ...say(
      parties.filter((position) => isWilling(position.stance) && withTerms(position)),
      ' (ruled out only without its condition)',
    ),
    ...say(
      parties.filter((position) => position.stance === 'undecided'),
      ' (holding back is not a refusal)',
    ),
  ]
  return { id: 'refusals', title: 'Who has ruled out what', lines, onPage: 6 }
}
