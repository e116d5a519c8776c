import { RangeSlider, Slider } from '@mantine/core'
import type { Belief } from '../../../../src/durability/game/belief.ts'
import { decimals } from '../../../../src/durability/game/game-words.ts'
import { parameterWords } from '../../../../src/durability/game/parameter-words.ts'
import type { ParameterName } from '../../../../src/durability/game/parameters.ts'
import { defaultRanges } from '../../../../src/durability/game/ranges.ts'
import { rangesOfBelief } from '../../../../src/durability/game/ranges-of-belief.ts'
import type { Range } from '../../../../src/durability/range.ts'
import type { CitedReport } from '../../../../src/server/contract/durability.ts'
import { Words } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import { writeRange } from './ranges-in-address.ts'
import { scaleOf, tidy } from './slider-scale.ts'

const written = (value: number) =>
  decimals(value, 3)
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '')
const spoken = ({ low, mode, high }: Range) =>
  low === high ? written(mode) : `${written(low)} to ${written(high)}, most likely ${written(mode)}`

/** A number of the game: its range and its most likely value as sliders, its unit, and where it comes from. */
export function RangeRow({
  parameter,
  range,
  record,
  isGiven,
  beliefs,
  reports,
  whose,
  onChange,
}: {
  readonly parameter: ParameterName
  readonly range: Range
  readonly record: Range
  /** case.yaml gives it. */
  readonly isGiven: boolean
  readonly beliefs: readonly Belief[]
  readonly reports: Readonly<Record<string, CitedReport>>
  /** Told with every slider, where there are several of the parameter. */
  readonly whose?: string
  readonly onChange: (range: Range, isDone: boolean) => void
}) {
  const { nameOf } = useCase()
  const { symbol, meaning, unit } = parameterWords[parameter]
  const isChanged = writeRange(range) !== writeRange(record)
  const { min, max, step } = scaleOf(parameter, [range, record])
  const own = (numbers: Pick<Range, 'low' | 'mode' | 'high'>): Range =>
    writeRange(numbers) === writeRange(record) ? record : { ...numbers, basis: 'judgement', from: 'Set by you.' }
  const ends = ([from, to]: [number, number], isDone: boolean) => {
    const [low, high] = [tidy(from), tidy(to)]
    onChange(own({ low, high, mode: Math.min(high, Math.max(low, range.mode)) }), isDone)
  }
  const middle = (value: number, isDone: boolean) => {
    const mode = tidy(value)
    onChange(own({ low: Math.min(range.low, mode), mode, high: Math.max(range.high, mode) }), isDone)
  }
  const theirs = beliefs.flatMap((belief) => {
    const { [parameter]: other } = rangesOfBelief(defaultRanges, belief)
    return other === defaultRanges[parameter] ? [] : [{ belief, range: other }]
  })
  const sentence = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`
  const named = whose === undefined ? sentence : `${whose}: ${sentence}`
  const inputs = { min, max, step, label: null, size: 'sm' as const }
  return (
    <div className={isChanged ? 'durability-range durability-range-changed' : 'durability-range'}>
      <p className="durability-range-name">
        <span>
          <var>{symbol}</var> {sentence}
        </span>
        <output>
          <strong>{spoken(range)}</strong> <span className="soft">{unit}</span>
        </output>
      </p>
      <div className="durability-slide">
        <span aria-hidden="true">range</span>
        <RangeSlider
          {...inputs}
          minRange={0}
          value={[range.low, range.high]}
          thumbFromLabel={`${named}: least`}
          thumbToLabel={`${named}: most`}
          onChange={(value) => ends(value, false)}
          onChangeEnd={(value) => ends(value, true)}
        />
        <span aria-hidden="true">most likely</span>
        <Slider
          {...inputs}
          value={range.mode}
          inverted={false}
          thumbLabel={`${named}: most likely`}
          onChange={(value) => middle(value, false)}
          onChangeEnd={(value) => middle(value, true)}
        />
      </div>
      <p className="small soft">
        {isChanged ? (
          <>
            <strong className="durability-changed">Changed here.</strong> The case has {spoken(record)}.{' '}
            <button type="button" className="durability-plain" onClick={() => onChange(record, true)}>
              Reset<span className="visually-hidden"> {whose === undefined ? symbol : `${symbol}, ${whose}`}</span>
            </button>
          </>
        ) : (
          <>
            <span className="durability-basis">
              {range.basis === 'source' ? 'Source' : 'Assumed, by judgement'}
              {isGiven ? ', from case.yaml' : ''}
            </span>{' '}
            {range.from}
          </>
        )}
      </p>
      {range.citations?.map((citation) => (
        <Words key={citation.start} citation={citation} by={reports[citation.report]?.name} />
      ))}
      {theirs.map(({ belief, range: other }) => (
        <p key={belief.actor + belief.expectation} className="small soft">
          For what {nameOf(belief.actor)} expects: {spoken(other)}, by judgement, whatever is set here.
        </p>
      ))}
    </div>
  )
}
