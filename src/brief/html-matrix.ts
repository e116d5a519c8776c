import type { Cell, Matrix, MatrixEntry } from './brief.ts'
import { escapeHtml } from './html-escape.ts'
import type { Mark } from './html-marks.ts'
import { stanceSigns } from './stance-signs.ts'

/** Actors by issues as a table: every stance by sign and word, never by colour alone. */
export function formatMatrixHtml(matrix: Matrix, mark: Mark): string {
  const head = matrix.actors.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  const rows = matrix.rows.map(
    ({ label, question, cells }) =>
      `<tr><th scope="row">${escapeHtml(label)}<small>${escapeHtml(question)}</small></th>${cells.map((cell) => cellHtml(cell, mark)).join('')}</tr>`,
  )
  const without =
    matrix.without.length > 0 ? `<p class="meta">No position from: ${escapeHtml(matrix.without.join(', '))}.</p>\n` : ''
  return `<p class="meta">Positions at a glance. “If”: on conditions. Silent: no report carries a word from this party on the issue.</p>
<div class="scroll" role="region" aria-label="Positions at a glance" tabindex="0"><table aria-label="Positions at a glance">
<thead><tr><th scope="col">Issue</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
${without}`
}

function cellHtml(cell: Cell, mark: Mark): string {
  if (cell.kind === 'silent') return '<td class="silent"><span class="sign" aria-hidden="true">·</span>silent</td>'
  if (cell.kind === 'none') return '<td></td>'
  return `<td>${cell.entries.map((entry) => entryHtml(entry, mark)).join('')}</td>`
}

function entryHtml({ alternative, stance, conditional, hedged, citations }: MatrixEntry, mark: Mark): string {
  const notes = [escapeHtml(alternative), ...(conditional ? ['if'] : []), ...(hedged ? ['signalled'] : [])].join(', ')
  return `<p><span class="${stance}"><span class="sign" aria-hidden="true">${stanceSigns[stance]}</span><span class="word">${stance}</span></span> ${notes}${mark(citations)}</p>`
}
