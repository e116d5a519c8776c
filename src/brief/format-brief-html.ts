import type { Picture } from '../durability/picture/picture.ts'
import type { Report } from '../report/report.ts'
import type { Brief, Footnote } from './brief.ts'
import type { Line } from './claim.ts'
import type { SectionPictures } from './draw-durability.ts'
import { drawWaits } from './draw-waits.ts'
import { escapeHtml } from './html-escape.ts'
import { type Mark, startMarking } from './html-marks.ts'
import { formatMatrixHtml } from './html-matrix.ts'
import { formatReportsHtml } from './html-reports.ts'
import { briefStyle } from './html-style.ts'
import { firstSilence, layOut, type Part, searchOf, sourcesOf } from './layout.ts'
import { listArrows } from './list-arrows.ts'

/**
 * A brief as one HTML file that needs nothing else: every footnote opens its report, which the file holds in full,
 * at the marked words. Pictures of sections, where there are any, stand under their lines.
 */
export function formatBriefHtml(
  brief: Brief,
  reports: readonly Report[],
  pictures: SectionPictures = new Map(),
): string {
  const { mark, usesOf } = startMarking(brief)
  const { page, details } = layOut(brief)
  const main = page
    .map((part) => sectionHtml(brief, part, mark, (pictures.get(part.section.id) ?? []).map(figureHtml).join('')))
    .join('\n')
  const after = detailsHtml(details, mark)
  const contents = [
    ...brief.sections.map(({ id, title }) => [id, title] as const),
    ...(after ? [['details', 'Details'] as const] : []),
    ...(brief.footnotes.length > 0
      ? [['footnotes', 'Footnotes'] as const, ['reports', 'The reports in full'] as const]
      : []),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(brief.title)}: brief</title>
<style>${briefStyle}</style>
</head>
<body>
<a class="skip" href="#${brief.sections[0]?.id ?? 'answer'}">Skip to the answer</a>
<div class="page">
<header>
<h1>${escapeHtml(brief.title)}</h1>
<p class="meta">${escapeHtml(sourcesOf(brief))} Every numbered claim leads to the words it rests on.</p>
</header>
<nav aria-label="Contents"><ol>${contents.map(([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ol></nav>
<main>
${main}
${after}
${brief.footnotes.length > 0 ? sourcesHtml(brief, reports, usesOf) : ''}
</main>
${warningsHtml(brief)}
</div>
</body>
</html>
`
}

function sectionHtml(
  brief: Brief,
  { section: { id, title }, lines, matrix, waits, more }: Part,
  mark: Mark,
  figures: string,
): string {
  const picture = waits ? pictureHtml(brief, mark) : ''
  const link = more > 0 ? `<p class="more"><a href="#more-${id}">and ${more} more</a></p>` : ''
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>
${picture}${matrix ? formatMatrixHtml(matrix, mark) : ''}${linesHtml(lines, mark)}${link}${figures}
</section>`
}

function figureHtml({ svg, alternative }: Picture): string {
  const title = alternative.split('\n')[0]!
  return `<figure class="drawn">
<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(`Picture: ${title}`)}">${svg}</div>
<figcaption><details><summary>The picture in words and numbers</summary><pre>${escapeHtml(alternative)}</pre></details></figcaption>
</figure>
`
}

function detailsHtml(details: readonly Part[], mark: Mark): string {
  if (details.length === 0) return ''
  const parts = details.map(
    ({ section, lines, matrix }) => `<h3 id="more-${section.id}">${escapeHtml(section.title)}, continued</h3>
${matrix ? formatMatrixHtml(matrix, mark) : ''}${linesHtml(lines, mark)}`,
  )
  return `<section id="details" aria-labelledby="details-title">
<h2 id="details-title">Details</h2>
${parts.join('\n')}
</section>`
}

function linesHtml(lines: readonly Line[], mark: Mark): string {
  if (lines.length === 0) return ''
  return `<ul>\n${lines.map((line) => `<li class="${line.kind}">${lineHtml(line, mark)}${line === firstSilence(lines) ? tagHtml(line) : ''}</li>`).join('\n')}\n</ul>`
}

function lineHtml(line: Line, mark: Mark): string {
  const text = escapeHtml(line.text).replace(/“[^”]*”/gu, (quotation) => `<bdi>${quotation}</bdi>`)
  return line.kind === 'claim' ? `${text}${mark(line.citations)}` : text
}

function tagHtml(line: Line): string {
  return line.kind === 'silence' ? ` <span class="tag">[${searchOf(line.searched.length)}]</span>` : ''
}

function pictureHtml(brief: Brief, mark: Mark): string {
  const name = (actor: string) => escapeHtml(brief.names[actor] ?? actor)
  const keys = listArrows(brief.waits).map(({ from, to, locked, waits }) => {
    const wants = waits.map((wait) => `${escapeHtml(wait.label)}${mark(wait.citations)}`).join('; ')
    return `<li>${name(from)} waits for ${name(to)}${locked ? ' <strong>(in the circle)</strong>' : ''}: ${wants}</li>`
  })
  const pairs = new Set(brief.waits.map(({ from, to }) => `${from} ${to}`)).size
  const left = pairs > keys.length ? ` ${pairs - keys.length} more are left out: see who needs what from whom.` : ''
  return `<figure>
${drawWaits(brief)}
<figcaption>An arrow runs from the one who waits to the one waited for; thick arrows close a circle.${left}<ol>${keys.join('')}</ol></figcaption>
</figure>
`
}

/** The footnotes and the reports they open. */
function sourcesHtml(brief: Brief, reports: readonly Report[], usesOf: (number: number) => number): string {
  return `<section id="footnotes" aria-labelledby="footnotes-title">
<h2 id="footnotes-title">Footnotes</h2>
<ol>
${brief.footnotes.map((note) => footnoteHtml(brief, note, usesOf(note.number))).join('\n')}
</ol>
</section>
<section id="reports" aria-labelledby="reports-title">
<h2 id="reports-title">The reports in full</h2>
${formatReportsHtml(brief, reports)}
</section>`
}

const mostBackLinks = 8

function footnoteHtml(brief: Brief, note: Footnote, uses: number): string {
  const report = brief.reports.find(({ id }) => id === note.report)
  const date = report?.date ? `${report.date} (${report.dateBasis})` : 'undated'
  const back = Array.from(
    { length: Math.min(uses, mostBackLinks) },
    (_, i) =>
      `<a href="#use-${note.number}-${i + 1}" aria-label="Back to use ${i + 1} of footnote ${note.number}">↩${uses > 1 ? i + 1 : ''}</a>`,
  )
  return `<li id="note-${note.number}" tabindex="-1"><span class="meta">${escapeHtml(report?.name ?? note.report)}, ${date}, paragraph ${note.paragraph}; ${escapeHtml(note.voice)}</span>
<blockquote dir="auto">${escapeHtml(note.text)}</blockquote>
<span class="back"><a href="#at-${note.number}" aria-label="Footnote ${note.number}: open the report at these words">open the report at these words</a> ${back.join(' ')}</span></li>`
}

function warningsHtml({ warnings }: Brief): string {
  if (warnings.length === 0) return ''
  return `<footer><h2>Warnings</h2><ul>${warnings.map((warning) => `<li>${escapeHtml(warning)}</li>`).join('')}</ul></footer>`
}
