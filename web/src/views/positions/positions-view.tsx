import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { alternativeName } from '../../answer-name.ts'
import { useAnswer } from '../../live.tsx'
import { Empty, Failed, Loading } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'
import { call } from '../../server.ts'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import type { AnswerOf } from './cell-content.tsx'
import { CellPanel } from './cell-panel.tsx'
import { DaySlider } from './day-slider.tsx'
import { Legend } from './legend.tsx'
import { type CellPlace, Matrix, type MatrixData } from './matrix.tsx'
import { PositionList } from './position-list.tsx'
import './positions.css'

/** So many days on either side of the one shown are fetched ahead, so that the slider answers at once. */
const daysAhead = 12

/** Who holds what on which issue, now or as of a day. */
export default function PositionsView() {
  const [asOf, setAsOf] = useUrlState('asOf')
  const [rows, setRows] = useUrlState('rows')
  const [opened, setOpened] = useUrlState('cell')
  const { codebook } = useCase()
  const { data, error, refetch } = useAnswer('GET /api/positions', inputOf(asOf))
  const isNarrow = useMediaQuery('screen and (max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const queries = useQueryClient()
  const [byHand, setByHand] = useState(false)
  const opener = useRef<HTMLElement | undefined>(undefined)

  useEffect(() => {
    if (!data) return
    const at = data.days.findLastIndex(({ date }) => asOf === undefined || date <= asOf)
    const near = data.days.slice(Math.max(0, at - daysAhead), at + daysAhead + 1).map(({ date }) => date)
    const last = data.days.at(-1)?.date
    for (const day of near) {
      const input = inputOf(day === last ? undefined : day)
      void queries.prefetchQuery({
        queryKey: ['GET /api/positions', input],
        queryFn: ({ signal }) => call('GET /api/positions', input, { signal }),
      })
    }
  }, [data, asOf, queries])

  const answerOf = useCallback<AnswerOf>(
    (issue, alternative) => alternativeName(codebook, issue, alternative),
    [codebook],
  )
  const matrix = useMemo<MatrixData | undefined>(() => {
    if (!data || !codebook) return undefined
    const key = (actor: string, issue: string) => `${actor} ${issue}`
    const cells = new Map(data.cells.map((cell) => [key(cell.actor, cell.issue), cell]))
    const gaps = new Set(data.gaps.map(({ actor, issue }) => key(actor, issue)))
    const heard = new Set(data.heard)
    return {
      actors: codebook.actors.filter(({ id, kind }) => kind === 'party' || kind === 'mediator' || heard.has(id)),
      issues: codebook.issues,
      cellOf: (actor, issue) => cells.get(key(actor, issue)),
      answerOf,
      isGap: (actor, issue) => gaps.has(key(actor, issue)),
    }
  }, [data, codebook, answerOf])

  const place = useMemo(() => placeIn(opened, matrix), [opened, matrix])
  const open = ({ actor, issue }: CellPlace) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
    setByHand(true)
    setOpened(`${actor}/${issue}`)
  }
  const close = () => {
    setOpened(undefined)
    opener.current?.focus()
  }

  const lead = 'What each holds on each issue, in the reports’ words. Open a cell for its history and evidence.'
  if (error && !data) {
    return (
      <View title="Positions" lead={lead}>
        <Failed error={error} onRetry={() => void refetch()} />
      </View>
    )
  }
  if (!data || !matrix || !codebook) {
    return (
      <View title="Positions" lead={lead}>
        <Loading what="Laying out the positions" />
      </View>
    )
  }
  if (matrix.actors.length === 0 || matrix.issues.length === 0) {
    return (
      <View title="Positions" lead={lead}>
        <Empty title="Nothing to lay out yet">
          <p>The codebook names no {matrix.issues.length === 0 ? 'issue' : 'actor'}. Add one in the codebook.</p>
        </Empty>
      </View>
    )
  }
  const unheard = codebook.actors.filter((actor) => !matrix.actors.includes(actor))
  const actorsInRows = rows === 'actors'
  return (
    <View
      wide
      title="Positions"
      lead={lead}
      tools={
        !isNarrow && (
          <SegmentedControl
            size="xs"
            aria-label="Rows"
            value={actorsInRows ? 'actors' : 'issues'}
            data={[
              { value: 'issues', label: 'Issues in rows' },
              { value: 'actors', label: 'Actors in rows' },
            ]}
            onChange={(value) => setRows(value === 'actors' ? value : undefined)}
          />
        )
      }
    >
      {data.days.length > 1 && <DaySlider days={data.days} asOf={asOf} onChange={setAsOf} />}
      <p className="positions-note soft small">
        {data.undated > 0 &&
          `${data.undated === 1 ? '1 coded position has' : `${data.undated} coded positions have`} no date and count on every day. `}
        {data.gaps.length > 0 &&
          `${data.gaps.length} ${data.gaps.length === 1 ? 'cell' : 'cells'} without a word from a party or mediator.`}
      </p>
      <div className={place ? 'positions-layout positions-layout-open' : 'positions-layout'}>
        <div className="positions-main">
          {isNarrow ? (
            <PositionList data={matrix} opened={place} onOpen={open} />
          ) : (
            <Matrix data={matrix} actorsInRows={actorsInRows} opened={place} onOpen={open} />
          )}
          {!isNarrow && <Legend marked={data.marked} />}
          {unheard.length > 0 && (
            <p className="soft small">
              Left out, for no position of them is on record: {unheard.map(({ name }) => name).join(', ')}.
            </p>
          )}
        </div>
        {place && (
          <CellPanel
            key={`${place.actor} ${place.issue}`}
            place={place}
            asOf={asOf}
            takesFocus={byHand}
            onClose={close}
          />
        )}
        {isNarrow && <Legend marked={data.marked} />}
      </div>
    </View>
  )
}

function inputOf(asOf: string | undefined) {
  return asOf === undefined ? {} : { asOf }
}

/** The cell that an address names, if there is one. */
function placeIn(text: string | undefined, matrix: MatrixData | undefined): CellPlace | undefined {
  const [actor, issue] = text?.split('/') ?? []
  if (!matrix?.actors.some(({ id }) => id === actor) || !matrix.issues.some(({ id }) => id === issue)) return undefined
  return { actor: actor!, issue: issue! }
}
