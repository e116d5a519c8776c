import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView, StabilityTable } from '../../../../src/server/contract/stability.ts'
import { useWork, type Work } from '../../parts/use-work.ts'

/** The solved conflict in a scenario. Small ones are answered beside longer work. */
export function useSolved({ size }: ConflictView, scenario: ConflictScenario, enabled = true): Work<StabilityTable> {
  return useWork(size === 'small' ? 'POST /api/stability/at-once' : 'POST /api/stability', { scenario }, enabled)
}
