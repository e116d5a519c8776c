import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { Link } from 'wouter'
import type { ToldChange } from '../../../../src/server/contract/accounts.ts'
import { answerName } from '../../answer-name.ts'
import { dayText } from '../../day-text.ts'
import { ChangeSign } from '../../parts/change-sign.tsx'
import { StanceSign } from '../../parts/stance.tsx'
import { placeOf } from '../../parts/words.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'
import { layOutTimeline } from './timeline-layout.ts'

const mark = 34
const markHeight = 24
const labelHeight = 20
const axisHeight = 22

/** Changes along time, a lane for each actor, or for each actor and issue; every mark leads to its words. */
export function Timeline({ changes }: { readonly changes: readonly ToldChange[] }) {
  const [lanesBy, setLanesBy] = useUrlState('lanes')
  const { ref, width: measured } = useElementSize()
  const { nameOf, questionOf, codebook } = useCase()
  const byIssue = lanesBy === 'issues'
  const width = Math.max(280, Math.floor(measured))
  const order = new Map(codebook?.actors.map(({ id }, at) => [id, at]))
  const issueOrder = new Map(codebook?.issues.map(({ id }, at) => [id, at]))
  const items = changes
    .map((told) => {
      const { actor, issue, date } = told.change
      return { ...told, date, lane: byIssue ? `${nameOf(actor)} – ${questionOf(issue)}` : nameOf(actor) }
    })
    .toSorted(
      ({ change: a }, { change: b }) =>
        (order.get(a.actor) ?? 0) - (order.get(b.actor) ?? 0) ||
        (byIssue ? (issueOrder.get(a.issue) ?? 0) - (issueOrder.get(b.issue) ?? 0) : 0),
    )
  const { lanes, ticks, undatedFrom } = layOutTimeline(items, { width, mark, tick: 92 })
  let top = axisHeight
  const laid = lanes.map((lane) => {
    const y = top
    top += labelHeight + lane.levels * markHeight + 6
    return { ...lane, y }
  })
  return (
    <section aria-labelledby="accounts-timeline" className="accounts-timeline">
      <header>
        <h2 id="accounts-timeline">Timeline</h2>
        <SegmentedControl
          size="xs"
          aria-label="Lanes"
          value={byIssue ? 'issues' : 'actors'}
          data={[
            { value: 'actors', label: 'A lane for each actor' },
            { value: 'issues', label: 'and issue' },
          ]}
          onChange={(value) => setLanesBy(value === 'issues' ? value : undefined)}
        />
      </header>
      <div ref={ref}>
        {measured > 0 && (
          <svg width={width} height={top} viewBox={`0 0 ${width} ${top}`}>
            <title>Changes along time</title>
            {undatedFrom !== undefined && (
              <g>
                <rect className="accounts-undated" x={undatedFrom} y={axisHeight - 6} width={width} height={top} />
                <text x={width - 2} y={12} textAnchor="end" className="accounts-tick">
                  undated
                </text>
              </g>
            )}
            {ticks.map(({ x, day }) => (
              <g key={day}>
                <line className="accounts-grid" x1={x} x2={x} y1={axisHeight - 6} y2={top} />
                <text
                  x={x}
                  y={12}
                  textAnchor={x < 45 ? 'start' : x > (undatedFrom ?? width) - 45 ? 'end' : 'middle'}
                  className="accounts-tick"
                >
                  {dayText(day)}
                </text>
              </g>
            ))}
            {laid.map(({ lane, placed, levels, y }) => (
              <g key={lane}>
                <line className="accounts-lane" x1={0} x2={width} y1={y} y2={y} />
                <text x={0} y={y + 14} className="accounts-lane-name">
                  {lane}
                </text>
                {placed.map(({ item, x, level }) => (
                  <Mark
                    key={JSON.stringify(item.change)}
                    told={item}
                    x={x}
                    y={y + labelHeight + (levels - 1 - level) * markHeight}
                  />
                ))}
              </g>
            ))}
          </svg>
        )}
      </div>
    </section>
  )
}

function Mark({
  told: { change, after },
  x,
  y,
}: {
  readonly told: ToldChange
  readonly x: number
  readonly y: number
}) {
  const { nameOf, codebook } = useCase()
  const { kind, actor, issue, alternative, date, to } = change
  const words = after[0]?.words[0]
  const name = `${date ? dayText(date) : 'undated'}, ${kind}: ${nameOf(actor)} ${to.stance} ${answerName(codebook, issue, alternative)}`
  const shape = (
    <>
      <title>{name}</title>
      <rect className="accounts-mark-ground" width={mark - 4} height={markHeight - 3} rx={3} />
      <g transform="translate(2 3)">
        <StanceSign stance={to.stance} size={15} />
      </g>
      <g transform={`translate(18.5 5)`}>
        <ChangeSign kind={kind} size={10} />
      </g>
    </>
  )
  return (
    <g transform={`translate(${x - mark / 2 + 2} ${y})`}>
      {words ? (
        <Link href={placeOf(words)} aria-label={name} className="accounts-mark">
          {shape}
        </Link>
      ) : (
        shape
      )}
    </g>
  )
}
