import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Belief } from '../../../../src/durability/game/belief.ts'
import { parameterWords } from '../../../../src/durability/game/parameter-words.ts'
import type { ParameterName, Ranges } from '../../../../src/durability/game/parameters.ts'
import { useLive } from '../../live.tsx'
import { useCase } from '../../use-case.ts'
import { writeRange } from './ranges-in-address.ts'

/** Writes ranges that differ from the case into case.yaml: those of the game, or of a belief. */
export function KeepRanges({
  ranges,
  belief,
  onKept,
}: {
  readonly ranges: Partial<Ranges>
  readonly belief?: Belief
  readonly onKept: () => void
}) {
  const { edit } = useLive()
  const { nameOf } = useCase()
  const [because, setBecause] = useState('')
  const changed = Object.keys(ranges) as ParameterName[]
  const keep = async () => {
    const symbols = changed.map((name) => parameterWords[name].symbol).join(', ')
    const whose = belief ? `, as ${nameOf(belief.actor)} expects` : ''
    const done = await edit(
      'POST /api/durability/ranges',
      {
        set: changed.map((name) => `${name}=${writeRange(ranges[name]!)}`),
        from: because.trim() || 'Set by hand in the workbench.',
        ...(belief && { belief: { actor: belief.actor, expectation: belief.expectation } }),
        place: `${location.pathname}${location.search}`,
      },
      `Kept in case.yaml: ${changed.length === 1 ? 'the range' : 'the ranges'} of ${symbols}${whose}`,
    )
    if (done) onKept()
  }
  return (
    <div className="durability-keep">
      <TextInput
        size="xs"
        label="Reason of the judgement, to be kept with it"
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
      <Button size="xs" onClick={keep}>
        Keep in case.yaml
      </Button>
    </div>
  )
}
