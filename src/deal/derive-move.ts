import type { Codebook } from '../position/codebook.ts'
import type { Condition, Position } from '../position/position.ts'
import { isWilling } from '../position/stance-reading.ts'
import type { Ask } from './bargain.ts'
import type { Move, Settlement } from './deal.ts'
import { isMet } from './is-met.ts'

const towards = { silent: 1, undecided: 1, opposes: 2, rejects: 3 } as const

/** The move by which the actor asked comes to accept without condition, seen from the settlement that it helps to open. */
export function deriveMove(ask: Ask, alternative: string, settlement: Settlement, codebook: Codebook): Move {
  const drops = isYes(ask) ? leastUnmet(ask.positions, settlement, codebook) : []
  return {
    actor: ask.actor,
    issue: codebook.issues[ask.domain]!.id,
    alternative,
    from: ask.from,
    drops,
    contradicts: ask.positions.map(({ id }) => id),
    evidence: [...new Set(ask.positions.flatMap(({ evidence }) => evidence))],
    distance: isYes(ask) ? weighAll(drops) : towards[ask.from as keyof typeof towards],
  }
}

function isYes(ask: Ask): boolean {
  return ask.from !== 'silent' && isWilling(ask.from)
}

function leastUnmet(positions: readonly Position[], settlement: Settlement, codebook: Codebook): readonly Condition[] {
  const unmet = positions.map(({ onlyIf }) => onlyIf.filter((condition) => !isMet(condition, settlement, codebook)))
  return unmet.reduce((least, conditions) => (weighAll(conditions) < weighAll(least) ? conditions : least))
}

function weigh({ relation }: Condition): number {
  return relation === 'until' || relation === 'after' ? 1 : 2
}

function weighAll(conditions: readonly Condition[]): number {
  return conditions.reduce((sum, condition) => sum + weigh(condition), 0)
}
