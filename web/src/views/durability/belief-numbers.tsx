import { Button, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Belief } from '../../../../src/durability/game/belief.ts'
import { parameterNames, parameterWords } from '../../../../src/durability/game/parameter-words.ts'
import type { ParameterName, Ranges } from '../../../../src/durability/game/parameters.ts'
import { parametersOf, rangesOfBelief } from '../../../../src/durability/game/ranges-of-belief.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { useCase } from '../../use-case.ts'
import { KeepRanges } from './keep-ranges.tsx'
import { RangeRow } from './range-row.tsx'
import { writeRange } from './ranges-in-address.ts'

/** The numbers that a belief is played by, as sliders: nobody has named them, so they are a person's judgement. */
export function BeliefNumbers({
  belief,
  given,
  ranges,
  answer,
  onChange,
}: {
  /** As the case has it. */
  readonly belief: Belief
  /** What it is given here. */
  readonly given: Partial<Ranges>
  /** Of the game where nobody believes otherwise. */
  readonly ranges: Ranges
  readonly answer: DurabilityAnswer
  readonly onChange: (given: Partial<Ranges>, isDone: boolean) => void
}) {
  const { nameOf } = useCase()
  const [more, setMore] = useState<readonly ParameterName[]>([])
  const [isOpen, setIsOpen] = useState(Object.keys(given).length > 0)
  const summary = useRef<HTMLElement>(null)
  // The button that was pressed is gone then.
  const reset = () => {
    onChange({}, true)
    summary.current?.focus()
  }
  const record = rangesOfBelief(ranges, belief)
  const shown = new Set<ParameterName>([
    ...parametersOf(belief.expectation),
    ...(Object.keys(belief.ranges ?? {}) as ParameterName[]),
    ...(Object.keys(given) as ParameterName[]),
    ...more,
  ])
  const others = parameterNames.filter((name) => !shown.has(name))
  const whose = `As ${nameOf(belief.actor)} expects`
  return (
    <details className="small" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary ref={summary}>
        The numbers it is played by<span className="visually-hidden">, {whose}</span>
      </summary>
      <p className="soft">
        The words are on record; no number is. What an expectation means in numbers is judgement, here as in case.yaml.
      </p>
      {parameterNames
        .filter((name) => shown.has(name))
        .map((name) => (
          <RangeRow
            key={name}
            parameter={name}
            whose={whose}
            range={given[name] ?? record[name]}
            record={record[name]}
            isGiven={belief.ranges?.[name] !== undefined}
            beliefs={[]}
            reports={answer.reports}
            onChange={(range, isDone) => {
              const { [name]: _, ...rest } = given
              const isRecord = writeRange(range) === writeRange(record[name])
              onChange(isRecord ? rest : { ...rest, [name]: range }, isDone)
            }}
          />
        ))}
      <div className="durability-tools">
        {others.length > 0 && (
          <NativeSelect
            size="xs"
            label={`${whose}: another number`}
            value=""
            onChange={({ currentTarget }) => setMore([...more, currentTarget.value as ParameterName])}
            data={[
              { value: '', label: 'choose one' },
              ...others.map((name) => ({
                value: name,
                label: `${parameterWords[name].symbol}: ${parameterWords[name].meaning}`,
              })),
            ]}
          />
        )}
        {Object.keys(given).length > 0 && (
          <Button variant="default" size="xs" onClick={reset}>
            Reset these
          </Button>
        )}
      </div>
      {Object.keys(given).length > 0 && <KeepRanges ranges={given} belief={belief} onKept={reset} />}
    </details>
  )
}
