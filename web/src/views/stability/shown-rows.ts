import { targetName } from '../../../../src/conflict/target-name.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import type { StateRow } from '../../../../src/stability/list-rows.ts'

/** The states that are shown, in their order. */
export interface ShownRows {
  readonly rows: readonly StateRow[]
  readonly conflict: ConflictView
  readonly table: StabilityTable
}

/** What a state is marked with: that it is today's, and the targets that hold in it. */
export function marksOf({ isStatusQuo, targets }: StateRow): readonly string[] {
  return [...(isStatusQuo ? ['today'] : []), ...targets.map(targetName)]
}
