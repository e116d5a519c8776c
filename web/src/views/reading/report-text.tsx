import { memo } from 'react'
import type { Segment } from './segments.ts'
import { statementAt } from './segments.ts'
import type { Stretch, TextPiece } from './stretches.ts'
import { type Direction, directionOf } from './text-direction.ts'

/** The text of a report as it was read. Pieces out of sight are not laid out. */
export const ReportText = memo(function ReportText({
  text,
  pieces,
  chosen,
  rejected,
  direction,
}: {
  readonly text: string
  readonly pieces: readonly TextPiece[]
  readonly chosen: string | undefined
  readonly rejected: ReadonlySet<string>
  readonly direction: Direction
}) {
  return pieces.map((piece) => (
    <Piece
      key={piece.stretches[0]!.start}
      text={text}
      piece={piece}
      chosen={chosen !== undefined && piece.statements.has(chosen) ? chosen : undefined}
      rejected={rejected}
      direction={direction}
    />
  ))
})

const Piece = memo(function Piece({
  text,
  piece: { stretches, segments },
  chosen,
  rejected,
  direction,
}: {
  readonly text: string
  readonly piece: TextPiece
  readonly chosen: string | undefined
  readonly rejected: ReadonlySet<string>
  readonly direction: Direction
}) {
  const lines = stretches.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 66), 0)
  const height = `auto ${(lines * 1.75 + stretches.length * 0.9).toFixed(1)}rem`
  return (
    <div className="reading-piece" style={{ containIntrinsicBlockSize: height }}>
      {stretches.map((stretch, at) => (
        <Paragraph
          key={stretch.start}
          text={text}
          stretch={stretch}
          segments={segments[at]!}
          chosen={chosen}
          rejected={rejected}
          direction={direction}
        />
      ))}
    </div>
  )
})

const Paragraph = memo(function Paragraph({
  text,
  stretch,
  segments,
  chosen,
  rejected,
  direction,
}: {
  readonly text: string
  readonly stretch: Stretch
  readonly segments: readonly Segment[]
  readonly chosen: string | undefined
  readonly rejected: ReadonlySet<string>
  readonly direction: Direction
}) {
  return (
    <p
      dir={directionOf(text.slice(stretch.start, stretch.end), direction)}
      className={`reading-p reading-${stretch.kind}`}
      data-number={stretch.number}
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
