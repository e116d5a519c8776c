import type { Wording } from '../../../../src/brief/wording.ts'
import type { ScoredDraft } from '../../../../src/deal/packages.ts'
import type { MarkedDraft } from './pareto-picture.tsx'
import { scoreText } from './score-text.ts'

/** The scores of the drafts that are marked in the picture. */
export function ScoreTable({
  marked,
  parties,
  thresholds,
  wording,
  onOpen,
}: {
  readonly marked: readonly MarkedDraft[]
  readonly parties: readonly string[]
  readonly thresholds: Readonly<Record<string, number>>
  readonly wording: Wording
  readonly onOpen: (draft: ScoredDraft) => void
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="deals-scores" aria-label="Scores of the marked drafts" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Draft</th>
            {parties.map((party) => (
              <th key={party} scope="col" dir="auto">
                {wording.name(party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Threshold</th>
            {parties.map((party) => (
              <td key={party}>{thresholds[party] === undefined ? 'none' : scoreText(thresholds[party])}</td>
            ))}
          </tr>
          {marked.map(({ draft, name, letter }) => (
            <tr key={name}>
              <th scope="row">
                <button type="button" className="deals-more" onClick={() => onOpen(draft)}>
                  {letter} {name}
                </button>
              </th>
              {parties.map((party) => (
                <td key={party}>{scoreText(draft.scores[party]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
