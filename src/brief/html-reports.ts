import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'
import type { Brief, Footnote } from './brief.ts'
import { escapeHtml } from './html-escape.ts'
import { countOf } from './wording.ts'

/** The reports in full, every cited stretch marked and linked back to its footnote; reports that nothing is cited from are only counted. */
export function formatReportsHtml(brief: Brief, reports: readonly Report[]): string {
  const cited = reports.filter(({ id }) => brief.footnotes.some((note) => note.report === id))
  const left = reports.length - cited.length
  const articles = cited.map((report, i) => {
    const reference = brief.reports.find(({ id }) => id === report.id)
    const notes = brief.footnotes.filter((note) => note.report === report.id)
    const name = escapeHtml(reference?.name ?? report.id)
    const title =
      report.title && report.outlet !== undefined ? `<p class="report-title">${escapeHtml(report.title)}</p>` : ''
    const date = report.date ? `${report.date} (${report.dateBasis})` : 'undated'
    const origin = report.url ?? report.file
    const from = origin ? ` · ${escapeHtml(origin)}` : ''
    const body = blocksOf(report).map((block) => blockHtml(report, block, notes))
    return `<article aria-labelledby="report-${i + 1}" lang="${escapeHtml(report.language)}">
<h3 id="report-${i + 1}">${name}</h3>
${title}<p class="meta" lang="en">${date}${from}</p>
${body.join('\n')}
</article>`
  })
  if (left > 0) articles.push(`<p class="meta">${countOf(left, 'report')} without a footnote left out.</p>`)
  return articles.join('\n')
}

interface Block extends Span {
  readonly number?: number
}

/** The paragraphs, and whatever text lies between them, so that no cited word is left out. */
function blocksOf({ text, paragraphs }: Report): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  for (const { start, end, number } of paragraphs) {
    if (text.slice(at, start).trim() !== '') blocks.push({ start: at, end: start })
    blocks.push({ start, end, number })
    at = Math.max(at, end)
  }
  if (text.slice(at).trim() !== '') blocks.push({ start: at, end: text.length })
  return blocks
}

function blockHtml({ text }: Report, block: Block, notes: readonly Footnote[]): string {
  const here = notes.filter((note) => note.start < block.end && block.start < note.end)
  const number = block.number === undefined ? '' : `<span class="number" aria-hidden="true">${block.number}</span>`
  return `<p dir="auto">${number}${markedHtml(text, block, here)}</p>`
}

/** A stretch of text with nested marks; where two notes overlap in part, the later mark is closed and opened again. */
function markedHtml(text: string, block: Span, notes: readonly Footnote[]): string {
  const edges = new Set([block.start, block.end])
  for (const note of notes) edges.add(Math.max(note.start, block.start)).add(Math.min(note.end, block.end))
  const stops = [...edges].toSorted((a, b) => a - b)
  const open: Footnote[] = []
  let html = ''
  for (const [i, stop] of stops.entries()) {
    const ending = open.filter((note) => Math.min(note.end, block.end) === stop)
    if (ending.length > 0) {
      const from = Math.min(...ending.map((note) => open.indexOf(note)))
      const reopened = open.splice(from).filter((note) => !ending.includes(note))
      html += '</mark>'.repeat(ending.length + reopened.length)
      html += ending
        .filter((note) => note.end <= block.end)
        .map(backLink)
        .join('')
      for (const note of reopened) {
        html += '<mark>'
        open.push(note)
      }
    }
    const starting = notes
      .filter((note) => Math.max(note.start, block.start) === stop && stop < note.end)
      .toSorted((a, b) => b.end - a.end || a.number - b.number)
    for (const note of starting) {
      html += note.start >= block.start ? `<mark id="at-${note.number}" tabindex="-1">` : '<mark>'
      open.push(note)
    }
    html += escapeHtml(text.slice(stop, stops[i + 1] ?? stop))
  }
  return html
}

function backLink({ number }: Footnote): string {
  return `<sup lang="en"><a href="#note-${number}" aria-label="Back to footnote ${number}">${number}</a></sup>`
}
