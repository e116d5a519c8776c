import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, useState } from 'react'
import type { FoundStatement } from '../../../../src/server/contract/reports.ts'
import { answerName } from '../../answer-name.ts'
import { Quote } from '../../parts/quote.tsx'
import { StanceWord } from '../../parts/stance.tsx'
import { useCase } from '../../use-case.ts'
import { roomFor } from './room-for.ts'
import type { ListParts } from './use-list-parts.ts'

/** The statements that a search found, each with what it is coded as. Only those in view are in the page. */
export function StatementList({
  parts,
  total,
}: {
  readonly parts: ListParts<'GET /api/statements'>
  readonly total: number
}) {
  const ref = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  // What stands above the list comes and goes.
  useEffect(() => {
    const top = (ref.current?.getBoundingClientRect().top ?? 0) + scrollY
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  const virtualizer = useWindowVirtualizer({ count: total, estimateSize: () => 104, overscan: 8, scrollMargin: margin })
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when other statements come into view
  useEffect(() => parts.show(from, to), [from, to])
  return (
    <ol ref={ref} className="reports-statements reports-long" style={roomFor(virtualizer, margin)}>
      {items.map(({ index }) => {
        const part = parts.partOf(index)
        const found = part?.answer.statements[part.index]
        return (
          <li
            key={found?.statement ?? index}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {found ? <Found found={found} /> : <span className="soft">…</span>}
          </li>
        )
      })}
    </ol>
  )
}

const Found = memo(function Found({ found }: { readonly found: FoundStatement }) {
  const { codebook, questionOf } = useCase()
  return (
    <>
      <Quote quoted={found} />
      {found.codings.length === 0 ? (
        <p className="reports-coded soft">Not coded as a position.</p>
      ) : (
        <ul className="reports-coded">
          {found.codings.map(({ position, issue, alternative, stance, review }) => (
            <li key={position}>
              <StanceWord stance={stance} /> <strong>{answerName(codebook, issue, alternative)}</strong>{' '}
              <span className="soft">
                · {questionOf(issue)} · {review === 'proposed' ? 'not reviewed' : review}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
})
