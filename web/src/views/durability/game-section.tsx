import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { drawBeliefs } from '../../../../src/brief/draw-durability.ts'
import type { ParameterName, Ranges } from '../../../../src/durability/game/parameters.ts'
import { parseSettings } from '../../../../src/durability/game/parse-settings.ts'
import { drawSwings } from '../../../../src/durability/picture/draw-swings.ts'
import { findGameProblems } from '../../../../src/durability/settlement/find-game-problems.ts'
import type { DurabilityAnswer } from '../../../../src/server/contract/durability.ts'
import { Loading, ProblemList } from '../../parts/states.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { type BeliefRanges, parseBeliefRanges, pick, withRanges, writeBeliefRanges } from './belief-ranges.ts'
import { Figure } from './figure.tsx'
import { GameBeliefs } from './game-beliefs.tsx'
import { GameOutcomes } from './game-outcomes.tsx'
import type { GameOrder } from './game-worker.ts'
import { KeepRanges } from './keep-ranges.tsx'
import { RangeRow } from './range-row.tsx'
import { changedOf, writeRanges } from './ranges-in-address.ts'
import { Section } from './section.tsx'
import { useGame } from './use-game.ts'

const recordDraws = 10_000
const quickDraws = 5_000
const drawChoices = [10_000, 100_000, 1_000_000]

const groups: readonly (readonly [string, readonly ParameterName[]])[] = [
  ['The challenger', ['q', 'w0', 'shift', 'rho', 'c', 'delta']],
  ['The guarantor', ['dW', 'k', 'pNone', 'pTreaty']],
  ['Force and stake', ['bTrip', 'n0', 'bMin', 'phi', 'eta']],
  ['Accidents', ['lambda', 'hrPk']],
]

