import { memo } from 'react'
import type { Segment } from './segments.ts'
import { statementAt } from './segments.ts'
import type { Stretch } from './stretches.ts'

/** The text of a report as it was read, paragraph by paragraph. */
export const ReportText = memo(function ReportText({
  text,
  stretches,
  segments,
  chosen,
  rejected,
}: {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly segments: readonly (readonly Segment[])[]
  readonly chosen: string | undefined
  readonly rejected: ReadonlySet<string>
}) {
  return stretches.map((stretch, at) => {
    const own = segments[at]!
    const concerned = own.some(({ marks }) => marks.some(({ statement }) => statement === chosen))
    return (
      <Paragraph
        key={stretch.start}
        text={text}
        stretch={stretch}
        segments={own}
        chosen={concerned ? chosen : undefined}
        rejected={rejected}
      />
    )
  })
})

const Paragraph = memo(function Paragraph({
  text,
  stretch,
  segments,
  chosen,
  rejected,
}: {
  readonly text: string
  readonly stretch: Stretch
  readonly segments: readonly Segment[]
  readonly chosen: string | undefined
  readonly rejected: ReadonlySet<string>
}) {
  const lines = Math.ceil((stretch.end - stretch.start) / 66)
  return (
    <p
      dir="auto"
      className={`reading-p reading-${stretch.kind}`}
      data-number={stretch.number}
      style={{ containIntrinsicBlockSize: `auto ${(lines * 1.7 + 0.9).toFixed(1)}rem` }}
    >
      {segments.map((segment) => (
        <span
          key={segment.start}
          data-at={segment.start}
          data-statement={statementAt(segment)}
          className={classOf(segment, chosen, rejected)}
        >
          {text.slice(segment.start, segment.end)}
        </span>
      ))}
    </p>
  )
})

function classOf({ marks }: Segment, chosen: string | undefined, rejected: ReadonlySet<string>): string | undefined {
  if (marks.length === 0) return undefined
  const names = new Set<string>()
  for (const { role, statement } of marks) {
    if (statement !== undefined && rejected.has(statement)) {
      if (statement === chosen) names.add('reading-chosen')
      continue
    }
    names.add(`reading-${role}`)
    if (statement !== undefined && statement === chosen) names.add('reading-chosen')
  }
  return [...names].join(' ') || undefined
}
