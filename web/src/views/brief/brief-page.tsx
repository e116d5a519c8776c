import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Brief, Cell, Footnote, Matrix, SectionId } from '../../../../src/brief/brief.ts'
import type { Line } from '../../../../src/brief/claim.ts'
import { drawWaits } from '../../../../src/brief/draw-waits.ts'
import { citationKey } from '../../../../src/brief/evidence.ts'
import { firstSilence, layOut, type Part, searchOf, sourcesOf } from '../../../../src/brief/layout.ts'
import { listArrows } from '../../../../src/brief/list-arrows.ts'
import { quotedWords } from '../../../../src/brief/quotation.ts'
import type { Picture } from '../../../../src/durability/picture/picture.ts'
import type { BriefView } from '../../../../src/server/contract/brief.ts'
import type { Citation } from '../../../../src/text/span.ts'
import { Drawing } from '../../parts/drawing.tsx'
import { StanceSign } from '../../parts/stance.tsx'
import { Empty } from '../../parts/states.tsx'
import { placeOf } from '../../parts/words.tsx'

/** The brief as a page of the workbench: its numbers lead to its notes, its notes into the reading room. */
export function BriefPage({ brief, pictures }: { readonly brief: Brief; readonly pictures: BriefView['pictures'] }) {
  const { page, details } = useMemo(() => layOut(brief), [brief])
  const notes = useMemo(() => new Map(brief.footnotes.map((note) => [citationKey(note), note])), [brief])
  const drawn = new Map<SectionId, readonly Picture[]>(pictures.map(({ section, pictures: some }) => [section, some]))
  if (page.length === 0)
    return (
      <Empty title="No section is chosen">
        <p>Choose at least one beside this.</p>
      </Empty>
    )
  return (
    <div className="brief">
      <header className="brief-head">
        <p className="brief-title">{brief.title}</p>
        <p className="soft small">{sourcesOf(brief)}</p>
      </header>
      {page.map((part) => (
        <section key={part.section.id} id={part.section.id} aria-labelledby={`${part.section.id}-title`}>
          <h2 id={`${part.section.id}-title`}>{part.section.title}</h2>
          <PartBody brief={brief} part={part} notes={notes} />
          {part.more > 0 && (
            <p className="small">
              <a href={`#more-${part.section.id}`}>and {part.more} more</a>
            </p>
          )}
          {(drawn.get(part.section.id) ?? []).map((picture) => (
            <Figure key={picture.alternative} picture={picture} />
          ))}
        </section>
      ))}
      {details.length > 0 && (
        <section aria-labelledby="brief-details">
          <h2 id="brief-details">Details</h2>
          {details.map((part) => (
            <div key={part.section.id}>
              <h3 id={`more-${part.section.id}`}>{part.section.title}, continued</h3>
              <PartBody brief={brief} part={part} notes={notes} />
            </div>
          ))}
        </section>
      )}
      {brief.footnotes.length > 0 && (
        <section aria-labelledby="brief-notes">
          <h2 id="brief-notes">Footnotes</h2>
          <ol className="brief-notes">
            {brief.footnotes.map((note) => (
              <NoteItem key={note.number} brief={brief} note={note} />
            ))}
          </ol>
        </section>
      )}
      {brief.warnings.length > 0 && (
        <section aria-labelledby="brief-warnings">
          <h2 id="brief-warnings">Warnings</h2>
          <ul>
            {brief.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type Notes = ReadonlyMap<string, Footnote>

function PartBody({ brief, part, notes }: { readonly brief: Brief; readonly part: Part; readonly notes: Notes }) {
  const { lines, matrix, waits } = part
  const silence = firstSilence(lines)
  return (
    <>
      {waits && <Waits brief={brief} notes={notes} />}
      {matrix && <MatrixTable matrix={matrix} notes={notes} />}
      {lines.length > 0 && (
        <ul className="brief-lines">
          {lines.map((line, at) => (
            <LineItem
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and the list is replaced whole
              key={at}
              line={line}
              notes={notes}
              where={line === silence ? searchOf(brief.reports.length) : undefined}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function LineItem({
  line,
  notes,
  where,
}: {
  readonly line: Line
  readonly notes: Notes
  readonly where: string | undefined
}) {
  return (
    <li className={`brief-${line.kind}`}>
      {line.text.split(/(“[^”]*”)/u).map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, replaced whole
        piece.startsWith('“') ? <bdi key={at}>{piece}</bdi> : piece,
      )}
      {line.kind === 'claim' && <Marks citations={line.citations} notes={notes} />}
      {where !== undefined && <span className="soft small"> [{where}]</span>}
    </li>
  )
}

function Marks({ citations, notes }: { readonly citations: readonly Citation[]; readonly notes: Notes }) {
  const cited = new Map(
    citations.flatMap((citation) => {
      const note = notes.get(citationKey(citation))
      return note ? [[note.number, note] as const] : []
    }),
  )
  return (
    <sup className="brief-marks">
      {[...cited.values()]
        .toSorted((a, b) => a.number - b.number)
        .map((note, i) => (
          <span key={note.number}>
            {i > 0 && (
              <>
                ,<wbr />
              </>
            )}
            <a
              href={`#note-${note.number}`}
              aria-label={`Footnote ${note.number}`}
              title={`“${note.text.replaceAll(/\s+/gu, ' ')}” – ${note.voice}`}
            >
              {note.number}
            </a>
          </span>
        ))}
    </sup>
  )
}

function NoteItem({ brief, note }: { readonly brief: Brief; readonly note: Footnote }) {
  const report = brief.reports.find(({ id }) => id === note.report)
  return (
    <li id={`note-${note.number}`} tabIndex={-1}>
      <span className="soft small">
        {report?.name ?? note.report}, {report?.date ? `${report.date} (${report.dateBasis})` : 'undated'}, ¶
        {note.paragraph}; {note.voice}
      </span>{' '}
      <Link className="brief-words" href={placeOf(note)} dir="auto">
        “{quotedWords(note.text)}”
      </Link>
    </li>
  )
}

function Waits({ brief, notes }: { readonly brief: Brief; readonly notes: Notes }) {
  const arrows = listArrows(brief.waits)
  const name = (actor: string) => brief.names[actor] ?? actor
  const pairs = new Set(brief.waits.map(({ from, to }) => `${from} ${to}`)).size
  return (
    <figure className="brief-figure brief-waits">
      <Drawing svg={drawWaits(brief)} />
      <figcaption className="small">
        An arrow runs from the one who waits to the one waited for; thick arrows close a circle.
        {pairs > arrows.length && ` ${pairs - arrows.length} more are left out: see who needs what from whom.`}
        <ol>
          {arrows.map(({ number, from, to, locked, waits }) => (
            <li key={number} value={number}>
              {name(from)} waits for {name(to)}
              {locked && <strong> (in the circle)</strong>}:{' '}
              {waits.map((wait, i) => (
                <span key={`${wait.label} ${wait.citations[0].start}`}>
                  {i > 0 && '; '}
                  {wait.label}
                  <Marks citations={wait.citations} notes={notes} />
                </span>
              ))}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}

function MatrixTable({ matrix, notes }: { readonly matrix: Matrix; readonly notes: Notes }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="brief-scroll" aria-label="Positions at a glance" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {matrix.actors.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ issue, label, question, cells }) => (
              <tr key={issue}>
                <th scope="row" title={question}>
                  {label}
                </th>
                {cells.map((cell, i) => (
                  <MatrixCell key={matrix.actors[i]!.id} cell={cell} notes={notes} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {matrix.without.length > 0 && <p className="soft small">No position from: {matrix.without.join(', ')}.</p>}
    </>
  )
}

function MatrixCell({ cell, notes }: { readonly cell: Cell; readonly notes: Notes }) {
  if (cell.kind === 'silent') return <td className="gap">silent</td>
  if (cell.kind === 'none') return <td />
  return (
    <td>
      {cell.entries.map(({ stance, alternative, conditional, hedged, citations }) => (
        <p key={`${stance} ${alternative}`}>
          <StanceSign stance={stance} size={12} /> <strong>{stance}</strong>{' '}
          {[alternative, ...(conditional ? ['if'] : []), ...(hedged ? ['signalled'] : [])].join(', ')}
          <Marks citations={citations} notes={notes} />
        </p>
      ))}
    </td>
  )
}

function Figure({ picture: { svg, alternative } }: { readonly picture: Picture }) {
  return (
    <figure className="brief-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="brief-scroll" aria-label={`Picture: ${alternative.split('\n')[0]}`} tabIndex={0}>
        <Drawing svg={svg} />
      </section>
      <figcaption>
        <details className="small">
          <summary>The picture in words and numbers</summary>
          <pre>{alternative}</pre>
        </details>
      </figcaption>
    </figure>
  )
}
