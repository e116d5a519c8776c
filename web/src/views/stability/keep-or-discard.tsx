import { Button } from '@mantine/core'
import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import { useLive } from '../../live.tsx'
import { changesOf, useScenario } from './use-scenario.ts'

/** Writes a what-if into conflict.yaml, or forgets it. */
export function KeepOrDiscard({
  conflict,
  scenario,
}: {
  readonly conflict: ConflictView
  readonly scenario: ConflictScenario
}) {
  const { edit } = useLive()
  const [, setScenario] = useScenario()
  const keep = async () => {
    const what = `Wrote into conflict.yaml – ${changesOf(scenario, conflict).join('; ')}`
    const kept = await edit('PUT /api/conflict', { scenario, mark: conflict.mark }, what)
    if (kept) setScenario({})
  }
  return (
    <div className="stability-tools">
      <Button size="xs" onClick={() => void keep()}>
        Keep in conflict.yaml
      </Button>
      <Button size="xs" variant="default" onClick={() => setScenario({})}>
        Discard
      </Button>
    </div>
  )
}
