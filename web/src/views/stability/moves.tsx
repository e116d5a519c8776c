import { NativeSelect } from '@mantine/core'
import type { ConflictScenario } from '../../../../src/conflict/scenario.ts'
import type { ConflictView } from '../../../../src/server/contract/stability.ts'
import { useWork } from '../../parts/use-work.ts'
import { Working } from '../../parts/working.tsx'
import { useUrlState } from '../../use-url-state.ts'
import { FewerStates } from './fewer-states.tsx'
import { MoveMapShown } from './move-map.tsx'
import { PickState } from './pick-state.tsx'
import { useSolved } from './use-solved.ts'

/** Where moves lead from the status quo, and the ways to a target. */
export function Moves({
  conflict,
  scenario,
}: {
  readonly conflict: ConflictView
  readonly scenario: ConflictScenario
}) {
  const [to = conflict.targets[0]?.key ?? '', setTo] = useUrlState('to')
  const [by = 'improvements', setBy] = useUrlState('by')
  const solved = useSolved(conflict, scenario)
  const kind = by === 'moves' ? 'moves' : 'improvements'
  const work = useWork('POST /api/stability/moves', {
    scenario,
    ...(to !== '' && to !== 'nowhere' && { target: to }),
    by: kind,
  })
  return (
    <>
      <div className="stability-bar">
        <PickState
          label="From today, on the way to"
          value={to}
          onChange={setTo}
          conflict={conflict}
          table={solved.data}
        />
        <NativeSelect
          label="By"
          size="xs"
          value={kind}
          onChange={(event) => setBy(event.currentTarget.value)}
          data={[
            { value: 'improvements', label: 'moves that each mover prefers' },
            { value: 'moves', label: 'any move' },
          ]}
        />
      </div>
      <Working work={work} what="Following the moves" instead={<FewerStates />}>
        {(map) => <MoveMapShown map={map} conflict={conflict} table={solved.data} />}
      </Working>
    </>
  )
}
