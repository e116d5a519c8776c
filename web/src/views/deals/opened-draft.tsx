import { Button } from '@mantine/core'
import { countOf, type Wording } from '../../../../src/brief/wording.ts'
import type { ScoredDraft } from '../../../../src/deal/packages.ts'
import { scoreText } from './score-text.ts'

/** A draft that was opened: what it takes, and what it is worth to whom. */
export function OpenedDraft({
  draft,
  itemWords,
  parties,
  thresholds,
  wording,
  onShow,
}: {
  readonly draft: ScoredDraft
  readonly itemWords: (item: string) => string
  readonly parties: readonly string[]
  readonly thresholds: Readonly<Record<string, number>>
  readonly wording: Wording
  readonly onShow: () => void
}) {
  return (
    <div className="deals-opened" aria-live="polite">
      <h3>
        What it takes <span className="soft">({countOf(draft.take.length, 'item')})</span>
      </h3>
      <ul>
        {draft.take.map((item) => (
          <li key={item} dir="auto">
            {itemWords(item)}
          </li>
        ))}
      </ul>
      <p className="soft">
        {parties
          .map(
            (party) =>
              `${wording.name(party)} ${scoreText(draft.scores[party]!)}${thresholds[party] === undefined ? '' : ` of ${scoreText(thresholds[party])} asked`}`,
          )
          .join('; ')}
      </p>
      <Button variant="default" size="compact-sm" onClick={onShow}>
        Show it in the picker
      </Button>
    </div>
  )
}
