import { Link } from 'wouter'
import type { ReadingNeighbour, ReadingReport } from '../../../../src/server/contract/reading.ts'
import { dayText } from '../../day-text.ts'

/** The way to the reports before and after this one. */
export function ReportPages({ previous, next }: Pick<ReadingReport, 'previous' | 'next'>) {
  return (
    <nav aria-label="Reports" className="reading-pages">
      <Neighbour to={previous} word="Earlier" />
      <Neighbour to={next} word="Later" />
    </nav>
  )
}

function Neighbour({ to, word }: { readonly to: ReadingNeighbour | undefined; readonly word: string }) {
  if (!to) return null
  return (
    <Link href={`/reports/${encodeURIComponent(to.id)}`} rel={word === 'Earlier' ? 'prev' : 'next'}>
      {word}: <bdi>{to.name}</bdi>
      {to.date !== undefined && `, ${dayText(to.date)}`}
    </Link>
  )
}
