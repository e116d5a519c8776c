import { isUnsure } from '../statement/is-unsure.ts'
import type { Statement } from '../statement/statement.ts'
import type { Position } from './position.ts'

/** Why a statement should be looked at before others. */
export interface Doubt {
  /** From 0, nothing to doubt; only the order means something. */
  readonly rank: number
  /** Weightiest first. */
  readonly reasons: readonly string[]
}

/**
 * Which statements to look at first: a judgement, not a measurement. Statements are compared by their weightiest reason, then the next,
 * in the order given here.
 */
export function doubtOf(statement: Statement, codings: readonly Position[]): Doubt {
  const { speaker, voice, mode, date } = statement
  const found = [
    ['found by the trained reader alone: counts once accepted', isUnsure(statement)],
    ['nobody is named', speaker.class === 'unknown' || speaker.name === null],
    ['the speaker is anonymous', speaker.class === 'anonymous'],
    ['the speaker is no actor of the case', speaker.name !== null && speaker.actor === null],
    ['told by the reporter', voice === 'narrated'],
    ['in the reporter’s words, and no position', mode === 'indirect' && codings.length === 0],
    ['hedged', codings.some(({ hedged }) => hedged)],
    ['hangs on something outside the codebook', codings.some(({ unlinked }) => unlinked !== undefined)],
    ['undated', date === undefined],
  ] as const
  return {
    rank: found.reduce((rank, [, holds]) => 2 * rank + Number(holds), 0),
    reasons: found.flatMap(([reason, holds]) => (holds ? [reason] : [])),
  }
}
