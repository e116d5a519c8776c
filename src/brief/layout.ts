import type { Brief, Matrix, Section, Wait } from './brief.ts'
import type { Line } from './claim.ts'
import { countOf, listOf } from './wording.ts'

/** A section's part of the page, or of the details after it. */
export interface Part {
  readonly section: Section
  readonly lines: readonly Line[]
  /** With the positions, the matrix or the rest of its rows. */
  readonly matrix?: Matrix
  /** With the circles, who waits for whom. */
  readonly waits?: readonly Wait[]
  /** How many lines wait in the details. */
  readonly more: number
}

/** What stands on the page, section by section, and what follows it as details. */
export function layOut({ sections, matrix, waits }: Brief): {
  readonly page: readonly Part[]
  readonly details: readonly Part[]
} {
  const rowsOf = (section: Section, from: number, to?: number) => {
    const rows = section.id === 'positions' && matrix.actors.length > 0 ? matrix.rows.slice(from, to) : []
    return rows.length > 0 ? { matrix: { ...matrix, rows } } : {}
  }
  const page = sections.map((section) => ({
    section,
    lines: section.lines.slice(0, section.onPage),
    more: section.lines.length - section.onPage,
    ...rowsOf(section, 0, matrix.onPage),
    ...(section.id === 'waits' && waits.length > 0 ? { waits } : {}),
  }))
  const details = sections
    .map((section) => ({
      section,
      lines: section.lines.slice(section.onPage),
      more: 0,
      ...rowsOf(section, matrix.onPage),
    }))
    .filter((part) => part.lines.length > 0 || part.matrix !== undefined)
  return { page, details }
}

/** The first silence among lines: there it is said which reports were searched, once for all. */
export function firstSilence(lines: readonly Line[]): Line | undefined {
  return lines.find((line) => line.kind === 'silence')
}

/** Where a silence was looked for. */
export function searchOf(reports: number): string {
  if (reports === 0) return 'no report was read'
  return reports === 1 ? 'not in the one report' : `in none of ${reports} reports`
}

const mostNamed = 8

/** From which reports a brief is drawn, as one sentence. */
export function sourcesOf({ reports }: Brief): string {
  if (reports.length === 0) return 'No report was read.'
  const named = reports.slice(0, mostNamed).map(({ name, date }) => `${name} (${date ?? 'undated'})`)
  const more = reports.length > mostNamed ? [countOf(reports.length - mostNamed, 'other')] : []
  return `From ${listOf([...named, ...more], 'and')}.`
}