/** The deterrence game of the settlement: its numbers as sliders, and what follows from them by every belief on record. */
export function GameSection({ answer }: { readonly answer: DurabilityAnswer }) {
  const { ranges: record, beliefs, ground, given: inCase, problems: recordProblems } = answer
  const { scenario } = ground.features
  const { nameOf } = useCase()
  const [written, setWritten] = useUrlState('set')
  const [seedText, setSeed] = useUrlState('seed')
  const [drawsText, setDraws] = useUrlState('draws')
  const seed = /^\d{1,9}$/u.test(seedText ?? '') ? Number(seedText) : 1
  const draws = drawChoices.find((each) => String(each) === drawsText) ?? recordDraws
  const [beliefsText, setBeliefsText] = useUrlState('beliefs')
  const [dragged, setDragged] = useState<Ranges>()
  const [draggedBeliefs, setDraggedBeliefs] = useState<BeliefRanges>()
  const read = useMemo(() => parseSettings(written ?? '', record), [written, record])
  const chosen = read.ok ? read.value : record
  const ranges = dragged ?? chosen
  const changed = changedOf(ranges, record)
  const readBeliefs = useMemo(
    () => parseBeliefRanges(beliefsText ?? '', beliefs, record),
    [beliefsText, beliefs, record],
  )
  const given = draggedBeliefs ?? readBeliefs.given
  const believed = useMemo(() => withRanges(beliefs, given), [beliefs, given])
  const isRecord = changed.length === 0 && Object.keys(given).length === 0
  const problems = isRecord ? recordProblems : findGameProblems({ ranges, scenario, beliefs: believed })
  const isDragged = dragged !== undefined || draggedBeliefs !== undefined
  const isPlayable = problems.every(({ severity }) => severity !== 'error')
  const order = useMemo<GameOrder | undefined>(
    () =>
      isPlayable
        ? {
            ranges,
            scenario,
            beliefs: believed,
            seed,
            draws: isDragged ? quickDraws : draws,
            quick: isDragged,
          }
        : undefined,
    [isPlayable, ranges, scenario, believed, seed, draws, isDragged],
  )
  const { played: shown, draws: shownDraws, busy, milliseconds, failed } = useGame(order)
  const set = (next: Ranges, isDone: boolean) => {
    if (!isDone) return setDragged(next)
    setDragged(undefined)
    setWritten(writeRanges(next, record))
  }
  const setGiven = (next: BeliefRanges, isDone: boolean) => {
    setDraggedBeliefs(isDone ? undefined : next)
    if (isDone) setBeliefsText(writeBeliefRanges(next))
  }
  const reset = () => {
    setDragged(undefined)
    setWritten(undefined)
  }
  return (
    <Section
      id="game"
      title="The game"
      lead="What follows if somebody’s judgement of the parties is right. A challenger may break the peace, a guarantor may come to help. Nearly every number is judgement, a range with its origin: these are chances of the game, and no forecast."
    >
      {!read.ok && <ProblemList problems={read.problems} />}
      {readBeliefs.problems.length > 0 && <ProblemList problems={readBeliefs.problems} />}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {failed !== undefined && <p role="alert">The game could not be played: {failed}</p>}
      {!isPlayable && (
        <p className="gap durability-none">No game can be played with these ranges; history stands as it is.</p>
      )}
      <div className="durability-game">
        <div className="durability-results" data-busy={busy || undefined} aria-busy={busy}>
          {isPlayable &&
            (shown ? <GameOutcomes answer={answer} played={shown} /> : <Loading what="Playing the game" />)}
          <div className="durability-tools">
            <NativeSelect
              label="Draws from the ranges"
              value={String(draws)}
              onChange={({ currentTarget }) =>
                setDraws(currentTarget.value === String(recordDraws) ? undefined : currentTarget.value)
              }
              data={drawChoices.map((each) => ({ value: String(each), label: each.toLocaleString('en-GB') }))}
            />
            <NumberInput
              label="Seed"
              value={seed}
              min={0}
              max={999_999_999}
              allowDecimal={false}
              allowNegative={false}
              w="8rem"
              onChange={(value) => setSeed(value === '' || Number(value) === 1 ? undefined : String(value))}
            />
          </div>
          <p className="small soft" role="status">
            {busy
              ? 'Drawing …'
              : `${shownDraws.toLocaleString('en-GB')} draws from seed ${seed}${milliseconds === undefined ? '' : `, in ${Math.round(milliseconds)} ms`}.`}
          </p>
          {isPlayable && shown && (
            <Figure
              most={1100}
              draw={(width) =>
                drawBeliefs(shown, nameOf, { width, id: 'beliefs', background: 'none', neutral: 'By the ranges here' })
              }
            />
          )}
        </div>
        <div className="durability-sliders">
          <div className="durability-sliders-head">
            <p>
              {changed.length === 0
                ? 'All ranges are as the case has them.'
                : `${changed.length === 1 ? 'One range differs' : `${changed.length} ranges differ`} from the case.`}
            </p>
            <Button variant="default" size="xs" disabled={changed.length === 0} onClick={reset}>
              Reset all
            </Button>
          </div>
          {changed.length > 0 && read.ok && !dragged && <KeepRanges ranges={pick(chosen, record)} onKept={reset} />}
          {groups.map(([name, parameters]) => (
            <fieldset key={name} className="durability-group">
              <legend>{name}</legend>
              {parameters.map((parameter) => (
                <RangeRow
                  key={parameter}
                  parameter={parameter}
                  range={ranges[parameter]}
                  record={record[parameter]}
                  isGiven={inCase.includes(parameter)}
                  beliefs={believed}
                  reports={answer.reports}
                  onChange={(range, isDone) => set({ ...ranges, [parameter]: range }, isDone)}
                />
              ))}
            </fieldset>
          ))}
        </div>
      </div>
      {isPlayable && shown && (
        <>
          <h3>What the answer hangs on</h3>
          <Figure draw={(width) => drawSwings(shown.tornado, scenario, { width, id: 'swings', background: 'none' })} />
          <h3>Who believes what</h3>
          <GameBeliefs answer={answer} played={shown} ranges={ranges} given={given} onChange={setGiven} />
        </>
      )}
    </Section>
  )
}
